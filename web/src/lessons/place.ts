import { language } from "../words/tongue";

/** What the address bar says of a lesson: which, where in it, and what its souls are made of. */

export const STEPS = ["text", "expect", "ten", "hundred", "all", "lenses", "without", "workshop", "sandbox"] as const;
export type Step = (typeof STEPS)[number];

export interface Place {
  lesson: string;
  step: Step;
  /** How many are all, where it is not as the lesson has it. */
  souls: string | null;
  seed: string | null;
}

export function read(query: string): Place | null {
  const said = new URLSearchParams(query);
  const lesson = said.get("lesson");
  if (lesson === null) return null;
  return { lesson, step: STEPS[Number(said.get("step") ?? 1) - 1] ?? STEPS[0], souls: said.get("souls"), seed: said.get("seed") };
}

export function write({ lesson, step, souls, seed }: Place): string {
  const said = new URLSearchParams({ lesson, step: String(STEPS.indexOf(step) + 1) });
  if (souls !== null) said.set("souls", souls);
  if (seed !== null) said.set("seed", seed);
  return `/?${spoken(said)}`;
}

/** A lesson to print. */
export function sheetOf(lesson: string): string {
  const said = spoken(new URLSearchParams());
  return `/lessons/${encodeURIComponent(lesson)}/sheet${said.size > 0 ? `?${said}` : ""}`;
}

function spoken(said: URLSearchParams): URLSearchParams {
  if (language().code !== "en") said.set("lang", language().code);
  return said;
}
