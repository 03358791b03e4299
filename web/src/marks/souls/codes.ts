import { DISC, RIM, RING } from "../wheel/layout";

/** Codes of a live frame: nearness FULL is at one, lack FULL is asleep; 0..STEPS are shares. */
export const FULL = 65535;
export const STEPS = 65534;

/** How far a soul is, 0..1; below 0 for at one. */
export function distanceIs(nearness: number): number {
  return nearness === FULL ? -1 : 1 - nearness / STEPS;
}

/** How far a soul feels itself, 0..1; below 0 for at one, above 1 for asleep. */
export function distanceFelt(lack: number): number {
  if (lack === FULL) return 2;
  return lack === 0 ? -1 : lack / STEPS;
}

/** The discs of those at one in a frame, as it is and as felt: at the same density however many they are. */
export function discs(codes: Uint16Array): [is: number, felt: number] {
  let [is, felt] = [0, 0];
  for (let at = 0; at < codes.length; at += 2) {
    if (codes[at] === FULL) is++;
    if (codes[at + 1] === 0) felt++;
  }
  const souls = codes.length / 2;
  return [DISC * Math.sqrt(is / souls), DISC * Math.sqrt(felt / souls)];
}

/** The same for shaders. */
export const CODES_GLSL = `
const uint FULL = ${FULL}u;
const float STEPS = ${STEPS}.0;
const float RIM = ${RIM};
const vec2 RING = vec2(${RING[0]}, ${RING[1]});
float distanceIs(uint nearness) { return nearness == FULL ? -1.0 : 1.0 - float(nearness) / STEPS; }
float distanceFelt(uint lack) { return lack == FULL ? 2.0 : lack == 0u ? -1.0 : float(lack) / STEPS; }
`;
