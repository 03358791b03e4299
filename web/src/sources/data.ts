/** What SourcesPage.cs writes: into the page, or as an answer of the explorer's server. */

export interface Text {
  id: string;
  title: string;
  source: string;
  scope: string;
}

export interface Row {
  id: string;
  text: string;
  lines: string;
  kind: string;
  claim: string;
  rules: string[];
  parameters: string[];
  measures: string[];
  laws: string[];
  scenarios: string[];
  /** Why it is not modelled; empty where something rests on it. */
  because: string;
}

export interface Rule {
  name: string;
  phase: string;
  equation: string;
  badge: string;
  rows: string[];
  rationale: string;
  off: string[];
}

export type Verdict = "holds" | "does not hold" | "undecided";

export interface Part {
  says: string;
  statistic: string;
  arm: string;
  control: string;
  predicted: string;
  /** Null where it was not run. */
  found: string | null;
  /** Null where it was not run or is only reported. */
  verdict: Verdict | null;
}

export interface Law {
  id: string;
  title: string;
  claim: string;
  kind: string;
  rows: string[];
  fails: string;
  limits: string;
  verdict: Verdict | null;
  parts: Part[];
}

export interface Tension {
  id: string;
  rows: string[];
  says: string;
  kept: string;
}

export interface Sources {
  modelVersion: number;
  standing: string;
  texts: Text[];
  rows: Row[];
  rules: Rule[];
  laws: Law[];
  tensions: Tension[];
  /** How the laws were run, in words; null where they were not. */
  laws_run: string | null;
  /** On what a law is run from here; not there where neither laws nor scenarios can be run. */
  live?: string;
}

/** @throws Error with words, as a sentence. */
export async function read(): Promise<Sources> {
  const data = document.getElementById("data");
  if (data) return JSON.parse(data.textContent!) as Sources;
  const answer = await fetch("/api/sources").catch(() => null);
  if (!answer) throw new Error("The server is away.");
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json().catch(() => {
    throw new Error("What the server answered cannot be read.");
  });
}
