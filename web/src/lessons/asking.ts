import { el } from "../dom";
import { say } from "../words/tongue";
import type { Lesson } from "./data";

/** What was said to be expected, by lesson; it stays in this page and goes with it. */
const expected = new Map<string, string>();

/** The question of a lesson and its answers. One may go on without. */
export function asking({ name, words, expect }: Lesson): HTMLElement[] {
  const answers = expect.map((answer) => {
    const radio = el("input", { type: "radio", name: "expect", value: answer.id, id: `expect-${answer.id}` });
    radio.checked = expected.get(name) === answer.id;
    radio.addEventListener("change", () => expected.set(name, answer.id));
    return el("div", { class: "answer" }, radio, el("label", { for: radio.id }, answer.words));
  });
  return [el("fieldset", { class: "answers" }, el("legend", {}, words.question), ...answers), el("p", { class: "small" }, say("lesson.expect.how"))];
}

/** What was expected, to be seen beside what came out. */
export function expectation({ name, expect }: Lesson): string {
  const answer = expect.find(({ id }) => id === expected.get(name));
  return answer ? say("lesson.expected", { answer: answer.words }) : say("lesson.unsaid");
}
