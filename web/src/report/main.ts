import "../page.css";
import "./report.css";
import { el } from "../dom";
import * as theme from "../theme";
import * as tips from "../tips";
import { charts } from "./charts";
import { Clock } from "./clock";
import { count, read, type Report } from "./data";
import { stage } from "./stage";
import { story } from "./story";
import { cite, glossary, parameters } from "./tables";
import { ties } from "./ties";

const START = 0.5;

async function show(report: Report): Promise<void> {
  const { run } = report;
  const clock = new Clock((report.wheel ?? report.ties)!.ticks);
  const what = report.ties ? `A real group: ${count(run.ends / 2)} ties` : `${count(run.souls)} souls, ${count(run.ends / 2)} ties`;
  document.title = `Tikkun: ${what}`;
  const wheel = report.wheel && (await stage(report, clock));
  const curves = charts(report, clock);
  const page = document.getElementById("page")!;
  page.replaceChildren(
    el("header", {}, el("h1", {}, "Tikkun", el("span", {}, what)), theme.button()),
    notice(report),
    wheel ? wheel.section : await ties(report, clock),
    facts(report),
    curves.section,
    ...story(report),
    parameters(report),
    glossary(report),
    cite(report),
  );
  tips.begin();
  // Read-only, for tests.
  Object.assign(window, { tikkun: Object.freeze({ wheel: wheel?.probe, lastValues: () => curves.curves.lastValues() }) });
  // The picture begins where it says most: near the middle of the run.
  clock.show(Math.round(START * (clock.ticks.length - 1)));
}

function notice(report: Report): HTMLElement {
  const made = el("p", { class: "notice" });
  made.append(
    "A model of what texts say. It is not a measure of anyone, nor of a group's holiness, and not therapy; if a descent you live through is despair of life, turn to a person. The marks are abstract: nothing here pictures anything above.",
  );
  if (report.ties) {
    made.append(" Of a real group only the ties and the whole are shown, never a member.");
    if (!report.run.feelingsGiven) made.append(" How close the members feel is not given: the start is taken as 0, which stands for unknown.");
  }
  return made;
}

function facts(report: Report): HTMLElement {
  const { run } = report;
  const endings = { complete: "complete", ticks: "out of ticks", stopped: "stopped" };
  const at = (tick: number | null) => (tick === null ? "not reached" : `tick ${count(tick)}`);
  const pairs: [string, string][] = [
    ["half-way", at(run.halfTick)],
    ["99 % complete", at(run.tick99)],
    [endings[run.ended], at(run.ticks)],
    ["seed", run.seed],
    ["checksum", run.checksum],
  ];
  return el("dl", { class: "facts" }, ...pairs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

if (typeof DecompressionStream === "undefined")
  document.getElementById("page")!.textContent = "This browser is too old for the picture; one of 2023 or later shows it.";
else void show(read());
