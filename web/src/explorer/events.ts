import { el } from "../dom";
import { count } from "../words/numbers";
import type { Deed } from "./protocol";
import type { Explorer } from "./explorer";

export interface Done {
  tick: number;
  words: string;
  isByHand: boolean;
}

/** What was done by hand, in words. */
export function deedInWords(deed: Deed): string {
  if ("set" in deed) return Object.entries(deed.set).map(([key, value]) => `${key} = ${value}`).join(", ");
  if ("purify" in deed) return `soul ${count(deed.purify)} made complete`;
  if ("wake" in deed) return `soul ${count(deed.wake)} woken`;
  if ("reveal" in deed) return "all desire at once";
  const { cut } = deed;
  if ("share" in cut) return `${+(100 * cut.share).toFixed(2)} % of all ties cut`;
  if ("soul" in cut) return `ties of soul ${count(cut.soul)} cut`;
  return `tie of souls ${cut.tie.map(count).join(" and ")} cut`;
}

/** What the scenario does and what was done by hand, in order. */
export function eventsOf(explorer: Explorer): Done[] {
  const { state } = explorer.run;
  if (!state) return [];
  const planned = state.planned.map(({ tick, words }) => ({ tick, words, isByHand: false }));
  const hand = state.hand.map((deed) => ({ tick: deed.at, words: deedInWords(deed), isByHand: true }));
  return [...planned, ...hand].sort((one, other) => one.tick - other.tick);
}

/** Ways to the ticks of the events. */
export function events(explorer: Explorer): HTMLElement {
  const made = el("ul", { class: "events", "aria-label": "What is done in this run" });
  let told = "";
  explorer.run.told.listen(() => {
    const all = eventsOf(explorer);
    const now = JSON.stringify(all);
    if (now === told) return;
    told = now;
    made.hidden = all.length === 0;
    made.replaceChildren(
      ...all.map(({ tick, words, isByHand }) => {
        const go = el("button", { type: "button" }, el("span", { class: "at" }, `tick ${count(tick)}`), ` ${words}`, ...(isByHand ? [el("span", { class: "by" }, " by hand")] : []));
        go.addEventListener("click", () => explorer.jump(tick));
        return el("li", {}, go);
      }),
    );
  });
  return made;
}
