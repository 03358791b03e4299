import { Curves, type Line } from "../curves/curves";
import { COLOURS, decimals, INKS } from "../curves/groups";
import { el } from "../dom";
import type { Lens } from "../explorer/address";
import { choice } from "../explorer/choice";
import type { Explorer } from "../explorer/explorer";
import { nestWays } from "../explorer/nestWays";
import { labels, legend } from "../explorer/views";
import * as theme from "../theme";
import { say, type Key } from "../words/tongue";
import { count } from "../words/numbers";
import type { Lesson } from "./data";

const PLAYED_S = 16;
const BESIDE = [5, 4];
const GROW_MS = 150;

/** The picture of a lesson's run, its time, and the curves that matter in it. */
export class Look {
  readonly parts: HTMLElement[];
  private readonly ends: (() => void)[] = [];
  private readonly lenses: { set: (lens: Lens) => void };

  constructor(
    private readonly explorer: Explorer,
    private readonly lesson: Lesson,
  ) {
    const { eye, run } = explorer;
    const lenses = choice<Lens>(
      "lens",
      say("lesson.lens"),
      [
        ["felt", say("lesson.lens.felt")],
        ["is", say("lesson.lens.is")],
        ["both", say("lesson.lens.both")],
      ],
      eye.lens,
      (lens) => explorer.turn(lens),
    );
    this.lenses = lenses;
    eye.canvas.tabIndex = 0;
    eye.canvas.setAttribute("role", "img");
    const blind = el("div", { class: "blind", hidden: "" });
    const { path, mark } = nestWays(explorer);
    const frame = el("div", { class: "frame", dir: "ltr" }, eye.canvas, mark, labels(explorer), blind, path);
    this.ends.push(
      run.began.listen(() => {
        blind.hidden = eye.blind === "";
        eye.canvas.hidden = eye.blind !== "";
        blind.textContent = eye.blind;
      }),
      eye.laid.listen(() => (frame.dataset.views = String(eye.views.length))),
      run.told.listen((state) => eye.canvas.setAttribute("aria-label", say("lesson.picture", { title: lesson.words.title, tick: state.tick }))),
    );
    this.parts = [el("div", { class: "switches" }, lenses.made, legend(explorer)), frame, this.time(), this.curves()];
  }

  turn(lens: Lens): void {
    this.lenses.set(lens);
    this.explorer.turn(lens);
  }

  end(): void {
    for (const end of this.ends) end();
  }

  private time(): HTMLElement {
    const { explorer } = this;
    const { run } = explorer;
    const play = el("button", { type: "button", class: "main run", id: "run" }, say("lesson.run"));
    const over = el("button", { type: "button", id: "to-end" }, say("lesson.toEnd"));
    const slider = el("input", { type: "range", min: "0", max: "1", step: "1", value: "0", dir: "ltr", "aria-label": say("lesson.tick") });
    const now = el("span", { class: "now" });
    const most = () => run.hello?.most ?? 1;
    play.addEventListener("click", () => {
      const { state } = run;
      if (!state) return;
      if (state.playing) return run.do({ do: "pause" });
      if (state.over !== null) run.do({ do: "jump", tick: 0 });
      run.do({ do: "speed", ticks: Math.max(4, Math.round(most() / PLAYED_S)) });
      run.do({ do: "play" });
    });
    over.addEventListener("click", () => explorer.jump(most()));
    let isHeld = false;
    slider.addEventListener("pointerdown", () => (isHeld = true));
    for (const end of ["pointerup", "pointercancel"]) slider.addEventListener(end, () => (isHeld = false));
    slider.addEventListener("change", () => explorer.jump(Number(slider.value)));
    this.ends.push(
      run.told.listen((state) => {
        play.textContent = say(state.playing ? "lesson.pause" : state.over !== null ? "lesson.again" : state.tick > 0 ? "lesson.goOn" : "lesson.run");
        over.disabled = state.over !== null;
        slider.max = String(most());
        if (!isHeld && !run.isAwaiting) slider.value = String(state.tick);
        slider.style.setProperty("--done", `${(100 * Number(slider.value)) / most()}%`);
        now.textContent = say("lesson.at", { tick: count(state.tick), most: count(most()) });
      }),
    );
    return el("div", { class: "time", role: "group", "aria-label": say("lesson.time") }, play, over, slider, now);
  }

  private curves(): HTMLElement {
    const { explorer, lesson } = this;
    const { run } = explorer;
    const curves = new Curves((tick) => explorer.jump(tick), INKS[theme.ground()]);
    const grid = el("div", { class: "grid", dir: "ltr" });
    let plots: { place: HTMLElement; name: string }[] = [];
    const ticks = () => run.series.reduce((most, { tick }) => (tick.length > most.length ? tick : most), [] as number[]);
    const values = (name: string) =>
      run.series.map((series) => {
        const own = series.column(name);
        return [...own, ...Array<null>(Math.max(0, ticks().length - own.length)).fill(null)];
      });
    let waiting = 0;
    const grow = () => {
      waiting = 0;
      for (const { place, name } of plots) curves.go(place, ticks(), values(name));
      curves.show(run.state?.tick ?? 0);
    };
    const soon = () => {
      if (waiting === 0) waiting = window.setTimeout(grow, GROW_MS);
    };
    this.ends.push(
      run.began.listen((hello) => {
        if (plots.length > 0) return;
        plots = lesson.curves.map((name, n) => {
          const place = el("div", { class: "plot" });
          const lens = explorer.measures.get(name)?.lens === "is" ? "lesson.lens.is" : "lesson.lens.felt";
          const title = el("figcaption", { dir: "auto" }, el("b", {}, say(`curve.${name}` as Key)), ` ${say(lens)}`);
          grid.append(el("figure", {}, title, place));
          const lines = hello.sides.map(
            (_, side): Line => ({ label: side === 1 ? `${name}′` : name, values: [], colour: COLOURS[n]!, ...(side === 1 ? { dash: BESIDE } : {}) }),
          );
          requestAnimationFrame(() => {
            curves.put(place, { ticks: [], lines, text: decimals });
            grow();
          });
          return { place, name };
        });
      }),
      run.grew.listen(soon),
      run.told.listen(soon),
      explorer.themed.listen(() => curves.dye(INKS[theme.ground()])),
      () => clearTimeout(waiting),
    );
    const observer = new ResizeObserver(() => curves.fit());
    observer.observe(grid);
    this.ends.push(() => observer.disconnect());
    return el("section", { class: "curves", "aria-label": say("lesson.curves") }, grid);
  }
}
