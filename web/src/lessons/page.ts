import { el } from "../dom";
import * as address from "../explorer/address";
import { standing } from "../explorer/languages";
import type { Notices } from "../explorer/notices";
import type { Catalogue } from "../explorer/protocol";
import { Refusal } from "../explorer/server";
import { say } from "../words/tongue";
import { Figures } from "./figures";
import type { LessonRun } from "./lessonRun";
import { measures } from "./measures";
import { read, sheetOf, STEPS, write, type Place, type Step } from "./place";
import { PANELS, type Lesson } from "./protocol";
import { stage } from "./stage";
import { ruleOf, SHOW, type Desk } from "./steps";
import "./lessons.css";

/** A lesson, step by step; each step has a run of its own, or none. */
export class LessonPage {
  explorer: LessonRun | undefined;
  readonly parts: HTMLElement[];
  private figures = new Figures();
  private readonly path = STEPS.map((step, n) => this.wayTo(step, String(n + 1)));
  private readonly heading = el("h2", { tabindex: "-1" });
  private readonly shown = el("section", { "aria-live": "off" });
  private readonly back = el("button", { type: "button" }, say("lesson.back"));
  private readonly next = el("button", { type: "button", class: "next" });

  /** @param tools What stands in the header besides. */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly lessons: Lesson[],
    private readonly lesson: Lesson,
    private place: Place,
    private readonly notices: Notices,
    tools: HTMLElement[],
  ) {
    this.back.addEventListener("click", () => this.go(STEPS[this.at - 1]!));
    this.next.addEventListener("click", () => this.go(STEPS[this.at + 1]!));
    const { title } = lesson.words;
    this.parts = [
      el(
        "header",
        {},
        el("h1", {}, say("page.name"), el("span", {}, title)),
        el(
          "nav",
          { "aria-label": say("page.nav") },
          el("a", { class: "button quiet", href: `/${address.write({ ask: null, run: null, look: address.LOOK })}` }, say("lesson.shelf")),
          el("a", { class: "button quiet", href: sheetOf(lesson.name), target: "_blank", rel: "noreferrer" }, say("lesson.sheet")),
          ...tools,
        ),
      ),
      el(
        "main",
        { class: "lesson" },
        el("p", { class: "notice" }, say("page.notice"), ...standing()),
        el("nav", { class: "steps", "aria-label": say("lesson.steps") }, el("ol", {}, ...this.path.map((way) => el("li", {}, way)))),
        this.shown,
        el("div", { class: "turns" }, this.back, this.next),
        el("div", { class: "panels" }, ...PANELS.map((panel) => el("details", {}, el("summary", {}, say(`lesson.${panel}`)), ...new Figures().passages(lesson.words[panel])))),
      ),
    ];
    this.show();
  }

  get name(): string {
    return this.lesson.name;
  }

  get step(): Step {
    return this.place.step;
  }

  /** The run of the step is at rest at its end, or it has none. */
  get isReady(): boolean {
    return !this.explorer || (this.explorer.eye.isAtRest && this.explorer.run.state?.over != null);
  }

  /** Shows what the address says, where it is of this lesson. */
  returnTo(query: string): boolean {
    const place = read(query);
    const isSame = place?.lesson === this.place.lesson && place.souls === this.place.souls && place.seed === this.place.seed;
    if (isSame) this.turn(place.step);
    return isSame;
  }

  leave(): void {
    this.explorer?.dispose();
    this.explorer = undefined;
    this.notices.banner("");
  }

  private get at(): number {
    return STEPS.indexOf(this.place.step);
  }

  private go(step: Step): void {
    history.pushState(null, "", write({ ...this.place, step }));
    this.turn(step);
  }

  private turn(step: Step): void {
    this.place = { ...this.place, step };
    this.show();
    scrollTo(0, 0);
    this.heading.focus({ preventScroll: true });
  }

  private resize(souls: string | null): void {
    this.place = { ...this.place, souls };
    this.figures = new Figures();
    history.replaceState(null, "", write(this.place));
    this.show();
    document.getElementById(`many-${souls ?? this.lesson.sizes.all.souls}`)?.focus();
  }

  private show(): void {
    this.leave();
    const { step } = this.place;
    const desk: Desk = {
      catalogue: this.catalogue,
      lesson: this.lesson,
      next: this.lessons[this.lessons.indexOf(this.lesson) + 1],
      place: this.place,
      figures: this.figures,
      resize: (souls) => this.resize(souls),
      again: () => this.show(),
    };
    const { card, explorer } = SHOW[step](desk);
    const name = say(`lesson.${step}`);
    this.heading.textContent = step === "text" ? this.lesson.words.title : name;
    document.title = say("page.title", { title: `${this.lesson.words.title}, ${name}` });
    this.path.forEach((way, n) => {
      way.href = write({ ...this.place, step: STEPS[n]! });
      if (n === this.at) way.setAttribute("aria-current", "step");
      else way.removeAttribute("aria-current");
    });
    this.back.hidden = this.at === 0;
    this.next.hidden = this.at === STEPS.length - 1;
    const following = STEPS[this.at + 1];
    this.next.textContent = following ? say("lesson.next", { step: say(`lesson.${following}`) }) : "";
    this.shown.className = `step ${step} ${explorer ? "living" : "still"}`;
    this.shown.replaceChildren(el("div", { class: "telling" }, this.heading, ...card));
    if (explorer) this.begin(explorer, desk);
  }

  private begin(explorer: LessonRun, desk: Desk): void {
    const { run } = explorer;
    const isBeside = this.place.step === "without";
    this.explorer = explorer;
    this.figures.follow(run);
    if (isBeside) this.shown.firstElementChild!.append(ruleOf(desk, explorer));
    this.shown.append(stage(explorer), measures(explorer, this.lesson.curves, isBeside));
    run.failed.listen((said) => this.notices.error(said));
    run.turned.listen((status) => {
      if (status === "away") this.notices.banner(say("server.trying"));
      else if (status === "closed") this.notices.banner(say("server.closed"), { name: say("server.anew"), do: () => this.show() });
      else this.notices.banner("");
    });
    explorer.begin().catch((error: unknown) => {
      for (const words of error instanceof Refusal ? error.errors : [String(error)]) this.notices.error(words);
    });
  }

  private wayTo(step: Step, number: string): HTMLAnchorElement {
    const way = el("a", { href: "/" }, el("span", { class: "nth" }, number), el("span", { class: "name" }, say(`lesson.${step}`)));
    way.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(step);
    });
    return way;
  }
}
