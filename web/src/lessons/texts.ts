import { el } from "../dom";
import type { Figure } from "./data";

/** Paragraphs of a text; figures stand in the places named {like this}, and … where there is none yet. */
export function paragraphs(text: string, figures: Record<string, Figure> = {}): HTMLElement[] {
  return text.split("\n\n").map((paragraph) => {
    const made = el("p", {});
    for (const [n, part] of paragraph.split(/\{(\w+)\}/).entries())
      made.append(n % 2 === 0 ? part : el("bdi", { class: "figure" }, figures[part]?.text || "…"));
    return made;
  });
}
