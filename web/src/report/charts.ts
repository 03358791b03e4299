import { Curves, type Inks, type Line } from "../curves/curves";
import { el } from "../dom";
import type { Ground } from "../marks/ramp";
import * as theme from "../theme";
import { word } from "../tips";
import { isStill, type Clock } from "./clock";
import { count, type Columns, type Report } from "./data";

const INKS: Record<Ground, Inks> = {
  dark: { text: "#9a95b4", grid: "#1d1c2b", now: "rgba(255,233,176,.75)" },
  light: { text: "#6a5f50", grid: "#e3d9c6", now: "rgba(160,90,0,.8)" },
};

/** Readable on both grounds. */
const COLOURS = ["#d99a2b", "#d9566b", "#8f6ae0", "#3d93c9", "#5a9e6f", "#a07a5a"];
const DASH = [5, 4];
const GROUPS: [title: string, names: string[], range: [number, number] | undefined][] = [
  ["As it is", ["nearness", "unity", "prepared", "exile", "revealed", "shared"], [0, 1]],
  ["As felt", ["lack", "joy", "felt", "seen", "footLack"], undefined],
  ["Souls", ["awake", "complete", "waiting", "born"], undefined],
];

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

  for (const [title, names, range] of GROUPS) {
    const place = el("div", { class: "plot" });
    const heads = el("p", { class: "names" });
    for (const name of names) heads.append(word(name, meaning.get(name)!.meaning), " ");
    const shown = report.ties && title === "Souls" ? "Members in all" : title;
    grid.append(el("figure", {}, el("figcaption", {}, el("h3", {}, shown), heads), place));
    places.push(() => {
      const text = title === "Souls" ? count : decimals;
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
    if (name === "prepared" || name === "born") line.dash = DASH;
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

function decimals(value: number): string {
  return value.toFixed(3);
}
