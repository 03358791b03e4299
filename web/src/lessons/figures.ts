import type { Run } from "../explorer/run";
import { el } from "../dom";
import { say } from "../words/tongue";
import * as data from "./data";

const EVERY_MS = 700;
const COMING = "…";

/** The figures of a lesson, as far as its runs have come. */
export class Figures {
  private readonly known = new Map<string, string>();
  private readonly places = new Map<string, HTMLElement[]>();

  /** Paragraphs in which figures stand by {name}. */
  passages(text: string): HTMLElement[] {
    return text.trim().split(/\n\s*\n/).map((passage) => {
      const parts = passage.split(/\{(\w+)\}/);
      return el("p", {}, ...parts.map((part, at) => (at % 2 === 0 ? part : this.place(part))));
    });
  }

  /** Asks for them whenever the run has moved. */
  follow(run: Run): void {
    let isAsking = false;
    run.told.listen(async () => {
      if (isAsking) return;
      isAsking = true;
      let tick: number;
      do {
        tick = run.state!.tick;
        const told = await data.figures(run.hello!.run).catch(() => ({}));
        this.learn(told);
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      } while (!run.hasLeft && run.state!.tick !== tick);
      isAsking = false;
    });
  }

  private learn(told: Record<string, string>): void {
    for (const [name, text] of Object.entries(told)) {
      this.known.set(name, text);
      for (const place of this.places.get(name) ?? []) this.fill(place, name);
    }
  }

  private place(name: string): HTMLElement {
    const made = el("bdi", { class: "amount" });
    this.places.set(name, [...(this.places.get(name) ?? []).filter((one) => one.isConnected), made]);
    this.fill(made, name);
    return made;
  }

  private fill(place: HTMLElement, name: string): void {
    const text = this.known.get(name);
    place.textContent = text ?? COMING;
    place.classList.toggle("coming", text === undefined);
    if (text === undefined) place.title = say("lesson.coming");
    else place.removeAttribute("title");
  }
}
