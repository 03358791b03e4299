import { el } from "../dom";
import { rowIds } from "../tips";
import { count } from "../words/numbers";
import * as address from "./address";
import { choice } from "./choice";
import type { Ask, Catalogue, Scenario } from "./protocol";

const SOULS = [6000, 60_000, 600_000];

/** Where one chooses what to look at. */
export function start(catalogue: Catalogue, theme: HTMLElement, open: (ask: Ask) => void): HTMLElement[] {
  let souls = "own";
  const seed = el("input", { type: "text", id: "seed", inputmode: "numeric", placeholder: "1", autocomplete: "off" });
  const offered = SOULS.filter((many) => many <= catalogue.limits.souls);
  const many = choice(
    "souls",
    "Souls",
    [["own", "as given"], ...offered.map((n) => [String(n), count(n)] as const)],
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
      much.textContent = own.group ? "a real group" : `${count(Number(askOf(own).set.souls ?? own.souls))} souls`;
    });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(askOf(own));
    });
    return el(
      "li",
      { class: "card" },
      el("h3", {}, link),
      el("p", { class: "asked" }, own.question),
      el("p", { class: "foot" }, much, rowIds(own.rows, catalogue.rows)),
    );
  };
  const cards = catalogue.scenarios.map(card);
  const tell = () => tells.forEach((one) => one());
  tell();

  const list = cards.length > 0 ? el("ul", { class: "cards" }, ...cards) : el("p", {}, "There is no scenario here.");
  return [
    el("header", {}, el("h1", {}, "Tikkun"), el("nav", { "aria-label": "Page" }, theme, el("a", { class: "button quiet", href: "/sources" }, "sources"))),
    el(
      "main",
      { class: "start" },
      el("p", { class: "about" }, "One soul, broken into many, mending its ties. Ask the question, let the class answer, then press play: all souls are seen, as they feel themselves and as they are."),
      el(
        "div",
        { class: "fully" },
        el("p", {}, "A model of what texts say. It is not a measure of anyone, nor of a group's holiness."),
        el("p", {}, "It is not therapy: if a descent you live through is despair of life, turn to a person."),
        el("p", {}, "The marks are abstract: nothing here pictures anything above."),
      ),
      el("h2", {}, "Choose a question"),
      el("div", { class: "how" }, el("span", { class: "souls", "aria-hidden": "true" }, "Souls"), many.made, el("p", { class: "seeds" }, el("label", { for: "seed" }, "Seed"), seed)),
      list,
      el("p", { class: "small" }, "Scenarios of fewer than 6,000 souls keep their own number. The same seed gives the same run on every machine. ", el("a", { href: "/sources" }, "What the texts say, row by row, and the laws that follow"), "."),
    ),
  ];
}
