import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import { rowIds } from "../tips";
import { say } from "../words/tongue";
import { days } from "./days";
import type { Life } from "./life";
import { short } from "./numbers";
import { rope } from "./rope";
import { story } from "./story";
import { tieRound } from "./ties";
import { tieTable } from "./tieTable";
import { standing } from "./words";
import { worldRound } from "./worlds";

/** One soul from outside: its ties, its rope, its worlds, its days and its story. */
export function soulPage(explorer: Explorer): { made: HTMLElement; show: (life: Life) => void } {
  const words = el("div", { class: "words" });
  const parts = [tieRound(explorer), rope(), story(explorer), tieTable(explorer)] as const;
  const [ties, hanging, tale, table] = parts;
  const curves = days(explorer, true);
  const worlds = twoWorlds(explorer);
  const made = el(
    "div",
    { class: "page" },
    el("div", { class: "first" }, ties.made, hanging.made, el("div", { class: "told" }, words, tale.made)),
    curves.made,
    worlds.made,
    table.made,
  );
  return {
    made,
    show: (life) => {
      words.replaceChildren(el("p", {}, standing(life)));
      // The asleep feel nothing.
      if (life.awake) words.append(el("p", { class: "now-both" }, say("soul.now", { felt: short(life.felt), near: short(life.nearness) })));
      for (const part of parts) part.show(life);
      curves.show(life, true);
      worlds.show(life);
    },
  };
}

/** The world as the soul sees it beside the one that all share. */
export function twoWorlds(explorer: Explorer): { made: HTMLElement; show: (life: Life) => void } {
  const seen = worldRound(explorer, (end) => end.seen, { title: say("soul.world.seen") });
  const shared = worldRound(explorer, (end) => end.aim, { title: say("soul.world.shared") });
  const words = el("p", {});
  const rows = rowIds(["A10", "A18", "D13"], explorer.catalogue.rows);
  return {
    made: el("section", { class: "worlds" }, seen.made, shared.made, el("div", { class: "meaning-of" }, words, el("p", { class: "small" }, say("soul.world.key")), rows)),
    show: (life) => {
      seen.show(life);
      shared.show(life);
      words.textContent = say("soul.world.words", { seen: short(life.worlds.seen), shared: short(life.worlds.shared) });
    },
  };
}
