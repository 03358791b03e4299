import type { Nest } from "../nest/cells";
import { layout } from "../wheel/layout";

/** Where souls stand whatever they feel, on the wheel and in the nest; never changes. */
export interface Stands {
  readonly souls: number;
  /** Cosine and sine of its angle, and of that among those at one; in 1/32767. */
  readonly directions: Int16Array;
  /** Its own place in disc and ring, and its jitter; in 1/65535. */
  readonly scatter: Uint16Array;
  /** Where it sits in the unit square, from afar and near by; see `Nest.seats`. */
  readonly seats: Float32Array;
}

export function stands(souls: number, branches: number, nest: Nest): Stands {
  const { cos, sin, cosAtOne, sinAtOne, spread, jitter } = layout(souls, branches);
  const directions = new Int16Array(4 * souls);
  const scatter = new Uint16Array(2 * souls);
  for (let i = 0; i < souls; i++) {
    directions[4 * i] = Math.round(32767 * cos[i]);
    directions[4 * i + 1] = Math.round(32767 * sin[i]);
    directions[4 * i + 2] = Math.round(32767 * cosAtOne[i]);
    directions[4 * i + 3] = Math.round(32767 * sinAtOne[i]);
    scatter[2 * i] = Math.round(65535 * spread[i]);
    scatter[2 * i + 1] = Math.round(65535 * (jitter[i] + 0.5));
  }
  return { souls, directions, scatter, seats: nest.seats() };
}
