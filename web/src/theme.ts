import type { Ground } from "./marks/ramp";
import { el } from "./dom";

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
  made.addEventListener("click", () => {
    chosen = ground() === "dark" ? "light" : "dark";
    apply();
  });
  const apply = () => {
    document.documentElement.dataset.ground = ground();
    made.textContent = ground() === "dark" ? "paper" : "night";
    made.setAttribute("aria-label", ground() === "dark" ? "paper: show as ink on paper" : "night: show as light on a dark ground");
    for (const listener of listeners) listener();
  };
  system.addEventListener("change", apply);
  apply();
  return made;
}
