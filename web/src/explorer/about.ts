import { el } from "../dom";
import { rowIds } from "../tips";
import { declared, DECLARED } from "../words/declared";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import type { Explorer } from "./explorer";
import { savePicture } from "./save";
import { invite } from "./server";
import { nameOfSide } from "./views";

/** What this run is, how to get it again, and how to show it to others. */
export function about(explorer: Explorer, fail: (words: string) => void): HTMLElement {
  const { run } = explorer;
  const facts = el("dl", { class: "facts" });
  const sums = el("div", { class: "sums" });
  const own = shared(say("run.link"), () => `${location.origin}/${explorer.ownQuery}`);
  const together = shared(say("run.together"), () => `${location.origin}/?run=${run.hello?.run ?? ""}`);
  const saves = el("div", { class: "deeds" });
  const save = el("button", { type: "button" }, say("run.save"));
  save.addEventListener("click", () => savePicture(explorer));
  const made = el(
    "div",
    { class: "about" },
    facts,
    sums,
    own.made,
    together.made,
    ...(explorer.catalogue.invites ? [inviting(fail)] : []),
    saves,
  );

  run.began.listen((hello) => {
    const pairs: [string, string | Node][] = [
      [say("run.scenario"), el("bdi", DECLARED, hello.title || hello.scenario)],
      [say("run.seed"), hello.seed],
      hello.group ? [say("run.group"), say("run.group.shown")] : [say("run.souls"), count(hello.souls)],
      [say("run.ties"), count(hello.ends / 2)],
      [say("run.generations"), String(hello.generations)],
    ];
    if (hello.rows.length > 0) pairs.push([say("run.rows"), rowIds(hello.rows, explorer.catalogue.rows)]);
    facts.replaceChildren(...pairs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))), watching);
    const files = hello.sides.map((_, side) =>
      el(
        "a",
        { class: "button", href: `/api/runs/${hello.run}/scenario.yaml${side === 1 ? "?side=1" : ""}`, download: side === 1 ? "scenario-beside.yaml" : "scenario.yaml" },
        hello.sides.length > 1 ? say("run.file.with", { side: nameOfSide(explorer, side) }) : say("run.file"),
      ),
    );
    saves.replaceChildren(...(hello.group ? [] : [save]), ...files);
  });
  const viewers = el("dd", {}, "1");
  const watching = el("div", {}, el("dt", {}, say("run.watching")), viewers);
  let told = "";
  run.told.listen((state) => {
    viewers.textContent = count(state.viewers);
    own.tell();
    together.tell();
    const now = JSON.stringify([state.tick, state.sides.map((side) => side.checksum), state.hand]);
    if (now === told) return;
    told = now;
    sums.replaceChildren(...checksums(explorer));
  });
  return made;
}

/** What ./tikkun run prints, and how to get it. */
function checksums(explorer: Explorer): Node[] {
  const { state } = explorer.run;
  if (!state || state.sides.some((side) => side.checksum === null)) return [el("p", { class: "small" }, say("run.noChecksum"))];
  const lines = state.sides.flatMap((side, s) => [
    el("p", { class: "sum" }, `${state.sides.length > 1 ? say("run.checksum.with", { side: nameOfSide(explorer, s) }) : say("run.checksum")} `, el("code", {}, side.checksum!)),
    ...(state.tick > 0 ? [el("pre", { tabindex: "0", role: "region", "aria-label": say("run.command") }, command(explorer, s))] : []),
  ]);
  const from = state.tick > 0 ? say("run.prints", { tick: count(state.tick), command: declared("./tikkun run") }) : say("run.atStart");
  return [el("p", { class: "small" }, from), ...lines];
}

function command(explorer: Explorer, side: number): string {
  const { known, state } = explorer.run;
  const end = `--ticks ${state!.tick}`;
  const isFile = !known || known.hand.length > 0 || explorer.scenario === undefined;
  if (isFile) return `./tikkun run ${side === 1 ? "scenario-beside.yaml" : "scenario.yaml"} ${end}`;
  const set = { ...known.set, ...(side === 1 && known.second ? { [known.second.key]: known.second.value } : {}) };
  const short = ["souls", "seed"].filter((key) => key in set).map((key) => `--${key} ${set[key]}`);
  const long = Object.entries(set).filter(([key]) => key !== "souls" && key !== "seed").map(([key, value]) => `--set "${key}=${value}"`);
  return ["./tikkun run", known.scenario, ...short, ...long, end].join(" ");
}

function shared(name: string, link: () => string): { made: HTMLElement; tell: () => void } {
  const text = el("input", { type: "text", readonly: "", dir: "ltr", "aria-label": name });
  const copy = el("button", { type: "button" }, say("run.copy"));
  text.addEventListener("focus", () => text.select());
  copy.addEventListener("click", () => {
    text.value = link();
    text.select();
    // Away from this machine browsers may give no clipboard; the selected text can be copied by hand.
    navigator.clipboard?.writeText(text.value).then(
      () => {
        copy.textContent = say("run.copied");
        setTimeout(() => (copy.textContent = say("run.copy")), 1500);
      },
      () => undefined,
    );
  });
  return {
    made: el("div", { class: "share" }, el("p", { class: "small" }, name), el("div", {}, text, copy)),
    tell: () => {
      if (document.activeElement !== text && text.value !== link()) text.value = link();
    },
  };
}

function inviting(fail: (words: string) => void): HTMLElement {
  const place = el("div");
  const ask = el("button", { type: "button" }, say("run.invite"));
  ask.addEventListener("click", () => {
    invite().then(
      (link) => {
        const one = shared(say("run.once"), () => link);
        one.tell();
        place.append(one.made);
      },
      (error: unknown) => fail(String((error as Error).message)),
    );
  });
  return el("div", { class: "share" }, ask, place);
}
