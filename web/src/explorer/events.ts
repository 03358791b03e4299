import { el } from "../dom";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { runs } from "./address";
import type { Deed } from "./protocol";
import type { Explorer } from "./explorer";

export interface Done {
  tick: number;
  /** The last one, where the same is chosen in ticks one after another. */
  to: number;
  words: string;
  isByHand: boolean;
}

/** What was done by hand, in words. */
export function deedInWords(deed: Deed): string {
  if ("set" in deed) return Object.entries(deed.set).map(([key, value]) => `${key} = ${value}`).join(", ");
  if ("purify" in deed) return say("soul.deed.purify", { soul: count(deed.purify) });
  if ("wake" in deed) return say("soul.deed.wake", { soul: count(deed.wake) });
  if ("reveal" in deed) return say("soul.deed.reveal");
  if ("choose" in deed) {
    const { choose } = deed;
    return say(`soul.deed.${choose.do}`, { soul: count(choose.soul), ...(choose.do === "work" ? { end: choose.end } : {}) });
  }
  const { cut } = deed;
  if ("share" in cut) return say("soul.deed.cut.share", { percent: +(100 * cut.share).toFixed(2) });
  if ("soul" in cut) return say("soul.deed.cut.soul", { soul: count(cut.soul) });
  return say("soul.deed.cut.tie", { from: count(cut.tie[0]!), to: count(cut.tie[1]!) });
}

/** tick 7, or ticks 7–12 */
export function ticksInWords(from: number, to: number): string {
  return to > from ? say("soul.ticks", { from: count(from), to: count(to) }) : say("soul.tick", { tick: count(from) });
}

/** What the scenario does and what was done by hand, in order. */
export function eventsOf(explorer: Explorer): Done[] {
  const { state } = explorer.run;
  if (!state) return [];
  const planned = state.planned.map(({ tick, words }) => ({ tick, to: tick, words, isByHand: false }));
  const hand = runs(state.hand).map(({ deed, to }) => ({ tick: deed.at, to, words: deedInWords(deed), isByHand: true }));
  return [...planned, ...hand].sort((one, other) => one.tick - other.tick);
}

/** Ways to the ticks of the events. */
export function events(explorer: Explorer): HTMLElement {
  const made = el("ul", { class: "events", "aria-label": say("soul.events") });
  let told = "";
  explorer.run.told.listen(() => {
    const all = eventsOf(explorer);
    const now = JSON.stringify(all);
    if (now === told) return;
    told = now;
    made.hidden = all.length === 0;
    made.replaceChildren(
      ...all.map(({ tick, to, words, isByHand }) => {
        const hand = isByHand ? [el("span", { class: "by" }, ` ${say("soul.events.hand")}`)] : [];
        const go = el("button", { type: "button" }, el("span", { class: "at" }, ticksInWords(tick, to)), ` ${words}`, ...hand);
        go.addEventListener("click", () => explorer.jump(tick));
        return el("li", {}, go);
      }),
    );
  });
  return made;
}
