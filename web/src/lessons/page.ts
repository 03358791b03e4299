import "./lessons.css";
import { el } from "../dom";
import * as address from "../explorer/address";
import { Explorer } from "../explorer/explorer";
import { standing } from "../explorer/languages";
import type { Notices } from "../explorer/notices";
import type { Ask, Catalogue } from "../explorer/protocol";
import { say } from "../words/tongue";
import { linkTo, PANELS, STEPS, type Lesson, type Size, type Step } from "./data";
import { stepCard, type Card } from "./cards";
import { Look } from "./look";
import { paragraphs } from "./texts";

/** Where in a lesson one is, as the address says it. */
export interface Place {
  lesson: string;
  step: Step;
  souls: string | null;
  seed: string | null;
}

export function read(query: string): Place | null {
  const said = new URLSearchParams(query);
  const lesson = said.get("lesson");
  const step = Number(said.get("step") ?? 1) - 1;
  return lesson === null ? null : { lesson, step: STEPS[step] ?? "text", souls: said.get("souls"), seed: said.get("seed") };
}

/** A lesson, step by step; one run is open at a time. */
export class LessonPage {
  readonly parts: HTMLElement[];
  explorer: Explorer | undefined;
  /** What one said that one expects; kept nowhere else. */
  expected: string | null = null;

  private readonly card = el("div", { class: "card step", id: "step" });
  private readonly picture = el("div", { class: "seen", hidden: "" });
  private readonly path = el("ol", {});
  private readonly main: HTMLElement;
  private key = "";
  private look: Look | undefined;
  private shown: Card | undefined;

  /** @param others The lessons, in their order. */
  constructor(
    private readonly catalogue: Catalogue,
    readonly lesson: Lesson,
    private readonly others: Lesson[],
    private place: Place,
    private readonly notices: Notices,
    tools: HTMLElement[],
  ) {
    const { words } = lesson;
    document.title = `Tikkun: ${words.title}`;
    const header = el(
      "header",
      {},
      el("h1", {}, el("a", { class: "home", href: linkTo({}) }, "Tikkun"), el("span", {}, words.title)),
      el("nav", { "aria-label": say("page.nav") }, el("a", { class: "button quiet", href: linkTo({}) }, say("lesson.others")), ...tools),
    );
    const info = el("section", { class: "info", "aria-label": say("lesson.about") });
    for (const key of PANELS)
      info.append(el("details", {}, el("summary", {}, say(`lesson.${key}`)), el("div", {}, ...paragraphs(words[key]))));
    info.append(el("p", { class: "small" }, say("lesson.law", { law: lesson.law }), " ", el("span", { lang: "en", dir: "ltr" }, lesson.lawTitle)));
    this.main = el(
      "main",
      { class: "lesson" },
      el("p", { class: "notice" }, say("page.notice"), ...standing()),
      el("nav", { class: "steps", "aria-label": say("lesson.steps") }, this.path),
      el("div", { class: "upper" }, this.picture, el("div", { class: "side" }, this.card, info)),
    );
    this.parts = [header, this.main];
    this.show();
  }

  get step(): Step {
    return this.place.step;
  }

  /** Whether all that belongs to the step is there and stands still. */
  get isReady(): boolean {
    return this.shown?.isReady() ?? true;
  }

  go(step: Step): void {
    this.place = { ...this.place, step };
    history.pushState(null, "", this.link(step));
    this.show();
    const head = this.card.querySelector<HTMLElement>("h2")!;
    head.focus({ preventScroll: true });
    this.main.scrollIntoView({ block: "start" });
  }

  /** With how many all are looked at. */
  gather(souls: string): void {
    this.place = { ...this.place, souls };
    history.replaceState(null, "", this.link(this.step));
    this.show();
  }

  dispose(): void {
    this.leave();
  }

