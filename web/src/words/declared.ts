import { language } from "./tongue";

/** What is declared with the model is English in every language: meanings, titles, and names of parameters. */
export const DECLARED = { lang: "en", dir: "ltr" };

/** Something of it within a sentence, kept together there. */
export function declared(text: string): string {
  return language().direction === "rtl" ? `\u2066${text}\u2069` : text;
}
