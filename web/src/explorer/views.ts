import { gradient } from "../marks/ramp";
import { el } from "../dom";
import * as theme from "../theme";
import type { Explorer } from "./explorer";

/** The legend of a lens, or of both. */
export function legend(explorer: Explorer): HTMLElement {
  const bars = el("div", { class: "bars" });
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
        const names = one === "is" ? ["at one", "distance = 1 − nearness", "farthest"] : ["no lack", "distance = lack", `${rim} or more`];
        if (isBoth) names.splice(1, 1);
        return el("div", {}, bar, el("div", { class: "ends" }, ...names.map((name) => el("span", {}, name))));
      }),
    );
    ring.textContent = kind === "nest" ? "grey: asleep" : lens === "is" ? "" : "the ring outside: asleep";
  };
  explorer.eye.laid.listen(tell);
  explorer.themed.listen(tell);
  tell();
  return made;
}

/** The name over each view, where there are more than one. */
export function labels(explorer: Explorer): HTMLElement {
  const { eye, run } = explorer;
  const made = el("div", { class: "labels", "aria-hidden": "true" });
  const tell = () => {
    const places = eye.picture?.places ?? [];
    const lenses = eye.lens === "both" ? ["as felt", "as it is"] : [eye.lens === "felt" ? "as felt" : "as it is"];
    if (places.length < 2) return made.replaceChildren();
    made.replaceChildren(
      ...places.map(({ x, y, size }, v) => {
        const side = Math.floor(v / lenses.length);
        const words = [run.sides > 1 ? nameOfSide(explorer, side) : "", eye.lens === "both" || run.sides === 1 ? lenses[v % lenses.length]! : ""];
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
  return `${second.key} = ${value}`;
}
