import { language } from "../words/tongue";
import type { Ask, Choice, Deed, Different, What } from "./protocol";

/** What the address bar says: the run, and how it is looked at. */

export type Lens = "felt" | "is" | "both";
export type Kind = "wheel" | "nest";
/** One soul in place of the whole: from outside, walked as, or its walk as it was. */
export type View = "soul" | "walk" | "way";

export interface Look {
  lens: Lens;
  kind: Kind;
  /** A cell of the nest, by digits from the branch on. */
  cell: number[];
  soul: number | null;
  isProjected: boolean;
  view: View | null;
}

export interface Address {
  /** Null on the start page, or where a run is joined. */
  ask: Ask | null;
  /** A run that others look at. */
  run: string | null;
  look: Look;
}

export const LOOK: Look = { lens: "felt", kind: "wheel", cell: [], soul: null, isProjected: false, view: null };

const SHORT = ["souls", "seed"];
const VIEWS: readonly string[] = ["soul", "walk", "way"] satisfies View[];
/** Choices that one part of an address may stand for. */
const MOST_CHOICES = 100_000;

export function read(query: string): Address {
  const said = new URLSearchParams(query);
  const scenario = said.get("scenario");
  const run = said.get("run");
  const set = pairs(said.get("set"));
  for (const key of SHORT) if (said.has(key)) set[key] = said.get(key)!;
  const second = Object.entries(pairs(said.get("second")))[0];
  const soul = whole(said.get("soul"));
  const view = said.get("view") ?? "";
  return {
    ask:
      scenario === null || run !== null
        ? null
        : {
            scenario,
            set,
            second: second ? { key: second[0], value: second[1] } : null,
            hand: parts(said.get("hand")).flatMap(deeds),
            tick: whole(said.get("tick")) ?? 0,
          },
    run,
    look: {
      lens: said.get("lens") === "is" ? "is" : said.get("lens") === "both" ? "both" : "felt",
      kind: said.get("picture") === "nest" ? "nest" : "wheel",
      cell: (said.get("at") ?? "").split(".").filter((digit) => /^\d$/.test(digit)).map(Number),
      soul,
      isProjected: view === "projector",
      view: soul !== null && VIEWS.includes(view) ? (view as View) : null,
    },
  };
}

/** The query string, readable as it stands. */
export function write({ ask, run, look }: Address): string {
  const said: [string, string][] = [];
  if (run !== null) said.push(["run", run]);
  else if (ask) {
    said.push(["scenario", ask.scenario]);
    for (const key of SHORT) if (key in ask.set) said.push([key, ask.set[key]!]);
    const set = Object.entries(ask.set).filter(([key]) => !SHORT.includes(key));
    if (set.length > 0) said.push(["set", set.map(pair).join()]);
    if (ask.second) said.push(["second", pair([ask.second.key, ask.second.value])]);
    if (ask.hand.length > 0) said.push(["hand", handWords(ask.hand).join()]);
    if (ask.tick > 0) said.push(["tick", String(ask.tick)]);
  }
  if (look.lens !== "felt") said.push(["lens", look.lens]);
  if (look.kind !== "wheel") said.push(["picture", look.kind]);
  if (look.kind === "nest" && look.cell.length > 0) said.push(["at", look.cell.join(".")]);
  if (look.soul !== null) said.push(["soul", String(look.soul)]);
  if (look.isProjected) said.push(["view", "projector"]);
  else if (look.soul !== null && look.view) said.push(["view", look.view]);
  if (language().code !== "en") said.push(["lang", language().code]);
  return said.length === 0 ? "" : `?${said.map(([key, value]) => `${key}=${encoded(value)}`).join("&")}`;
}

/** What makes a run what it is. */
export function sameRun(ask: Ask): string {
  return JSON.stringify([sameStart(ask), handWords(ask.hand)]);
}

/** The same, apart from what is done by hand in it. */
export function sameStart(ask: Ask): string {
  return JSON.stringify([ask.scenario, Object.entries(ask.set).sort(), ask.second]);
}