  /** The place of the sandbox: the run of all, free to go on, with every lever. */
  get sandbox(): string {
    return linkTo({ scenario: `${this.lesson.name}.all`, souls: this.place.souls, seed: this.place.seed, set: "ticks:3000", tick: this.lesson.sizes.all.ticks });
  }

  get next(): Lesson | undefined {
    return this.others[this.others.findIndex(({ name }) => name === this.lesson.name) + 1];
  }

  get souls(): number {
    return Number(this.place.souls ?? this.lesson.sizes.all.souls);
  }

  get most(): number {
    return this.catalogue.limits.souls;
  }

  private link(step: Step): string {
    const { lesson, souls, seed } = this.place;
    return linkTo({ lesson, step: STEPS.indexOf(step) + 1, souls, seed });
  }

  private show(): void {
    const { step } = this.place;
    const now = STEPS.indexOf(step);
    this.path.replaceChildren(
      ...STEPS.map((one, n) => {
        const link = el("a", { href: this.link(one), ...(n === now ? { "aria-current": "step" } : {}) }, el("span", { class: "number" }, String(n + 1)), el("span", { class: "name" }, say(`lesson.${one}`)));
        link.addEventListener("click", (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          this.go(one);
        });
        return el("li", {}, link);
      }),
    );
    this.shown?.end();
    const ask = this.askOf(step);
    if (JSON.stringify(ask) !== this.key) {
      this.leave();
      this.key = JSON.stringify(ask);
      if (ask) this.open(ask, step);
    }
    this.picture.hidden = ask === null;
    this.main.dataset.step = step;
    this.look?.turn(step === "lenses" ? "both" : step === "without" ? "is" : "felt");
    this.shown = stepCard(this, step);
    const [back, on] = [STEPS[now - 1], STEPS[now + 1]];
    const ways = el("div", { class: "to-fro" });
    if (back) ways.append(this.way("back", back, "quiet"));
    if (on) ways.append(this.way("next", on, "main"));
    this.card.replaceChildren(
      el("p", { class: "at" }, say("lesson.step", { n: now + 1, all: STEPS.length })),
      el("h2", { tabindex: "-1" }, say(`lesson.${step}`)),
      ...this.shown.parts,
      ways,
    );
  }

  private way(name: "back" | "next", step: Step, kind: string): HTMLElement {
    const made = el("button", { type: "button", class: `${kind} way`, id: name }, say(`lesson.${name}`));
    made.addEventListener("click", () => this.go(step));
    return made;
  }

  private askOf(step: Step): Ask | null {
    const size: Partial<Record<Step, Size>> = { ten: "ten", hundred: "hundred", all: "all", lenses: "all", without: "all" };
    const of = size[step];
    if (!of) return null;
    const { souls, seed } = this.place;
    const { key, value } = this.lesson.without;
    return {
      scenario: `${this.lesson.name}.${of}`,
      set: { ...(of === "all" && souls !== null ? { souls } : {}), ...(seed !== null ? { seed } : {}) },
      second: step === "without" ? { key, value } : null,
      hand: [],
      tick: 0,
    };
  }

  private open(ask: Ask, step: Step): void {
    const kind = step === "ten" || step === "hundred" ? "nest" : this.lesson.picture;
    const at: address.Address = { ask, run: null, look: { ...address.LOOK, kind } };
    const explorer = new Explorer(this.catalogue, at, () => undefined);
    explorer.isQuiet = true;
    this.explorer = explorer;
    const look = new Look(explorer, this.lesson);
    this.look = look;
    this.picture.replaceChildren(...look.parts);
    explorer.run.began.listen(() => {
      if (step === "ten") explorer.enter(explorer.nest!.pathOfTen(0));
    });
    explorer.run.failed.listen((said) => this.notices.error(said));
    explorer.begin(false).catch((error: unknown) => this.notices.error(error instanceof Error ? error.message : String(error)));
  }

  private leave(): void {
    this.look?.end();
    this.explorer?.dispose();
    this.explorer = this.look = undefined;
    this.key = "";
    this.picture.replaceChildren();
  }
}
