import { el } from "../dom";
import { rowIds } from "../tips";
import type { Explorer } from "./explorer";

/** What to ask a class before it is run; once it was run, what to notice. */
export function question(explorer: Explorer): HTMLElement {
  const made = el("div", { class: "question", hidden: "" });
  const lead = el("p", { class: "lead" }, "Before you play");
  const asked = el("p", { class: "asked" });
  const notice = el("p", {});
  const rows = el("p", { class: "small" });
  const fold = el("details", { hidden: "" }, el("summary", {}, "What to notice"), notice, rows);
  made.append(lead, asked, fold);
  explorer.run.began.listen((hello) => {
    made.hidden = hello.question === "";
    asked.textContent = hello.question;
    notice.textContent = hello.notice;
    rows.replaceChildren("rows ", rowIds(hello.rows, explorer.catalogue.rows));
  });
  explorer.run.told.listen((state) => {
    const isFresh = state.last === 0 && !state.playing && state.target === null;
    made.classList.toggle("fresh", isFresh);
    lead.hidden = !isFresh;
    fold.hidden = isFresh || notice.textContent === "";
  });
  return made;
}
