import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import * as theme from "../theme";
import { ramp, stepOf } from "../marks/ramp";
import { say } from "../words/tongue";
import type { End, Life } from "./life";
import { short } from "./numbers";
import { at, onRound, svg } from "./svg";

const HALF = 134;
const RIM = 100;
const GUIDES = [0.25, 0.5, 0.75, 1];

export interface WorldRound {
  made: HTMLElement;
  show: (life: Life) => void;
  /** Marks one of the ends. */
  choose: (end: number | null) => void;
}

/**
 * Those the soul is tied to, each on its own way from the rim to the light in the middle, as far as it has come there.
 * From within only those are there whose ties are felt; who sleeps feels none.
 */
export function worldRound(
  explorer: Explorer,
  of: (end: End) => number,
  { title, isFromWithin = false, onChoose }: { title: string; isFromWithin?: boolean; onChoose?: (end: number) => void },
): WorldRound {
  const ways = svg("g");
  const points = svg("g");
  const drawn = svg(
    "svg",
    { viewBox: `${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`, role: "img" },
    ...[34, 22, 12].map((r) => svg("circle", { r, class: "lit" })),
    ...GUIDES.map((share) => svg("circle", { r: share * RIM, class: "guide" })),
    ways,
    points,
  );
  const number = el("span", { class: "world-number" });
  const heading = el("h3", {}, title);
  let now: Life | undefined;
  let chosen: number | null = null;
  let laid = "";
  let shows: ((end: End, n: number) => void)[] = [];

  const lay = (ends: End[]) => {
    ways.replaceChildren();
    points.replaceChildren();
    shows = ends.map((end, n) => {
      const share = n / ends.length;
      const rim = onRound(share, RIM);
      const label = onRound(share, RIM + 11);
      const anchor = Math.abs(label.x) < 25 ? "middle" : label.x < 0 ? "end" : "start";
      const point = svg("circle", { r: 5, class: "point" });
      const title = svg("title");
      const way = svg("line", { x1: rim.x, y1: rim.y, x2: 0, y2: 0, class: "inward" });
      const text = svg("text", { x: label.x, y: label.y, "text-anchor": anchor, "dominant-baseline": "central" }, String(end.partner));
      const made = svg("g", { class: "tied" }, title, text, point);
      if (onChoose) {
        const hit = onRound(share, RIM + 15);
        made.append(svg("circle", { r: 14, cx: hit.x, cy: hit.y, class: "hit" }));
        made.addEventListener("click", () => onChoose(n));
      }
      ways.append(way);
      points.append(made);
      return (now, n) => {
        const value = of(now);
        made.classList.toggle("unfelt", !now.isRevealed);
        for (const part of [way, made]) {
          part.classList.toggle("chosen", chosen === n);
          part.classList.toggle("unknown", isFromWithin && !isFelt(now));
        }
        point.style.transform = at(onRound(share, (1 - value) * RIM));
        point.style.setProperty("--tint", tint(1 - value));
        title.textContent = say("soul.world.one", { soul: now.partner, distance: short(1 - value) });
      };
    });
  };
  const isFelt = (end: End) => end.isRevealed && now!.awake;
  const draw = () => now?.ends.forEach((end, n) => shows[n]!(end, n));
  explorer.themed.listen(draw);

  return {
    made: el("figure", { class: "world" }, el("figcaption", {}, heading, number), drawn),
    show: (life) => {
      const partners = `${life.soul}: ${life.ends.map((end) => end.partner).join()}`;
      if (partners !== laid) lay(life.ends);
      laid = partners;
      now = life;
      draw();
      const ends = life.ends.filter((end) => !isFromWithin || isFelt(end));
      const mean = ends.length === 0 ? 0 : ends.reduce((sum, end) => sum + of(end), 0) / ends.length;
      number.textContent = short(mean);
      drawn.setAttribute("aria-label", `${title}: ${ends.map((end) => say("soul.world.one", { soul: end.partner, distance: short(1 - of(end)) })).join("; ")}`);
    },
    choose: (end) => {
      chosen = end;
      draw();
    },
  };
}

/** The colour of a distance, as in the wheel. */
function tint(distance: number): string {
  const colours = ramp(theme.ground(), "is");
  const step = 3 * stepOf(distance);
  return `rgb(${[0, 1, 2].map((c) => Math.round(255 * colours[step + c]!)).join(" ")})`;
}
