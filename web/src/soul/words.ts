import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { End, Life } from "./life";
import { short } from "./numbers";

/** How the soul stands, in a sentence. */
export function standing({ awake, complete, asked, bears, born, tick, revealed, degree }: Life): string {
  if (complete) return say("soul.is.complete");
  if (!awake) return tick < born ? say("soul.is.unborn", { tick: count(born) }) : say("soul.is.asleep");
  if (!asked) return say("soul.is.awake", { n: revealed, all: degree });
  return say(bears ? "soul.is.bearing" : "soul.is.waiting", { n: revealed, all: degree });
}

/** A tie in a sentence. */
export function tieInWords(end: End): string {
  const state = end.isCut ? say("soul.tie.cut") : say(end.isRevealed ? "soul.tie.felt" : "soul.tie.unfelt");
  return say("soul.tie", {
    soul: count(end.partner),
    where: say(end.isTen ? "soul.tie.ten" : "soul.tie.farther"),
    own: short(end.own),
    other: short(end.other),
    state,
    how: say(end.complete ? "soul.tie.complete" : end.awake ? "soul.tie.awake" : "soul.tie.asleep"),
  });
}
