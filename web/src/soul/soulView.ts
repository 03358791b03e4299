import { el } from "../dom";
import { addressOf } from "../explorer/cells";
import type { Explorer } from "../explorer/explorer";
import { transport } from "../explorer/transport";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { Lives } from "./life";
import "./soul.css";
import { soulPage } from "./soulPage";
import { walkPage } from "./walkPage";

const PATIENCE_MS = 500;

/** One soul in place of the whole, while it is open. */
export function soulView(explorer: Explorer, whole: HTMLElement[]): HTMLElement {
  const { run, eye } = explorer;
  const lives = new Lives(explorer);
  const heading = el("h2", { tabindex: "-1" });
  const place = el("p", { class: "small" });
  const close = el("button", { type: "button", class: "quiet" }, say("soul.close"));
  const outside = el("button", { type: "button" }, say("soul.outside"));
  const within = el("button", { type: "button", class: "main" }, say("soul.walk"));
  const said = el("p", { class: "said", role: "status" });
  const time = transport(explorer);
  const page = soulPage(explorer);
  const walk = walkPage(explorer, lives);
  const pages = el("div", { hidden: "" }, page.made, walk.made);
  const made = el(
    "section",
    { class: "one", hidden: "" },
    el("div", { class: "head" }, close, el("div", {}, heading, place), said, outside, within),
    time,
    pages,
  );
  close.addEventListener("click", () => explorer.close());
  outside.addEventListener("click", () => explorer.open(eye.selected!, "soul"));
  within.addEventListener("click", () => explorer.open(eye.selected!, "walk"));

  let late = 0;
  const show = () => {
    const { view } = explorer;
    if (view === null) return;
    const { life, errors } = lives;
    const isWaiting = lives.isWaiting || run.isAwaiting;
    if (!isWaiting) {
      clearTimeout(late);
      late = 0;
      said.textContent = errors.join(" ");
    } else if (late === 0)
      late = window.setTimeout(() => {
        said.textContent = say("soul.lived");
        pages.hidden = !lives.life;
      }, PATIENCE_MS);
    made.setAttribute("aria-busy", String(isWaiting));
    if (!life) return;
    made.dataset.tick = String(life.tick);
    pages.hidden = false;
    if (view === "soul") page.show(life);
    else walk.show();
  };
  let wasOpen: string | null = null;
  const open = () => {
    const { view, nest } = explorer;
    const { selected } = eye;
    made.hidden = view === null;
    for (const part of whole) part.hidden = view !== null;
    const now = view === null ? null : `${view} ${selected}`;
    if (view !== null && selected !== null) {
      made.dataset.view = view;
      page.made.hidden = view !== "soul";
      walk.made.hidden = view === "soul";
      time.hidden = view === "walk";
      outside.hidden = view === "soul";
      within.hidden = view !== "soul";
      heading.textContent = say(view === "soul" ? "soul.title" : view === "walk" ? "walk.title" : "walk.way.title", { soul: count(selected) });
      place.textContent = `${nest ? addressOf(nest, selected) : ""}${run.sides > 1 ? ` (${say("soul.first")})` : ""}`;
      if (now !== wasOpen) {
        heading.focus({ preventScroll: true });
        scrollTo({ top: 0 });
      }
    }
    wasOpen = now;
    show();
  };
  lives.told.listen(show);
  run.told.listen(() => {
    if (explorer.view !== "soul") show();
  });
  explorer.opened.listen(open);
  run.began.listen(open);
  return made;
}
