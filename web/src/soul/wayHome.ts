import { el } from "../dom";
import { runs } from "../explorer/address";
import { deedInWords, ticksInWords } from "../explorer/events";
import type { Explorer } from "../explorer/explorer";
import { say } from "../words/tongue";
import type { Life } from "./life";

/** What was chosen, as a timeline, and how to have the same walk again. */
export function wayHome(explorer: Explorer): { made: HTMLElement; show: (life: Life) => void } {
  const list = el("ol", { class: "chosen-list", tabindex: "0", "aria-label": say("walk.way.chosen") });
  const none = el("p", { class: "small" }, say("walk.way.none"));
  const file = el("a", { class: "button", download: "scenario.yaml" }, say("walk.way.file"));
  const commands = el("pre", { tabindex: "0", role: "region", dir: "ltr", "aria-label": say("walk.way.commands") });
  const link = el("input", { type: "text", readonly: "", dir: "ltr", "aria-label": say("walk.way.link") });
  const copy = el("button", { type: "button" }, say("walk.way.copy"));
  link.addEventListener("focus", () => link.select());
  copy.addEventListener("click", () => {
    link.select();
    // Away from this machine browsers may give no clipboard; the selected text can be copied by hand.
    navigator.clipboard?.writeText(link.value).then(
      () => (copy.textContent = say("walk.way.copied")),
      () => undefined,
    );
  });
  return {
    made: el(
      "section",
      { class: "home" },
      el("h3", {}, say("walk.way.chosen")),
      none,
      list,
      el("p", { class: "small" }, say("walk.way.replay")),
      el("div", { class: "deeds" }, file),
      commands,
      el("p", { class: "small" }, say("walk.way.link")),
      el("div", { class: "deeds" }, link, copy),
    ),
    show: (life) => {
      const { state, hello } = explorer.run;
      const own = runs(state!.hand.filter((deed) => "choose" in deed && deed.choose.soul === life.soul && deed.at <= life.tick));
      none.hidden = own.length > 0;
      list.replaceChildren(
        ...own.map(({ deed, to }) => el("li", {}, el("span", { class: "at" }, ticksInWords(deed.at, to)), ` ${deedInWords(deed)}`)),
      );
      file.href = `/api/runs/${hello!.run}/scenario.yaml`;
      commands.textContent = `./tikkun run scenario.yaml --ticks ${life.tick} --out walk\n./tikkun verify walk`;
      link.value = `${location.origin}/${explorer.ownQuery}`;
      copy.textContent = say("walk.way.copy");
    },
  };
}
