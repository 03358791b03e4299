/** What RunReport.cs writes into the page. */

export { count } from "../words/numbers";

export interface Run {
  souls: number;
  ends: number;
  seed: string;
  ended: "complete" | "ticks" | "stopped";
  ticks: number;
  halfTick: number | null;
  tick99: number | null;
  checksum: string;
  program: string;
  modelVersion: number;
  feelingsGiven?: boolean;
}

export interface Measure {
  name: string;
  symbol: string;
  unit: string;
  lens: "is" | "felt";
  byGeneration: boolean;
  rows: string[];
  meaning: string;
}

export interface Parameter {
  key: string;
  symbol: string;
  value: string;
  default: string;
  unit: string;
  badge: string;
  rows: string[];
  meaning: string;
}

export type Columns = Record<string, (number | null)[]>;

export interface Report {
  run: Run;
  measures: Measure[];
  parameters: Parameter[];
  timeline: { tick: number; words: string }[];
  rows: Record<string, string>;
  texts: string[];
  story?: { soul: number; generation: number; ends: number; passages: { when: string; words: string; rows: string[] }[] };
  series: Columns;
  generations: Columns[];
  wheel?: { souls: number; shown: number; branches: number; rimLack: number; ticks: number[]; frames: string };
  ties?: { bands: number; ticks: number[]; frames: string };
}

export function read(): Report {
  return JSON.parse(document.getElementById("data")!.textContent!) as Report;
}
