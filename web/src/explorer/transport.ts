import { el } from "../dom";
import { count } from "../words/numbers";
import { deedInWords } from "./events";
import type { Explorer } from "./explorer";
import type { State } from "./protocol";

const SPEEDS: [ticks: number, name: string][] = [
  [2, "2 ticks a second"],
  [5, "5 ticks a second"],
  [12, "12 ticks a second"],
  [30, "30 ticks a second"],
  [100, "100 ticks a second"],
  [0, "as fast as it can"],
];
const SCRUB_MS = 120;

/** Play, pause, step, speed, the tick, and ways to the turning points. */
export function transport(explorer: Explorer): HTMLElement {
  const { run } = explorer;
  const back = el("button", { type: "button", class: "round", "aria-label": "One tick back" }, "‹");
  const play = el("button", { type: "button", class: "play" });
  const on = el("button", { type: "button", class: "round", "aria-label": "One tick on" }, "›");
  const slider = el("input", { type: "range", min: "0", max: "1", step: "1", value: "0", "aria-label": "Tick, among those lived so far" });
  const field = el("input", { type: "number", min: "0", step: "1", class: "tick", "aria-label": "Go to a tick" });
  const last = el("span", { class: "last" });
  const speed = el("select", { "aria-label": "Speed" }, ...SPEEDS.map(([ticks, name]) => el("option", { value: String(ticks) }, name)));
  const way = el("p", { class: "way", role: "status" });

  back.addEventListener("click", () => explorer.step(-1));
  on.addEventListener("click", () => explorer.step(1));
  play.addEventListener("click", () => explorer.playOrPause());
  speed.addEventListener("change", () => run.do({ do: "speed", ticks: Number(speed.value) }));
  const go = () => {
    const tick = Number(field.value);
    if (field.value !== "" && Number.isFinite(tick) && tick !== run.state?.tick) explorer.jump(Math.min(tick, run.hello!.most));
  };
  let isTyping = false;
  field.addEventListener("input", () => (isTyping = true));
  field.addEventListener("blur", () => (isTyping = false));
  field.addEventListener("change", () => {
    isTyping = false;
    go();
  });
  let scrubbing = 0;
  let isHeld = false;
  slider.addEventListener("pointerdown", () => (isHeld = true));
  for (const end of ["pointerup", "pointercancel"]) slider.addEventListener(end, () => (isHeld = false));
  slider.addEventListener("input", () => {
    clearTimeout(scrubbing);
    scrubbing = window.setTimeout(() => {
      scrubbing = 0;
      explorer.jump(Number(slider.value));
    }, SCRUB_MS);
  });

  const turn = (name: string, tick: () => number | null, why: string) => {
    const made = el("button", { type: "button", class: "turn" }, name);
    made.addEventListener("click", () => {
      const to = tick();
      if (to !== null) explorer.jump(to);
    });
    const tell = () => {
      const to = tick();
      made.disabled = to === null;
      made.title = to === null ? why : `Go to tick ${count(to)}`;
    };
    return { made, tell };
  };
  const first = () => run.state?.sides[0];
  const turns = [
    turn("start", () => 0, ""),
    turn("half-way", () => first()?.halfTick ?? halfOf(explorer), "Nearness has not reached one half yet"),
    turn("99 %", () => first()?.tick99 ?? doneOf(explorer), "99 % of the souls are not complete yet"),
    turn("end", () => run.hello?.most ?? null, ""),
  ];

  run.told.listen((state) => {
    const moves = state.playing || state.target !== null;
    play.textContent = moves ? "❚❚" : "▶";
    play.setAttribute("aria-label", moves ? "Pause" : "Play");
    back.disabled = state.tick === 0;
    on.disabled = play.disabled = state.over !== null && !moves;
    if (scrubbing === 0 && !isHeld && !run.isAwaiting) {
      slider.max = String(Math.max(1, state.last));
      slider.value = String(state.tick);
    } else slider.max = String(Math.max(Number(slider.value), state.last, 1));
    slider.style.setProperty("--done", `${(100 * Number(slider.value)) / Number(slider.max)}%`);
    slider.setAttribute("aria-valuetext", `tick ${state.tick} of ${state.last}`);
    if (!isTyping) field.value = String(state.tick);
    field.max = String(run.hello!.most);
    last.textContent = `of ${count(state.last)}`;
    if (![...speed.options].some((option) => Number(option.value) === state.speed))
      speed.append(el("option", { value: String(state.speed) }, `${state.speed} ticks a second`));
    speed.value = String(state.speed);
    const told = wayOf(state);
    if (way.textContent !== told) way.textContent = told;
    for (const { tell } of turns) tell();
  });

  return el(
    "div",
    { class: "transport", role: "group", "aria-label": "Time" },
    el("div", { class: "line" }, back, play, on, slider, el("label", { class: "now" }, el("span", {}, "tick"), field), last),
    el("div", { class: "line second" }, el("div", { class: "turns" }, ...turns.map(({ made }) => made)), way, speed),
  );
}

/** Where it is going, how it ended, or what will be done before the next tick. */
function wayOf({ target, tick, over, playing, hand }: State): string {
  if (target !== null) return `On the way to tick ${count(target)}: at ${count(tick)}.`;
  if (over !== null) return over === "complete" ? "Complete." : "Out of ticks.";
  const next = playing ? [] : hand.filter((deed) => deed.at === tick + 1).map(deedInWords);
  return next.length === 0 ? "" : `With the next tick: ${next.join("; ")}.`;
}

/** The first tick that a row says it of; it is known after going back, too. */
function firstTick(explorer: Explorer, name: string, least: number): number | null {
  const series = explorer.run.series[0];
  const at = series?.column(name).findIndex((value) => value !== null && value >= least) ?? -1;
  return at < 0 ? null : series!.tick[at]!;
}

const halfOf = (explorer: Explorer) => firstTick(explorer, "nearness", 0.5);
const doneOf = (explorer: Explorer) => (explorer.run.hello?.group ? null : firstTick(explorer, "complete", 0.99 * explorer.run.hello!.souls));
