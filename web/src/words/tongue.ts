import english from "../../../lessons/en/words.json";

/**
 * What the page says, in the language that was chosen. English comes with the page; other languages are fetched, and
 * what one of them lacks is said in English.
 */

type Said = keyof typeof english;
/** A key of lessons/en/words.json; `key#one` beside `key` is its form for one. */
export type Key = Exclude<Said, `${string}#${string}`>;

export interface Language {
  code: string;
  /** As it calls itself. */
  name: string;
  direction: "ltr" | "rtl";
  /** How far it was looked over; empty: it was. */
  standing: string;
}

const ENGLISH: Language = { code: "en", name: "English", direction: "ltr", standing: "" };

let words: Partial<Record<string, string>> = {};
let spoken = ENGLISH;

export function language(): Language {
  return spoken;
}

/** Says from now on what it says in that language; what stands on the page already stays as it is. */
export async function speak(chosen: Language): Promise<void> {
  words = chosen.code === ENGLISH.code ? {} : await fetched(chosen.code);
  spoken = chosen;
  document.documentElement.lang = chosen.code;
  document.documentElement.dir = chosen.direction;
}

/** The words of a key, with values in the places named {like this}; of several forms the one for `n`. */
export function say(key: Key, values: Record<string, string | number> = {}): string {
  const form = Number(values.n) === 1 && (`${key}#one` in english || `${key}#one` in words) ? `${key}#one` : key;
  const text = words[form] ?? words[key] ?? (english as Record<string, string>)[form] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

async function fetched(code: string): Promise<Record<string, string>> {
  const answer = await fetch(`/api/words/${encodeURIComponent(code)}`);
  return answer.ok ? ((await answer.json()) as Record<string, string>) : {};
}
