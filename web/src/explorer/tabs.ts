import { el } from "../dom";
import { language, say } from "../words/tongue";

export interface Tab {
  id: string;
  name: string;
  panel: HTMLElement;
}

let chosen = "";

/** Panels of which one is seen; what was chosen stays so when another run is opened. */
export function tabs(all: Tab[]): HTMLElement {
  const list = el("div", { role: "tablist", "aria-label": say("tab.label") });
  const made = el("div", { class: "tabs" }, list);
  const buttons = all.map(({ id, name, panel }) => {
    const button = el("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}` }, name);
    panel.id = `panel-${id}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    panel.tabIndex = 0;
    panel.prepend(el("h2", { class: "unseen" }, name));
    button.addEventListener("click", () => choose(id));
    list.append(button);
    made.append(panel);
    return button;
  });
  const choose = (id: string) => {
    chosen = id;
    all.forEach((tab, at) => {
      const isChosen = tab.id === id;
      tab.panel.hidden = !isChosen;
      buttons[at]!.setAttribute("aria-selected", String(isChosen));
      buttons[at]!.tabIndex = isChosen ? 0 : -1;
    });
  };
  list.addEventListener("keydown", (event) => {
    const now = buttons.findIndex((button) => button === document.activeElement);
    const right = language().direction === "rtl" ? -1 : 1;
    const to = { ArrowLeft: now - right, ArrowRight: now + right, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || now < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (to + all.length) % all.length;
    choose(all[next]!.id);
    buttons[next]!.focus();
  });
  choose(all.some(({ id }) => id === chosen) ? chosen : all[0]!.id);
  return made;
}
