import { el } from "../dom";
import type { Law, Part, Sources, Verdict } from "./data";
import { anchor, codes, line, type Links } from "./links";

const MARKS: Record<Verdict, string> = { holds: "●", "does not hold": "○", undecided: "◐" };

export function laws(sources: Sources, links: Links): HTMLElement {
  const run = sources.live
    ? `Here one is run on ${sources.live}; docs/laws.md tells the full runs.`
    : sources.laws_run === null
      ? "They were not run for this page."
      : `Run with ${sources.laws_run}.`;
  return el(
    "section",
    { id: "laws", "aria-labelledby": "laws-head" },
    el("h2", { id: "laws-head" }, "Laws"),
    el("p", { class: "small" }, `What should come out of the rules, each predicted before it was run. ${run}`),
    el("div", { class: "entries" }, ...sources.laws.map((law) => entry(law, links))),
    el("p", { class: "cite" }, sources.standing),
  );
}

/** @param run How it was run, in words; empty where the page as a whole says so. */
export function entry(law: Law, links: Links, run = ""): HTMLElement {
  const kind = law.kind === "by construction" ? "by construction: not counted" : law.kind;
  const made = el(
    "article",
    { id: law.id, class: "entry", "aria-labelledby": `${law.id}-head` },
    el("div", { class: "head" }, el("h3", { id: `${law.id}-head` }, anchor(law.id), ` ${law.title}`), verdict(law.verdict)),
    el("p", { class: "claim" }, law.claim),
    line("kind", kind),
    line("rows", links.to(law.rows)),
  );
  if (law.fails) made.append(line("fails with", codes([law.fails])));
  if (law.limits) made.append(line("limits", law.limits));
  if (run) made.append(line("run", run));
  const summary = law.parts.length === 1 ? "1 comparison" : `${law.parts.length} comparisons`;
  made.append(el("details", {}, el("summary", {}, summary), el("ol", {}, ...law.parts.map(comparison))));
  return made;
}

function verdict(of: Verdict | null): HTMLElement {
  if (of === null) return el("p", { class: "verdict" }, "not run");
  return el("p", { class: "verdict" }, el("span", { class: "mark", "aria-hidden": "true" }, MARKS[of]), ` ${of}`);
}

function comparison(part: Part): HTMLElement {
  const pairs: [string, Node | string][] = [
    ["measured", part.statistic],
    ["in", part.arm],
    ["against", part.control],
    ["predicted", part.predicted],
  ];
  if (part.found !== null) pairs.push(["found", part.found]);
  if (part.verdict !== null) pairs.push(["verdict", verdict(part.verdict)]);
  const told = pairs.filter(([, what]) => what !== "");
  return el(
    "li",
    {},
    el("p", {}, part.says),
    el("dl", {}, ...told.map(([name, what]) => el("div", {}, el("dt", {}, name), el("dd", {}, what)))),
  );
}
