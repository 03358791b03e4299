import { el } from "../dom";
import { DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import type { Row } from "./protocol";

/** What a text says, with the place where it says it. */
export function reading(row: Row): HTMLElement {
  return el("div", { class: "reading" }, el("p", { class: "claim" }, row.claim), ...reference(row));
}

/** Rows that are read if one wants to. */
export function others(rows: Row[]): HTMLElement {
  return el("details", {}, el("summary", {}, say("lesson.others", { n: rows.length })), ...rows.map(reading));
}

function reference({ id, place, text, source, scope, link }: Row): HTMLElement[] {
  const away = el("a", { href: link, target: "_blank", rel: "noreferrer" }, say("lesson.read"), el("span", { class: "away" }, ` ↗ ${say("lesson.away")}`));
  const lines = say("lesson.lines", { n: /^\d+$/.test(place) ? 1 : 2, id, place });
  return [
    el("p", { class: "reference" }, `${lines} `, el("bdi", DECLARED, `${text} (${source})`), ". ", away),
    el("p", { class: "small" }, `${say("lesson.ours")} ${say("lesson.scope")} `, el("bdi", DECLARED, scope), "."),
  ];
}
