import "../page.css";
import "./sources.css";
import { el } from "../dom";
import * as theme from "../theme";
import * as tips from "../tips";
import { read, type Sources } from "./data";
import { laws } from "./laws";
import { Links } from "./links";
import { runNow } from "./now";
import { rules } from "./rules";
import { Search } from "./search";
import { tensions } from "./tensions";
import { texts } from "./texts";

const NOTICE =
  "A model of what texts say, in our words. It is not evidence for them, not a measure of anyone, nor of a group's holiness, and not therapy; if a descent you live through is despair of life, turn to a person. The marks are abstract: nothing here pictures anything above.";

/** The page is read out of itself, or asked of the server until it comes. */
async function begin(): Promise<void> {
  const page = document.getElementById("page")!;
  const isServed = document.getElementById("data") === null;
  const back = isServed ? [el("a", { class: "button quiet", href: "/" }, "explorer")] : [];
  const head = el("header", {}, el("h1", {}, "Tikkun: ", el("span", {}, "sources")), el("nav", { "aria-label": "Page" }, ...back, theme.button()));
  if (!isServed) return show(page, head, await read());
  page.replaceChildren(head, el("main", { class: "wait" }, el("p", { role: "status" }, "Fetching what the texts say …")));
  let sources: Sources | undefined;
  for (let tries = 1; !sources; tries++) {
    sources = await read().catch((error: Error) => again(page.querySelector("main")!, error, tries > 1));
  }
  show(page, head, sources);
}

/** Says what is wrong, and waits to be asked to try again. */
async function again(place: HTMLElement, error: Error, isFocused: boolean): Promise<undefined> {
  const button = el("button", { type: "button" }, "Try again");
  const words = el("p", { role: "alert" }, `${error.message} Is `, el("code", {}, "tikkun explore"), " still running?");
  place.replaceChildren(words, button);
  if (isFocused) button.focus();
  await new Promise((tried) => button.addEventListener("click", tried, { once: true }));
}

function show(page: HTMLElement, head: HTMLElement, sources: Sources): void {
  const links = new Links(sources);
  const main = el("main", {}, laws(sources, links), rules(sources, links), texts(sources, links), tensions(sources, links));
  const search = new Search(main, [
    ["laws", "Laws"],
    ["rules", "Rules"],
    ["texts", "Rows"],
    ["tensions", "Tensions"],
  ]);
  page.replaceChildren(head, el("aside", { class: "notice", "aria-label": "What this is" }, NOTICE), search.bar, main);
  if (sources.live) runNow(main, sources, links, (old, anew) => search.replace(old, anew));
  tips.begin();
  printWhole(main);
  // The page was empty when the browser first looked for what the address names.
  if (location.hash) location.replace(location.hash);
  // For tests: it is drawn.
  Object.assign(window, { tikkun: Object.freeze({}) });
}

/** On paper nothing can be unfolded. */
function printWhole(main: HTMLElement): void {
  let folded: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    folded = [...main.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
}

void begin();
