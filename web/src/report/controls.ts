import { el } from "../dom";
import type { Clock } from "./clock";
import { count, type Run } from "./data";

/** Play, pause, step, a slider over the run, and ways to its turning points. */
export function controls(clock: Clock, run: Run): HTMLElement {
  const play = el("button", { type: "button", class: "play" });
  const back = el("button", { type: "button", "aria-label": "One step back" }, "‹");
  const on = el("button", { type: "button", "aria-label": "One step on" }, "›");
  const last = String(clock.ticks.length - 1);
  const slider = el("input", { type: "range", min: "0", max: last, step: "1", value: "0", "aria-label": "Time" });
  const now = el("output", { class: "now" });
  play.addEventListener("click", () => (clock.isPlaying ? clock.pause() : clock.play()));
  back.addEventListener("click", () => clock.step(-1));
  on.addEventListener("click", () => clock.step(1));
  slider.addEventListener("input", () => {
    clock.pause();
    clock.show(Number(slider.value));
  });
  clock.listen(() => {
    play.textContent = clock.isPlaying ? "❚❚" : "▶";
    play.setAttribute("aria-label", clock.isPlaying ? "Pause" : "Play");
    slider.value = String(clock.frame);
    slider.style.setProperty("--done", `${(100 * clock.frame) / Math.max(1, clock.ticks.length - 1)}%`);
    slider.setAttribute("aria-valuetext", `tick ${clock.tick}`);
    now.textContent = `tick ${count(clock.tick)}`;
  });
  const turns = el("div", { class: "turns" });
  const jumps: [string, number | null][] = [
    ["start", 0],
    ["half-way", run.halfTick],
    ["99 % complete", run.tick99],
    ["end", run.ticks],
  ];
  for (const [name, tick] of jumps) {
    if (tick === null) continue;
    const jump = el("button", { type: "button", class: "turn" }, name);
    jump.addEventListener("click", () => clock.showTick(tick));
    turns.append(jump);
  }
  return el("div", { class: "controls" }, el("div", { class: "line" }, back, play, on, slider, now), turns);
}

/** Space plays, arrows step, wherever a picture has the focus. */
export function keys(picture: HTMLElement, clock: Clock): void {
  picture.addEventListener("keydown", (event) => {
    const steps: Record<string, () => void> = {
      " ": () => (clock.isPlaying ? clock.pause() : clock.play()),
      ArrowLeft: () => clock.step(-1),
      ArrowRight: () => clock.step(1),
      Home: () => clock.step(-clock.ticks.length),
      End: () => clock.step(clock.ticks.length),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  });
}
