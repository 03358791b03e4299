import { Curves, type Line } from "../curves/curves";
import { BROKEN, COLOURS, decimals, GROUPS, INKS } from "../curves/groups";
import { el } from "../dom";
import * as theme from "../theme";
import { word } from "../tips";
import { say } from "../words/tongue";
import { isStill, type Clock } from "./clock";
import { count, type Columns, type Report } from "./data";

const DASH = [5, 4];

/** The curves of the run, and of its generations. */
export function charts(report: Report, clock: Clock): { section: HTMLElement; curves: Curves } {
  const curves = new Curves((tick) => clock.showTick(tick), INKS[theme.ground()]);
  const made = el("section", { class: "curves", "aria-label": "Curves" }, el("h2", {}, "The whole, tick by tick"));
  made.append(
    el("p", { class: "small" }, "Point at a curve for its values, drag to look closer, click twice to see all again. A click moves the picture above to that tick."),
  );
  const grid = el("div", { class: "grid" });
  made.append(grid);
  const meaning = new Map(report.measures.map((m) => [m.name, m]));
  const places: (() => void)[] = [];

  for (const [group, names, range] of GROUPS) {
    const place = el("div", { class: "plot" });
    const heads = el("p", { class: "names" });
    for (const name of names) heads.append(word(name, meaning.get(name)!.meaning), " ");
    const shown = say(report.ties && group === "souls" ? "curves.members" : `curves.${group}`);
    grid.append(el("figure", {}, el("figcaption", {}, el("h3", {}, shown), heads), place));
    places.push(() => {
      const text = group === "souls" ? count : decimals;
      curves.put(place, { ticks: report.series.tick!, lines: lines(report.series, names), text, ...(range ? { range } : {}) });
    });
  }
  if (report.generations.length > 1) grid.append(generations(report, curves, places));

  requestAnimationFrame(() => {
    places.forEach((put) => put());
    new ResizeObserver(() => curves.fit()).observe(grid);
  });
  clock.listen(() => {
    if (!clock.isPlaying || isStill.matches || clock.frame !== lastShown) curves.show(clock.tick);
    lastShown = clock.frame;
  });
  let lastShown = -1;
  theme.listen(() => curves.dye(INKS[theme.ground()]));
  return { section: made, curves };
}

function lines(columns: Columns, names: string[]): Line[] {
  return names.map((name, i) => {
    const line: Line = { label: name, values: columns[name]!, colour: COLOURS[i % COLOURS.length]! };
    if (BROKEN.includes(name)) line.dash = DASH;
    return line;
  });
}

function generations(report: Report, curves: Curves, places: (() => void)[]): HTMLElement {
  const measures = report.measures.filter((m) => m.byGeneration);
  const choice = el("select", { "aria-label": "Measure of the generations" });
  for (const m of measures) choice.append(el("option", { value: m.name }, m.name));
  const place = el("div", { class: "plot" });
  const put = () => {
    const measure = measures.find((m) => m.name === choice.value)!;
    const many = report.generations.length;
    curves.put(place, {
      ticks: report.generations[0]!.tick!,
      lines: report.generations.map((columns, g) => ({
        label: String(g + 1),
        values: columns[measure.name]!,
        colour: many <= COLOURS.length ? COLOURS[g]! : `hsl(${40 + (300 * g) / many} 60% 58%)`,
      })),
      text: measure.unit === "souls" ? count : decimals,
    });
  };
  choice.addEventListener("change", put);
  places.push(put);
  return el("figure", {}, el("figcaption", {}, el("h3", {}, "Generations, "), choice), place);
}
