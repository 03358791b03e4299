import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import { rowIds } from "../tips";
import { say } from "../words/tongue";
import type { Life } from "./life";

/** What it went through, with the rows that each sentence rests on. */
export function story(explorer: Explorer): { made: HTMLElement; show: (life: Life) => void } {
  const list = el("dl", { class: "story", tabindex: "0", "aria-label": say("soul.story") });
  let told = "";
  return {
    made: el("section", { class: "tale" }, el("h3", {}, say("soul.story")), list),
    show: (life) => {
      const now = JSON.stringify(life.story);
      if (now === told) return;
      told = now;
      list.replaceChildren(
        ...life.story.map(({ when, words, rows }) =>
          el("div", {}, el("dt", { dir: "ltr" }, when), el("dd", {}, `${words} `, rowIds(rows, explorer.catalogue.rows))),
        ),
      );
    },
  };
}
