import { badge } from "../badges";
import { el } from "../dom";
import type { Rule, Sources } from "./data";
import { anchor, codes, line, ruleId, type Links } from "./links";

export function rules(sources: Sources, links: Links): HTMLElement {
  return el(
    "section",
    { id: "rules", "aria-labelledby": "rules-head" },
    el("h2", { id: "rules-head" }, "Rules"),
    el("p", { class: "small" }, `In the order in which they act. Model version ${sources.modelVersion}.`),
    el("div", { class: "entries" }, ...sources.rules.map((rule) => entry(rule, links))),
  );
}

function entry(rule: Rule, links: Links): HTMLElement {
  const id = ruleId(rule.name);
  const made = el(
    "article",
    { id, class: "entry", "aria-labelledby": `${id}-head` },
    el("div", { class: "head" }, el("h3", { id: `${id}-head` }, anchor(id, rule.name)), badge(rule.badge)),
    el("p", { class: "equation" }, rule.equation),
    el("p", { class: "claim" }, rule.rationale),
    line("acts in", rule.phase),
  );
  if (rule.rows.length > 0) made.append(line("rows", links.to(rule.rows)));
  if (rule.off.length > 0) made.append(line("off with", codes(rule.off)));
  return made;
}
