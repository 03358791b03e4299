import { CODES_GLSL } from "./codes";

/** Where a soul is drawn and in which light, on the wheel or in the nest; the same for what is seen and for what is sought. */
export const SOUL_VERTEX = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in uvec2 newest;
layout(location = 1) in uvec2 before;
layout(location = 2) in vec4 directions;
layout(location = 3) in vec2 scatter;
layout(location = 4) in vec4 seats;
uniform float glide, felt, nested, inRound, jitter, size, strength, turned, outside, nearest, full;
uniform vec4 discs;
uniform vec3 camera;
uniform ivec4 lit;
uniform vec2 pointer;
uniform highp sampler2D tints;
flat out vec3 light;
flat out uint soul;
${CODES_GLSL}
float radius = 0.0, atOne = 0.0;

void gather(float distance, float disc, int lens, bool sleeps, float share) {
  if (distance < 0.0) {
    radius += share * disc * sqrt(scatter.x);
    atOne += share;
  } else {
    radius += share * (distance > 1.0 ? mix(RING.x, RING.y, scatter.x) : RIM * distance);
  }
  int at = sleeps ? 256 : int(clamp(distance, 0.0, 1.0) * 255.0 + 0.5);
  light += share * texelFetch(tints, ivec2(at, lens), 0).rgb;
}

void gatherFrame(uvec2 code, vec2 disc, float share) {
  bool sleeps = code.y == FULL;
  if (felt < 1.0) gather(distanceIs(code.x), disc.x, 0, sleeps, share * (1.0 - felt));
  if (felt > 0.0) gather(distanceFelt(code.y), disc.y, 1, sleeps, share * felt);
}

float within(ivec2 range) {
  return gl_VertexID >= range.x && gl_VertexID < range.y ? 1.0 : outside;
}

void main() {
  light = vec3(0.0);
  if (glide < 1.0) gatherFrame(before, discs.xy, 1.0 - glide);
  if (glide > 0.0) gatherFrame(newest, discs.zw, glide);
  vec2 place = vec2(0.0);
  float seen = 1.0;
  if (nested < 1.0) place = (1.0 - nested) * (radius + jitter * (scatter.y - 0.5)) * mix(directions.xy, directions.zw, atOne);
  if (nested > 0.0) {
    vec2 sat = (mix(seats.xy, seats.zw, inRound) - camera.xy) * camera.z;
    float edge = 1.0 - smoothstep(0.955, 1.0, max(abs(sat.x), abs(sat.y)));
    seen = mix(1.0, edge * mix(within(lit.xy), within(lit.zw), turned), nested);
    place += nested * sat;
  }
  if (full > 0.0) light = mix(light, -log(1.0 - light), full);
  light *= strength * seen;
  soul = uint(gl_VertexID) + 1u;
  gl_PointSize = size;
  gl_Position = vec4(place.x, -place.y, nearest * distance(place, pointer), 1.0);
}`;

/** A soft round mark of light. */
export const LIGHT_FRAGMENT = `#version 300 es
precision mediump float;
uniform float firm;
flat in highp vec3 light;
out vec4 added;
void main() {
  vec2 away = 2.0 * gl_PointCoord - 1.0;
  float core = max(0.0, 1.0 - dot(away, away));
  added = vec4(light * mix(core * core, smoothstep(0.0, 0.3, core), firm), 0.0);
}`;

/** The number of a soul, from 1 on, in four bytes. */
export const NUMBER_FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
flat in uint soul;
out vec4 number;
void main() {
  number = vec4((uvec4(soul) >> uvec4(0u, 8u, 16u, 24u)) & 255u) / 255.0;
}`;
