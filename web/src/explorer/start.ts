import { el } from "../dom";
import { linkTo, type Lesson } from "../lessons/data";
import { rowIds } from "../tips";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import * as address from "./address";
import { choice } from "./choice";
import type { Ask, Catalogue, Scenario } from "./protocol";

const SOULS = [6000, 60_000, 600_000];
/** A ten is the smallest system with ties of all. */
const WALK = { scenario: "single-ten", soul: 3, view: "walk" };

/** Where one chooses what to look at. */
export function start(catalogue: Catalogue, lessons: Lesson[], tools: HTMLElement[], open: (ask: Ask) => void): HTMLElement[] {
  let souls = "own";
  const seed = el("input", { type: "text", id: "seed", inputmode: "numeric", placeholder: "1", autocomplete: "off" });
  const offered = SOULS.filter((many) => many <= catalogue.limits.souls);
  const many = choice(
    "souls",
    say("start.souls"),
    [["own", say("start.asGiven")], ...offered.map((n) => [String(n), count(n)] as const)],
    "own",
    (value) => {
      souls = value;
      tell();
    },
  );
  seed.addEventListener("input", () => tell());

  const askOf = (own: Scenario): Ask => ({
    scenario: own.name,
    set: {
      ...(souls !== "own" && !own.group && own.souls >= SOULS[0]! && String(own.souls) !== souls ? { souls } : {}),
      ...(seed.value.trim() !== "" ? { seed: seed.value.trim() } : {}),
    },
    second: null,
    hand: [],
    tick: 0,
  });
  const tells: (() => void)[] = [];
  const card = (own: Scenario) => {
    const link = el("a", { href: "/" }, own.title);
    const much = el("span", { class: "much" });
    tells.push(() => {
      link.href = `/${address.write({ ask: askOf(own), run: null, look: address.LOOK })}`;
      much.textContent = own.group ? say("start.group") : say("start.many", { souls: count(Number(askOf(own).set.souls ?? own.souls)) });
    });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(askOf(own));
    });
    // What scenarios say of themselves is declared in English.
    return el(
      "li",
      { class: "card" },
      el("h3", { lang: "en", dir: "ltr" }, link),
      el("p", { class: "asked", lang: "en", dir: "ltr" }, own.question),
      el("p", { class: "foot" }, much, rowIds(own.rows, catalogue.rows)),
    );
  };
  const cards = catalogue.scenarios.map(card);
  const tell = () => tells.forEach((one) => one());
  tell();

  const list = cards.length > 0 ? el("ul", { class: "cards" }, ...cards) : el("p", {}, say("start.none"));
  return [
    el("header", {}, el("h1", {}, say("page.name")), el("nav", { "aria-label": say("page.nav") }, ...tools, el("a", { class: "button quiet", href: "/sources" }, say("page.sources")))),
    el(
      "main",
      { class: "start" },
      el("p", { class: "about" }, say("start.about")),
      el("div", { class: "fully" }, ...(["start.model", "start.therapy", "start.marks"] as const).map((key) => el("p", {}, say(key)))),
      el("h2", {}, say("start.lessons")),
      el("p", { class: "small" }, say("start.lessons.how")),
      el("ol", { class: "lessons" }, ...lessons.map(lessonCard)),
      el("h2", {}, say("start.walk")),
      el("p", {}, say("start.walk.how"), " ", el("a", { href: linkTo(WALK) }, say("start.walk.begin"))),
      el("h2", {}, say("start.choose")),
      el("div", { class: "how" }, el("span", { class: "souls", "aria-hidden": "true" }, say("start.souls")), many.made, el("p", { class: "seeds" }, el("label", { for: "seed" }, say("start.seed")), seed)),
      list,
      el("p", { class: "small" }, say("start.small"), " ", el("a", { href: "/sources" }, say("start.rows")), "."),
    ),
  ];
}

function lessonCard({ name, words }: Lesson): HTMLElement {
  const sheet = el("a", { class: "sheet", href: `/lessons/${name}/sheet${linkTo({}).slice(1)}`, target: "_blank" }, say("lesson.sheet"));
  return el("li", { class: "card" }, el("h3", {}, el("a", { href: linkTo({ lesson: name }) }, words.title)), el("p", {}, words.idea), sheet);
}
