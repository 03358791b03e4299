import { el } from "../dom";
import { eased, isStill } from "../motion";
import { say } from "../words/tongue";
import type { Life } from "./life";
import { short } from "./numbers";
import { put, svg } from "./svg";

const WIDTH = 220;
const HEIGHT = 420;
const MIDDLE = WIDTH / 2;
/** Where its ends are at rest. */
const SOURCE = 64;
const BODY = 318;
/** How far a whole exile or fall draws an end down. */
const REACH = 78;
const TURNS = 9;
const STEPS = 120;
const GLIDE_MS = 450;

/** The soul as a rope between its source and the body: a pull on the lower end draws the upper one down. */
export function rope(): { made: HTMLElement; show: (life: Life) => void } {
  const strands = [0, 1, 2].map((n) => svg("path", { class: `strand strand-${n}` }));
  const lit = [30, 19, 9].map((r) => svg("circle", { cx: MIDDLE, cy: SOURCE - 22, r, class: "lit" }));
  const thread = svg("line", { x1: MIDDLE, x2: MIDDLE, y1: SOURCE - 22, class: "bond" });
  const weight = svg("rect", { x: MIDDLE - 9, width: 18, height: 18, rx: 4, class: "body" });
  const drawn = svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" },
    level(SOURCE),
    level(BODY),
    ...lit,
    thread,
    ...strands,
    weight,
    svg("text", { x: MIDDLE, y: 14, "text-anchor": "middle" }, say("soul.rope.source")),
    svg("text", { x: MIDDLE, y: HEIGHT - 4, "text-anchor": "middle" }, say("soul.rope.body")),
  );
  const [upper, lower] = [el("p", { class: "upper-end" }), el("p", { class: "lower-end" })];
  let shown = { fall: 0, exile: 0 };
  let goal = shown;
  let from = shown;
  let began = 0;
  let isGliding = false;

  const draw = () => {
    const [top, bottom] = [SOURCE + REACH * shown.exile, BODY + REACH * shown.fall];
    strands.forEach((strand, n) => strand.setAttribute("d", twisted(top, bottom, n / strands.length)));
    put(thread, { y2: top });
    put(weight, { y: bottom });
    drawn.style.setProperty("--exile", String(shown.exile));
  };
  const glide = (now: number) => {
    const share = isStill.matches ? 1 : eased(Math.min(1, Math.max(0, (now - began) / GLIDE_MS)));
    shown = { fall: from.fall + (goal.fall - from.fall) * share, exile: from.exile + (goal.exile - from.exile) * share };
    draw();
    isGliding = share < 1;
    if (isGliding) requestAnimationFrame(glide);
  };
  draw();

  return {
    made: el("figure", { class: "rope" }, el("figcaption", {}, el("h3", {}, say("soul.rope"))), upper, drawn, lower),
    show: ({ fall, exile }) => {
      [goal, from, began] = [{ fall, exile }, shown, performance.now()];
      if (!isGliding) requestAnimationFrame(glide);
      isGliding = true;
      const isCalm = short(fall) === "0.00" && short(exile) === "0.00";
      upper.textContent = isCalm ? say("soul.rope.calm") : say("soul.rope.upper", { exile: short(exile) });
      lower.textContent = isCalm ? "" : say("soul.rope.lower", { fall: short(fall) });
      drawn.setAttribute("aria-label", `${upper.textContent} ${lower.textContent}`);
    },
  };
}

function level(y: number): SVGLineElement {
  return svg("line", { x1: 30, x2: WIDTH - 30, y1: y, y2: y, class: "guide" });
}

/** One strand of a rope that hangs between two heights; drawn longer it is twisted less. */
function twisted(top: number, bottom: number, phase: number): string {
  const swing = 9 * Math.min(1.25, (BODY - SOURCE) / (bottom - top));
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const tied = Math.min(1, 6 * share, 6 * (1 - share));
    const x = MIDDLE + swing * tied * Math.sin(2 * Math.PI * (TURNS * share + phase));
    return `${x.toFixed(1)} ${(top + (bottom - top) * share).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
