import { el } from "../dom";
import { say } from "../words/tongue";

/** What the page must say and one can put away: errors, and that the server is away. */
export class Notices {
  readonly place = el("div", { class: "notices" });
  private readonly away = el("div", { class: "banner", role: "status", hidden: "" });
  private readonly errors = el("div", { role: "alert" });

  constructor() {
    this.place.append(this.away, this.errors);
  }

  error(words: string): void {
    if ([...this.errors.children].some((one) => one.firstChild?.textContent === words)) return;
    const close = el("button", { type: "button", class: "quiet", "aria-label": say("page.away") }, "✕");
    const made = el("div", { class: "error" }, el("p", { dir: "auto" }, words), close);
    close.addEventListener("click", () => made.remove());
    this.errors.append(made);
    while (this.errors.children.length > 3) this.errors.firstElementChild!.remove();
  }

  clear(): void {
    this.errors.replaceChildren();
  }

  /** Stays until it is taken away; empty takes it away. */
  banner(words: string, deed?: { name: string; do: () => void }): void {
    this.away.hidden = words === "";
    if (this.away.firstChild?.textContent === words) return;
    this.away.replaceChildren(el("p", {}, words));
    if (!deed) return;
    const button = el("button", { type: "button", class: "main" }, deed.name);
    button.addEventListener("click", deed.do);
    this.away.append(button);
  }
}
