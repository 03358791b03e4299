import { el } from "../dom";
import { DECLARED } from "../words/declared";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";
import { field, type Field } from "./field";
import { nameOfSide } from "./views";

/** Another size or length would be another picture. */
const NOT_BESIDE = ["souls", "ticks", "ties.perLayer", "ties.kind"];

/** Two runs side by side in which one lever differs. */
export function beside(explorer: Explorer): HTMLElement {
  const { run } = explorer;
  const could = explorer.catalogue.parameters.filter((p) => !NOT_BESIDE.includes(p.key) && (p.isOfGroups || !run.hello?.group));
  const which = el("select", { id: "beside-key", ...DECLARED }, ...could.map((p) => el("option", { value: p.key }, p.key)));
  const place = el("div", { class: "hold" });
  const meaning = el("p", { class: "meaning", ...DECLARED });
  const same = el("p", { class: "small", role: "status" });
  const go = el("button", { type: "button", class: "main" }, say("beside.go"));
  const end = el("button", { type: "button" }, say("beside.end"));
  const now = el("p", { class: "pair" });
  let own: Field;

  const valueNow = () => run.hello?.sides[0]?.parameters[which.value] ?? "";
  const tellSame = () => {
    const isSame = own.value === valueNow();
    go.disabled = isSame;
    same.textContent = isSame ? say("beside.same") : "";
  };
  const choose = (value?: string) => {
    const parameter = explorer.parameters.get(which.value)!;
    own = field(parameter, "beside-value", tellSame);
    const other = parameter.off !== "" && parameter.off !== valueNow() ? parameter.off : valueNow();
    own.set(value ?? other);
    place.replaceChildren(el("label", { for: "beside-value" }, say("beside.value")), own.made);
    meaning.textContent = parameter.meaning;
    tellSame();
  };
  which.addEventListener("change", () => choose());
  go.addEventListener("click", () => {
    const { known } = run;
    if (known) explorer.anew({ ...known, second: { key: which.value, value: own.value }, tick: 0 });
  });
  end.addEventListener("click", () => {
    const { known } = run;
    if (known) explorer.anew({ ...known, second: null });
  });
  which.value = "light";
  run.began.listen((hello) => {
    end.hidden = now.hidden = hello.second === null;
    if (hello.second) {
      now.textContent = say("beside.pair", { own: nameOfSide(explorer, 0), other: nameOfSide(explorer, 1) });
      which.value = hello.second.key;
    }
    choose(hello.second?.value);
  });
  return el(
    "div",
    { class: "beside" },
    el("p", { class: "small" }, say("beside.how")),
    now,
    el("div", { class: "hold" }, el("label", { for: "beside-key" }, say("beside.lever")), which),
    meaning,
    place,
    same,
    el("div", { class: "deeds" }, go, end),
  );
}
