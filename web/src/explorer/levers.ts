import { badge as badgeOf } from "../badges";
import { el } from "../dom";
import { rowIds } from "../tips";
import { declared, DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";
import { field, type Field } from "./field";
import type { Parameter } from "./protocol";

const PATIENCE_MS = 150;

/** The phases of a tick, in their order. */
const PHASES = ["Shine", "Awaken", "Bear", "Ask", "Answer", "Mend", "Act", "Remember", "Reveal", "Complete"] as const;

interface Lever {
  parameter: Parameter;
  made: HTMLElement;
  field: Field;
  usual: HTMLButtonElement;
  off: HTMLButtonElement | undefined;
}

/** Every parameter: those that may change while it runs, live; those fixed at the start, for a new run. */
export function levers(explorer: Explorer): HTMLElement {
  const all = explorer.catalogue.parameters.filter((p) => p.isOfGroups || !explorer.run.hello?.group);
  // The light first: everything hangs on it.
  const live = all.filter((p) => p.inRun).sort((one, other) => Number(other.key === "light") - Number(one.key === "light"));
  const fixed = all.filter((p) => !p.inRun);
  const made: Lever[] = [];
  const search = el("input", { type: "search", "aria-label": say("lever.find"), placeholder: say("lever.example") });
  const none = el("p", { class: "small", hidden: "" }, say("lever.none"));
  const phases = PHASES.map((phase) => ({ phase, own: live.filter((p) => p.phase === phase) })).filter(({ own }) => own.length > 0);
  const known = new Set(phases.flatMap(({ own }) => own));
  const groups = [...phases, { phase: "Besides" as const, own: live.filter((p) => !known.has(p)) }];

  const folds = groups.map(({ phase, own }, at) => {
    const levers = own.map((p) => lever(explorer, p, timely(explorer, p)));
    made.push(...levers);
    const fold = el(
      "details",
      at === 0 ? { open: "" } : {},
      summary(phase),
      ...levers.map((one) => one.made),
    );
    return { fold, levers };
  });

  const { fold: starts, levers: startLevers, tell: tellStarts } = atStart(explorer, fixed);
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    let found = 0;
    for (const { fold, levers } of [...folds, { fold: starts, levers: startLevers }]) {
      let here = 0;
      for (const { parameter: p, made } of levers) {
        const isIt = wanted === "" || `${p.key} ${p.symbol} ${p.meaning} ${p.rows.join(" ")}`.toLowerCase().includes(wanted);
        made.hidden = !isIt;
        if (isIt) here++;
      }
      fold.hidden = here === 0;
      if (wanted !== "") fold.open = here > 0;
      found += here;
    }
    none.hidden = found > 0;
  });

  const tell = () => {
    for (const { fold, levers } of folds) {
      let changed = 0;
      for (const one of levers) if (tellLever(one, explorer.run.valueOf(one.parameter.key))) changed++;
      tellChanged(fold, changed);
    }
    tellStarts();
  };
  explorer.run.told.listen(tell);
  return el(
    "div",
    { class: "levers" },
    el("p", { class: "small" }, say("lever.how")),
    search,
    none,
    ...folds.map(({ fold }) => fold),
    starts,
  );
}

function summary(phase: (typeof PHASES)[number] | "Besides" | "Start"): HTMLElement {
  const plain = el("span", { class: "plain" }, ` ${say(`phase.${phase}.words`)}`);
  return el("summary", {}, el("span", { class: "phase" }, say(`phase.${phase}`)), plain, el("span", { class: "many" }));
}

function tellChanged(fold: HTMLElement, changed: number): void {
  fold.querySelector(".many")!.textContent = changed === 0 ? "" : say("lever.changed", { changed });
}

