import { Curves, type Chart } from "../curves/curves";
import { COLOURS, decimals, INKS } from "../curves/groups";
import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import * as theme from "../theme";
import { say, type Key } from "../words/tongue";
import type { Life, Mark } from "./life";

const [, , VIOLET, BLUE, GREEN] = COLOURS;
const [GOLD, ROSE] = COLOURS;
const DOTS: [kind: Mark["kind"], name: Key, colour: string][] = [
  ["given", "soul.mark.given", ROSE!],
  ["chosen", "soul.mark.chosen", VIOLET!],
  ["answered", "soul.mark.answered", GREEN!],
];
/** Written over the curves; what happens often is a dot on the curve of what it felt. */
const TURNS: Partial<Record<Mark["kind"], Key>> = { woke: "soul.mark.woke", complete: "soul.mark.complete", lapsed: "soul.mark.lapsed" };

const RARELY_LOWER = -0.25;

/** What it felt, tick by tick, beside how near it was where that is to be seen; with its rope all its days, or those since it woke. */
export function days(explorer: Explorer, hasRope: boolean): { made: HTMLElement; show: (life: Life, isReal: boolean) => void } {
  const curves = new Curves((tick) => explorer.jump(tick), INKS[theme.ground()]);
  const feltPlace = el("div", { class: "plot" });
  const ropePlace = el("div", { class: "plot" });
  const heading = el("h3", {});
  const felt = el("figure", { class: "felt" }, el("figcaption", {}, heading), feltPlace);
  const pulled = el("figure", {}, el("figcaption", {}, el("h3", {}, say("soul.days.rope"))), ropePlace);
  const made = el("div", { class: "days" }, felt, ...(hasRope ? [pulled] : []));
  let put = "";

  const feltLines = (isReal: boolean): Chart["lines"] => [
    { label: say("soul.felt"), values: [], colour: GOLD! },
    ...(isReal ? [{ label: say("soul.near"), values: [], colour: BLUE! }] : []),
    ...DOTS.map(([, name, colour]) => ({ label: say(name), values: [], colour, areDots: true })),
  ];
  const ropeLines: Chart["lines"] = [
    { label: say("soul.fall"), values: [], colour: ROSE! },
    { label: say("soul.exile"), values: [], colour: VIOLET! },
  ];
  new ResizeObserver(() => curves.fit()).observe(made);
  explorer.themed.listen(() => curves.dye(INKS[theme.ground()]));

  return {
    made,
    show: (life, isReal) => {
      heading.textContent = say(isReal ? "soul.days.both" : "soul.days.felt");
      const lowest = life.days.felt.some((felt) => felt < RARELY_LOWER) ? -1 : RARELY_LOWER;
      const now = `${isReal} ${lowest}`;
      if (put !== now) curves.put(feltPlace, { ticks: [], lines: feltLines(isReal), text: decimals, range: [lowest, 1] });
      if (hasRope && put === "") curves.put(ropePlace, { ticks: [], lines: ropeLines, text: decimals });
      put = now;
      const first = hasRope ? 0 : Math.max(0, life.days.awake.indexOf(1) - 1);
      const ticks = life.days.felt.map((_, tick) => tick);
      // Who sleeps feels nothing.
      const lived = life.days.felt.map((value, tick) => (life.days.awake[tick] === 1 ? value : null));
      const dots = DOTS.map(([kind]) => {
        const values = Array<number | null>(ticks.length).fill(null);
        for (const mark of life.marks) if (mark.kind === kind) values[mark.tick] = lived[mark.tick] ?? null;
        return values;
      });
      const columns = [lived, ...(isReal ? [life.days.nearness] : []), ...dots];
      curves.go(feltPlace, ticks.slice(first), columns.map((column) => column.slice(first)));
      if (hasRope) curves.go(ropePlace, ticks, [life.days.fall, life.days.exile]);
      curves.mark(life.marks.flatMap(({ tick, kind }) => (TURNS[kind] ? [{ tick, words: say(TURNS[kind]) }] : [])));
      curves.show(life.tick);
    },
  };
}
