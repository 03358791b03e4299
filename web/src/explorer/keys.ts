import { el } from "../dom";
import { say, type Key } from "../words/tongue";
import type { Explorer } from "./explorer";
import { KINDS, LENSES } from "./stage";

type Words = Extract<Key, `keys.${string}`>;

const KEYS: [keys: string[], words: Words][] = [
  [[" "], "keys.play"],
  [["←", "→"], "keys.step"],
  [["L"], "keys.lens"],
  [["W"], "keys.picture"],
  [["P"], "keys.projector"],
  [["?"], "keys.list"],
];
const IN_NEST: [keys: string[], words: Words][] = [
  [["←", "↑", "→", "↓"], "keys.choose"],
  [["Enter"], "keys.into"],
  [["Esc"], "keys.out"],
];
const KEPT = "tikkun.letters";

/** Keys that hold anywhere outside fields, until they are ended. */
export function keys(explorer: Explorer): { button: HTMLElement; end: () => void } {
  const dialog = el("dialog", { "aria-labelledby": "keys-head" });
  const close = el("button", { type: "button", class: "main" }, say("keys.close"));
  const letters = el("input", { type: "checkbox", id: "letters" });
  letters.checked = localStorage.getItem(KEPT) !== "off";
  letters.addEventListener("change", () => localStorage.setItem(KEPT, letters.checked ? "on" : "off"));
  close.addEventListener("click", () => dialog.close());
  dialog.append(
    el("h2", { id: "keys-head" }, say("keys.head")),
    list(KEYS),
    el("h3", {}, say("keys.nest")),
    list(IN_NEST),
    el("p", { class: "letters" }, letters, el("label", { for: "letters" }, say("keys.letters"))),
    close,
  );
  document.body.append(dialog);
  const button = el("button", { type: "button", class: "quiet" }, say("keys.button"));
  button.addEventListener("click", () => dialog.showModal());

  const next = <T>(all: readonly T[], now: T) => all[(all.indexOf(now) + 1) % all.length]!;
  const deeds: Record<string, () => void> = {
    " ": () => explorer.playOrPause(),
    ArrowLeft: () => explorer.step(-1),
    ArrowRight: () => explorer.step(1),
    l: () => explorer.turn(next(LENSES, explorer.eye.lens)),
    w: () => explorer.show(next(KINDS, explorer.eye.kind)),
    p: () => explorer.project(!explorer.isProjected),
    "?": () => dialog.showModal(),
    Escape: () => explorer.isProjected && explorer.project(false),
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const target = event.target as HTMLElement;
    if (target.closest("input:not([type=radio]):not([type=checkbox]), select, textarea")) return;
    if (event.key === " " && target.closest("button, summary, a, input")) return;
    if (event.key.startsWith("Arrow") && target.closest("input, [role=tab], [role=tabpanel]")) return;
    const key = keyOf(event);
    if (/^[a-z?]$/.test(key) && !letters.checked) return;
    const deed = deeds[key];
    if (!deed || (explorer.run.hello?.group && /^[lw]$/.test(key))) return;
    event.preventDefault();
    deed();
  };
  document.addEventListener("keydown", press);
  return {
    button,
    end: () => {
      document.removeEventListener("keydown", press);
      dialog.remove();
    },
  };
}

/** A letter is found where another alphabet is on the keys, too. */
function keyOf({ key, code }: KeyboardEvent): string {
  const isOther = key === "'" || /^[^ -~]$/.test(key);
  const letter = isOther ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  return letter?.toLowerCase() ?? (key.length === 1 ? key.toLowerCase() : key);
}

function list(all: [keys: string[], words: Words][]): HTMLElement {
  return el(
    "dl",
    { class: "keys" },
    ...all.map(([keys, words]) => el("div", {}, el("dt", { dir: "ltr" }, ...keys.flatMap((key) => [el("kbd", {}, key === " " ? say("keys.space") : key), " "])), el("dd", {}, say(words)))),
  );
}
