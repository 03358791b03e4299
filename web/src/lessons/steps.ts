import { el } from "../dom";
import type * as address from "../explorer/address";
import { choice } from "../explorer/choice";
import type { Catalogue, Different } from "../explorer/protocol";
import { DECLARED } from "../words/declared";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { asking, expectation } from "./asking";
import { linkTo, placeLink, sheetLink, type Lesson, type Place, type Size, type Step } from "./data";
import type { Figures } from "./figures";
import { LessonRun } from "./lessonRun";
import { others, reading } from "./reading";

const LARGER = [60_000, 600_000];
/** So that the sandbox, which opens where feeling and being are apart, can go on for long. */
const SANDBOX_TICKS = 3000;

/** What the steps of a lesson are made of. */
export interface Desk {
  catalogue: Catalogue;
  lesson: Lesson;
  /** The one after it. */
  next: Lesson | undefined;
  place: Place;
  figures: Figures;
  /** Another number of souls for all; null is that of the lesson. */
  gather: (souls: string | null) => void;
  again: () => void;
}

export interface Shown {
  /** What is read. */
  card: HTMLElement[];
  explorer?: LessonRun;
}

export const SHOW: Record<Step, (desk: Desk) => Shown> = {
  text: ({ lesson: { words, rows } }) => ({
    card: [el("p", { class: "idea" }, words.idea), reading(rows[0]!), ...(rows.length > 1 ? [others(rows.slice(1))] : [])],
  }),
  expect: ({ lesson }) => ({ card: asking(lesson) }),
  ten: (desk) => ({ card: [asked(desk), ...desk.figures.passages(desk.lesson.words.ten)], explorer: open(desk, "ten", { kind: "nest" }) }),
  hundred: (desk) => ({ card: [asked(desk), ...desk.figures.passages(desk.lesson.words.hundred)], explorer: open(desk, "hundred", { kind: "nest" }) }),
  all: (desk) => ({
    card: [asked(desk), ...desk.figures.passages(desk.lesson.words.all), howMany(desk)],
    explorer: open(desk, "all", { kind: desk.lesson.picture }),
  }),
  lenses,
  without,
  workshop: ({ lesson }) => ({
    card: [el("p", { class: "workshop" }, lesson.words.workshop), el("p", { class: "small" }, say("lesson.workshop.how"))],
  }),
  sandbox: (desk) => {
    LessonRun.forget();
    return { card: [el("p", {}, say("lesson.sandbox.how")), ...desk.figures.passages(desk.lesson.words.try), links(desk)] };
  },
};

function asked({ lesson }: Desk): HTMLElement {
  return el("p", { class: "asked" }, lesson.words.question);
}

function open({ lesson, place, catalogue, again }: Desk, size: Size, look: Partial<address.Look>, second: Different | null = null): LessonRun {
  const set: Record<string, string> = {};
  if (size === "all" && place.souls !== null) set.souls = place.souls;
  if (place.seed !== null) set.seed = place.seed;
  const souls = Number(set.souls ?? lesson.sizes[size].souls);
  return new LessonRun(catalogue, { scenario: `${lesson.name}.${size}`, set, second, hand: [], tick: 0 }, souls, look, again);
}

/** What came out, from the end; the picture stands where feeling and being are apart. */
function lenses(desk: Desk): Shown {
  const { lesson, figures } = desk;
  const explorer = open(desk, "all", { kind: lesson.picture, lens: "both" });
  const end = explorer.run.told.listen((state) => {
    if (state.target !== null) return;
    if (state.over === null && !explorer.isLived) return explorer.jump(explorer.run.hello!.most);
    end();
    explorer.jump(lesson.reveal);
  });
  return {
    card: [
      asked(desk),
      el("p", { class: "expected" }, expectation(lesson)),
      el("div", { class: "came" }, el("h3", {}, say("lesson.came")), ...figures.passages(lesson.words.lenses)),
      el("p", { class: "small" }, say("lesson.stands", { tick: count(lesson.reveal) })),
    ],
    explorer,
  };
}

/** Through the lens that shows what the curves tell. */
function without(desk: Desk): Shown {
  const { lesson, catalogue, figures } = desk;
  const isFelt = lesson.curves.some((name) => catalogue.measures.find((m) => m.name === name)?.lens === "felt");
  const { key, value } = lesson.without;
  const explorer = open(desk, "all", { kind: lesson.picture, lens: isFelt ? "felt" : "is" }, { key, value });
  return { card: [...figures.passages(lesson.words.without), rule(lesson, explorer)], explorer };
}

/** The rule that is switched off beside. */
function rule({ without: { key, value, meaning } }: Lesson, explorer: LessonRun): HTMLElement {
  const own = el("code", DECLARED, key);
  explorer.run.began.listen((hello) => (own.textContent = `${key} = ${hello.sides[0]!.parameters[key]}`));
  const pair = (name: string, words: HTMLElement) => el("div", {}, el("dt", {}, name), el("dd", {}, words));
  return el(
    "dl",
    { class: "rule" },
    pair(say("lesson.with"), own),
    pair(say("lesson.withoutIt"), el("code", DECLARED, `${key} = ${value}`)),
    pair(say("lesson.meaning"), el("span", DECLARED, meaning)),
  );
}

function howMany({ lesson, place, catalogue, gather }: Desk): HTMLElement {
  const own = lesson.sizes.all.souls;
  const offered = [own, ...LARGER.filter((many) => many > own && many <= catalogue.limits.souls)];
  if (place.souls !== null && !offered.includes(Number(place.souls))) offered.push(Number(place.souls));
  const options = offered.map((many) => [String(many), count(many)] as const);
  const { made } = choice("many", say("lesson.many"), options, place.souls ?? String(own), (many) => gather(many === String(own) ? null : many));
  return el("div", { class: "howMany" }, el("span", { class: "small", "aria-hidden": "true" }, say("lesson.many")), made, el("p", { class: "small" }, say("lesson.many.how")));
}

function links({ lesson, next, place: { souls, seed } }: Desk): HTMLElement {
  const levers = linkTo({ scenario: `${lesson.name}.all`, souls, seed, set: `ticks:${SANDBOX_TICKS}`, tick: lesson.reveal });
  return el(
    "p",
    { class: "links" },
    el("a", { class: "button main", id: "sandbox", href: levers }, say("lesson.sandbox.open")),
    el("a", { class: "button", href: sheetLink(lesson), target: "_blank" }, say("lesson.sheet")),
    ...(next ? [el("a", { class: "button", href: placeLink({ lesson: next.name, step: "text", souls: null, seed }) }, say("lesson.nextLesson", { title: next.words.title }))] : []),
  );
}
