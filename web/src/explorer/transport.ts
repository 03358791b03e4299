import { el } from "../dom";
import { count } from "../words/numbers";
import { language, say } from "../words/tongue";
import { deedInWords } from "./events";
import type { Explorer } from "./explorer";
import type { State } from "./protocol";
import { scrub } from "./scrub";

const SPEEDS = [2, 5, 12, 30, 100, 0];

/** Play, pause, step, speed, the tick, and ways to the turning points. */
export function transport(explorer: Explorer): HTMLElement {
  const { run } = explorer;
  const { direction } = language();
  const back = el("button", { type: "button", class: "round", "aria-label": say("time.back") }, "‹");
  const play = el("button", { type: "button", class: "play" });
  const on = el("button", { type: "button", class: "round", "aria-label": say("time.on") }, "›");
  const slider = el("input", { type: "range", min: "0", max: "1", step: "1", value: "0", "aria-label": say("time.lived") });
  const field = el("input", { type: "number", min: "0", step: "1", class: "tick", "aria-label": say("time.go") });
  const last = el("span", { class: "last" });
  const speed = el("select", { dir: direction, "aria-label": say("time.speed") }, ...SPEEDS.map(speedOption));
  const way = el("p", { class: "way", role: "status", dir: direction });

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
  const isHeld = scrub(slider, (tick) => explorer.jump(tick));

  const turn = (name: string, tick: () => number | null, why: string) => {
    const made = el("button", { type: "button", class: "turn" }, name);
    made.addEventListener("click", () => {
      const to = tick();
      if (to !== null) explorer.jump(to);
    });
    const tell = () => {
      const to = tick();
      made.disabled = to === null;
      made.title = to === null ? why : say("time.goTo", { tick: count(to) });
    };
    return { made, tell };
  };
  const first = () => run.state?.sides[0];
  const turns = [
    turn(say("time.start"), () => 0, ""),
    turn(say("time.half"), () => first()?.halfTick ?? halfOf(explorer), say("time.half.notYet")),
    turn(say("time.done"), () => first()?.tick99 ?? doneOf(explorer), say("time.done.notYet")),
    turn(say("time.end"), () => run.hello?.most ?? null, ""),
  ];

  run.told.listen((state) => {
    const moves = state.playing || state.target !== null;
    play.textContent = moves ? "❚❚" : "▶";
    play.setAttribute("aria-label", say(moves ? "time.pause" : "time.play"));
    back.disabled = state.tick === 0;
    on.disabled = play.disabled = state.over !== null && !moves;
    if (!isHeld() && !run.isAwaiting) {
      slider.max = String(Math.max(1, state.last));
      slider.value = String(state.tick);
    } else slider.max = String(Math.max(Number(slider.value), state.last, 1));
    slider.style.setProperty("--done", `${(100 * Number(slider.value)) / Number(slider.max)}%`);
    slider.setAttribute("aria-valuetext", say("time.at", { tick: state.tick, last: state.last }));
    if (!isTyping) field.value = String(state.tick);
    field.max = String(run.hello!.most);
    last.textContent = say("time.last", { last: count(state.last) });
    if (![...speed.options].some((option) => Number(option.value) === state.speed))
      speed.append(speedOption(state.speed));
    speed.value = String(state.speed);
    const told = wayOf(state);
    if (way.textContent !== told) way.textContent = told;
    for (const { tell } of turns) tell();
  });

  return el(
    "div",
    { class: "transport", role: "group", dir: "ltr", "aria-label": say("time.label") },
    el("div", { class: "line" }, back, play, on, slider, el("div", { class: "when", dir: direction }, el("label", { class: "now" }, el("span", {}, say("time.now")), field), last)),
    el("div", { class: "line second" }, el("div", { class: "turns" }, ...turns.map(({ made }) => made)), way, speed),
  );
}

function speedOption(ticks: number): HTMLElement {
  return el("option", { value: String(ticks) }, ticks === 0 ? say("time.speed.most") : say("time.speed.of", { ticks }));
}

/** Where it is going, how it ended, or what will be done before the next tick. */
function wayOf({ target, tick, over, playing, hand }: State): string {
  if (target !== null) return say("time.onWay", { goal: count(target), tick: count(tick) });
  if (over !== null) return say(over === "complete" ? "time.complete" : "time.out");
  const next = playing ? [] : hand.filter((deed) => deed.at === tick + 1).map(deedInWords);
  return next.length === 0 ? "" : say("time.next", { deeds: next.join("; ") });
}

/** The first tick that a row says it of; it is known after going back, too. */
function firstTick(explorer: Explorer, name: string, least: number): number | null {
  const series = explorer.run.series[0];
  const at = series?.column(name).findIndex((value) => value !== null && value >= least) ?? -1;
  return at < 0 ? null : series!.tick[at]!;
}

const halfOf = (explorer: Explorer) => firstTick(explorer, "nearness", 0.5);
const doneOf = (explorer: Explorer) => (explorer.run.hello?.group ? null : firstTick(explorer, "complete", 0.99 * explorer.run.hello!.souls));
