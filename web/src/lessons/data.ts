import { language } from "../words/tongue";
import { answered } from "../explorer/server";

/** Lessons as the server tells them; docs/explorer.md. */

export type Size = "ten" | "hundred" | "all";

export interface Row {
  id: string;
  claim: string;
  place: string;
  text: string;
  source: string;
  /** Of whom the text speaks. */
  scope: string;
  link: string | null;
}

export interface Lesson {
  name: string;
  law: string;
  lawTitle: string;
  curves: string[];
  picture: "wheel" | "nest";
  /** The tick of the lenses. */
  reveal: number;
  expect: { id: string; words: string }[];
  without: { key: string; value: string; meaning: string };
  sizes: Record<Size, { souls: number; ticks: number }>;
  rows: Row[];
  words: Record<Text, string>;
}

export type Panel = (typeof PANELS)[number];
export type Text = "title" | "idea" | "question" | Size | "lenses" | "without" | "workshop" | Panel;

/** In the order of NetLogo's info tab. */
export const PANELS = ["what", "how", "notice", "try", "limits"] as const;

/** The steps of a lesson, in their order. */
export const STEPS = ["text", "expect", "ten", "hundred", "all", "lenses", "without", "workshop", "sandbox"] as const;
export type Step = (typeof STEPS)[number];

/** Where in a lesson one is, as the address says it. */
export interface Place {
  lesson: string;
  step: Step;
  /** How many are all, where it is not as the lesson has it. */
  souls: string | null;
  seed: string | null;
}

let kept: { code: string; lessons: Lesson[] } | undefined;

export async function lessons(): Promise<Lesson[]> {
  const { code } = language();
  if (kept?.code !== code) {
    const answer = await answered(fetch(`/api/lessons/${code}`));
    kept = { code, lessons: ((await answer.json()) as { lessons: Lesson[] }).lessons };
  }
  return kept.lessons;
}

/** The figures of a run by name, as they are said; those whose tick is not reached are not there. */
export async function figures(run: string): Promise<Record<string, string>> {
  const answer = await answered(fetch(`/api/runs/${encodeURIComponent(run)}/figures?lang=${language().code}`));
  return (await answer.json()) as Record<string, string>;
}

/** A lesson where one is in it. */
export function placeLink({ step, ...place }: Place): string {
  return linkTo({ ...place, step: STEPS.indexOf(step) + 1 });
}

/** A lesson to print. */
export function sheetLink({ name }: Lesson): string {
  return `/lessons/${name}/sheet${linkTo({}).slice(1)}`;
}

/** A page of the explorer, in the language that is spoken. */
export function linkTo(query: Record<string, string | number | null>): string {
  const said = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== null && value !== "") said.set(key, String(value));
  if (language().code !== "en") said.set("lang", language().code);
  return `/?${said}`;
}
