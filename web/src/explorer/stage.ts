import { el } from "../dom";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { choice } from "./choice";
import type { Explorer } from "./explorer";
import { nestWays } from "./nestWays";
import { pictureWords } from "./pictureWords";
import { soulBar } from "./soul";
import { transport } from "./transport";
import { labels, legend } from "./views";

const WORDS_MS = 300;

export const LENSES = ["felt", "is", "both"] as const;
export const KINDS = ["wheel", "nest"] as const;

/** The picture with its lenses and its time. */
export function stage(explorer: Explorer): { section: HTMLElement; words: HTMLElement } {
  const { eye, run } = explorer;
  const { canvas } = eye;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", say("picture.coming"));

  const kinds = choice("kind", say("picture.kind"), KINDS.map((kind) => [kind, say(`picture.kind.${kind}`)]), eye.kind, (kind) => explorer.show(kind));
  const lenses = choice("lens", say("picture.lens"), LENSES.map((lens) => [lens, say(`picture.lens.${lens}`)]), eye.lens, (lens) => explorer.turn(lens));
  eye.laid.listen(() => {
    kinds.set(eye.kind);
    lenses.set(eye.lens);
    frame.dataset.views = String(eye.views.length);
  });

  const words = el("div", { class: "words", id: "words" });
  let [spoken, waiting] = [-Infinity, 0];
  const speak = () => {
    clearTimeout(waiting);
    waiting = 0;
    spoken = performance.now();
    const passages = pictureWords(explorer);
    words.replaceChildren(...passages.map((text) => el("p", {}, text)));
    canvas.setAttribute("aria-label", passages.join(" "));
  };
  const tell = () => {
    const rest = spoken + WORDS_MS - performance.now();
    if (rest <= 0) speak();
    else if (waiting === 0) waiting = window.setTimeout(speak, rest);
  };
  eye.changed.listen(tell);
  explorer.entered.listen(tell);

  const { path, mark } = nestWays(explorer);
  const soul = soulBar(explorer);
  const blind = el("div", { class: "blind", hidden: "" });
  const frame = el("div", { class: "frame" }, canvas, mark, labels(explorer), blind, path, soul);
  run.began.listen((hello) => {
    blind.hidden = eye.blind === "";
    canvas.hidden = eye.blind !== "";
    blind.replaceChildren(
      el("p", {}, eye.blind),
      el("p", {}, say("picture.blind", { souls: count(hello.souls) })),
    );
  });

  const section = el(
    "section",
    { class: "stage", "aria-label": say("picture.label") },
    el("div", { class: "switches" }, kinds.made, lenses.made, legend(explorer)),
    frame,
    transport(explorer),
  );
  return { section, words };
}