/** Sends a value when the hand rests. */
function timely(explorer: Explorer, parameter: Parameter): (value: string, isDone: boolean) => void {
  let waiting = 0;
  let sent: string | undefined;
  return (value, isDone) => {
    clearTimeout(waiting);
    const send = () => {
      if (value === sent && value === explorer.run.valueOf(parameter.key)) return;
      sent = value;
      explorer.intervene({ set: { [parameter.key]: value } });
    };
    if (isDone) send();
    else waiting = window.setTimeout(send, PATIENCE_MS);
  };
}

function lever(explorer: Explorer, parameter: Parameter, onInput: (value: string, isDone: boolean) => void): Lever {
  const { key, symbol, badge, rows, meaning, off } = parameter;
  const own = field(parameter, `lever-${key}`, onInput);
  const put = (value: string) => {
    own.set(value);
    onInput(value, true);
  };
  const usual = el("button", { type: "button", class: "quiet" }, parameter.default === "" ? say("lever.default.unset") : say("lever.default", { value: declared(parameter.default) }));
  usual.addEventListener("click", () => put(parameter.default));
  let offButton: HTMLButtonElement | undefined;
  if (off !== "") {
    offButton = el("button", { type: "button", class: "quiet", title: say("lever.off.how", { set: declared(`${key} = ${off}`) }) }, say("lever.off"));
    offButton.addEventListener("click", () => put(off));
  }
  const made = el(
    "div",
    { class: "lever", role: "group", "aria-label": key },
    el(
      "p",
      { class: "name" },
      el("label", { for: `lever-${key}`, ...DECLARED }, key),
      symbol ? el("span", { class: "symbol", ...DECLARED }, symbol) : "",
      badgeOf(badge),
      rowIds(rows, explorer.catalogue.rows),
    ),
    el("p", { class: "meaning", ...DECLARED }, meaning),
    el("div", { class: "hold" }, own.made, el("span", { class: "sets" }, usual, ...(offButton ? [offButton] : []))),
  );
  return { parameter, made, field: own, usual, off: offButton };
}

/** Shows the value in force; whether it is another than the default. */
function tellLever({ parameter, made, field, usual, off }: Lever, value: string): boolean {
  field.set(value);
  const isUsual = value === parameter.default;
  made.classList.toggle("changed", !isUsual);
  usual.disabled = isUsual;
  if (off) off.disabled = value === parameter.off;
  return !isUsual;
}

function atStart(explorer: Explorer, fixed: Parameter[]): { fold: HTMLDetailsElement; levers: Lever[]; tell: () => void } {
  const wanted = new Map<string, string>();
  const begin = el("button", { type: "button", class: "main", disabled: "" }, say("lever.anew"));
  const what = el("p", { class: "small", role: "status" });
  const inForce = (key: string) => explorer.run.hello?.sides[0]?.parameters[key] ?? "";
  const tellWanted = () => {
    begin.disabled = wanted.size === 0;
    const set = [...wanted].map(([key, value]) => declared(`${key} = ${value === "" ? say("lever.unset") : value}`));
    what.textContent = wanted.size === 0 ? "" : say("lever.wanted", { set: set.join(", ") });
  };
  const levers = fixed.map((parameter) => {
    const made: Lever = lever(explorer, parameter, (value) => {
      if (value === inForce(parameter.key)) wanted.delete(parameter.key);
      else wanted.set(parameter.key, value);
      tellLever(made, value);
      tellWanted();
    });
    return made;
  });
  begin.addEventListener("click", () => {
    const { known } = explorer.run;
    if (known) explorer.anew({ ...known, set: { ...known.set, ...Object.fromEntries(wanted) }, hand: [], tick: 0 });
  });
  const fold = el(
    "details",
    { class: "starts" },
    summary("Start"),
    ...levers.map((one) => one.made),
    el("div", { class: "begin" }, what, begin),
  );
  const tell = () => {
    let changed = 0;
    for (const one of levers) if (tellLever(one, wanted.get(one.parameter.key) ?? inForce(one.parameter.key))) changed++;
    tellChanged(fold, changed);
  };
  return { fold, levers, tell };
}
