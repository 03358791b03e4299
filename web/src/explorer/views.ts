import { gradient } from "../marks/ramp";
import { el } from "../dom";
import * as theme from "../theme";
import { declared } from "../words/declared";
import { language, say } from "../words/tongue";
import type { Explorer } from "./explorer";

/** The legend of a lens, or of both. */
export function legend(explorer: Explorer): HTMLElement {
  const bars = el("div", { class: "bars", dir: "ltr" });
  const ring = el("div", { class: "ring" });
  const made = el("div", { class: "legend", "aria-hidden": "true" }, bars, ring);
  const tell = () => {
    const { lens, kind } = explorer.eye;
    const isBoth = lens === "both";
    const lenses = isBoth ? (["felt", "is"] as const) : [lens];
    bars.replaceChildren(
      ...lenses.map((one) => {
        const bar = el("div", { class: "bar" });
        bar.style.background = gradient(theme.ground(), one);
        const rim = explorer.run.hello?.rimLack ?? 0.25;
        const names = one === "is" ? [say("legend.atOne"), say("legend.distance"), say("legend.farthest")] : [say("legend.noLack"), say("legend.lack"), say("legend.rim", { rim })];
        if (isBoth) names.splice(1, 1);
        return el("div", {}, bar, el("div", { class: "ends" }, ...names.map((name) => el("span", { dir: language().direction }, name))));
      }),
    );
    ring.textContent = kind === "nest" ? say("legend.grey") : lens === "is" ? "" : say("legend.ring");
  };
  explorer.eye.laid.listen(tell);
  explorer.themed.listen(tell);
  tell();
  return made;
}

/** The name over each view, where there are more than one. */
export function labels(explorer: Explorer, nameOf = (side: number) => nameOfSide(explorer, side)): HTMLElement {
  const { eye, run } = explorer;
  const made = el("div", { class: "labels", "aria-hidden": "true" });
  const tell = () => {
    const places = eye.picture?.places ?? [];
    const lenses = (eye.lens === "both" ? (["felt", "is"] as const) : [eye.lens]).map((lens) => say(`picture.lens.${lens}`));
    if (places.length < 2) return made.replaceChildren();
    made.replaceChildren(
      ...places.map(({ x, y, size }, v) => {
        const side = Math.floor(v / lenses.length);
        const words = [run.sides > 1 ? nameOf(side) : "", eye.lens === "both" || run.sides === 1 ? lenses[v % lenses.length]! : ""];
        const label = el("span", {}, words.filter((w) => w !== "").join(", "));
        label.style.left = `${x + size / 2}px`;
        label.style.top = `${y}px`;
        return label;
      }),
    );
  };
  eye.laid.listen(tell);
  run.began.listen(() => requestAnimationFrame(tell));
  return made;
}

/** How the first run and that beside it are told apart. */
export function nameOfSide(explorer: Explorer, side: number): string {
  const { second, sides } = explorer.run.hello!;
  if (!second) return "";
  const value = side === 0 ? sides[0]!.parameters[second.key] : second.value;
  return declared(`${second.key} = ${value}`);
}

/** The words before what is said of one of two runs. */
export function withSide(explorer: Explorer, side: number): string {
  return explorer.run.sides > 1 ? `${say("words.with", { side: nameOfSide(explorer, side) })} ` : "";
}
