import type { Lens } from "../marks/ramp";
import { ASLEEP, AT_ONE, STEPS } from "../marks/wheel/layout";
import { count } from "./data";

const HARDLY = 0.05;
const STRONG = 0.2;

/** What the wheel shows at a frame, for everyone. */
export function wheelWords(lens: Lens, tick: number, near: Uint16Array, lack: Uint16Array, rimLack: number): string {
  const [asleep, atOne] = [tally(lack, (l) => l === ASLEEP), tally(near, (k) => k === AT_ONE)];
  const awake = near.length - asleep;
  const sleepers = asleep === 0 ? "None is asleep." : asleep === near.length ? "All are asleep." : `${count(asleep)} are asleep.`;
  if (lens === "is") return `Tick ${count(tick)}, as it is. ${isWords(near, atOne)} ${sleepers}`;
  if (awake === 0) return `Tick ${count(tick)}, as felt. All ${count(asleep)} souls shown are asleep, in the ring outside, and feel nothing.`;
  const step = STEPS / rimLack;
  const near1 = tally(lack, (l) => l <= HARDLY * step);
  const strong = tally(lack, (l) => l !== ASLEEP && l > STRONG * step);
  const ring = asleep === 0 ? "None is asleep." : `${count(asleep)} are asleep in the ring outside and feel nothing.`;
  const few = near1 === awake ? `All ${count(awake)} awake feel hardly any lack` : `Of ${count(awake)} awake, ${count(near1)} feel hardly any lack`;
  const many = strong > 0 ? `, and ${count(strong)} ${strong === 1 ? "feels" : "feel"} a strong one` : near1 === awake ? "" : ", and none feels a strong one";
  const truth =
    atOne === near.length ? "And all are at one." : atOne === 0 ? "In truth none is at one." : `In truth ${count(atOne)} ${atOne === 1 ? "is" : "are"} at one.`;
  return `Tick ${count(tick)}, as felt. ${few}${many}. ${truth} ${ring}`;
}

function isWords(near: Uint16Array, atOne: number): string {
  if (atOne === near.length) return `All ${count(atOne)} souls shown are at one.`;
  const sorted = near.slice().sort();
  const distance = (code: number) => (1 - code / STEPS).toFixed(2);
  const farthest = distance(sorted[0]!);
  if (2 * atOne >= near.length) return `Of ${count(near.length)} souls shown, ${count(atOne)} are at one; the farthest is at a distance of ${farthest}.`;
  const half = distance(sorted[sorted.length >> 1]!);
  if (atOne > 0) return `Of ${count(near.length)} souls shown, ${count(atOne)} ${atOne === 1 ? "is" : "are"} at one; half of all are at a distance of ${half} or farther.`;
  const nearest = distance(sorted[sorted.length - 1]!);
  if (nearest === "1.00") return `Of ${count(near.length)} souls shown, none has begun to come near: all are at the rim.`;
  return `Of ${count(near.length)} souls shown, none is at one: the centre is empty. The nearest is at a distance of ${nearest}, half are at ${half} or farther.`;
}

/** What the bands show at a frame. */
export function tieWords(tick: number, shares: Uint16Array): string {
  const percent = (share: number) => `${((100 * share) / 65535).toFixed(0)} %`;
  const [whole, none] = [shares[shares.length - 1]!, shares[0]!];
  let upper = 0;
  for (let band = (shares.length - 1) >> 1; band < shares.length; band++) upper += shares[band]!;
  return `Tick ${count(tick)}. Of the tie ends, ${percent(whole)} are whole, ${percent(upper)} are corrected by half or more, and ${percent(none)} hardly or not at all.`;
}

function tally(codes: Uint16Array, holds: (code: number) => boolean): number {
  let found = 0;
  for (const code of codes) if (holds(code)) found++;
  return found;
}
