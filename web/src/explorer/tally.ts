import { FULL, STEPS } from "../marks/souls/codes";
import { HARDLY, STRONG, type Manner, type Tally } from "../words/wheel";
import type { Kind } from "./address";

export const MANNERS: Record<Kind, Manner> = {
  wheel: { souls: "words.souls", picture: "wheel" },
  nest: { souls: "words.souls", picture: "nest" },
};

const seen = new Uint32Array(FULL + 1);

/** What is counted of some souls that follow one another. */
export function tallyOf(codes: Uint16Array, rimLack: number, first = 0, souls = codes.length / 2): Tally {
  const [hardlyTo, strongFrom] = [(HARDLY / rimLack) * STEPS, (STRONG / rimLack) * STEPS];
  let [asleep, hardly, strong] = [0, 0, 0];
  seen.fill(0);
  for (let at = 2 * first; at < 2 * (first + souls); at += 2) {
    seen[codes[at]!]!++;
    const lack = codes[at + 1]!;
    if (lack === FULL) asleep++;
    else if (lack <= hardlyTo) hardly++;
    else if (lack > strongFrom) strong++;
  }
  const distance = (place: number) => {
    let [below, code] = [0, -1];
    while (below <= place) below += seen[++code]!;
    return 1 - code / STEPS;
  };
  return {
    souls,
    asleep,
    atOne: seen[FULL]!,
    hardly,
    strong,
    nearest: distance(souls - 1),
    half: distance(souls >> 1),
    farthest: distance(0),
  };
}
