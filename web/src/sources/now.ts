import { el } from "../dom";
import type { Law, Sources } from "./data";
import { entry } from "./laws";
import type { Links } from "./links";

/** Laws run from the page, small, one at a time; what comes out takes the place of what stood there. */

const SIZE = "600 souls, 8 seeds";

type Line = { done: number; of: number } | { law: Law } | { error: string };

export function runNow(main: HTMLElement, sources: Sources, links: Links, replace: (old: HTMLElement, anew: HTMLElement) => void): void {
  const home = main.querySelector<HTMLElement>("#laws")!;
  const all = el("button", { type: "button" }, `Run all ${sources.laws.length} now`);
  const stop = el("button", { type: "button", hidden: "" }, "Stop");
  const far = el("progress", { max: "1", value: "0", hidden: "", "aria-label": "How far it is" });
  const said = el("p", { class: "small", role: "status" });
  home.querySelector(".small")!.after(el("div", { class: "now" }, all, stop, far, said));

  let running: AbortController | undefined;
  stop.addEventListener("click", () => running?.abort());
  all.addEventListener("click", () => void run(sources.laws.map((law) => law.id)));
  for (const law of sources.laws) offer(home.querySelector<HTMLElement>(`#${law.id}`)!, law.id, "");

  function offer(place: HTMLElement, id: string, words: string): HTMLButtonElement {
    const button = el("button", { type: "button", class: "quiet" }, words === "" ? "Run it now" : "Run it again");
    button.setAttribute("aria-describedby", `${id}-head`);
    button.disabled = running !== undefined;
    button.addEventListener("click", () => void run([id]));
    place.append(el("div", { class: "now" }, button, el("span", { class: "small" }, words)));
    return button;
  }

  async function run(ids: string[]): Promise<void> {
    running = new AbortController();
    turn(true);
    let done = 0;
    try {
      for (const id of ids) {
        said.textContent = `${id} is run on ${SIZE}: ${done} of ${ids.length} laws done.`;
        const law = await judge(id, running.signal, (share) => (far.value = (done + share) / ids.length));
        const old = home.querySelector<HTMLElement>(`#${id}`)!;
        const hadFocus = old.contains(document.activeElement);
        const anew = entry(law, links);
        const again = offer(anew, id, `Run just now on ${SIZE}.`);
        replace(old, anew);
        if (hadFocus && ids.length === 1) queueMicrotask(() => again.focus());
        done++;
      }
      said.textContent = ids.length === 1 ? `${ids[0]} is done.` : `All ${done} laws are done.`;
    } catch (error) {
      said.textContent = running.signal.aborted ? `Stopped; ${done} of ${ids.length} laws are done.` : `It did not come to an end: ${(error as Error).message}`;
    }
    running = undefined;
    turn(false);
  }

  function turn(isRunning: boolean): void {
    stop.hidden = far.hidden = !isRunning;
    far.value = 0;
    for (const button of home.querySelectorAll<HTMLButtonElement>(".now button")) if (button !== stop) button.disabled = isRunning;
  }
}

/** The law with what came out; the share that is done is told on the way. */
async function judge(id: string, signal: AbortSignal, tell: (share: number) => void): Promise<Law> {
  const answer = await fetch(`/api/laws/${id}`, { method: "POST", signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new Error("the server is away.");
  });
  if (!answer.ok || !answer.body) throw new Error(((await answer.json()) as { errors: string[] }).errors.join(" "));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; ; ) {
    const { value, done } = await reader.read();
    if (done) throw new Error("the server fell silent.");
    const lines = (text + value).split("\n");
    text = lines.pop()!;
    for (const line of lines) {
      const told = JSON.parse(line) as Line;
      if ("error" in told) throw new Error(told.error);
      if ("law" in told) return told.law;
      tell(told.done / told.of);
    }
  }
}
