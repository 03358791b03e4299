import { runs } from "../explorer/address";
import type { Choice, Deed } from "../explorer/protocol";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { Life, Mark } from "./life";
import { short } from "./numbers";
import { standing } from "./words";

const MOST = 4;
const EVEN = 0.005;

/** What the soul lived since a tick, as it knows it. */
export function happened(life: Life, from: number, hand: Deed[]): { when: string; words: string[] } {
  const first = Math.min(from + 1, life.tick);
  const marks = life.marks.filter(({ tick, kind }) => tick >= first && kind !== "lapsed");
  const told = marks.slice(0, MOST).map(inWords);
  const left = marks.length - told.length;
  return {
    when: first === life.tick ? say("walk.at", { tick: count(life.tick) }) : say("walk.from", { first: count(first), tick: count(life.tick) }),
    words: [
      ...(life.tick > 0 ? [did(life, first, hand)] : []),
      ...told,
      ...(left > 0 ? [say("walk.more", { n: left })] : []),
      standing(life),
      ...(life.awake ? [feeling(life.felt)] : []),
    ],
  };
}

/** What it chose in these ticks. */
function did(life: Life, first: number, hand: Deed[]): string {
  const chosen = runs(hand.filter((deed) => "choose" in deed && deed.choose.soul === life.soul && deed.at >= first && deed.at <= life.tick));
  if (chosen.length === 0) return say("walk.did.rule", { n: life.tick - first + 1 });
  return chosen.map(({ deed, to }) => say(`walk.did.${(deed as { choose: Choice }).choose.do}`, { n: to - deed.at + 1, soul: partnerOf(life, deed) })).join(" ");
}

function partnerOf(life: Life, deed: Deed): string {
  const end = "choose" in deed && deed.choose.do === "work" ? life.ends[deed.choose.end] : undefined;
  return end ? count(end.partner) : "";
}

function inWords({ kind, revealed, tick }: Mark): string {
  return say(`walk.mark.${kind}`, { n: revealed, tick: count(tick) });
}

function feeling(felt: number): string {
  return say(felt > EVEN ? "walk.feels.joy" : felt < -EVEN ? "walk.feels.lack" : "walk.feels.even", { felt: short(felt) });
}
