/** Whether nothing may glide. */
export const isStill = matchMedia("(prefers-reduced-motion: reduce)");

/** Slow at both ends. */
export function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
