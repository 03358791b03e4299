import { word } from "./tips";
import { say } from "./words/tongue";

type Badge = "text" | "text, size ours" | "tradition" | "assumption" | "setting";

/** A badge, with what it says of that which bears it. */
export function badge(name: string): HTMLElement {
  const known = name as Badge;
  return word(say(`badge.${known}`), say(`badge.${known}.meaning`), `badge ${name.split(",")[0]}`);
}
