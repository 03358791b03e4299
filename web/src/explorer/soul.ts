import { el } from "../dom";
import { addressOf } from "./cells";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";
import { showTen } from "./nestWays";

/** Which soul is selected, by number, and where it stands. */
export function soulBar(explorer: Explorer): HTMLElement {
  const { eye } = explorer;
  const field = el("input", { type: "number", min: "0", step: "1", placeholder: say("soul.bar.none"), "aria-label": say("soul.bar.number") });
  const address = el("span", { class: "address" });
  const ten = el("button", { type: "button" }, say("soul.bar.ten"));
  const open = el("button", { type: "button", class: "main" }, say("soul.bar.open"));
  const none = el("button", { type: "button", "aria-label": say("soul.bar.clear") }, "✕");
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
  open.addEventListener("click", () => {
    if (eye.selected !== null) explorer.open(eye.selected, "soul");
  });
  none.addEventListener("click", () => {
    explorer.select(null);
    field.focus();
  });
  const made = el("div", { class: "soul", role: "group", "aria-label": say("soul.bar") }, el("label", {}, `${say("soul.bar.soul")} `, field), none, address, ten, open);
  let told: number | null | undefined;
  const tell = () => {
    const { nest } = explorer;
    if (!nest || told === eye.selected) return;
    told = eye.selected;
    field.value = told === null ? "" : String(told);
    field.max = String(nest.souls - 1);
    address.textContent = told === null ? "" : addressOf(nest, told);
    ten.hidden = none.hidden = open.hidden = told === null;
  };
  eye.changed.listen(tell);
  let wasOpen = false;
  explorer.opened.listen(() => {
    // Once it is to be seen again.
    if (wasOpen && explorer.view === null) requestAnimationFrame(() => open.focus({ preventScroll: true }));
    wasOpen = explorer.view !== null;
  });
  explorer.run.began.listen(tell);
  return made;
}
