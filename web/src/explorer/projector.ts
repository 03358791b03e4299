import { el } from "../dom";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";

/** What stays beside the picture when it is thrown on a wall: the tick, large, and play. */
export function projector(explorer: Explorer): HTMLElement {
  const tick = el("p", { class: "big" });
  const play = el("button", { type: "button", class: "play" });
  const leave = el("button", { type: "button", class: "quiet" }, say("page.projector.leave"));
  play.addEventListener("click", () => explorer.playOrPause());
  leave.addEventListener("click", () => explorer.project(false));
  explorer.run.told.listen((state) => {
    const moves = state.playing || state.target !== null;
    tick.textContent = say("time.tick", { tick: count(state.tick) });
    play.textContent = moves ? "❚❚" : "▶";
    play.setAttribute("aria-label", say(moves ? "time.pause" : "time.play"));
    play.disabled = state.over !== null && !moves;
  });
  const made = el("div", { class: "projector" }, play, tick, leave);
  const tell = (isProjected: boolean) => {
    document.documentElement.toggleAttribute("data-projector", isProjected);
    made.hidden = !isProjected;
  };
  explorer.projected.listen(tell);
  tell(explorer.isProjected);
  return made;
}
