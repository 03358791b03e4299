import { el } from "../dom";
import { choice } from "../explorer/choice";
import type { State } from "../explorer/protocol";
import { say } from "../words/tongue";
import { count } from "../words/numbers";
import { figures, linkTo, type Figure, type Row, type Step } from "./data";
import type { LessonPage } from "./page";
import { paragraphs } from "./texts";

const SOULS = [6000, 60_000, 600_000];

/** What stands on the card of a step. */
export interface Card {
  parts: HTMLElement[];
  isReady: () => boolean;
  end: () => void;
}

const still = (...parts: HTMLElement[]): Card => ({ parts, isReady: () => true, end: () => undefined });

export function stepCard(page: LessonPage, step: Step): Card {
  const { words } = page.lesson;
  switch (step) {
    case "text":
      return text(page);
    case "expect":
      return expect(page);
    case "ten":
    case "hundred":
      return run(page, (found) => paragraphs(words[step], found));
    case "all":
      return run(page, (found) => paragraphs(words.all, found), many(page));
    case "lenses":
      return run(page, (found) => [...said(page), ...paragraphs(words.lenses, found), el("p", { class: "small" }, say("lesson.stands", { tick: count(page.lesson.reveal) }))]);
    case "without":
      return run(page, (found) => [rule(page), ...paragraphs(words.without, found)]);
    case "workshop":
      return still(el("p", { class: "ask" }, words.workshop), el("p", { class: "small" }, say("lesson.workshop.how")));
    case "sandbox":
      return sandbox(page);
  }
}

function text({ lesson }: LessonPage): Card {
  const [first, ...rest] = lesson.rows;
  const more = el("details", {}, el("summary", {}, say("lesson.otherRows")), ...rest.map((one) => row(one)));
  return still(el("p", { class: "idea" }, lesson.words.idea), row(first!), more);
}

function row({ id, claim, place, text, source, link }: Row): HTMLElement {
  const cite = el("p", { class: "cite", lang: "en", dir: "ltr" }, `${id}, ${place}: ${text} (${source}) `);
  if (link !== null) cite.append(el("a", { href: link, target: "_blank", rel: "noreferrer noopener" }, say("lesson.source")));
  return el("blockquote", {}, el("p", {}, claim), cite);
}

function expect(page: LessonPage): Card {
  const { lesson } = page;
  const set = el("fieldset", { class: "answers" }, el("legend", { class: "ask" }, lesson.words.question));
  for (const { id, words } of lesson.expect) {
    const radio = el("input", { type: "radio", name: "expect", value: id, id: `expect-${id}` });
    radio.checked = page.expected === id;
    radio.addEventListener("change", () => (page.expected = id));
    set.append(el("div", {}, radio, el("label", { for: radio.id }, words)));
  }
  return still(set, el("p", { class: "small" }, say("lesson.expect.how")));
}

/** The card of a run: what there is to see, with figures as soon as they are there. */
function run(page: LessonPage, tell: (found: Record<string, Figure>) => HTMLElement[], ...more: HTMLElement[]): Card {
  const { explorer, step } = page;
  const place = el("div", { class: "told", "aria-live": "polite" });
  let asked = "";
  let hasFound = false;
  let isEnded = false;
  const show = (found: Record<string, Figure>) => place.replaceChildren(...tell(found));
  let isSent = step !== "lenses";
  const look = async (state: State) => {
    // What came out is looked at from the end.
    if (!isSent && state.over === null) explorer!.jump(explorer!.run.hello!.most);
    isSent = true;
    if (state.over === null || state.target !== null) return;
    const now = `${explorer?.run.hello?.run} ${state.tick}`;
    if (now === asked) return;
    asked = now;
    const found = await figures(explorer!.run.hello!.run).catch(() => ({}));
    if (isEnded) return;
    hasFound = true;
    show(found);
    if (step === "lenses") explorer!.jump(page.lesson.reveal);
  };
  show({});
  const end = explorer?.run.told.listen((state) => void look(state));
  if (explorer?.run.state) void look(explorer.run.state);
  return {
    parts: [place, ...more],
    isReady: () => hasFound && (explorer?.eye.isAtRest ?? false),
    end: () => {
      isEnded = true;
      end?.();
    },
  };
}

function said({ lesson, expected }: LessonPage): HTMLElement[] {
  const answer = lesson.expect.find(({ id }) => id === expected);
  return [el("p", { class: "expected" }, answer ? say("lesson.expected", { answer: answer.words }) : say("lesson.unsaid"))];
}

function rule({ lesson }: LessonPage): HTMLElement {
  const { key, value, meaning } = lesson.without;
  return el("p", { class: "rule" }, el("code", { dir: "ltr" }, `${key} = ${value}`), " ", el("span", { class: "small", lang: "en", dir: "ltr" }, meaning));
}

function many(page: LessonPage): HTMLElement {
  const offered = SOULS.filter((souls) => souls <= page.most).map((souls) => [String(souls), count(souls)] as const);
  const { made } = choice("souls", say("lesson.many"), offered, String(page.souls), (souls) => page.gather(souls));
  return el("div", { class: "many" }, el("span", { class: "small", "aria-hidden": "true" }, say("lesson.many")), made);
}

function sandbox(page: LessonPage): Card {
  const { lesson, next } = page;
  const ways = el(
    "ul",
    { class: "ways-on" },
    el("li", {}, el("a", { class: "button main", href: page.sandbox }, say("lesson.sandbox.open"))),
    el("li", {}, el("a", { class: "button", href: `/lessons/${lesson.name}/sheet${linkTo({}).slice(1)}`, target: "_blank" }, say("lesson.sheet"))),
  );
  if (next) ways.append(el("li", {}, el("a", { class: "button", href: linkTo({ lesson: next.name }) }, say("lesson.nextLesson", { title: next.words.title }))));
  return still(el("p", {}, say("lesson.sandbox.how")), ways, el("h3", {}, say("lesson.try")), ...paragraphs(lesson.words.try));
}
