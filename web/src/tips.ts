import { el } from "./dom";

/** One bubble for the whole page; it shows what a word means while that is pointed at or in focus. */
const bubble = el("div", { id: "tip", role: "tooltip", hidden: "" });

export function word(text: string, meaning: string, kind = "word"): HTMLElement {
  return explain(el("span", { class: kind, tabindex: "0" }, text), meaning);
}

/** Shows the meaning of what can be in focus. */
export function explain<E extends HTMLElement>(made: E, meaning: string): E {
  made.setAttribute("aria-describedby", "tip");
  made.addEventListener("pointerenter", () => show(made, meaning));
  made.addEventListener("pointerleave", hide);
  made.addEventListener("focus", () => show(made, meaning));
  made.addEventListener("blur", hide);
  return made;
}

/** Ids of rows; each shows what its text says. */
export function rowIds(ids: string[], rows: Record<string, string>): HTMLElement {
  const made = el("span", { class: "rows" });
  for (const id of ids) made.append(word(id, rows[id] ?? "", "row"), " ");
  return made;
}

export function begin(): void {
  document.body.append(bubble);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

function show(at: HTMLElement, meaning: string): void {
  bubble.textContent = meaning;
  bubble.hidden = false;
  const box = at.getBoundingClientRect();
  const width = Math.min(320, document.documentElement.clientWidth - 24);
  bubble.style.width = `${width}px`;
  const left = Math.min(Math.max(12, box.left), document.documentElement.clientWidth - width - 12);
  const above = box.top > bubble.offsetHeight + 16;
  bubble.style.left = `${left + window.scrollX}px`;
  bubble.style.top = `${window.scrollY + (above ? box.top - bubble.offsetHeight - 8 : box.bottom + 8)}px`;
}

function hide(): void {
  bubble.hidden = true;
}
