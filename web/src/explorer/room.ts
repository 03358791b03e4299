import { el } from "../dom";
import { about } from "./about";
import { beside } from "./beside";
import { charts } from "./charts";
import type { Explorer } from "./explorer";
import { group } from "./group";
import { hands } from "./hands";
import { keys } from "./keys";
import { standing } from "./languages";
import { levers } from "./levers";
import type { Notices } from "./notices";
import { projector } from "./projector";
import { question } from "./question";
import { stage } from "./stage";
import { tabs } from "./tabs";
import { linkTo } from "../lessons/data";
import { DECLARED } from "../words/declared";
import { soulView } from "../soul/soulView";
import { count } from "../words/numbers";
import { say } from "../words/tongue";

/** The page of an open run. */
export interface Room {
  parts: HTMLElement[];
  lastValues: () => Record<string, number | null>;
  end: () => void;
}

export function room(explorer: Explorer, notices: Notices, tools: HTMLElement[], isGroup: boolean): Room {
  const { run } = explorer;
  const title = el("span", {});
  const other = el("a", { class: "button quiet", href: linkTo({}) }, say("page.other"));
  const wall = el("button", { type: "button", class: "quiet" }, say("page.projector"));
  wall.addEventListener("click", () => explorer.project(true));
  const { button: keysButton, end: endKeys } = keys(explorer);
  const header = el(
    "header",
    {},
    el("h1", {}, say("page.name"), title),
    el("nav", { "aria-label": say("page.nav") }, other, wall, keysButton, ...tools, el("a", { class: "button quiet", href: "/sources" }, say("page.sources"))),
  );
  const notice = el(
    "p",
    { class: "notice" },
    say(isGroup ? "page.notice.group" : "page.notice"),
    ...standing(),
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
      { id: "levers", name: say("tab.levers"), panel: levers(explorer) },
      { id: "do", name: say("tab.do"), panel: hands(explorer) },
      { id: "beside", name: say("tab.beside"), panel: beside(explorer) },
      { id: "run", name: say("tab.run"), panel: about(explorer, (said) => notices.error(said)) },
    ]),
  );
  run.began.listen((hello) => {
    const isOther = explorer.scenario !== undefined && !hello.group && explorer.scenario.souls !== hello.souls;
    const named = hello.title || hello.scenario;
    title.replaceChildren(el("bdi", DECLARED, named), isOther ? ` ${say("page.souls", { souls: count(hello.souls) })}` : "");
    document.title = say("page.title", { title: named });
  });
  run.failed.listen((said) => notices.error(said));
  run.turned.listen((status) => {
    const { known } = run;
    if (status === "away") notices.banner(say("server.trying"));
    else if (status === "closed") notices.banner(say("server.closed"), known ? { name: say("server.anew"), do: () => explorer.anew(known) } : undefined);
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
