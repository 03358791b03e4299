/** A line from place to place, in pixels of the canvas from its upper left; its ends may lean, so that a round of lines has no gaps. */
export const LINE_VERTEX = `#version 300 es
precision highp float;
layout(location = 0) in vec4 ends;
layout(location = 1) in vec4 ink;
layout(location = 2) in vec2 shape;
uniform vec2 canvas;
flat out vec4 colour;
flat out float half_width;
out float away;
void main() {
  vec2 way = ends.zw - ends.xy;
  vec2 aside = vec2(-way.y, way.x) / max(length(way), 1e-4);
  half_width = 0.5 * max(shape.x, 1.0);
  colour = ink * min(shape.x, 1.0);
  away = (float(gl_VertexID >> 1) * 2.0 - 1.0) * (half_width + 0.5);
  float end = float(gl_VertexID & 1);
  vec2 lean = (2.0 * end - 1.0) * shape.y * away * vec2(aside.y, -aside.x);
  vec2 place = ends.xy + end * way + away * aside + lean;
  gl_Position = vec4(place / canvas * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}`;

export const LINE_FRAGMENT = `#version 300 es
precision highp float;
flat in vec4 colour;
flat in float half_width;
in float away;
out vec4 added;
void main() {
  added = colour * clamp(half_width + 0.5 - abs(away), 0.0, 1.0);
}`;
