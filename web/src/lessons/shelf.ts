import { el } from "../dom";
import { say } from "../words/tongue";
import { sheetOf, write } from "./place";
import type { Lesson } from "./protocol";

/** The lessons to choose from. */
export function shelf(lessons: Lesson[]): HTMLElement {
  return el(
    "ol",
    { class: "cards shelf" },
    ...lessons.map(({ name, words }, n) =>
      el(
        "li",
        { class: "card" },
        el("span", { class: "nth", "aria-hidden": "true" }, String(n + 1)),
        el("h3", {}, el("a", { href: write({ lesson: name, step: "text", souls: null, seed: null }) }, words.title)),
        el("p", { class: "asked" }, words.idea),
        el("p", { class: "foot" }, el("a", { class: "sheet", href: sheetOf(name), target: "_blank", rel: "noreferrer", "aria-label": say("lesson.sheet.of", { title: words.title }) }, say("lesson.sheet"))),
      ),
    ),
  );
}
