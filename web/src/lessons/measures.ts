import { Curves } from "../curves/curves";
import { COLOURS, decimals, INKS } from "../curves/groups";
import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import * as theme from "../theme";
import { word } from "../tips";
import { say, type Key } from "../words/tongue";
import { nameOfSide } from "./sides";

const BESIDE = [6, 5];
const HEIGHT = 108;
const GROW_MS = 150;
/** Up to where a share is drawn: so a curve that grows is drawn anew a few times only. */
const TOPS = [0.05, 0.1, 0.25, 0.5, 1];

/** The curves that a lesson is about, on the time of the whole run. */
export function measures(explorer: Explorer, names: string[], isBeside: boolean): HTMLElement {
  const { run } = explorer;
  const curves = new Curves((tick) => explorer.jump(tick), INKS[theme.ground()], HEIGHT);
  const made = el("section", { class: "measures", "aria-label": say("lesson.curves") });
  if (isBeside) made.append(el("p", { class: "small" }, say("sheet.dashed")));
  const plots = names.map((name, n) => {
    const place = el("div", { class: "plot" });
    const { lens, meaning } = explorer.measures.get(name)!;
    const head = word(say(`curve.${name}` as Key), meaning, "word", "en");
    made.append(el("figure", {}, el("figcaption", {}, head, ` ${say(`picture.lens.${lens}`)}`), place));
    return { name, place, colour: COLOURS[n]! };
  });

  run.began.listen((hello) => {
    requestAnimationFrame(() => {
      for (const { name, place, colour } of plots) {
        const lines = hello.sides.map((_, side) => ({
          label: isBeside ? nameOfSide(side) : say(`curve.${name}` as Key),
          values: [],
          colour,
          ...(side === 1 ? { dash: BESIDE } : {}),
        }));
        curves.put(place, { ticks: [], lines, text: decimals, range: (_, high) => [0, TOPS.find((top) => high <= top) ?? high] });
      }
      grow();
    });
  });

  let waiting = 0;
  const grow = () => {
    waiting = 0;
    const ticks = Array.from({ length: run.hello!.most + 1 }, (_, tick) => tick);
    for (const { name, place } of plots) curves.go(place, ticks, run.series.map((series) => whole(series.tick, series.column(name), ticks.length)));
    curves.show(run.state?.tick ?? 0);
  };
  const growSoon = () => {
    if (waiting === 0) waiting = window.setTimeout(grow, GROW_MS);
  };
  run.grew.listen(growSoon);
  run.told.listen(growSoon);
  explorer.themed.listen(() => curves.dye(INKS[theme.ground()]));
  new ResizeObserver(() => curves.fit()).observe(made);
  return made;
}

/** What is not lived yet is empty. */
function whole(ticks: number[], values: (number | null)[], length: number): (number | null)[] {
  const made = Array<number | null>(length).fill(null);
  ticks.forEach((tick, at) => (made[tick] = values[at]!));
  return made;
}
