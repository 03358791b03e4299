import { el } from "../dom";
import { rowIds } from "../tips";
import { DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";

/** What to ask a class before it is run; once it was run, what to notice. */
export function question(explorer: Explorer): HTMLElement {
  const made = el("div", { class: "question", hidden: "" });
  const lead = el("p", { class: "lead" }, say("question.before"));
  const asked = el("p", { class: "asked", ...DECLARED });
  const notice = el("p", DECLARED);
  const rows = el("p", { class: "small" });
  const fold = el("details", { hidden: "" }, el("summary", {}, say("question.notice")), notice, rows);
  made.append(lead, asked, fold);
  explorer.run.began.listen((hello) => {
    made.hidden = hello.question === "";
    asked.textContent = hello.question;
    notice.textContent = hello.notice;
    rows.replaceChildren(`${say("question.rows")} `, rowIds(hello.rows, explorer.catalogue.rows));
  });
  explorer.run.told.listen((state) => {
    const isFresh = state.last === 0 && !state.playing && state.target === null;
    made.classList.toggle("fresh", isFresh);
    lead.hidden = !isFresh;
    fold.hidden = isFresh || notice.textContent === "";
  });
  return made;
}
