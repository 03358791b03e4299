import type { Lens } from "../marks/ramp";
import { count } from "./numbers";
import { say } from "./tongue";

/** Lacks up to which hardly any is felt, and beyond which a strong one is. */
export const HARDLY = 0.05;
export const STRONG = 0.2;

/** What is counted of the souls that a picture shows. */
export interface Tally {
  souls: number;
  asleep: number;
  atOne: number;
  /** Of the awake. */
  hardly: number;
  strong: number;
  /** Distances as it is. */
  nearest: number;
  half: number;
  farthest: number;
}

/** How a picture is spoken of: what its souls are called, and whether some have a place of their own, as in the wheel. */
export interface Manner {
  souls: "words.souls" | "words.soulsShown";
  picture: "wheel" | "nest";
}

export const SHOWN: Manner = { souls: "words.soulsShown", picture: "wheel" };

/** What the wheel shows at a tick, for everyone. */
export function wheelWords(lens: Lens, tick: number, tally: Tally, manner: Manner): string {
  return lens === "is"
    ? say("words.is", { tick: count(tick), is: isWords(tally, manner) })
    : say("words.felt", { tick: count(tick), felt: feltWords(tally, manner) });
}

export function isWords(tally: Tally, manner: Manner): string {
  const { souls, asleep } = tally;
  const sleepers =
    asleep === 0 ? say("words.noneAsleep") : asleep === souls ? say("words.allAsleep") : say("words.asleep", { asleep: count(asleep) });
  return `${distances(tally, manner)} ${sleepers}`;
}

export function feltWords(tally: Tally, { souls: name, picture }: Manner): string {
  const { souls, asleep, atOne, hardly, strong } = tally;
  if (asleep === souls) return say(`words.${picture}.allAsleep`, { n: count(asleep), souls: say(name) });
  const awake = { awake: count(souls - asleep), hardly: count(hardly) };
  const lack =
    strong > 0 ? say("words.strong", { ...awake, n: count(strong) }) : hardly === souls - asleep ? say("words.allHardly", awake) : say("words.noneStrong", awake);
  const truth = atOne === souls ? say("words.truth.all") : atOne === 0 ? say("words.truth.none") : say("words.truth", { n: count(atOne) });
  const ring = asleep === 0 ? say("words.noneAsleep") : say(`words.${picture}.asleep`, { asleep: count(asleep) });
  return `${lack} ${truth} ${ring}`;
}

function distances({ souls, atOne, nearest, half, farthest }: Tally, { souls: name, picture }: Manner): string {
  const values = {
    all: count(souls),
    souls: say(name),
    n: count(atOne),
    nearest: nearest.toFixed(2),
    half: half.toFixed(2),
    farthest: farthest.toFixed(2),
  };
  if (atOne === souls) return say("words.allAtOne", values);
  if (2 * atOne >= souls) return say("words.mostAtOne", values);
  if (atOne > 0) return say("words.someAtOne", values);
  return say(values.nearest === "1.00" ? `words.${picture}.noneBegan` : `words.${picture}.noneAtOne`, values);
}
