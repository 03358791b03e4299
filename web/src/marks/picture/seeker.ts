import type { Look } from "../souls/look";
import type { Souls } from "../souls/souls";
import { Sheet, type Gl } from "./gl";
import type { Square } from "./squares";

/** How far from a pointer a soul is still found, in pixels of the page. */
const REACH = 5;

/** Finds souls by drawing their numbers in place of their light. */
export class Seeker {
  private readonly pixel: Sheet;
  private readonly whole: Sheet;

  constructor(private readonly gl: Gl, private readonly souls: Souls) {
    this.pixel = new Sheet(gl, gl.RGBA8, true);
    this.pixel.fit(1, 1);
    this.whole = new Sheet(gl, gl.RGBA8);
  }

  /** The soul nearest to a place in a view, in pixels of the canvas; -1 where there is none. */
  soulAt(side: 0 | 1, look: Look, square: Square, x: number, y: number, scale: number, range: [number, number]): number {
    const { gl, pixel } = this;
    const [column, row] = [Math.floor(x - square.x), Math.floor(y - square.y)];
    const toHalves = (at: number) => (2 * (at + 0.5)) / square.size - 1;
    pixel.lay();
    gl.viewport(-column, row + 1 - square.size, square.size, square.size);
    const breadth = Math.max(2 * look.mark.radius, 2 * REACH * scale);
    this.souls.seek(side, look, ...range, breadth, [toHalves(column), toHalves(row)]);
    return numberIn(this.read(1, 1), 0) - 1;
  }

  /** The pixel of the canvas on which a soul falls, drawn alone. */
  drawnAt(side: 0 | 1, look: Look, square: Square, soul: number, width: number, height: number): [x: number, y: number] | null {
    const { gl, whole } = this;
    whole.fit(width, height);
    whole.lay();
    gl.viewport(square.x, height - square.y - square.size, square.size, square.size);
    this.souls.seek(side, look, soul, soul + 1, 1, [0, 0]);
    const bytes = this.read(width, height);
    const pixels = new Uint32Array(bytes.buffer);
    const at = pixels.findIndex((pixel) => pixel !== 0);
    if (at < 0 || numberIn(bytes, at) !== soul + 1) return null;
    return [(at % width) + 0.5, height - Math.floor(at / width) - 0.5];
  }

  private read(width: number, height: number): Uint8Array {
    const bytes = new Uint8Array(4 * width * height);
    this.gl.readPixels(0, 0, width, height, this.gl.RGBA, this.gl.UNSIGNED_BYTE, bytes);
    return bytes;
  }
}

function numberIn(bytes: Uint8Array, pixel: number): number {
  return new DataView(bytes.buffer).getUint32(4 * pixel, true);
}
