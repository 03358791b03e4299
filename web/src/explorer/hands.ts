import { el } from "../dom";
import { count } from "../words/numbers";
import { say } from "../words/tongue";
import { deedInWords } from "./events";
import type { Explorer } from "./explorer";
import type { What } from "./protocol";

/** What can be done by hand, and what was. */
export function hands(explorer: Explorer): HTMLElement {
  const { run, eye } = explorer;
  const deed = (name: string, what: () => What | null, note = "") => {
    const made = el("button", { type: "button" }, name);
    if (note !== "") made.title = note;
    made.addEventListener("click", () => {
      const done = what();
      if (done) explorer.intervene(done);
    });
    return made;
  };
  const set = (key: string, value: string) => () => ({ set: { [key]: value } });

  const lightOut = deed(say("do.lightOut"), set("light", "0"), "light = 0");
  const lightOn = deed(say("do.lightOn"), set("light", "1"), "light = 1");
  const reveal = deed(say("do.reveal"), () => ({ reveal: "all" }), say("do.reveal.how"));

  const share = el("input", { type: "number", min: "0.1", max: "100", step: "any", value: "10", id: "cut-share" });
  const cutShare = deed(say("do.cut"), () => {
    const percent = Number(share.value);
    return percent > 0 && percent <= 100 ? { cut: { share: +(percent / 100).toPrecision(6) } } : null;
  });
  const force = el("input", { type: "number", min: "0", max: "1", step: "any", value: "0.8", id: "force-to" });
  const forced = deed(say("do.hold"), () => ({ set: { force: force.value === "" ? "0.8" : force.value } }));
  const letGo = deed(say("do.letGo"), set("force", "0"));

  const selected = (what: (soul: number) => What) => () => (eye.selected === null ? null : what(eye.selected));
  const soulDeeds = [
    deed(say("do.purify"), selected((soul) => ({ purify: soul })), say("do.purify.how")),
    deed(say("do.wake"), selected((soul) => ({ wake: soul }))),
    deed(say("do.cutTies"), selected((soul) => ({ cut: { soul } }))),
  ];
  const which = el("p", { class: "small" });
  const ofSoul = el("div", { class: "part" }, el("h3", {}, say("do.soul")), which, el("div", { class: "deeds" }, ...soulDeeds));
  const tellSoul = () => {
    const isThere = eye.selected !== null;
    which.textContent = isThere ? say("do.soul.which", { soul: count(eye.selected!) }) : say("do.soul.none");
    for (const button of soulDeeds) button.disabled = !isThere;
  };
  eye.changed.listen(tellSoul);
  tellSoul();

  const done = el("ol", { class: "done" });
  const nothing = el("p", { class: "small" }, say("do.nothing"));
  let told = "";
  run.told.listen(({ hand }) => {
    lightOut.disabled = run.valueOf("light") === "0";
    lightOn.disabled = run.valueOf("light") === "1";
    letGo.disabled = run.valueOf("force") === "0";
    const now = JSON.stringify(hand);
    if (now === told) return;
    told = now;
    nothing.hidden = hand.length > 0;
    done.replaceChildren(
      ...hand.map((one, index) => {
        const back = el("button", { type: "button", class: "quiet" }, say("do.takeBack"));
        back.setAttribute("aria-label", say("do.takeBack.which", { deed: deedInWords(one), tick: one.at }));
        back.addEventListener("click", () => run.do({ do: "takeBack", index }));
        return el("li", {}, el("span", {}, el("span", { class: "at" }, say("time.tick", { tick: count(one.at) })), ` ${deedInWords(one)}`), back);
      }),
    );
  });
  const all = el("div", { class: "deeds" }, reveal);
  run.began.listen((hello) => (ofSoul.hidden = all.hidden = hello.group));

  return el(
    "div",
    { class: "hands" },
    el("p", { class: "small" }, say("do.how")),
    el("div", { class: "part" }, el("h3", {}, say("do.light")), el("div", { class: "deeds" }, lightOut, lightOn)),
    ofSoul,
    el(
      "div",
      { class: "part" },
      el("h3", {}, say("do.all")),
      all,
      el("div", { class: "deeds" }, el("label", { for: "cut-share" }, say("do.cutShare")), el("span", { class: "number", dir: "ltr" }, share, "%"), cutShare),
    ),
    el(
      "div",
      { class: "part" },
      el("h3", {}, say("do.force")),
      el("p", { class: "small" }, say("do.force.how")),
      el("div", { class: "deeds" }, el("label", { for: "force-to" }, say("do.closeness")), force, forced, letGo),
    ),
    el("div", { class: "part" }, el("h3", {}, say("do.done")), nothing, done),
  );
}
