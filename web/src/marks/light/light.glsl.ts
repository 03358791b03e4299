/** One triangle over all. */
export const ALL_VERTEX = `#version 300 es
out vec2 at;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0;
  at = corner * 0.5 + 0.5;
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

/** A smaller copy: the mean of a block of light, from sixteen places. */
export const SMALLER_FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D light;
uniform vec2 cell;
in vec2 at;
out vec4 mean;
void main() {
  vec4 sum = vec4(0.0);
  for (int j = 0; j < 4; j++)
    for (int i = 0; i < 4; i++) sum += texture(light, at + (vec2(i, j) - 1.5) * 0.25 * cell);
  mean = sum / 16.0;
}`;

/** Spread along one direction. */
export const SPREAD_FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D light;
uniform vec2 along;
in vec2 at;
out vec4 spread;
void main() {
  vec4 sum = vec4(0.0);
  float whole = 0.0;
  for (int k = -5; k <= 5; k++) {
    float share = exp(-float(k * k) / 9.0);
    sum += share * texture(light, at + float(k) * along);
    whole += share;
  }
  spread = sum / whole;
}`;

/** What a sum of light on a dark ground, or of ink on paper, looks like. A little noise breaks the steps of eight bits. */
export const DEVELOP_FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D light, halo;
uniform float glow, most, isPaper;
uniform vec3 ground;
in vec2 at;
out vec4 seen;
void main() {
  vec3 sum = texelFetch(light, ivec2(gl_FragCoord.xy), 0).rgb + glow * texture(halo, at).rgb;
  sum /= 1.0 + max(sum.r, max(sum.g, sum.b)) / most;
  vec3 passed = exp(-sum);
  vec3 tone = isPaper > 0.5 ? ground * passed : 1.0 - (1.0 - ground) * passed;
  float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  seen = vec4(tone + noise / 255.0, 1.0);
}`;
