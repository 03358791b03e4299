import { Curves, type Line } from "../curves/curves";
import { BROKEN, COLOURS, decimals, GROUPS, INKS } from "../curves/groups";
import { el } from "../dom";
import * as theme from "../theme";
import { word } from "../tips";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { events, eventsOf } from "./events";
import type { Explorer } from "./explorer";
import { nameOfSide } from "./views";

const BESIDE = [5, 4];
const DOTS = [1.5, 3];
const GROW_MS = 150;

/** The curves of the run as far as it was lived, and of the run beside it. */
export function charts(explorer: Explorer): { section: HTMLElement; curves: Curves } {
  const { run } = explorer;
  const curves = new Curves((tick) => explorer.jump(tick), INKS[theme.ground()]);
  const grid = el("div", { class: "grid" });
  const how = el("p", { class: "small" });
  const section = el("section", { class: "curves", "aria-label": say("curves.label") }, el("h2", {}, say("curves.head")), how, events(explorer), grid);
  let plots: { place: HTMLElement; names: string[] }[] = [];

  const values = (names: string[]) => names.flatMap((name) => run.series.map((_, side) => column(side, name)));
  /** A run that is over earlier ends earlier on the time of both. */
  const column = (side: number, name: string) => {
    const [own, length] = [run.series[side]!.column(name), ticks().length];
    return own.length < length ? [...own, ...Array<null>(length - own.length).fill(null)] : own;
  };
  const ticks = () => run.series.reduce((most, { tick }) => (tick.length > most.length ? tick : most), [] as number[]);

  run.began.listen((hello) => {
    how.textContent = say("curves.how");
    if (hello.second) how.append(` ${say("curves.beside", { side: nameOfSide(explorer, 1) })}`);
    if (plots.length > 0) return;
    plots = GROUPS.map(([group, names, range]) => {
      const place = el("div", { class: "plot" });
      const heads = el("p", { class: "names" });
      for (const name of names) heads.append(word(say(`measure.${name}`), explorer.measures.get(name)?.meaning ?? "", "word", "en"), " ");
      const title = say(hello.group && group === "souls" ? "curves.members" : `curves.${group}`);
      grid.append(el("figure", {}, el("figcaption", {}, el("h3", {}, title), heads), place));
      const lines = names.flatMap((name, n) =>
        hello.sides.map((_, side): Line => {
          const dash = side === 1 ? BESIDE : BROKEN.includes(name) ? DOTS : undefined;
          return {
            label: `${say(`measure.${name}`)}${side === 1 ? "′" : ""}`,
            values: [],
            colour: COLOURS[n]!,
            ...(dash ? { dash } : {}),
          };
        }),
      );
      requestAnimationFrame(() => {
        const text = group === "souls" ? count : decimals;
        curves.put(place, { ticks: [], lines, text, ...(range ? { range } : {}) });
        grow();
      });
      return { place, names };
    });
  });

  let waiting = 0;
  const grow = () => {
    waiting = 0;
    const all = ticks();
    for (const { place, names } of plots) curves.go(place, all, values(names));
    curves.show(run.state?.tick ?? 0);
  };
  const growSoon = () => {
    if (waiting === 0) waiting = window.setTimeout(grow, GROW_MS);
  };
  run.grew.listen(growSoon);
  let marked = "";
  run.told.listen(() => {
    growSoon();
    const done = eventsOf(explorer);
    const now = JSON.stringify(done);
    if (now !== marked) curves.mark(done);
    marked = now;
  });
  new ResizeObserver(() => curves.fit()).observe(grid);
  explorer.themed.listen(() => curves.dye(INKS[theme.ground()]));
  return { section, curves };
}
