import { el } from "../dom";
import type { Sources, Tension } from "./data";
import { anchor, line, type Links } from "./links";

export function tensions(sources: Sources, links: Links): HTMLElement {
  return el(
    "section",
    { id: "tensions", "aria-labelledby": "tensions-head" },
    el("h2", { id: "tensions-head" }, "Tensions"),
    el("p", { class: "small" }, "Where the texts differ, or one of them says two things. Both are kept and shown; they are never averaged."),
    el("div", { class: "entries" }, ...sources.tensions.map((tension) => entry(tension, links))),
  );
}

function entry(tension: Tension, links: Links): HTMLElement {
  return el(
    "article",
    { id: tension.id, class: "entry", "aria-labelledby": `${tension.id}-head` },
    el("div", { class: "head" }, el("h3", { id: `${tension.id}-head` }, anchor(tension.id))),
    el("p", { class: "claim" }, tension.says),
    line("kept", tension.kept),
    line("rows", links.to(tension.rows)),
  );
}
