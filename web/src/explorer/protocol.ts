import type { Measure } from "../report/data";
import type { Language } from "../words/tongue";

export type { Measure };

/** What the server says, and what it is asked; docs/explorer.md tells all of it. */

export interface Scenario {
  name: string;
  title: string;
  rows: string[];
  notice: string;
  question: string;
  souls: number;
  seed: string;
  ticks: number;
  group: boolean;
}

export interface Parameter {
  key: string;
  symbol: string;
  default: string;
  unit: string;
  badge: string;
  rows: string[];
  meaning: string;
  inRun: boolean;
  isOfGroups: boolean;
  min: number | null;
  max: number | null;
  whole: boolean;
  words: string[];
  /** The value that switches its rule off; empty where there is none. */
  off: string;
  expected?: string;
  phase: string;
}

/** What never changes while a server runs. */
export interface Catalogue {
  program: string;
  modelVersion: number;
  limits: { souls: number };
  invites: boolean;
  scenarios: Scenario[];
  parameters: Parameter[];
  measures: Measure[];
  rows: Record<string, string>;
  texts: string[];
  languages: Language[];
  /** The lesson that was given on the command line. */
  lesson: string | null;
}

export interface Different {
  key: string;
  value: string;
}

export type What =
  | { set: Record<string, string> }
  | { purify: number }
  | { wake: number }
  | { reveal: "all" }
  | { cut: { share: number } | { soul: number } | { tie: number[] } }
  | { choose: { soul: number } & Choice };

/** What one soul does of its own choice in a tick; an end is counted from 0, nearest first. */
export type Choice = { do: "rest" | "goDown" | "rouse" } | { do: "work"; end: number };

/** Done by hand before a tick. */
export type Deed = { at: number } & What;

/** What a run is made of. */
export interface Ask {
  scenario: string;
  set: Record<string, string>;
  second: Different | null;
  hand: Deed[];
  tick: number;
}

export interface Hello {
  kind: "hello";
  run: string;
  scenario: string;
  seed: string;
  souls: number;
  ends: number;
  branches: number;
  generations: number;
  group: boolean;
  most: number;
  rimLack: number;
  measures: string[];
  sides: { parameters: Record<string, string> }[];
  second: Different | null;
  /** Parameters at the start that differ from the scenario. */
  set?: Record<string, string>;
  question: string;
  title: string;
  notice: string;
  rows: string[];
}

export interface State {
  kind: "state";
  tick: number;
  /** The newest tick lived so far. */
  last: number;
  playing: boolean;
  speed: number;
  target: number | null;
  over: "complete" | "ticks" | null;
  viewers: number;
  hand: Deed[];
  planned: { tick: number; words: string }[];
  sides: { parameters: Record<string, string>; halfTick: number | null; tick99: number | null; checksum: string | null }[];
}

/** The partners of a ten's souls, by end, nearest first. */
export interface Ten {
  kind: "ten";
  ten: number;
  first: number;
  partners: number[][];
}

export type Told = Hello | State | Ten | { kind: "branch"; after: number } | { kind: "error"; message: string };

export type Order =
  | { do: "more" | "play" | "pause" }
  | { do: "step"; by: number }
  | { do: "jump"; tick: number }
  | { do: "speed"; ticks: number }
  | { do: "intervene"; what: What }
  | { do: "takeBack"; index: number }
  | { do: "walk"; soul: number; choice: Choice | null; ticks: number }
  | { do: "look"; ten: number | null };

export type Side = 0 | 1;

/** A binary message. */
export interface Packet {
  kind: "souls" | "rows" | "ties" | "bands";
  side: Side;
  tick: number;
  count: number;
  extra: number;
  body: ArrayBuffer;
  bytes: number;
}

const HEAD = 16;
const KINDS = [undefined, "souls", "rows", "ties", "bands"] as const;

export function unpack(message: ArrayBuffer): Packet | undefined {
  const head = new DataView(message, 0, HEAD);
  const kind = KINDS[head.getUint8(0)];
  if (!kind) return undefined;
  return {
    kind,
    side: head.getUint8(1) as Side,
    tick: head.getInt32(4, true),
    count: head.getUint32(8, true),
    extra: head.getUint32(12, true),
    body: message,
    bytes: message.byteLength,
  };
}

export function codesOf(packet: Packet): Uint16Array {
  return new Uint16Array(packet.body, HEAD);
}

export function numbersOf(packet: Packet): Float64Array {
  return new Float64Array(packet.body, HEAD);
}
