import { el } from "../dom";
import { standing } from "../explorer/languages";
import type { Notices } from "../explorer/notices";
import type { Catalogue } from "../explorer/protocol";
import { Refusal } from "../explorer/server";
import { DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import { linkTo, PANELS, placeLink, sheetLink, STEPS, type Lesson, type Place, type Step } from "./data";
import { Figures } from "./figures";
import type { LessonRun } from "./lessonRun";
import { measures } from "./measures";
import { stage } from "./stage";
import { SHOW, type Desk } from "./steps";
import "./lessons.css";

export function read(query: string): Place | null {
  const said = new URLSearchParams(query);
  const lesson = said.get("lesson");
  if (lesson === null) return null;
  return { lesson, step: STEPS[Number(said.get("step") ?? 1) - 1] ?? STEPS[0], souls: said.get("souls"), seed: said.get("seed") };
}

/** A lesson, step by step; each step has a run of its own, or none. */
export class LessonPage {
  explorer: LessonRun | undefined;
  readonly parts: HTMLElement[];
  private figures = new Figures();
  private readonly path = STEPS.map((step, n) => this.wayTo(step, String(n + 1)));
  private readonly heading = el("h2", { tabindex: "-1" });
  private readonly shown = el("section", {});
  private readonly back = el("button", { type: "button", id: "back" }, say("lesson.back"));
  private readonly next = el("button", { type: "button", id: "next" });

  /** @param tools What stands in the header besides. */
  constructor(
    private readonly catalogue: Catalogue,
    readonly lesson: Lesson,
    private readonly lessons: Lesson[],
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
          el("a", { class: "button quiet", href: linkTo({}) }, say("lesson.others")),
          el("a", { class: "button quiet", href: sheetLink(lesson), target: "_blank" }, say("lesson.sheet")),
          ...tools,
        ),
      ),
      el(
        "main",
        { class: "lesson" },
        el("p", { class: "notice" }, say("page.notice"), ...standing()),
        el("nav", { class: "steps", "aria-label": say("lesson.steps") }, el("ol", {}, ...this.path.map((way) => el("li", {}, way)))),
        this.shown,
        el("div", { class: "toFro" }, this.back, this.next),
        el("section", { class: "panels", "aria-label": say("lesson.about") }, ...PANELS.map((panel) => el("details", {}, el("summary", {}, say(`lesson.${panel}`)), ...this.figures.passages(lesson.words[panel]))),
          el("p", { class: "small" }, say("lesson.law", { law: lesson.law }), " ", el("bdi", DECLARED, lesson.lawTitle)),
        ),
      ),
    ];
    this.show();
  }

  get step(): Step {
    return this.place.step;
  }

  /** The run of the step was lived to its end, stands still and is told of, or it has none. */
  get isReady(): boolean {
    const { explorer } = this;
    return !explorer || (explorer.isLived && explorer.eye.isAtRest && this.shown.querySelector(".coming") === null);
  }

  /** Shows what the address says, where it is of this lesson. */
  returnTo(query: string): boolean {
    const place = read(query);
    const isSame = place?.lesson === this.place.lesson && place.souls === this.place.souls && place.seed === this.place.seed;
    if (isSame) this.turn(place.step);
    return isSame;
  }

  dispose(): void {
    this.explorer?.dispose();
    this.explorer = undefined;
    this.notices.banner("");
  }

  private get at(): number {
    return STEPS.indexOf(this.place.step);
  }

  private go(step: Step): void {
    history.pushState(null, "", placeLink({ ...this.place, step }));
    this.turn(step);
  }

  private turn(step: Step): void {
    this.place = { ...this.place, step };
    this.show();
    scrollTo(0, 0);
    this.heading.focus({ preventScroll: true });
  }

  private gather(souls: string | null): void {
    this.place = { ...this.place, souls };
    this.figures = new Figures();
    history.replaceState(null, "", placeLink(this.place));
    this.show();
    document.getElementById(`many-${souls ?? this.lesson.sizes.all.souls}`)?.focus();
  }

  private show(): void {
    this.dispose();
    const { step } = this.place;
    const desk: Desk = {
      catalogue: this.catalogue,
      lesson: this.lesson,
      next: this.lessons[this.lessons.indexOf(this.lesson) + 1],
      place: this.place,
      figures: this.figures,
      gather: (souls) => this.gather(souls),
      again: () => this.show(),
    };
    const { card, explorer } = SHOW[step](desk);
    const name = say(`lesson.${step}`);
    this.heading.textContent = step === "text" ? this.lesson.words.title : name;
    document.title = say("page.title", { title: `${this.lesson.words.title}, ${name}` });
    this.path.forEach((way, n) => {
      way.href = placeLink({ ...this.place, step: STEPS[n]! });
      if (n === this.at) way.setAttribute("aria-current", "step");
      else way.removeAttribute("aria-current");
    });
    this.back.hidden = this.at === 0;
    this.next.hidden = this.at === STEPS.length - 1;
    const following = STEPS[this.at + 1];
    this.next.textContent = following ? say("lesson.nextStep", { step: say(`lesson.${following}`) }) : "";
    this.shown.className = `step ${step} ${explorer ? "living" : "still"}`;
    this.shown.replaceChildren(el("div", { class: "telling", id: "step" }, this.heading, ...card));
    if (explorer) this.begin(explorer);
  }

  private begin(explorer: LessonRun): void {
    const { run } = explorer;
    const isBeside = this.place.step === "without";
    const isOfAll = this.place.step !== "ten" && this.place.step !== "hundred";
    this.explorer = explorer;
    this.figures.follow(run);
    this.shown.append(stage(explorer, isOfAll ? this.lesson.reveal : null), measures(explorer, this.lesson.curves, isBeside));
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
