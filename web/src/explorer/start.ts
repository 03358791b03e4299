import { el } from "../dom";
import type { Lesson } from "../lessons/protocol";
import { shelf } from "../lessons/shelf";
import { rowIds } from "../tips";
import { DECLARED } from "../words/declared";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import * as address from "./address";
import { choice } from "./choice";
import { standing } from "./languages";
import type { Ask, Catalogue, Scenario } from "./protocol";

const SOULS = [6000, 60_000, 600_000];
/** One soul of a single ten. */
const WALK = { ask: { scenario: "single-ten", set: {}, second: null, hand: [], tick: 0 }, run: null, look: { ...address.LOOK, soul: 3 } };

/** Where one chooses a lesson, or what to look at. */
export function start(catalogue: Catalogue, lessons: Lesson[], tools: HTMLElement[], open: (ask: Ask) => void): HTMLElement[] {
  let souls = "own";
  const seed = el("input", { type: "text", id: "seed", inputmode: "numeric", placeholder: "1", autocomplete: "off" });
  const offered = SOULS.filter((many) => many <= catalogue.limits.souls);
  const many = choice(
    "souls",
    say("start.souls"),
    [["own", say("start.souls.own")], ...offered.map((n) => [String(n), count(n)] as const)],
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
    const link = el("a", { href: "/", ...DECLARED }, own.title);
    const much = el("span", { class: "much" });
    tells.push(() => {
      link.href = `/${address.write({ ask: askOf(own), run: null, look: address.LOOK })}`;
      much.textContent = own.group ? say("start.group") : say("start.much", { souls: count(Number(askOf(own).set.souls ?? own.souls)) });
    });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(askOf(own));
    });
    return el(
      "li",
      { class: "card" },
      el("h3", DECLARED, link),
      el("p", { class: "asked", ...DECLARED }, own.question),
      el("p", { class: "foot" }, much, rowIds(own.rows, catalogue.rows)),
    );
  };
  const cards = catalogue.scenarios.map(card);
  const tell = () => tells.forEach((one) => one());
  tell();

  const list = cards.length > 0 ? el("ul", { class: "cards" }, ...cards) : el("p", {}, say("start.none"));
  const walk = `/${address.write(WALK)}&view=walk`;
  return [
    el(
      "header",
      {},
      el("h1", {}, say("page.name")),
      el("nav", { "aria-label": say("page.nav") }, ...tools, el("a", { class: "button quiet", href: "/sources" }, say("page.sources"))),
    ),
    el(
      "main",
      { class: "start" },
      el("p", { class: "about" }, say("start.about")),
      el(
        "div",
        { class: "fully" },
        el("p", {}, say("start.notice"), ...standing()),
        el("p", {}, say("start.notice.therapy")),
        el("p", {}, say("start.notice.marks")),
      ),
      el("h2", {}, say("start.lessons")),
      el("p", { class: "small" }, say("start.lessons.how")),
      shelf(lessons),
      el("p", { class: "walk" }, el("a", { href: walk }, say("start.walk")), ` ${say("start.walk.how")}`),
      el("h2", {}, say("start.choose")),
      el("div", { class: "how" }, el("span", { class: "souls", "aria-hidden": "true" }, say("start.souls")), many.made, el("p", { class: "seeds" }, el("label", { for: "seed" }, say("start.seed")), seed)),
      list,
      el("p", { class: "small" }, `${say("start.same")} `, el("a", { href: "/sources" }, say("start.texts"))),
    ),
  ];
}
