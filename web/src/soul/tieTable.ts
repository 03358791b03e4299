import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import { count } from "../words/numbers";
import { say, type Key } from "../words/tongue";
import type { End, Life } from "./life";
import { hrefOf, opening } from "./link";
import { short } from "./numbers";

const HEADS: Key[] = ["soul.table.soul", "soul.table.where", "soul.table.own", "soul.table.other", "soul.table.felt", "soul.table.seen", "soul.table.shared", "soul.table.is"];

/** The ties as a table, in a fold. */
export function tieTable(explorer: Explorer): { made: HTMLElement; show: (life: Life) => void } {
  const body = el("tbody");
  const heads = HEADS.map((key) => el("th", { scope: "col" }, say(key)));
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...heads)), body);
  const made = el("details", { class: "fold" }, el("summary", {}, say("soul.table")), el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("soul.table") }, table));
  let life: Life | undefined;
  const row = (end: End) => {
    const link = el("a", { href: hrefOf(explorer, end.partner) }, count(end.partner));
    const cells = [
      say(end.isTen ? "soul.tie.ten" : "soul.tie.farther"),
      short(end.own),
      short(end.other),
      say(end.isCut ? "soul.tie.cut" : end.isRevealed ? "soul.tie.felt" : "soul.tie.unfelt"),
      short(end.seen),
      short(end.aim),
      say(end.complete ? "soul.tie.complete" : end.awake ? "soul.tie.awake" : "soul.tie.asleep"),
    ];
    return el("tr", {}, el("th", { scope: "row" }, opening(explorer, end.partner, link)), ...cells.map((text) => el("td", {}, text)));
  };
  const fill = () => {
    if (made.open && life) body.replaceChildren(...life.ends.map(row));
  };
  made.addEventListener("toggle", fill);
  return {
    made,
    show: (now) => {
      life = now;
      fill();
    },
  };
}
