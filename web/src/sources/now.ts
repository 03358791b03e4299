import { el } from "../dom";
import type { Law, Sources } from "./data";
import { judge } from "./judge";
import { entry } from "./laws";
import type { Links } from "./links";
import { Place } from "./place";

const REASON = "now-reason";

/** Laws run from the page, small, one at a time; what comes out takes the place of what stood there. */
export function runNow(main: HTMLElement, sources: Sources, links: Links, replace: (old: HTMLElement, anew: HTMLElement) => void): void {
  const home = main.querySelector<HTMLElement>("#laws")!;
  const reason = el("span", { id: REASON, hidden: "" });
  /** Said aloud: what was begun and how it ended, nothing between. */
  const said = el("p", { class: "status", role: "status" });
  const count = sources.laws.length;
  let running: AbortController | undefined;
  const stop = () => running?.abort();

  const all = new Place(`Run all ${count} now`, "", "laws-head", () => void runAll(), stop);
  home.querySelector(".small")!.after(all.node, reason, said);
  const places = new Map(
    sources.laws.map(({ id }) => {
      const place = new Place("Run it now", "quiet", `${id}-head`, () => void runOne(id), stop);
      home.querySelector(`#${id}`)!.append(place.node);
      return [id, place];
    }),
  );

  async function runOne(id: string): Promise<void> {
    const signal = begin(`${id} is being run`);
    said.textContent = `${id} is being run on ${sources.live}.`;
    try {
      const { verdict } = await renew(id, signal, true, () => {});
      said.textContent = `${id} was run: ${verdict ?? "nothing to judge"}.`;
    } catch (error) {
      said.textContent = signal.aborted ? `${id} was stopped.` : `${id} did not come to an end: ${(error as Error).message}.`;
    }
    end();
  }

  async function runAll(): Promise<void> {
    const signal = begin("all laws are being run, one after the other");
    said.textContent = `All ${count} laws are run, one after the other, on ${sources.live}.`;
    all.begin("", true);
    let done = 0;
    let words = "";
    let at = "";
    try {
      for (const { id } of sources.laws) {
        at = id;
        const tell = (share: number) => all.tell((done + share) / count, `${id} now; ${done} of ${count} laws done`);
        tell(0);
        await renew(id, signal, false, tell);
        done++;
      }
      words = `All ${count} laws were run on ${sources.live}.`;
    } catch (error) {
      const why = signal.aborted ? "Stopped" : `${at} did not come to an end: ${(error as Error).message}`;
      words = `${why}; ${done} of ${count} laws done.`;
    }
    said.textContent = words;
    all.end(words, null, all.hasFocus);
    end();
  }

  /** Runs a law and puts it where it stood. */
  async function renew(id: string, signal: AbortSignal, canStop: boolean, tell: (share: number) => void): Promise<Law> {
    const place = places.get(id)!;
    place.begin("waits for its turn", canStop);
    try {
      const law = await judge(id, signal, (done, of) => {
        place.tell(done / of, `${done} of ${of} done`);
        tell(done / of);
      });
      const had = place.hasFocus;
      const anew = entry(law, links, `now, on ${sources.live}`);
      replace(home.querySelector<HTMLElement>(`#${id}`)!, anew);
      anew.append(place.node);
      place.end("", "Run it again", had);
      return law;
    } catch (error) {
      const words = signal.aborted ? "Stopped." : `It did not come to an end: ${(error as Error).message}.`;
      place.end(words, null, place.hasFocus);
      throw error;
    }
  }

  function begin(what: string): AbortSignal {
    running = new AbortController();
    reason.textContent = `One at a time: ${what}.`;
    for (const place of [all, ...places.values()]) place.close(reason.textContent, REASON);
    return running.signal;
  }

  function end(): void {
    running = undefined;
    for (const place of [all, ...places.values()]) place.open();
  }
}
