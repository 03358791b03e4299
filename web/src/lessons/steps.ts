import type { Catalogue, Different } from "../explorer/protocol";
import * as address from "../explorer/address";
import { choice } from "../explorer/choice";
import { el } from "../dom";
import { DECLARED } from "../words/declared";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { asking, expectation } from "./asking";
import type { Figures } from "./figures";
import { LessonRun } from "./lessonRun";
import { sheetOf, write, type Place, type Step } from "./place";
import type { Lesson, Size } from "./protocol";
import { others, reading } from "./reading";

const LARGER = [60_000, 600_000];
/** Of the time of all, where the sandbox opens: something has happened, and more is to come. */
const SANDBOX_AT = 1 / 3;

/** What the steps of a lesson are made of. */
export interface Desk {
  catalogue: Catalogue;
  lesson: Lesson;
  /** The one after it. */
  next: Lesson | undefined;
  place: Place;
  figures: Figures;
  /** Another number of souls for all. */
  resize: (souls: string | null) => void;
  again: () => void;
}

export interface Shown {
  /** What is read. */
  card: HTMLElement[];
  explorer?: LessonRun;
}

export const SHOW: Record<Step, (desk: Desk) => Shown> = {
  text: ({ lesson }) => ({
    card: [el("p", { class: "idea" }, lesson.words.idea), reading(lesson.rows[0]!), ...(lesson.rows.length > 1 ? [others(lesson.rows.slice(1))] : [])],
  }),
  expect: ({ lesson }) => ({ card: asking(lesson) }),
  ten: (desk) => ({ card: [asked(desk), ...desk.figures.passages(desk.lesson.words.ten)], explorer: open(desk, "ten", { kind: "nest" }) }),
  hundred: (desk) => ({ card: [asked(desk), ...desk.figures.passages(desk.lesson.words.hundred)], explorer: open(desk, "hundred", { kind: "nest" }) }),
  all: (desk) => ({
    card: [asked(desk), ...desk.figures.passages(desk.lesson.words.all), howMany(desk)],
    explorer: open(desk, "all", { kind: desk.lesson.picture }),
  }),
  lenses: (desk) => ({ card: [asked(desk), ...revealed(desk)], explorer: atItsEnd(open(desk, "all", { kind: desk.lesson.picture, lens: "both" })) }),
  without: (desk) => ({ card: [...desk.figures.passages(desk.lesson.words.without)], explorer: beside(desk) }),
  workshop: ({ lesson }) => ({
    card: [el("p", { class: "workshop" }, lesson.words.workshop), el("p", { class: "small" }, say("lesson.circle")), el("p", {}, sheet(lesson))],
  }),
  sandbox: (desk) => {
    LessonRun.forget();
    return { card: [...desk.figures.passages(desk.lesson.words.try), ...ways(desk)] };
  },
};

function asked({ lesson }: Desk): HTMLElement {
  return el("p", { class: "asked" }, lesson.words.question);
}

function open(desk: Desk, size: Size, look: Partial<address.Look>, second: Different | null = null): LessonRun {
  const { lesson, place, catalogue } = desk;
  const souls = (size === "all" && place.souls) || null;
  const ask = { scenario: `${lesson.name}.${size}`, set: setOf(place, souls), second, hand: [], tick: 0 };
  return new LessonRun(catalogue, ask, Number(souls ?? lesson.sizes[size].souls), look, desk.again);
}

function setOf({ seed }: Place, souls: string | null): Record<string, string> {
  return { ...(souls !== null ? { souls } : {}), ...(seed !== null ? { seed } : {}) };
}

function atItsEnd(explorer: LessonRun): LessonRun {
  const end = explorer.run.told.listen((state) => {
    end();
    if (state.over === null) explorer.jump(explorer.run.hello!.most);
  });
  return explorer;
}

/** Through the lens that shows what the curves tell. */
function beside(desk: Desk): LessonRun {
  const { lesson, catalogue } = desk;
  const isFelt = lesson.curves.some((name) => catalogue.measures.find((m) => m.name === name)?.lens === "felt");
  const { key, value } = lesson.without;
  return open(desk, "all", { kind: lesson.picture, lens: isFelt ? "felt" : "is" }, { key, value });
}

function revealed(desk: Desk): HTMLElement[] {
  const { lesson, figures } = desk;
  return [
    el("div", { class: "expected" }, el("h3", {}, say("lesson.expected")), expectation(lesson)),
    el("div", { class: "came" }, el("h3", {}, say("lesson.came")), ...figures.passages(lesson.words.lenses)),
  ];
}

function howMany({ lesson, place, catalogue, resize }: Desk): HTMLElement {
  const own = lesson.sizes.all.souls;
  const offered = LARGER.filter((many) => many > own && many <= catalogue.limits.souls);
  if (place.souls !== null && ![own, ...offered].includes(Number(place.souls))) offered.push(Number(place.souls));
  const options = [own, ...offered].map((many) => [String(many), count(many)] as const);
  const { made } = choice("many", say("lesson.many"), options, place.souls ?? String(own), (many) => resize(many === String(own) ? null : many));
  return el("div", { class: "howMany" }, el("p", { class: "small" }, say("lesson.many")), made, el("p", { class: "small" }, say("lesson.many.how")));
}

/** The rule that is switched off beside. */
export function ruleOf({ lesson }: Desk, explorer: LessonRun): HTMLElement {
  const { key, value, meaning } = lesson.without;
  const own = el("code", DECLARED);
  explorer.run.began.listen((hello) => (own.textContent = `${key} = ${hello.sides[0]!.parameters[key]}`));
  return el(
    "dl",
    { class: "rule" },
    el("div", {}, el("dt", {}, say("lesson.with")), el("dd", {}, own)),
    el("div", {}, el("dt", {}, say("lesson.withoutIt")), el("dd", {}, el("code", DECLARED, `${key} = ${value}`))),
    el("div", {}, el("dt", {}, say("lesson.meaning")), el("dd", DECLARED, meaning)),
  );
}

function sheet(lesson: Lesson): HTMLElement {
  return el("a", { class: "button", href: sheetOf(lesson.name), target: "_blank", rel: "noreferrer" }, say("lesson.sheet"));
}

function ways({ lesson, next, place }: Desk): HTMLElement[] {
  const ask = {
    scenario: `${lesson.name}.all`,
    set: setOf(place, place.souls),
    second: null,
    hand: [],
    tick: Math.round(SANDBOX_AT * lesson.sizes.all.ticks),
  };
  const levers = `/${address.write({ ask, run: null, look: { ...address.LOOK, kind: lesson.picture } })}`;
  return [
    el("p", { class: "links" }, el("a", { class: "button main", href: levers }, say("lesson.levers")), sheet(lesson)),
    ...(next
      ? [el("p", { class: "after" }, `${say("lesson.following")} `, el("a", { href: write({ lesson: next.name, step: "text", souls: null, seed: place.seed }) }, next.words.title))]
      : [el("p", { class: "after" }, say("lesson.last"))]),
  ];
}
