import { el } from "../dom";
import type { Explorer } from "../explorer/explorer";
import type { Choice } from "../explorer/protocol";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { Life } from "./life";
import { short } from "./numbers";

const UNTIL_SOMETHING = 25;

type Doing = Choice["do"] | "rule";
const DOINGS: Doing[] = ["rest", "goDown", "rouse", "work", "rule"];
const KEYS: Record<Doing, string> = { rest: "1", goDown: "2", rouse: "3", work: "4", rule: "0" };

export interface Choices {
  made: HTMLElement;
  show: (life: Life) => void;
  /** The end that is worked on, if that is chosen. */
  choose: (end: number) => void;
}

/** What the soul can do in a tick, by buttons and by keys. */
export function choices(explorer: Explorer, walk: (choice: Choice | null, ticks: number) => void, onEnd: (end: number) => void): Choices {
  const { run } = explorer;
  let life: Life | undefined;
  let end = 0;
  const ends = el("select", { id: "walk-end" });
  const goesOn = el("input", { type: "checkbox", id: "walk-on" });
  const vain = el("p", { class: "why", role: "status" });
  const doings = DOINGS.map((doing) => {
    const why = el("span", { class: "why" });
    const button = el("button", { type: "button", class: `doing ${doing}` }, el("kbd", { "aria-hidden": "true" }, KEYS[doing]), el("span", { class: "name" }, say(`walk.${doing}`)), el("span", { class: "what" }, say(`walk.${doing}.what`)), why);
    button.setAttribute("aria-keyshortcuts", KEYS[doing]);
    button.addEventListener("click", () => act(doing));
    return { doing, button, why };
  });
  const act = (doing: Doing) => {
    if (!life || run.isAwaiting || run.state?.over !== null) return;
    walk(doing === "rule" ? null : doing === "work" ? { do: "work", end } : { do: doing }, goesOn.checked ? UNTIL_SOMETHING : 1);
  };
  ends.addEventListener("change", () => choose(Number(ends.value)));

  const choose = (chosen: number) => {
    if (!life?.ends[chosen]?.isRevealed) return;
    end = chosen;
    ends.value = String(chosen);
    onEnd(chosen);
    tell();
  };
  const tell = () => {
    if (!life) return;
    const isOver = run.state?.over != null;
    vain.textContent = isOver ? "" : life.complete ? say("walk.no.complete") : life.awake ? "" : say("walk.no.asleep");
    for (const { doing, button, why } of doings) {
      why.textContent = isOver || vain.textContent !== "" ? "" : whyNot(doing, life, end, run.valueOf("light") === "0");
      button.disabled = isOver;
    }
  };

  const press = (event: KeyboardEvent) => {
    if (explorer.view !== "walk" || !made.isConnected || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (document.querySelector("dialog[open]") || target.closest("input:not([type=checkbox]), select, textarea")) return;
    if (event.key === "Enter" && target.closest("button, a, summary, input")) return;
    if (event.key === "5") goesOn.checked = !goesOn.checked;
    else {
      const doing = event.key === "Enter" ? "rule" : DOINGS.find((one) => KEYS[one] === event.key);
      if (!doing) return;
      act(doing);
    }
    event.preventDefault();
  };
  document.addEventListener("keydown", press);

  const made = el(
    "div",
    { class: "choices", role: "group", "aria-label": say("walk.choices") },
    vain,
    ...doings.map(({ doing, button }) => (doing === "work" ? el("div", { class: "working" }, button, el("label", { for: "walk-end" }, say("walk.end")), ends) : button)),
    el("p", { class: "going-on" }, goesOn, el("label", { for: "walk-on" }, say("walk.on", { n: UNTIL_SOMETHING })), el("kbd", { "aria-hidden": "true" }, "5")),
  );
  return {
    made,
    choose,
    show: (now) => {
      const isOther = life?.soul !== now.soul;
      life = now;
      const felt = now.ends.map((one, n) => ({ one, n })).filter(({ one }) => one.isRevealed);
      ends.replaceChildren(...felt.map(({ one, n }) => el("option", { value: String(n) }, say("walk.end.one", { soul: count(one.partner), seen: short(one.seen) }))));
      ends.disabled = felt.length === 0;
      if (isOther || !now.ends[end]?.isRevealed) end = farthest(now);
      choose(end);
      tell();
    },
  };
}

/** Of the ends felt, that of whom it sees farthest. */
function farthest({ ends }: Life): number {
  let found = 0;
  ends.forEach((end, n) => {
    if (end.isRevealed && !end.isCut && end.seen < (ends[found]?.seen ?? 1)) found = n;
  });
  return found;
}

/** Why a choice of one that is awake would have no effect as it stands; empty where it would. */
function whyNot(doing: Doing, life: Life, end: number, isDark: boolean): string {
  if (doing === "goDown") {
    if (life.revealed === life.degree) return say("walk.no.ends");
    if (isDark) return say("walk.no.light");
    return life.asked && !life.bears ? say("walk.no.bears") : "";
  }
  if (doing !== "work") return "";
  const tie = life.ends[end];
  if (tie?.isCut) return say("walk.no.cut");
  if (tie?.own === 1) return say("walk.no.whole");
  if (isDark) return say("walk.no.light");
  return life.asked && !life.bears ? say("walk.no.waits") : "";
}
