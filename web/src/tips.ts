import { el } from "./dom";
import { language } from "./words/tongue";

/** One bubble for the whole page; it shows what a word means while that is pointed at or in focus. */
const bubble = el("div", { id: "tip", role: "tooltip", dir: "auto", hidden: "" });

/** @param lang The language of the meaning. */
export function word(text: string, meaning: string, kind = "word", lang = language().code): HTMLElement {
  return explain(el("span", { class: kind, tabindex: "0" }, text), meaning, lang);
}

/** Shows the meaning of what can be in focus. */
export function explain<E extends HTMLElement>(made: E, meaning: string, lang = language().code): E {
  made.setAttribute("aria-describedby", "tip");
  made.addEventListener("pointerenter", () => show(made, meaning, lang));
  made.addEventListener("pointerleave", hide);
  made.addEventListener("focus", () => show(made, meaning, lang));
  made.addEventListener("blur", hide);
  return made;
}

/** Ids of rows; each shows what its text says. */
export function rowIds(ids: string[], rows: Record<string, string>, lang = "en"): HTMLElement {
  const made = el("span", { class: "rows" });
  for (const id of ids) made.append(word(id, rows[id] ?? "", "row", lang), " ");
  return made;
}

export function begin(): void {
  document.body.append(bubble);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

function show(at: HTMLElement, meaning: string, lang: string): void {
  bubble.textContent = meaning;
  bubble.lang = lang;
  bubble.hidden = false;
  const box = at.getBoundingClientRect();
  const page = document.documentElement.clientWidth;
  const width = Math.min(320, page - 24);
  bubble.style.width = `${width}px`;
  const start = language().direction === "rtl" ? box.right - width : box.left;
  const left = Math.min(Math.max(12, start), page - width - 12);
  const above = box.top > bubble.offsetHeight + 16;
  bubble.style.left = `${left + window.scrollX}px`;
  bubble.style.top = `${window.scrollY + (above ? box.top - bubble.offsetHeight - 8 : box.bottom + 8)}px`;
}

function hide(): void {
  bubble.hidden = true;
}
