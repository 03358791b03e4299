import { el } from "../dom";
import { rowIds } from "../tips";
import { count, type Report } from "./data";

/** What one soul of a generated system went through; nothing for a real group. */
export function story(report: Report): HTMLElement[] {
  const told = report.story;
  if (!told) return [];
  const list = el("dl", { class: "story" });
  for (const { when, words, rows } of told.passages)
    list.append(el("div", {}, el("dt", {}, when), el("dd", {}, `${words} `, rowIds(rows, report.rows))));
  const who = `Soul ${count(told.soul)} of ${count(report.run.souls)}, of generation ${told.generation}, with ${told.ends} tie ends. A soul of a generated system, not a person. On the left the ticks; at the end of each line the rows it rests on.`;
  return [el("section", {}, el("h2", {}, "One soul's story"), el("p", { class: "small" }, who), list)];
}
