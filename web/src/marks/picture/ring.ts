import type { Ink, Lines } from "../lines/lines";
import type { Ground } from "../ramp";

const ACCENT: Record<Ground, Ink> = { dark: [1, 0.765, 0.361, 1], light: [0.604, 0.353, 0, 1] };
/** Sets the ring off from what is bright beneath it. */
const EDGE: Record<Ground, Ink> = { dark: [0.02, 0.02, 0.04, 0.75], light: [0.73, 0.71, 0.67, 0.75] };

/** A thin ring round the soul that was chosen. */
export function ringRound(lines: Lines, x: number, y: number, radius: number, scale: number, ground: Ground): void {
  const at = Math.max(radius + 3 * scale, 7 * scale);
  lines.circle(x, y, at, 4 * scale, EDGE[ground]);
  lines.circle(x, y, at, 1.5 * scale, ACCENT[ground]);
}