/** 300.set.light:0; the same choice in ticks one after another stands once: 1-25.rest:3 */
export function handWords(hand: Deed[]): string[] {
  return runs(hand).flatMap(({ deed, to }) => deedWords(deed, to));
}

/** What is done by hand, where the same choice in ticks one after another counts as one. */
export function runs(hand: Deed[]): { deed: Deed; to: number }[] {
  const made: { deed: Deed; to: number; choice: string }[] = [];
  for (const deed of hand) {
    const last = made.at(-1);
    const choice = "choose" in deed ? choiceWords(deed.choose) : "";
    if (last && choice !== "" && last.choice === choice && last.to === deed.at - 1) last.to = deed.at;
    else made.push({ deed, to: deed.at, choice });
  }
  return made;
}

function deedWords(deed: Deed, to: number): string[] {
  if ("set" in deed) return Object.entries(deed.set).map(([key, value]) => `${deed.at}.set.${pair([key, value])}`);
  if ("purify" in deed) return [`${deed.at}.purify:${deed.purify}`];
  if ("wake" in deed) return [`${deed.at}.wake:${deed.wake}`];
  if ("reveal" in deed) return [`${deed.at}.reveal:${deed.reveal}`];
  if ("choose" in deed) return [`${deed.at}${to > deed.at ? `-${to}` : ""}.${choiceWords(deed.choose)}`];
  const { cut } = deed;
  if ("share" in cut) return [`${deed.at}.cut.share:${cut.share}`];
  if ("soul" in cut) return [`${deed.at}.cut.soul:${cut.soul}`];
  return [`${deed.at}.cut.tie:${cut.tie.join("-")}`];
}

/** rest:3, work:3-2 */
function choiceWords(choose: { soul: number } & Choice): string {
  return `${choose.do}:${choose.soul}${choose.do === "work" ? `-${choose.end}` : ""}`;
}

function deeds(text: string): Deed[] {
  const [, from, to, name, value] = /^(\d+)(?:-(\d+))?\.([^:]+):(.+)$/.exec(text) ?? [];
  const what = value === undefined ? null : whatOf(name!, value);
  if (!what) return [];
  const length = to !== undefined && "choose" in what ? Number(to) - Number(from) + 1 : 1;
  return length > MOST_CHOICES ? [] : Array.from({ length }, (_, n) => ({ at: Number(from) + n, ...what }));
}

function whatOf(name: string, value: string): What | null {
  if (name.startsWith("set.")) return { set: { [name.slice(4)]: value } };
  if (name === "purify") return { purify: Number(value) };
  if (name === "wake") return { wake: Number(value) };
  if (name === "reveal") return { reveal: "all" };
  if (name === "rest" || name === "goDown" || name === "rouse") return { choose: { soul: Number(value), do: name } };
  if (name === "work") {
    const [soul, end] = value.split("-").map(Number);
    return end === undefined ? null : { choose: { soul: soul!, do: "work", end } };
  }
  if (name === "cut.share") return { cut: { share: Number(value) } };
  if (name === "cut.soul") return { cut: { soul: Number(value) } };
  if (name === "cut.tie") return { cut: { tie: value.split("-").map(Number) } };
  return null;
}

/** At commas, but not at those within a list. */
function parts(text: string | null): string[] {
  return (text ?? "").split(/,(?![^[]*\])/).filter((part) => part !== "");
}

function pairs(text: string | null): Record<string, string> {
  const made: Record<string, string> = {};
  for (const part of parts(text)) {
    const at = part.indexOf(":");
    if (at > 0) made[part.slice(0, at)] = part.slice(at + 1);
  }
  return made;
}

function pair([key, value]: [string, string] | [keyof Different, string]): string {
  return `${key}:${value.replaceAll(" ", "")}`;
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Commas and colons may stand in a query as they are. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3A|5B|5D)/g, decodeURIComponent);
}
