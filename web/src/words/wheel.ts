import type { Lens } from "../marks/ramp";
import { count } from "./numbers";

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

/** How a picture is spoken of: what its souls are called, and where those are that have a place of their own. */
export interface Manner {
  souls: string;
  asleep: string;
  ring: string;
  noneAtOne: string;
  noneBegan: string;
}

export const WHEEL: Manner = {
  souls: "souls shown",
  asleep: "asleep, in the ring outside, and feel nothing",
  ring: "asleep in the ring outside and feel nothing",
  noneAtOne: "none is at one: the centre is empty",
  noneBegan: "none has begun to come near: all are at the rim",
};

/** What the wheel shows at a tick, for everyone. */
export function wheelWords(lens: Lens, tick: number, tally: Tally, manner: Manner): string {
  const how = lens === "is" ? "as it is" : "as felt";
  return `Tick ${count(tick)}, ${how}. ${lens === "is" ? isWords(tally, manner) : feltWords(tally, manner)}`;
}

export function isWords(tally: Tally, manner: Manner): string {
  const { souls, asleep } = tally;
  const sleepers = asleep === 0 ? "None is asleep." : asleep === souls ? "All are asleep." : `${count(asleep)} are asleep.`;
  return `${distances(tally, manner)} ${sleepers}`;
}

export function feltWords(tally: Tally, manner: Manner): string {
  const { souls, asleep, atOne, hardly, strong } = tally;
  const awake = souls - asleep;
  if (awake === 0) return `All ${count(asleep)} ${manner.souls} are ${manner.asleep}.`;
  const ring = asleep === 0 ? "None is asleep." : `${count(asleep)} are ${manner.ring}.`;
  const few = hardly === awake ? `All ${count(awake)} awake feel hardly any lack` : `Of ${count(awake)} awake, ${count(hardly)} feel hardly any lack`;
  const many = strong > 0 ? `, and ${count(strong)} ${strong === 1 ? "feels" : "feel"} a strong one` : hardly === awake ? "" : ", and none feels a strong one";
  const truth =
    atOne === souls ? "And all are at one." : atOne === 0 ? "In truth none is at one." : `In truth ${count(atOne)} ${atOne === 1 ? "is" : "are"} at one.`;
  return `${few}${many}. ${truth} ${ring}`;
}

function distances({ souls, atOne, nearest, half, farthest }: Tally, manner: Manner): string {
  if (atOne === souls) return `All ${count(atOne)} ${manner.souls} are at one.`;
  const of = `Of ${count(souls)} ${manner.souls}`;
  const are = `${count(atOne)} ${atOne === 1 ? "is" : "are"} at one`;
  if (2 * atOne >= souls) return `${of}, ${are}; the farthest is at a distance of ${farthest.toFixed(2)}.`;
  if (atOne > 0) return `${of}, ${are}; half of all are at a distance of ${half.toFixed(2)} or farther.`;
  if (nearest.toFixed(2) === "1.00") return `${of}, ${manner.noneBegan}.`;
  return `${of}, ${manner.noneAtOne}. The nearest is at a distance of ${nearest.toFixed(2)}, half are at ${half.toFixed(2)} or farther.`;
}
