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

export function button(): HTMLElement {
  const made = el("button", { type: "button", class: "quiet" });
  const tell = () => {
    const other = ground() === "dark" ? "paper" : "night";
    made.textContent = say(`theme.${other}`);
    made.setAttribute("aria-label", say(`theme.${other}.how`));
  };
  made.addEventListener("click", () => {
    chosen = ground() === "dark" ? "light" : "dark";
    apply();
  });
  listen(tell);
  tell();
  return made;
}

function apply(): void {
  document.documentElement.dataset.ground = ground();
  for (const listener of listeners) listener();
}

system.addEventListener("change", apply);
apply();
