import { el } from "../dom";
import { about } from "./about";
import { beside } from "./beside";
import { charts } from "./charts";
import type { Explorer } from "./explorer";
import { group } from "./group";
import { hands } from "./hands";
import { keys } from "./keys";
import { levers } from "./levers";
import type { Notices } from "./notices";
import { projector } from "./projector";
import { question } from "./question";
import { stage } from "./stage";
import { tabs } from "./tabs";
import { soulView } from "../soul/soulView";
import { count } from "../words/numbers";

/** The page of an open run. */
export interface Room {
  parts: HTMLElement[];
  lastValues: () => Record<string, number | null>;
  end: () => void;
}

export function room(explorer: Explorer, notices: Notices, theme: HTMLElement, isGroup: boolean): Room {
  const { run } = explorer;
  const title = el("span", {});
  const other = el("a", { class: "button quiet", href: "/" }, "other scenario");
  const wall = el("button", { type: "button", class: "quiet" }, "projector");
  wall.addEventListener("click", () => explorer.project(true));
  const { button: keysButton, end: endKeys } = keys(explorer);
  const header = el(
    "header",
    {},
    el("h1", {}, "Tikkun", title),
    el("nav", { "aria-label": "Page" }, other, wall, keysButton, theme, el("a", { class: "button quiet", href: "/sources" }, "sources")),
  );
  const notice = el(
    "p",
    { class: "notice" },
    isGroup
      ? "A model of what texts say, no measure of anyone nor of a group's holiness, and not therapy. Of a real group only the ties and the whole are shown, never a member."
      : "A model of what texts say, no measure of anyone, and not therapy. The marks are abstract: nothing here pictures anything above.",
  );
  const { section, words } = isGroup ? group(explorer) : stage(explorer);
  const { section: curves, curves: drawn } = charts(explorer);
  const side = el(
    "div",
    { class: "side" },
    question(explorer),
    words,
    projector(explorer),
    tabs([
      { id: "levers", name: "Levers", panel: levers(explorer) },
      { id: "do", name: "Do", panel: hands(explorer) },
      { id: "beside", name: "Beside", panel: beside(explorer) },
      { id: "run", name: "This run", panel: about(explorer, (said) => notices.error(said)) },
    ]),
  );
  run.began.listen((hello) => {
    const isOther = explorer.scenario !== undefined && !hello.group && explorer.scenario.souls !== hello.souls;
    title.textContent = (hello.title || hello.scenario) + (isOther ? ` (here ${count(hello.souls)} souls)` : "");
    document.title = `Tikkun: ${hello.title || hello.scenario}`;
  });
  run.failed.listen((said) => notices.error(said));
  run.turned.listen((status) => {
    const { known } = run;
    if (status === "away") notices.banner("The server is away; trying again…");
    else if (status === "closed") notices.banner("This run is closed.", known ? { name: "Open it anew", do: () => explorer.anew(known) } : undefined);
    else notices.banner("");
  });
  const upper = el("div", { class: "upper" }, section, side);
  const soul = isGroup ? [] : [soulView(explorer, [upper, curves])];
  return {
    parts: [header, el("main", { class: "room" }, notice, ...soul, upper, curves)],
    lastValues: () => drawn.lastValues(),
    end: () => {
      endKeys();
      document.documentElement.removeAttribute("data-projector");
      notices.banner("");
    },
  };
}
