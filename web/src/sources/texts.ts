import { el } from "../dom";
import { explain } from "../tips";
import type { Row, Sources, Text } from "./data";
import { anchor, codes, line, ruleId, type Links } from "./links";

/** The texts, each with its rows. */
export function texts(sources: Sources, links: Links): HTMLElement {
  return el(
    "section",
    { id: "texts", "aria-labelledby": "texts-head" },
    el("h2", { id: "texts-head" }, "Texts and their rows"),
    el("p", { class: "small" }, "The texts are modern works; they are paraphrased and cited, never copied."),
    ...sources.texts.map((text) => group(text, sources.rows.filter((r) => r.text === text.id), links, sources.live !== undefined)),
  );
}

function group(text: Text, rows: Row[], links: Links, isLive: boolean): HTMLElement {
  const id = `text-${text.id}`;
  return el(
    "section",
    { id, class: "group", "aria-labelledby": `${id}-head` },
    el(
      "div",
      { class: "about" },
      el("h3", { id: `${id}-head` }, anchor(id, text.id), ` ${text.title}`),
      el("p", { class: "small" }, `${text.source}. It speaks of ${text.scope}.`),
    ),
    el("ul", { class: "rows", role: "list" }, ...rows.map((row) => entry(row, links, isLive))),
  );
}

function entry(row: Row, links: Links, isLive: boolean): HTMLElement {
  const lines = /^\d+$/.test(row.lines) ? `line ${row.lines}` : `lines ${row.lines}`;
  const rests = el("div", { class: "rests" });
  if (row.because) rests.append(el("p", { class: "because" }, `Not modelled: ${row.because}`));
  if (row.rules.length > 0) rests.append(line("rules", links.to(row.rules, ruleId)));
  if (row.laws.length > 0) rests.append(line("laws", links.to(row.laws)));
  if (row.parameters.length > 0) rests.append(line("parameters", codes(row.parameters)));
  if (row.measures.length > 0) rests.append(line("measures", codes(row.measures)));
  if (row.scenarios.length > 0) rests.append(line("scenarios", isLive ? opened(row.scenarios) : codes(row.scenarios)));
  return el(
    "li",
    { id: row.id, class: "entry row" },
    el("p", { class: "where" }, anchor(row.id), el("span", {}, ` ${lines} `), el("span", {}, row.kind)),
    el("p", { class: "claim" }, row.claim),
    rests,
  );
}

/** Scenarios, each a way into the explorer. */
function opened(names: string[]): HTMLElement {
  const made = el("span", { class: "links" });
  for (const name of names) made.append(explain(el("a", { href: `/?scenario=${encodeURIComponent(name)}` }, name), "Opens it in the explorer."), " ");
  return made;
}
