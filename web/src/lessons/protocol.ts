import { answered } from "../explorer/server";

/** What the server says of lessons. */

export type Size = "ten" | "hundred" | "all";

/** What a text says, in our words, and where it says it. */
export interface Row {
  id: string;
  claim: string;
  place: string;
  text: string;
  source: string;
  /** Of whom the text speaks. */
  scope: string;
  link: string;
}

export interface Lesson {
  name: string;
  law: string;
  lawTitle: string;
  curves: string[];
  picture: "wheel" | "nest";
  expect: { id: string; words: string }[];
  without: { key: string; value: string; meaning: string };
  sizes: Record<Size, { souls: number; ticks: number }>;
  rows: Row[];
  words: Record<"title" | "idea" | "question" | Size | "lenses" | "without" | "workshop" | Panel, string>;
}

/** What can be read beside every step. */
export const PANELS = ["what", "how", "notice", "try", "limits"] as const;
export type Panel = (typeof PANELS)[number];

/** Those of a run so far; the text is empty where it has not come so far. */
export type Told = Record<string, { value: number | null; text: string }>;

export async function lessons(language: string): Promise<Lesson[]> {
  const answer = await answered(fetch(`/api/lessons/${encodeURIComponent(language)}`));
  return ((await answer.json()) as { lessons: Lesson[] }).lessons;
}

export async function figures(run: string): Promise<Told> {
  return (await (await answered(fetch(`/api/runs/${encodeURIComponent(run)}/figures`))).json()) as Told;
}
