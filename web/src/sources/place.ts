import { el } from "../dom";

/** Where laws are run from, watched and stopped: one law, or all. */
export class Place {
  private readonly button: HTMLButtonElement;
  private readonly far = el("progress", { max: "1", value: "0", hidden: "" });
  private readonly words = el("span", { class: "small" });
  private readonly stop = el("button", { type: "button", class: "quiet", hidden: "" }, "Stop");
  readonly node: HTMLElement;

  /** Why it cannot be pressed now; empty where it can. */
  private because = "";

  /** @param headId What says which laws are meant. */
  constructor(name: string, kind: string, private readonly headId: string, onRun: () => void, onStop: () => void) {
    this.button = el("button", { type: "button", class: kind, "aria-describedby": headId }, name);
    this.far.setAttribute("aria-labelledby", headId);
    this.stop.setAttribute("aria-describedby", headId);
    this.node = el("div", { class: "now" }, this.button, this.far, this.words, this.stop);
    this.button.addEventListener("click", () => {
      if (this.because === "") onRun();
      else this.words.textContent = this.because;
    });
    this.stop.addEventListener("click", onStop);
  }

  get hasFocus(): boolean {
    return this.node.contains(document.activeElement);
  }

  begin(words: string, canStop: boolean): void {
    const had = this.hasFocus;
    this.far.value = 0;
    this.words.textContent = words;
    this.button.hidden = true;
    this.far.hidden = false;
    this.stop.hidden = !canStop;
    if (had && canStop) this.stop.focus({ preventScroll: true });
  }

  tell(share: number, words: string): void {
    this.far.value = share;
    this.words.textContent = words;
  }

  end(words: string, name: string | null, isFocused: boolean): void {
    this.button.textContent = name ?? this.button.textContent;
    this.words.textContent = words;
    this.button.hidden = false;
    this.far.hidden = this.stop.hidden = true;
    if (isFocused) this.button.focus({ preventScroll: true });
  }

  /** @param because Why, in words; reasonId is where they stand for who hears the page. */
  close(because: string, reasonId: string): void {
    this.because = because;
    this.button.setAttribute("aria-disabled", "true");
    this.button.setAttribute("aria-describedby", `${this.headId} ${reasonId}`);
  }

  open(): void {
    if (this.words.textContent === this.because) this.words.textContent = "";
    this.because = "";
    this.button.removeAttribute("aria-disabled");
    this.button.setAttribute("aria-describedby", this.headId);
  }
}
