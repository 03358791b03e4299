import { el } from "../dom";
import type { Explorer } from "./explorer";
import { KINDS, LENSES } from "./stage";

const KEYS: [keys: string[], words: string][] = [
  [["Space"], "play or pause"],
  [["←", "→"], "one tick back or on"],
  [["L"], "the next lens"],
  [["W"], "wheel or nest"],
  [["P"], "projector view"],
  [["?"], "this list"],
];
const IN_NEST: [keys: string[], words: string][] = [
  [["←", "↑", "→", "↓"], "choose a part; in a ten, a soul"],
  [["Enter"], "go into it"],
  [["Esc"], "go out of it"],
];
const KEPT = "tikkun.letters";

/** Keys that hold anywhere outside fields, until they are ended. */
export function keys(explorer: Explorer): { button: HTMLElement; end: () => void } {
  const dialog = el("dialog", { "aria-labelledby": "keys-head" });
  const close = el("button", { type: "button", class: "main" }, "Close");
  const letters = el("input", { type: "checkbox", id: "letters" });
  letters.checked = localStorage.getItem(KEPT) !== "off";
  letters.addEventListener("change", () => localStorage.setItem(KEPT, letters.checked ? "on" : "off"));
  close.addEventListener("click", () => dialog.close());
  dialog.append(
    el("h2", { id: "keys-head" }, "Keys"),
    list(KEYS),
    el("h3", {}, "On the nest"),
    list(IN_NEST),
    el("p", { class: "letters" }, letters, el("label", { for: "letters" }, "Letters work as keys")),
    close,
  );
  document.body.append(dialog);
  const button = el("button", { type: "button", class: "quiet" }, "keys");
  button.addEventListener("click", () => dialog.showModal());

  const next = <T>(all: readonly (readonly [T, string])[], now: T) => all[(all.findIndex(([one]) => one === now) + 1) % all.length]![0];
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
    const isLetter = /^[a-z?]$/i.test(event.key);
    if (isLetter && !letters.checked) return;
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!deed || (explorer.run.hello?.group && /^[lw]$/i.test(event.key))) return;
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

function list(all: [keys: string[], words: string][]): HTMLElement {
  return el(
    "dl",
    { class: "keys" },
    ...all.map(([keys, words]) => el("div", {}, el("dt", {}, ...keys.flatMap((key) => [el("kbd", {}, key), " "])), el("dd", {}, words))),
  );
}
