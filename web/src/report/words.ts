import type { Lens } from "../marks/ramp";
import { ASLEEP, AT_ONE, STEPS } from "../marks/wheel/layout";
import { HARDLY, SHOWN, STRONG, wheelWords as words, type Tally } from "../words/wheel";

export { tieWords } from "../words/bands";

/** What the wheel shows at a frame, for everyone. */
export function wheelWords(lens: Lens, tick: number, near: Uint16Array, lack: Uint16Array, rimLack: number): string {
  return words(lens, tick, tallyOf(near, lack, rimLack), SHOWN);
}

function tallyOf(near: Uint16Array, lack: Uint16Array, rimLack: number): Tally {
  const step = STEPS / rimLack;
  const sorted = near.slice().sort();
  const distance = (place: number) => 1 - sorted[place]! / STEPS;
  return {
    souls: near.length,
    asleep: tally(lack, (l) => l === ASLEEP),
    atOne: tally(near, (k) => k === AT_ONE),
    hardly: tally(lack, (l) => l <= HARDLY * step),
    strong: tally(lack, (l) => l !== ASLEEP && l > STRONG * step),
    nearest: distance(sorted.length - 1),
    half: distance(sorted.length >> 1),
    farthest: distance(0),
  };
}

function tally(codes: Uint16Array, holds: (code: number) => boolean): number {
  let found = 0;
  for (const code of codes) if (holds(code)) found++;
  return found;
}
