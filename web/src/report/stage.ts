import { el } from "../dom";
import { unpack } from "../frames";
import { gradient, type Lens } from "../marks/ramp";
import { GROUNDS } from "../marks/wheel/film";
import { RIM } from "../marks/wheel/layout";
import { Wheel } from "../marks/wheel/wheel";
import * as theme from "../theme";
import { isStill, type Clock } from "./clock";
import { controls, keys } from "./controls";
import { count, type Report } from "./data";
import { wheelWords } from "./words";

const SWITCH_MS = 1000;
const SHARPEST = 1500;
const PICTURE = 900;

/** What tests read: where a soul was last drawn, and where the rim is; in pixels of the page. */
export interface Probe {
  radiusOf(place: number): number;
  readonly rim: number;
  readonly tick: number;
  readonly lens: Lens;
  readonly isAtRest: boolean;
}

/** The wheel with its lenses and its time. */
export async function stage(report: Report, clock: Clock): Promise<{ section: HTMLElement; probe: Probe }> {
  const data = report.wheel!;
  const columns = await unpack(data.frames, data.shown, 2);
  const wheel = new Wheel({ shown: data.shown, branches: data.branches, columns });
  let lens: Lens = "felt";
  let felt = 1;
  let size = 0;

  const canvas = el("canvas", { tabindex: "0", role: "img" });
  const context = canvas.getContext("2d")!;
  const words = el("p", { class: "words", id: "words" });
  const legend = el("div", { class: "legend", "aria-hidden": "true" });
  const says =
    data.shown < data.souls
      ? `${count(data.shown)} of ${count(data.souls)} souls are shown: ${count(data.shown / 10)} whole tens, taken evenly over the tree.`
      : `All ${count(data.souls)} souls are shown.`;

  const draw = () => {
    const scale = Math.min(window.devicePixelRatio || 1, SHARPEST / size);
    const pixels = Math.round(size * scale);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    const eased = felt * felt * (3 - 2 * felt);
    wheel.draw(context, 0, 0, pixels, scale, { frame: clock.at, felt: eased, ground: theme.ground() });
  };
  const tell = () => {
    const [near, lack] = [columns[2 * clock.frame]!, columns[2 * clock.frame + 1]!];
    const text = wheelWords(lens, clock.tick, near, lack, data.rimLack);
    if (words.textContent !== text) words.textContent = text;
    canvas.setAttribute("aria-label", text);
  };
  const key = () => {
    const bar = el("div", { class: "bar" });
    bar.style.background = gradient(theme.ground(), lens);
    const names = lens === "is" ? ["at one", "distance = 1 − nearness", "farthest"] : ["no lack", "distance = lack", `${data.rimLack} or more`];
    legend.replaceChildren(bar, el("div", { class: "ends" }, ...names.map((name) => el("span", {}, name))));
    if (lens === "felt") legend.append(el("div", { class: "ring" }, "the ring outside: asleep"));
  };

  let turning = 0;
  const turn = (to: Lens) => {
    lens = to;
    key();
    tell();
    const goal = to === "felt" ? 1 : 0;
    const [from, begun, mine] = [felt, performance.now(), ++turning];
    const move = (now: number) => {
      if (mine !== turning) return;
      const done = isStill.matches ? 1 : Math.min(1, Math.max(0, now - begun) / SWITCH_MS);
      felt = from + (goal - from) * done;
      draw();
      if (felt !== goal) requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  };

  const lenses = el("fieldset", { class: "lenses" }, el("legend", {}, "The wheel"));
  for (const [value, name] of [["felt", "as felt"], ["is", "as it is"]] as const) {
    const radio = el("input", { type: "radio", name: "lens", value, id: `lens-${value}` });
    radio.checked = value === lens;
    radio.addEventListener("change", () => turn(value));
    lenses.append(radio, el("label", { for: `lens-${value}` }, name));
  }

  const save = el("button", { type: "button", class: "quiet" }, "Save picture");
  save.addEventListener("click", () => keep([lens]));
  const both = el("button", { type: "button", class: "quiet" }, "Save both lenses");
  both.addEventListener("click", () => keep(["felt", "is"]));

  function keep(shown: Lens[]): void {
    const picture = document.createElement("canvas");
    const margin = 44;
    picture.width = PICTURE * shown.length;
    picture.height = PICTURE + margin;
    const pen = picture.getContext("2d")!;
    const ground = theme.ground();
    pen.fillStyle = `rgb(${GROUNDS[ground].join(",")})`;
    pen.fillRect(0, 0, picture.width, picture.height);
    const own = new Wheel({ shown: data.shown, branches: data.branches, columns });
    shown.forEach((which, at) => {
      own.draw(pen, at * PICTURE, 0, PICTURE, 1.5, { frame: clock.frame, felt: which === "felt" ? 1 : 0, ground });
      pen.fillStyle = ground === "dark" ? "#a9a4c4" : "#5d5346";
      pen.font = "20px Georgia, 'DejaVu Serif', serif";
      pen.textAlign = "center";
      const name = which === "felt" ? "as felt" : "as it is";
      pen.fillText(`${name}, tick ${clock.tick}`, (at + 0.5) * PICTURE, PICTURE + 22);
    });
    const link = el("a", { download: `tikkun-tick-${clock.tick}.png`, href: picture.toDataURL("image/png") });
    link.click();
  }

  const side = el(
    "div",
    { class: "side" },
    lenses,
    words,
    controls(clock, report.run),
    legend,
    el("p", { class: "small" }, says),
    el("div", { class: "saves" }, save, both),
  );
  const frame = el("div", { class: "frame" }, canvas);
  const made = el("section", { class: "stage", "aria-label": "The wheel" }, frame, side);
  keys(canvas, clock);
  clock.listen((settled) => {
    if (size > 0) draw();
    if (settled || !clock.isPlaying || clock.frame % 4 === 0) tell();
  });
  theme.listen(() => {
    key();
    if (size > 0) draw();
  });
  key();
  new ResizeObserver(() => {
    size = canvas.clientWidth;
    if (size > 0) draw();
  }).observe(canvas);

  const probe: Probe = {
    radiusOf: (place) => wheel.radiusOf(place),
    get rim() {
      return (RIM * size) / 2;
    },
    get tick() {
      return clock.tick;
    },
    get lens() {
      return lens;
    },
    get isAtRest() {
      return size > 0 && !clock.isPlaying && felt === (lens === "felt" ? 1 : 0);
    },
  };
  return { section: made, probe: Object.freeze(probe) };
}
