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
  let laid: number | undefined;
  let rows: HTMLElement[][] = [];
  const lay = ({ ends }: Life) => {
    rows = ends.map(() => HEADS.slice(1).map(() => el("td")));
    body.replaceChildren(
      ...ends.map(({ partner }, n) => {
        const link = opening(explorer, partner, el("a", { href: hrefOf(explorer, partner) }, count(partner)));
        return el("tr", {}, el("th", { scope: "row" }, link), ...rows[n]!);
      }),
    );
  };
  const fill = () => {
    if (!made.open || !life) return;
    if (laid !== life.soul) lay(life);
    laid = life.soul;
    life.ends.forEach((end, n) => cellsOf(end).forEach((text, c) => (rows[n]![c]!.textContent = text)));
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

function cellsOf(end: End): string[] {
  return [
    say(end.isTen ? "soul.tie.ten" : "soul.tie.farther"),
    short(end.own),
    short(end.other),
    say(end.isCut ? "soul.tie.cut" : end.isRevealed ? "soul.tie.felt" : "soul.tie.unfelt"),
    short(end.seen),
    short(end.aim),
    say(end.complete ? "soul.tie.complete" : end.awake ? "soul.tie.awake" : "soul.tie.asleep"),
  ];
}
