import type { Lens } from "../ramp";

/** Radii in halves of the picture: the rim of the farthest, the ring of the asleep, the disc when all are at one. */
export const DISC = 0.3;
export const RIM = 0.86;
export const RING = [0.915, 0.975] as const;

/** Codes of SoulFrames.cs: nearness 4095 is at one, lack 4095 is asleep; 0..4094 are shares. */
export const AT_ONE = 4095;
export const ASLEEP = 4095;
export const STEPS = 4094;

const BRANCH_GAP = 0.075;
const BLOCK_GAP = 0.09;

/** Where souls stand whatever they feel: their angle, and their own place in disc and ring. */
export interface Layout {
  readonly cos: Float32Array;
  readonly sin: Float32Array;
  /** The same where there is no gap: in the disc of those at one. */
  readonly cosAtOne: Float32Array;
  readonly sinAtOne: Float32Array;
  readonly spread: Float32Array;
  readonly jitter: Float32Array;
}

/** Angle is address: great branches with a gap between them, and tens of blocks within, with a lesser one. */
export function layout(shown: number, branches: number): Layout {
  const made = {
    cos: new Float32Array(shown),
    sin: new Float32Array(shown),
    cosAtOne: new Float32Array(shown),
    sinAtOne: new Float32Array(shown),
    spread: new Float32Array(shown),
    jitter: new Float32Array(shown),
  };
  for (let i = 0; i < shown; i++) {
    const along = ((i + 0.5) / shown) * branches;
    const branch = Math.floor(along);
    const block = (along - branch) * 10;
    const inBlock = Math.floor(block);
    const within = (inBlock + BLOCK_GAP / 2 + (block - inBlock) * (1 - BLOCK_GAP)) / 10;
    const sector = (2 * Math.PI) / branches;
    const gap = Math.min(BRANCH_GAP, sector / 5);
    const angle = -Math.PI / 2 + branch * sector + gap / 2 + within * (sector - gap);
    made.cos[i] = Math.cos(angle);
    made.sin[i] = Math.sin(angle);
    const whole = -Math.PI / 2 + along * sector;
    made.cosAtOne[i] = Math.cos(whole);
    made.sinAtOne[i] = Math.sin(whole);
    made.spread[i] = scattered(2 * i);
    made.jitter[i] = scattered(2 * i + 1) - 0.5;
  }
  return made;
}

/** A number of 0..1 without pattern, the same every time. */
function scattered(i: number): number {
  let z = Math.imul(i + 1, 0x9e3779b1);
  z = Math.imul(z ^ (z >>> 15), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
}

/** How far a soul is, 0..1; below 0 for at one, above 1 for asleep. */
export function distanceOf(lens: Lens, code: number): number {
  if (lens === "is") return code === AT_ONE ? -1 : 1 - code / STEPS;
  if (code === ASLEEP) return 2;
  return code === 0 ? -1 : code / STEPS;
}

/** Distance is radius. Those at one fill a disc by area, as large as they are many. */
export function radiusOf(distance: number, spread: number, disc: number): number {
  if (distance < 0) return disc * Math.sqrt(spread);
  if (distance > 1) return RING[0] + (RING[1] - RING[0]) * spread;
  return RIM * distance;
}

/** The disc of those at one, at the same density however many they are. */
export function discOf(lens: Lens, codes: Uint16Array): number {
  const atOne = lens === "is" ? AT_ONE : 0;
  let many = 0;
  for (const code of codes) if (code === atOne) many++;
  return DISC * Math.sqrt(many / codes.length);
}
