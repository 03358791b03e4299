import * as address from "../explorer/address";
import type { Explorer } from "../explorer/explorer";
import { svg } from "./svg";

/** A way to the view of another soul. */
export function linkTo(explorer: Explorer, soul: number, ...children: Node[]): SVGAElement {
  const made = svg("a", { href: hrefOf(explorer, soul), tabindex: 0 }, ...children);
  return opening(explorer, soul, made);
}

export function hrefOf(explorer: Explorer, soul: number): string {
  return `/${address.write({ ask: explorer.run.known, run: null, look: { ...explorer.look, soul, view: "soul" } })}`;
}

export function opening<E extends HTMLElement | SVGElement>(explorer: Explorer, soul: number, made: E): E {
  made.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    explorer.open(soul, "soul");
  });
  return made;
}
