import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import type { Choice } from "../explorer/protocol";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { choices } from "./choices";
import { days } from "./days";
import { happened } from "./happened";
import type { Lives } from "./life";
import { twoWorlds } from "./soulPage";
import { story } from "./story";
import { wayHome } from "./wayHome";
import { worldRound } from "./worlds";

const MOST_TICKS = 50;

/** The life of a soul from within, tick by tick of its own choice; and the same way as it was. */
export function walkPage(explorer: Explorer, lives: Lives): { made: HTMLElement; show: () => void } {
  const { run } = explorer;
  /** Ticks at which something was chosen, so that it can be taken back. */
  let steps: number[] = [];
  let soul: number | null = null;
  let isSeekingWaking = false;

  const walk = (choice: Choice | null, ticks: number) => {
    const { tick } = run.state!;
    steps = [...steps.filter((step) => step < tick), tick];
    run.do({ do: "walk", soul: explorer.eye.selected!, choice, ticks });
    lives.told.ring();
  };
  const seek = () => {
    isSeekingWaking = true;
    walk(null, MOST_TICKS);
  };

  const seen = worldRound(explorer, (end) => end.seen, { title: say("soul.world.seen"), isFromWithin: true, onChoose: (end) => chosen.choose(end) });
  const chosen = choices(explorer, walk, (end) => seen.choose(end));
  const when = el("p", { class: "when" });
  const lines = el("div", { class: "words", role: "status" });
  const waking = el("button", { type: "button", class: "main" });
  const back = el("button", { type: "button" }, say("walk.back"));
  const ahead = el("button", { type: "button" });
  const branch = el("p", { class: "small" });
  const asItWas = el("button", { type: "button", class: "main" }, say("walk.way"));
  const walkOn = el("button", { type: "button", class: "main" }, say("walk.again"));
  const bar = el("div", { class: "steps" }, back, ahead, asItWas, walkOn);
  const worlds = twoWorlds(explorer);
  const tale = story(explorer);
  const home = wayHome(explorer);
  const curves = days(explorer, false);
  const within = el("div", { class: "within" }, seen.made, el("div", { class: "told" }, when, lines, waking, chosen.made));
  const asWas = el("div", { class: "as-was" }, worlds.made, el("div", { class: "told" }, tale.made, home.made));
  const plain = el("p", { class: "plain-line" }, say("walk.plain"));
  const made = el("div", { class: "page" }, plain, within, asWas, bar, branch, curves.made);

  waking.addEventListener("click", () => {
    if (isSeekingWaking) isSeekingWaking = false;
    else seek();
    show();
  });
  back.addEventListener("click", () => explorer.jump(steps.findLast((step) => step < run.state!.tick) ?? run.state!.tick - 1));
  ahead.addEventListener("click", () => explorer.jump(run.state!.last));
  asItWas.addEventListener("click", () => explorer.open(explorer.eye.selected!, "way"));
  walkOn.addEventListener("click", () => explorer.open(explorer.eye.selected!, "walk"));

  const show = () => {
    const { life } = lives;
    const { state } = run;
    if (!life || !state) return;
    if (soul !== life.soul) [steps, isSeekingWaking] = [[], false];
    soul = life.soul;
    const isWay = explorer.view === "way";
    const isOver = state.over !== null;
    const isAsleep = !life.awake && !life.complete && !isOver;
    if (!isAsleep || isWay) isSeekingWaking = false;
    if (isSeekingWaking && !lives.isWaiting && !run.isAwaiting && life.tick === state.tick) seek();

    plain.hidden = within.hidden = asItWas.hidden = back.hidden = isWay;
    asWas.hidden = walkOn.hidden = !isWay;
    waking.hidden = !isAsleep;
    waking.textContent = say(isSeekingWaking ? "walk.wake.stop" : "walk.wake");
    back.disabled = state.tick === 0;
    ahead.hidden = isWay || state.last <= state.tick;
    ahead.textContent = say("walk.ahead", { tick: count(state.last) });
    branch.textContent = ahead.hidden ? "" : say("walk.branch");

    const told = happened(life, steps.findLast((step) => step < life.tick) ?? life.tick - 1, state.hand);
    when.textContent = isOver ? `${told.when} ${say("walk.over")}` : told.when;
    const now = told.words.join("\n");
    if (lines.dataset.told !== now) lines.replaceChildren(...told.words.map((line) => el("p", {}, line)));
    lines.dataset.told = now;
    if (isWay) {
      worlds.show(life);
      tale.show(life);
      home.show(life);
    } else {
      seen.show(life);
      chosen.show(life);
    }
    curves.show(life, isWay);
  };
  return { made, show };
}
