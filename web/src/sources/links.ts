import { el } from "../dom";
import { explain } from "../tips";
import type { Sources } from "./data";

/** Where a row, law, rule or tension stands on the page. */
export const ruleId = (name: string) => `rule-${name.replaceAll(" ", "-")}`;

/** Makes links to what stands on the page; each shows what that says. */
export class Links {
  private readonly meanings: Map<string, string>;

  constructor(sources: Sources) {
    this.meanings = new Map([
      ...sources.rows.map((r) => [r.id, r.claim] as const),
      ...sources.laws.map((l) => [l.id, `${l.title}. ${l.claim}`] as const),
      ...sources.rules.map((r) => [ruleId(r.name), r.rationale] as const),
    ]);
  }

  to(names: string[], idOf: (name: string) => string = (name) => name): HTMLElement {
    const made = el("span", { class: "links" });
    for (const name of names) {
      const id = idOf(name);
      made.append(explain(el("a", { href: `#${id}` }, name), this.meanings.get(id) ?? ""), " ");
    }
    return made;
  }
}

/** A name that is its own address. */
export function anchor(id: string, name = id): HTMLElement {
  return el("a", { class: "id", href: `#${id}` }, name);
}

/** A word for what follows it, and that. */
export function line(name: string, ...what: (Node | string)[]): HTMLElement {
  return el("p", { class: "line" }, el("span", { class: "name" }, name), " ", ...what);
}

/** Settings and other names of the program. */
export function codes(names: string[]): HTMLElement {
  const made = el("span", { class: "codes" });
  for (const name of names) made.append(el("code", {}, name), " ");
  return made;
}
