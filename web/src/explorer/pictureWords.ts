import { say } from "../words/tongue";
import { feltWords, isWords, wheelWords } from "../words/wheel";
import { count } from "../words/numbers";
import type { Explorer } from "./explorer";
import { MANNERS, tallyOf } from "./tally";
import { withSide } from "./views";
import { pathOf } from "./cells";

/** What the picture shows, for everyone: a passage for each run. */
export function pictureWords(explorer: Explorer): string[] {
  const { eye, run, nest } = explorer;
  const { shown, lens, kind } = eye;
  if (!shown || !nest) return [];
  const cell = kind === "nest" ? explorer.cell : [];
  const [first, souls] = [nest.firstOf(cell), nest.countOf(cell)];
  const where = cell.length === 0 ? "" : `${capital(pathOf(nest, cell))}. `;
  return shown.codes.map((codes, side) => {
    const tally = tallyOf(codes, run.hello!.rimLack, first, souls);
    const manner = MANNERS[kind];
    const words =
      lens === "both"
        ? say("words.both", { tick: count(shown.tick), felt: lower(feltWords(tally, manner)), is: lower(isWords(tally, manner)) })
        : wheelWords(lens, shown.tick, tally, manner);
    return `${withSide(explorer, side)}${where}${words}`;
  });
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
