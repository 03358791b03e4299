import type { Lines } from "../lines/lines";
import type { Ground } from "../ramp";
import { inkOf } from "../souls/tints";
import { RIM } from "./layout";

const LINE: Record<Ground, readonly number[]> = { dark: [190 / 255, 185 / 255, 1], light: [60 / 255, 40 / 255, 20 / 255] };
const MORE: Record<Ground, number> = { dark: 0, light: 0.02 };

/** A quarter of the way, half of it, and the rim. */
export function guides(lines: Lines, x: number, y: number, half: number, scale: number, ground: Ground, share: number): void {
  for (const [at, strength] of [[RIM / 4, 0.07], [RIM / 2, 0.07], [RIM, 0.14]] as const)
    lines.circle(x, y, at * half, scale, [...inkOf(ground, LINE[ground], share * (strength + MORE[ground])), 0]);
}
