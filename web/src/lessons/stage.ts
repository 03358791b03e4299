import { choice } from "../explorer/choice";
import { nestWays } from "../explorer/nestWays";
import { pictureWords } from "../explorer/pictureWords";
import { LENSES } from "../explorer/stage";
import { labels, legend } from "../explorer/views";
import { el } from "../dom";
import { isStill } from "../motion";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { LessonRun } from "./lessonRun";
import { nameOfSide } from "./sides";
import { time } from "./time";

const WORDS_MS = 300;

/**
 * The picture of a step: its lens, its time, and what it shows in words for who does not see it.
 * @param telling A tick at which there is most to see.
 */
export function stage(explorer: LessonRun, telling: number | null): HTMLElement {
  const { eye, run } = explorer;
  const { canvas } = eye;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", say("picture.coming"));

  const lenses = choice("lens", say("picture.lens"), LENSES.map((lens) => [lens, say(`picture.lens.${lens}`)]), eye.lens, (lens) => explorer.turn(lens));
  const { path, mark } = nestWays(explorer);
  const blind = el("div", { class: "blind", hidden: "" });
  const frame = el("div", { class: "frame" }, canvas, mark, labels(explorer, nameOfSide), blind, path);
  const words = el("details", { class: "inWords" }, el("summary", {}, say("lesson.inWords")));
  eye.laid.listen(() => {
    lenses.set(eye.lens);
    frame.dataset.views = String(eye.views.length);
  });

  // Where the picture is under what is read, it comes into view as soon as it moves.
  run.told.listen(({ playing }) => {
    if (playing && !wasPlaying) canvas.scrollIntoView({ block: "nearest", behavior: isStill.matches ? "auto" : "smooth" });
    wasPlaying = playing;
  });
  let wasPlaying = false;
  let [spoken, waiting] = [-Infinity, 0];
  const speak = () => {
    waiting = 0;
    spoken = performance.now();
    const passages = pictureWords(explorer);
    if (passages.length === 0) return;
    canvas.setAttribute("aria-label", passages.join(" "));
    words.replaceChildren(words.firstElementChild!, ...passages.map((text) => el("p", {}, text)));
  };
  const tell = () => {
    if (waiting === 0) waiting = window.setTimeout(speak, Math.max(0, spoken + WORDS_MS - performance.now()));
  };
  eye.changed.listen(tell);
  explorer.entered.listen(tell);
  run.began.listen((hello) => {
    const isBlind = eye.blind !== "";
    blind.hidden = !isBlind;
    canvas.hidden = isBlind;
    if (isBlind) words.open = true;
    blind.replaceChildren(el("p", {}, eye.blind), el("p", {}, say("picture.blind", { souls: count(hello.souls) })));
  });
  return el(
    "section",
    { class: "stage", "aria-label": say("picture.label") },
    el("div", { class: "switches" }, lenses.made, legend(explorer)),
    frame,
    time(explorer, telling),
    words,
  );
}
