import { el } from "../dom";
import { unpack } from "../frames";
import { drawBands } from "../marks/bands/bands";
import * as theme from "../theme";
import type { Clock } from "./clock";
import { controls, keys } from "./controls";
import type { Report } from "./data";
import { tieWords } from "./words";

/** Of a real group: its ties and the whole, and nothing of a member. */
export async function ties(report: Report, clock: Clock): Promise<HTMLElement> {
  const data = report.ties!;
  const frames = await unpack(data.frames, data.bands, 1);
  const canvas = el("canvas", { tabindex: "0", role: "img" });
  const context = canvas.getContext("2d")!;
  const words = el("p", { class: "words", id: "words" });
  const draw = () => {
    const scale = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
    if (width === 0) return;
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    drawBands(context, width, height, frames, clock.at, theme.ground());
  };
  clock.listen(() => {
    draw();
    words.textContent = tieWords(clock.tick, frames[clock.frame]!);
    canvas.setAttribute("aria-label", words.textContent);
  });
  canvas.addEventListener("pointerdown", (event) => {
    clock.pause();
    clock.show(Math.floor((event.offsetX / canvas.clientWidth) * clock.ticks.length));
  });
  keys(canvas, clock);
  theme.listen(draw);
  new ResizeObserver(draw).observe(canvas);
  const axis = el("div", { class: "axis", "aria-hidden": "true" }, el("span", {}, "whole"), el("span", {}, "half"), el("span", {}, "nothing"));
  return el(
    "section",
    { class: "ties", "aria-label": "The ties" },
    el("h2", {}, "The ties"),
    el("p", { class: "small" }, "Time goes right, correction goes up. The stronger a band, the more of the ties' ends stand there. Nothing here is of a member."),
    el("div", { class: "bands" }, axis, canvas),
    words,
    controls(clock, report.run),
  );
}
