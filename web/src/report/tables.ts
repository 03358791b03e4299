import { badge } from "../badges";
import { el } from "../dom";
import { rowIds, word } from "../tips";
import { count, type Report } from "./data";

const WORDS: [string, string][] = [
  ["soul", "A part of the one desire. Its own correction is that of its ties."],
  ["tie, end", "Two souls are tied; each owns one end of the tie, which says how far it holds the other as inside itself."],
  ["distance", "Disparity of form. As it is: 1 − nearness. As felt: lack."],
  ["at one", "Every own end of the soul is whole (as it is); no lack is felt (as felt)."],
  ["lack", "Flaw × sight: the nearer, the better the flaw is seen, so for long it feels farther as it is nearer (C38)."],
  ["asleep", "Has not begun to work knowingly; feels neither nearness nor lack."],
  ["given descent", "More ends revealed from above to whoever caught the goal. Not the same as exile."],
  ["exile", "The upper end of the rope that ties a soul to its root."],
  ["generation", "Souls that are clothed in bodies at the same time."],
  ["half-way", "First tick at which nearness of the whole is at least one half."],
];

/** Every parameter, those changed first to be seen. */
export function parameters(report: Report): HTMLElement {
  const body = el("tbody");
  for (const p of report.parameters) {
    const value = p.value === "" ? "unset" : p.value;
    const changed = p.value !== p.default;
    const row = el("tr", changed ? { class: "changed" } : {});
    const cells: [string, Node | string][] = [
      ["parameter", word(p.key, p.meaning)],
      ["symbol", p.symbol],
      ["value", value + (p.unit && p.value !== "" ? ` ${p.unit}` : "")],
      ["default", p.default || "unset"],
      ["badge", badge(p.badge)],
      ["rows", rowIds(p.rows, report.rows)],
    ];
    cells.forEach(([name, cell], at) => row.append(el(at === 0 ? "th" : "td", at === 0 ? { scope: "row" } : { "data-name": name }, cell)));
    body.append(row);
  }
  const names = ["parameter", "symbol", "value", "default", "badge", "rows"];
  const head = el("thead", {}, el("tr", {}, ...names.map((name) => el("th", { scope: "col" }, name))));
  const made = el("section", {}, el("h2", {}, "Parameters"));
  const changed = report.parameters.filter((p) => p.value !== p.default && p.badge !== "setting").length;
  made.append(el("p", { class: "small" }, `${changed === 0 ? "All rules as they are by default." : `${changed} changed from the default.`} Point at a word for its meaning, at a row for what the text says.`));
  if (report.timeline.length > 0) {
    const list = el("ul", { class: "timeline" });
    for (const { tick, words } of report.timeline) list.append(el("li", {}, `tick ${count(tick)}: ${words}`));
    made.append(el("h3", {}, "Done in the run"), list);
  }
  made.append(el("div", { class: "scroll" }, el("table", {}, head, body)));
  return made;
}

export function glossary(report: Report): HTMLElement {
  const list = el("dl");
  const measures = report.measures.map((m) => ({ name: m.name, symbol: m.symbol, meaning: m.meaning, rows: m.rows }));
  for (const [name, meaning] of WORDS) list.append(el("div", {}, el("dt", {}, name), el("dd", {}, meaning)));
  for (const m of measures) {
    const symbol = m.symbol ? el("span", { class: "symbol" }, ` ${m.symbol}`) : "";
    list.append(el("div", {}, el("dt", {}, m.name, symbol), el("dd", {}, `${m.meaning} `, rowIds(m.rows, report.rows))));
  }
  const texts = el("p", { class: "small" }, `Rows are named by text and number. ${report.texts.join("; ")}. The texts are modern works; they are paraphrased and cited, never copied.`);
  return el("section", {}, el("h2", {}, "Words and measures"), texts, list);
}

export function cite(report: Report): HTMLElement {
  const { run } = report;
  const what = report.ties ? "a real group" : `${count(run.souls)} souls`;
  const text = `The Tikkun authors. Tikkun: an executable, sourced model of a system described by five teaching texts. Version ${run.program}, model version ${run.modelVersion}. Run of ${what}, seed ${run.seed}, ${count(run.ticks)} ticks, checksum ${run.checksum}.`;
  return el(
    "section",
    {},
    el("h2", {}, "To cite"),
    el("p", { class: "cite" }, text),
    el("p", { class: "small" }, "The same parameters and seed give the same checksum on every machine: run.yaml beside this page is all that is needed to make the run again."),
  );
}
