import type { Ground } from "../ramp";

/** Light gathered on a film, point by point, and developed at once: it adds up where souls gather. Typed arrays only. */

const PARTS = 8;
const HALO = 10;
const LEVELS = 2048;
const BRIGHTEST = 6;
const GLOW: Record<Ground, number> = { dark: 0.04, light: 0.022 };

/** Breaks the steps of eight bits, which a soft glow on a dark ground would show as edges. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((k) => (k - 7.5) / 16.01);

export const GROUNDS: Record<Ground, readonly [number, number, number]> = {
  dark: [7, 7, 14],
  light: [247, 241, 229],
};

export class Film {
  private readonly light: Float32Array;
  private readonly halo: Float32Array;
  private readonly blurred: Float32Array;
  private readonly haloSize: number;
  private readonly image: ImageData;
  private readonly across: Float32Array;
  private readonly kernel: Float32Array;
  private readonly reach: number;
  private readonly tones = { dark: tones("dark"), light: tones("light") };

  constructor(readonly size: number, softness: number) {
    this.light = new Float32Array(3 * size * size);
    this.haloSize = Math.ceil(size / HALO) + 2;
    this.halo = new Float32Array(3 * this.haloSize * this.haloSize);
    this.blurred = new Float32Array(this.halo.length);
    this.image = new ImageData(size, size);
    this.across = new Float32Array(3 * this.haloSize + 3);
    this.reach = Math.max(2, Math.ceil(2.6 * softness));
    const width = 2 * this.reach + 1;
    this.kernel = new Float32Array(PARTS * width);
    for (let part = 0; part < PARTS; part++)
      for (let k = 0; k < width; k++) {
        const away = k - this.reach - (part + 0.5) / PARTS + 0.5;
        this.kernel[part * width + k] = Math.exp((-away * away) / (2 * softness * softness));
      }
  }

  clear(): void {
    this.light.fill(0);
    this.halo.fill(0);
  }

  /** One soft point, at a place in pixels. */
  add(x: number, y: number, red: number, green: number, blue: number): void {
    const { size, reach, kernel, light } = this;
    const width = 2 * reach + 1;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < reach || row < reach || column >= size - reach || row >= size - reach) return;
    const across = Math.floor((x - column) * PARTS) * width;
    const down = Math.floor((y - row) * PARTS) * width;
    for (let j = 0; j < width; j++) {
      const share = kernel[down + j]!;
      let at = 3 * ((row + j - reach) * size + column - reach);
      for (let i = 0; i < width; i++, at += 3) {
        const here = share * kernel[across + i]!;
        light[at]! += here * red;
        light[at + 1]! += here * green;
        light[at + 2]! += here * blue;
      }
    }
    const cell = 3 * (Math.floor(y / HALO) * this.haloSize + Math.floor(x / HALO));
    this.halo[cell]! += red;
    this.halo[cell + 1]! += green;
    this.halo[cell + 2]! += blue;
  }

  /** Draws what was gathered, and the glow around it. */
  develop(context: CanvasRenderingContext2D, left: number, top: number, ground: Ground): void {
    this.spreadHalo();
    const { light, image, halo, across, size } = this;
    const tone = this.tones[ground];
    const pixels = image.data;
    const scale = LEVELS / BRIGHTEST;
    const glow = (GLOW[ground] * 900) / size;
    const line = 3 * this.haloSize;
    for (let y = 0, at = 0, p = 0; y < size; y++) {
      // Between two lines of the halo, then between two of its columns.
      const down = Math.max(0, (y + 0.5) / HALO - 0.5);
      const first = Math.floor(down) * line;
      const low = down - Math.floor(down);
      for (let k = 0; k < line; k++) across[k] = glow * (halo[first + k]! * (1 - low) + halo[first + line + k]! * low);
      for (let x = 0; x < size; x++, p += 4) {
        const along = x < HALO / 2 ? 0 : (x + 0.5) / HALO - 0.5;
        const cell = along | 0;
        const right = along - cell;
        const noise = BAYER[(y & 3) * 4 + (x & 3)]!;
        for (let c = 0, k = 3 * cell; c < 3; c++, k++, at++) {
          const seen = (light[at]! + across[k]! + right * (across[k + 3]! - across[k]!)) * scale;
          pixels[p + c] = tone[c * (LEVELS + 1) + (seen < LEVELS ? seen | 0 : LEVELS)]! + noise;
        }
        pixels[p + 3] = 255;
      }
    }
    context.putImageData(image, left, top);
  }

  private spreadHalo(): void {
    const line = 3 * this.haloSize;
    for (let pass = 0; pass < 4; pass++) {
      blur(this.halo, this.blurred, this.haloSize, 3, line);
      blur(this.blurred, this.halo, this.haloSize, line, 3);
    }
  }
}

/** What a sum of light, or of ink, looks like, for each channel. */
function tones(ground: Ground): Float32Array {
  const table = new Float32Array(3 * (LEVELS + 1));
  for (let c = 0; c < 3; c++)
    for (let level = 0; level <= LEVELS; level++) {
      const passed = Math.exp((-level * BRIGHTEST) / LEVELS);
      const base = GROUNDS[ground][c]!;
      table[c * (LEVELS + 1) + level] = ground === "dark" ? 255 - (255 - base) * passed : base * passed;
    }
  return table;
}

/** A mean of three along one direction. */
function blur(from: Float32Array, to: Float32Array, n: number, step: number, line: number): void {
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++)
      for (let c = 0; c < 3; c++) {
        const at = j * line + i * step + c;
        const before = i > 0 ? from[at - step]! : 0;
        const after = i < n - 1 ? from[at + step]! : 0;
        to[at] = (before + from[at]! + after) / 3;
      }
}
