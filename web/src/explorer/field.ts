import { el } from "../dom";
import { DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import type { Parameter } from "./protocol";

/** A control for the value of a parameter, as it fits the parameter: words, a slider with a number, or a line. */
export interface Field {
  made: HTMLElement;
  readonly value: string;
  set(value: string): void;
}

const WIDEST = 1000;
const STEPS = 200;
const FAR = 10;
/** For so long a slider is as the hand left it, whatever was told meanwhile. */
const HELD_MS = 500;
/** So long after the last key a number counts as written. */
const SETTLED_MS = 500;

/** @param onInput Told of every change; `isDone` is false while a slider is still held. */
export function field(parameter: Parameter, id: string, onInput: (value: string, isDone: boolean) => void): Field {
  if (parameter.words.length > 0) return words(parameter, id, onInput);
  const { min, max } = parameter;
  const isList = parameter.default.startsWith("[");
  if (min === null || max === null || isList || parameter.default === "" || max - min > WIDEST) return line(parameter, id, onInput);
  return slider(parameter, min, max, id, onInput);
}

function words({ key, words }: Parameter, id: string, onInput: (value: string, isDone: boolean) => void): Field {
  const made = el("select", { id, "aria-label": key, ...DECLARED }, ...words.map((word) => el("option", { value: word }, word)));
  made.addEventListener("change", () => onInput(made.value, true));
  return {
    made,
    get value() {
      return made.value;
    },
    set: (value) => (made.value = value),
  };
}

function line({ key, unit, expected, default: usual }: Parameter, id: string, onInput: (value: string, isDone: boolean) => void): Field {
  const made = el("input", { type: "text", id, "aria-label": key, autocomplete: "off", spellcheck: "false", dir: "ltr", placeholder: usual === "" ? say("lever.unset") : "", title: expected ?? "" });
  let isTyping = false;
  made.addEventListener("input", () => {
    isTyping = true;
    onInput(made.value.trim(), true);
  });
  made.addEventListener("blur", () => (isTyping = false));
  return {
    made: el("span", { class: "number", ...DECLARED }, made, unit),
    get value() {
      return made.value.trim();
    },
    set: (value) => {
      if (!isTyping) made.value = value;
    },
  };
}

function slider(parameter: Parameter, min: number, max: number, id: string, onInput: (value: string, isDone: boolean) => void): Field {
  const { key, whole, unit } = parameter;
  // Where much more is allowed than is of use, the slider ends early and the number goes on.
  const end = max > FAR ? Math.min(max, Math.max(FAR, 4 * Number(parameter.default))) : max;
  const step = whole ? 1 : (end - min) / STEPS;
  const range = el("input", { type: "range", min: String(min), max: String(end), step: "any", "aria-label": say("lever.slider", { key }) });
  const number = el("input", { type: "number", id, min: String(min), max: String(max), step: "any", "aria-label": key });
  let now = parameter.default;
  let isTyping = false;
  let movedAt = -Infinity;
  let settling = 0;
  number.addEventListener("input", () => {
    isTyping = true;
    clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLED_MS);
  });
  number.addEventListener("blur", () => (isTyping = false));
  const show = (value: string) => {
    now = value;
    range.value = value;
    range.style.setProperty("--done", `${(100 * (Math.min(end, Number(value)) - min)) / (end - min)}%`);
  };
  const rounded = () => String(+(Math.round(Number(range.value) / step) * step).toPrecision(6));
  range.addEventListener("input", () => {
    movedAt = performance.now();
    show(rounded());
    number.value = now;
    onInput(now, false);
  });
  range.addEventListener("change", () => onInput(now, true));
  range.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    show(String(+Math.min(end, Math.max(min, Number(now) + by * step)).toPrecision(6)));
    number.value = now;
    onInput(now, true);
  });
  number.addEventListener("change", () => {
    isTyping = false;
    settle();
    number.value = now;
  });
  const settle = () => {
    clearTimeout(settling);
    const value = Number(number.value);
    if (number.value === "" || !Number.isFinite(value)) return;
    const allowed = String(Math.min(max, Math.max(min, whole ? Math.round(value) : value)));
    if (allowed === now) return;
    show(allowed);
    onInput(now, true);
  };
  show(now);
  return {
    made: el("div", { class: "slider", dir: "ltr" }, range, el("span", { class: "number", ...DECLARED }, number, unit)),
    get value() {
      return now;
    },
    set: (value) => {
      if (performance.now() < movedAt + HELD_MS || isTyping) return;
      show(value);
      number.value = value;
    },
  };
}
