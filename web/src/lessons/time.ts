import { el } from "../dom";
import type { State } from "../explorer/protocol";
import { scrub } from "../explorer/scrub";
import { isStill } from "../motion";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { LessonRun } from "./lessonRun";

/** How long a run takes that is played, where the machine is as fast. */
const PLAYED_S = 18;

/**
 * Runs a run to its end, slowly enough to be followed or at once, and goes to any of its ticks.
 * @param telling A tick at which there is most to see.
 */
export function time(explorer: LessonRun, telling: number | null): HTMLElement {
  const { run } = explorer;
  const go = el("button", { type: "button", class: "run", id: "run", disabled: "" }, say("lesson.run"));
  const end = el("button", { type: "button", id: "to-end", disabled: "" }, say("lesson.toEnd"));
  const slider = el("input", { type: "range", min: "0", max: "1", step: "1", value: "0", dir: "ltr", "aria-label": say("lesson.tick"), disabled: "" });
  const tick = el("span", { class: "last" });
  const way = el("p", { class: "way", role: "status" }, say("busy.breaking", { souls: count(explorer.souls) }));
  // Where nothing may move by itself it is not played.
  go.hidden = isStill.matches;
  if (isStill.matches) end.className = "run";

  const most = () => run.hello!.most;
  const moves = ({ playing, target }: State) => playing || target !== null;
  go.addEventListener("click", () => {
    if (moves(run.state!)) return run.do({ do: "pause" });
    if (run.state!.over !== null) run.do({ do: "jump", tick: 0 });
    run.do({ do: "speed", ticks: Math.ceil(most() / PLAYED_S) });
    run.do({ do: "play" });
  });
  end.addEventListener("click", () => explorer.jump(most()));
  const there = el("button", { type: "button", class: "quiet", hidden: "" }, say("time.goTo", { tick: count(telling ?? 0) }));
  there.addEventListener("click", () => explorer.jump(telling!));

  const isHeld = scrub(slider, (tick) => explorer.jump(tick));

  run.told.listen((state) => {
    go.disabled = slider.disabled = false;
    end.disabled = state.over !== null;
    there.hidden = telling === null || !explorer.isLived || state.tick === telling || moves(state);
    go.textContent = say(moves(state) ? "lesson.pause" : state.over !== null ? "lesson.again" : state.tick > 0 ? "lesson.goOn" : "lesson.run");
    slider.max = String(most());
    if (!isHeld() && !run.isAwaiting) slider.value = String(state.tick);
    slider.style.setProperty("--done", `${(100 * Number(slider.value)) / most()}%`);
    const at = say("lesson.at", { tick: count(state.tick), most: count(most()) });
    slider.setAttribute("aria-valuetext", at);
    tick.textContent = at;
    const told = wayOf(state);
    if (way.textContent !== told) way.textContent = told;
  });

  return el("div", { class: "time", role: "group", "aria-label": say("lesson.time") }, go, end, el("div", { class: "line" }, slider, tick), el("div", { class: "line" }, way, there));
}

function wayOf({ target, tick, over }: State): string {
  if (target !== null) return say("time.onWay", { goal: count(target), tick: count(tick) });
  return over === null ? "" : say(`lesson.over.${over}`);
}
