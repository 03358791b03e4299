import type { Ground } from "./marks/ramp";
import { el } from "./dom";
import { say } from "./words/tongue";

/** Light on a dark ground, or ink on paper: as the system has it, until it is turned. */

const system = matchMedia("(prefers-color-scheme: light)");
const listeners: (() => void)[] = [];
let chosen: Ground | undefined;

export function ground(): Ground {
  return chosen ?? (system.matches ? "light" : "dark");
}

export function listen(listener: () => void): void {
  listeners.push(listener);
}

const turn = el("button", { type: "button", class: "quiet" });
turn.addEventListener("click", () => {
  chosen = ground() === "dark" ? "light" : "dark";
  apply();
});

/** The one button, in the language that is spoken now. */
export function button(): HTMLElement {
  tell();
  return turn;
}

function tell(): void {
  const other = ground() === "dark" ? "paper" : "night";
  turn.textContent = say(`theme.${other}`);
  turn.setAttribute("aria-label", say(`theme.${other}.how`));
}

function apply(): void {
  document.documentElement.dataset.ground = ground();
  tell();
  for (const listener of listeners) listener();
}

system.addEventListener("change", apply);
apply();
