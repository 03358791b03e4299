import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import { linkTo } from "./link";
import type { End, Life } from "./life";
import { at, onRound, put, svg } from "./svg";
import { say } from "../words/tongue";
import { tieInWords } from "./words";

const WIDE = 296;
const HIGH = 259;
const HEART = 17;
const MARK = 8;
/** Radius of the ten round the soul, where there are ties beyond it, and where there are none. */
const NEAR = 138;
const ALONE = 196;
const FAR = 226;
/** More labels than these would lie on one another. */
const MOST_LABELS = 26;

/** The soul in the middle, its ten around it, farther ties outside; each tie drawn from both its ends as far as either holds the other. */
export function tieRound(explorer: Explorer): { made: HTMLElement; show: (life: Life) => void } {
  const threads = svg("g");
  const marks = svg("g");
  const heart = svg("g", { class: "heart" }, svg("circle", { r: 2.6 * HEART, class: "glow" }), svg("circle", { r: HEART, class: "core" }));
  const drawn = svg("svg", { viewBox: `${-WIDE} ${-HIGH} ${2 * WIDE} ${2 * HIGH}`, role: "group" }, threads, heart, marks);
  const said = el("p", { class: "said", "aria-hidden": "true" });
  let souls: { soul: number; partners: string } | undefined;
  let shows: ((end: End) => void)[] = [];

  const lay = ({ soul, ends }: Life) => {
    const [near, far] = [ends.filter((end) => end.isTen), ends.filter((end) => !end.isTen)];
    const places = new Map<number, { x: number; y: number }>();
    near.forEach((end, n) => places.set(ends.indexOf(end), onRound(n / near.length, far.length > 0 ? NEAR : ALONE)));
    far.forEach((end, n) => places.set(ends.indexOf(end), onRound((n + 0.5) / far.length, FAR)));
    threads.replaceChildren();
    marks.replaceChildren();
    const isLabelled = far.length <= MOST_LABELS;
    shows = ends.map((end, n) => {
      const { thread, show: showThread } = threadTo(places.get(n)!);
      const { mark, show: showMark } = markOf(explorer, end, places.get(n)!, isLabelled || end.isTen);
      for (const event of ["pointerenter", "focus"]) mark.addEventListener(event, () => (said.textContent = mark.getAttribute("aria-label")));
      threads.append(thread);
      marks.append(mark);
      return (now: End) => {
        showThread(now);
        showMark(now);
      };
    });
    said.textContent = say("soul.ties.point");
    drawn.setAttribute("aria-label", say("soul.ties.label", { soul }));
  };

  return {
    made: el("div", { class: "ties-round" }, drawn, said, legend()),
    show: (life) => {
      const partners = life.ends.map((end) => end.partner).join();
      if (souls?.soul !== life.soul || souls.partners !== partners) lay(life);
      souls = { soul: life.soul, partners };
      heart.setAttribute("class", `heart ${life.complete ? "complete" : life.awake ? "awake" : "asleep"}`);
      life.ends.forEach((end, n) => shows[n]!(end));
    },
  };
}

/** A tie from the middle to a place. */
function threadTo(place: { x: number; y: number }): { thread: SVGGElement; show: (end: End) => void } {
  const length = Math.hypot(place.x, place.y);
  const on = (distance: number) => ({ x: (place.x * distance) / length, y: (place.y * distance) / length });
  const [from, to] = [HEART + 5, length - MARK - 4];
  const middle = (from + to) / 2;
  const line = (start: number, end: number, kind: string) => {
    const [a, b] = [on(start), on(end)];
    return svg("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, class: kind, pathLength: 1 });
  };
  const bare = line(from, to, "bare");
  const both = line(from, to, "both");
  const own = line(from, middle, "own");
  const other = line(to, middle, "other");
  const thread = svg("g", { class: "thread" }, bare, both, own, other);
  return {
    thread,
    show: (end) => {
      thread.classList.toggle("unfelt", !end.isRevealed);
      thread.classList.toggle("cut", end.isCut);
      own.style.strokeDasharray = `${end.own} 2`;
      other.style.strokeDasharray = `${end.other} 2`;
      both.style.opacity = String(end.own * end.other);
    },
  };
}

function markOf(explorer: Explorer, end: End, place: { x: number; y: number }, isLabelled: boolean): { mark: SVGAElement; show: (end: End) => void } {
  const ring = svg("circle", { r: MARK + 4, class: "halo" });
  const label = onRound(shareOf(place), Math.hypot(place.x, place.y) + MARK + 13);
  const mark = linkTo(explorer, end.partner, svg("circle", { r: 20, class: "hit" }), ring, svg("circle", { r: MARK, class: "core" }));
  mark.style.transform = at(place);
  if (isLabelled) {
    const anchor = Math.abs(label.x) < 40 ? "middle" : label.x < 0 ? "end" : "start";
    const text = svg("text", { x: label.x - place.x, y: label.y - place.y, "text-anchor": anchor, "dominant-baseline": "central" }, String(end.partner));
    mark.append(text);
  }
  return {
    mark,
    show: (now) => {
      put(mark, { class: `tied-soul ${now.complete ? "complete" : now.awake ? "awake" : "asleep"}${now.isRevealed ? "" : " unfelt"}${now.isCut ? " cut" : ""}`, "aria-label": tieInWords(now) });
    },
  };
}

function shareOf({ x, y }: { x: number; y: number }): number {
  return Math.atan2(x, -y) / (2 * Math.PI);
}

function legend(): HTMLElement {
  const one = (kind: string, words: string) => el("span", {}, el("i", { class: kind }), words);
  return el(
    "p",
    { class: "key", "aria-hidden": "true" },
    one("own", say("soul.key.own")),
    one("other", say("soul.key.other")),
    one("hollow", say("soul.key.unfelt")),
    one("asleep", say("soul.key.asleep")),
    one("complete", say("soul.key.complete")),
  );
}
