import { el } from "../dom";
import { declared } from "../words/declared";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { Ask, Catalogue } from "./protocol";

/** Says what is being made, while it is. */
export class Busy {
  private readonly said = el("p", {});
  readonly place = el("div", { class: "busy", role: "status", hidden: "" }, el("span", { class: "dot", "aria-hidden": "true" }), this.said);

  begin(catalogue: Catalogue | undefined, ask: Ask | null): void {
    const own = catalogue?.scenarios.find((s) => s.name === ask?.scenario);
    const souls = Number(ask?.set.souls ?? own?.souls ?? NaN);
    if (ask === null) this.say(say("busy.joining"));
    else if (Number.isFinite(souls)) this.say(say("busy.breaking", { souls: count(souls) }));
    else this.say(say("busy.opening", { scenario: declared(ask.scenario) }));
  }

  say(words: string): void {
    this.said.textContent = words;
    this.place.hidden = false;
  }

  end(): void {
    this.place.hidden = true;
  }
}
