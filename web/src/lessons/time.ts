import { el } from "../dom";
import { isStill } from "../motion";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { LessonRun } from "./lessonRun";

/** How long a run takes that is played, where the machine is as fast. */
const PLAYED_S = 18;
const SCRUB_MS = 120;

/** Runs a run to its end, slowly enough to be followed or at once, and goes to any of its ticks. */
export function time(explorer: LessonRun): HTMLElement {
  const { run } = explorer;
  const go = el("button", { type: "button", class: "run", disabled: "" }, say(isStill.matches ? "lesson.toEnd" : "lesson.run"));
  const end = el("button", { type: "button", disabled: "" }, say("lesson.toEnd"));
  const slider = el("input", { type: "range", min: "0", max: "1", step: "1", value: "0", dir: "ltr", "aria-label": say("curves.tick"), disabled: "" });
  const tick = el("span", { class: "last" });
  const way = el("p", { class: "way", role: "status" }, say("busy.breaking", { souls: count(explorer.souls) }));
  end.hidden = isStill.matches;

  const most = () => run.hello!.most;
  const moves = () => run.state!.playing || run.state!.target !== null;
  const toEnd = () => explorer.jump(most());
  go.addEventListener("click", () => {
    if (moves()) return run.do({ do: "pause" });
    const isOver = run.state!.over !== null;
    if (isStill.matches && !isOver) return toEnd();
    if (isOver) run.do({ do: "jump", tick: 0 });
    if (isStill.matches) return;
    run.do({ do: "speed", ticks: Math.ceil(most() / PLAYED_S) });
    run.do({ do: "play" });
  });
  end.addEventListener("click", toEnd);

  let scrubbing = 0;
  let isHeld = false;
  slider.addEventListener("pointerdown", () => (isHeld = true));
  for (const ending of ["pointerup", "pointercancel"]) slider.addEventListener(ending, () => (isHeld = false));
  slider.addEventListener("input", () => {
    clearTimeout(scrubbing);
    scrubbing = window.setTimeout(() => {
      scrubbing = 0;
      explorer.jump(Number(slider.value));
    }, SCRUB_MS);
  });

  run.told.listen((state) => {
    const isOver = state.over !== null;
    go.disabled = slider.disabled = false;
    end.disabled = isOver;
    go.textContent = say(
      moves() ? "time.pause" : isOver ? (isStill.matches ? "lesson.toStart" : "lesson.again") : isStill.matches ? "lesson.toEnd" : state.tick > 0 ? "lesson.goOn" : "lesson.run",
    );
    slider.max = String(most());
    if (scrubbing === 0 && !isHeld && !run.isAwaiting) slider.value = String(state.tick);
    slider.style.setProperty("--done", `${(100 * Number(slider.value)) / most()}%`);
    slider.setAttribute("aria-valuetext", say("time.at", { tick: state.tick, last: most() }));
    tick.textContent = say("time.at", { tick: count(state.tick), last: count(most()) });
    const told = state.target !== null ? say("time.onWay", { goal: count(state.target), tick: count(state.tick) }) : isOver ? say(`lesson.over.${state.over!}`) : "";
    if (way.textContent !== told) way.textContent = told;
  });

  return el("div", { class: "time", role: "group", "aria-label": say("time.label") }, go, end, el("div", { class: "line" }, slider, tick), way);
}
