import { el } from "../dom";
import { DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import type { Row } from "./data";

/** What a text says, with the place where it says it. */
export function reading(row: Row): HTMLElement {
  return el("div", { class: "reading" }, el("p", { class: "claim" }, row.claim), ...reference(row));
}

/** Rows that are read if one wants to. */
export function others(rows: Row[]): HTMLElement {
  return el("details", {}, el("summary", {}, say("lesson.otherRows")), ...rows.map(reading));
}

function reference({ id, place, text, source, scope, link }: Row): HTMLElement[] {
  const lines = say("lesson.lines", { n: /^\d+$/.test(place) ? 1 : 2, id, place });
  const said = el("p", { class: "reference" }, `${lines} `, el("bdi", DECLARED, `${text} (${source})`), ". ");
  if (link !== null) said.append(el("a", { href: link, target: "_blank", rel: "noreferrer" }, `${say("lesson.source")} ↗`));
  return [said, el("p", { class: "small" }, `${say("lesson.ours")} ${say("lesson.scope")} `, el("bdi", DECLARED, scope), ".")];
}
