import { el } from "../dom";
import { addressOf } from "./cells";
import type { Explorer } from "./explorer";
import { showTen } from "./nestWays";

/** Which soul is selected, by number, and where it stands. */
export function soulBar(explorer: Explorer): HTMLElement {
  const { eye } = explorer;
  const field = el("input", { type: "number", min: "0", step: "1", placeholder: "none", "aria-label": "Number of a soul" });
  const address = el("span", { class: "address" });
  const ten = el("button", { type: "button" }, "show its ten");
  const none = el("button", { type: "button", "aria-label": "Select none" }, "✕");
  field.addEventListener("change", () => {
    const souls = explorer.run.hello?.souls ?? 0;
    const soul = Number(field.value);
    const isOne = field.value !== "" && Number.isInteger(soul) && soul >= 0;
    explorer.select(isOne ? Math.min(soul, souls - 1) : null);
  });
  ten.addEventListener("click", () => {
    if (eye.selected === null) return;
    showTen(explorer, eye.selected);
    eye.canvas.focus({ preventScroll: true });
  });
  none.addEventListener("click", () => {
    explorer.select(null);
    field.focus();
  });
  const made = el("div", { class: "soul", role: "group", "aria-label": "Selected soul" }, el("label", {}, "soul ", field), none, address, ten);
  let told: number | null | undefined;
  const tell = () => {
    const { nest } = explorer;
    if (!nest || told === eye.selected) return;
    told = eye.selected;
    field.value = told === null ? "" : String(told);
    field.max = String(nest.souls - 1);
    address.textContent = told === null ? "" : addressOf(nest, told);
    ten.hidden = none.hidden = told === null;
  };
  eye.changed.listen(tell);
  explorer.run.began.listen(tell);
  return made;
}
