import { el } from "../dom";
import { drawBands } from "../marks/bands/bands";
import * as theme from "../theme";
import { tieWords } from "../words/bands";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";
import type { Series } from "./series";
import { transport } from "./transport";
import { nameOfSide, withSide } from "./views";

const COLUMNS = 240;
const SHORTEST = 60;

/** Of a real group: how the corrections of all its ties are spread through time, and nothing of a member. */
export function group(explorer: Explorer): { section: HTMLElement; words: HTMLElement } {
  const { run } = explorer;
  const words = el("div", { class: "words", id: "words" });
  const canvases: HTMLCanvasElement[] = [];
  const bands = el("div", { class: "bands" });

  const draw = () => {
    const end = Math.max(SHORTEST, run.state?.last ?? 0);
    const tick = run.newest?.tick ?? 0;
    const columns = Math.min(COLUMNS, end + 1);
    canvases.forEach((canvas, side) => {
      const scale = window.devicePixelRatio || 1;
      const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(canvas.clientHeight * scale)];
      if (width === 0) return;
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      drawBands(canvas.getContext("2d")!, width, height, spread(run.series[side]!, columns, end), (tick / end) * (columns - 1), theme.ground());
    });
  };
  run.began.listen((hello) => {
    canvases.length = 0;
    bands.replaceChildren(
      ...hello.sides.map((_, side) => {
        const canvas = el("canvas", { tabindex: "0", role: "img" });
        canvases.push(canvas);
        canvas.addEventListener("click", (event) => explorer.jump((event.offsetX / canvas.clientWidth) * Math.max(SHORTEST, run.state?.last ?? 0)));
        const axis = el("div", { class: "axis", "aria-hidden": "true" }, el("span", {}, say("ties.whole")), el("span", {}, say("ties.half")), el("span", {}, say("ties.nothing")));
        return el("div", { class: "band", dir: "ltr" }, axis, canvas, ...(hello.second ? [el("p", { class: "small" }, nameOfSide(explorer, side))] : []));
      }),
    );
    requestAnimationFrame(draw);
  });
  run.framed.listen(({ tick, codes }) => {
    const passages = codes.map((shares, side) => `${withSide(explorer, side)}${tieWords(tick, shares)}`);
    words.replaceChildren(...passages.map((text) => el("p", {}, text)));
    canvases.forEach((canvas, side) => canvas.setAttribute("aria-label", passages[side] ?? ""));
    requestAnimationFrame(draw);
  });
  run.grew.listen(() => requestAnimationFrame(draw));
  explorer.themed.listen(draw);
  new ResizeObserver(draw).observe(bands);

  const section = el(
    "section",
    { class: "stage ties", "aria-label": say("ties.label") },
    el("p", { class: "small" }, say("ties.how")),
    el("div", { class: "frame" }, bands),
    transport(explorer),
  );
  return { section, words };
}

/** How the ends are spread in each column; nothing where no tick was lived yet. */
function spread(series: Series, columns: number, end: number): Uint16Array[] {
  const bands = series.measures.filter((name) => name.startsWith("band "));
  const nothing = new Uint16Array(bands.length);
  return Array.from({ length: columns }, (_, column) => {
    const tick = Math.round((column / Math.max(1, columns - 1)) * end);
    return tick < series.tick.length ? Uint16Array.from(bands, (name) => series.column(name)[tick]!) : nothing;
  });
}
