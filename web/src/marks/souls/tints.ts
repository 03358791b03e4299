import { asleepColour, ramp, type Ground } from "../ramp";
import { texture, type Gl } from "../picture/gl";

const BRIGHT = { dark: 0.85, light: 0.5 };
const DIM = { dark: 0.2, light: 0.22 };

/** Light that a colour adds to a dark ground, or the ink that takes its place on paper. */
export function inkOf(ground: Ground, colour: ArrayLike<number>, strength: number): [number, number, number] {
  const of = (c: number) => strength * (ground === "dark" ? colour[c] : -Math.log(colour[c] + 0.01));
  return [of(0), of(1), of(2)];
}

/** The light of every distance, a row for how it is and one for how it is felt; at the end that of the asleep. */
export function tints(gl: Gl, ground: Ground): WebGLTexture {
  const made = texture(gl, gl.NEAREST);
  const rows = (["is", "felt"] as const).map((lens) => {
    const colours = ramp(ground, lens);
    const row: number[] = [];
    for (let at = 0; at < colours.length; at += 3) row.push(...inkOf(ground, colours.subarray(at, at + 3), BRIGHT[ground]), 1);
    return [...row, ...inkOf(ground, asleepColour(ground), DIM[ground]), 1];
  });
  const width = rows[0].length / 4;
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, rows.length, 0, gl.RGBA, gl.FLOAT, new Float32Array(rows.flat()));
  return made;
}
