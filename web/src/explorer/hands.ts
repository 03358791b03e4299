import { el } from "../dom";
import { count } from "../words/numbers";
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

  const lightOut = deed("Light out", set("light", "0"), "light = 0");
  const lightOn = deed("Light on", set("light", "1"), "light = 1");
  const reveal = deed("All desire at once", () => ({ reveal: "all" }), "Every soul feels its every tie from the next tick on");

  const share = el("input", { type: "number", min: "0.1", max: "100", step: "any", value: "10", id: "cut-share" });
  const cutShare = deed("Cut", () => {
    const percent = Number(share.value);
    return percent > 0 && percent <= 100 ? { cut: { share: +(percent / 100).toPrecision(6) } } : null;
  });
  const force = el("input", { type: "number", min: "0", max: "1", step: "any", value: "0.8", id: "force-to" });
  const forced = deed("Hold by force", () => ({ set: { force: force.value === "" ? "0.8" : force.value } }));
  const letGo = deed("Let go", set("force", "0"));

  const selected = (what: (soul: number) => What) => () => (eye.selected === null ? null : what(eye.selected));
  const soulDeeds = [
    deed("What if this soul were complete?", selected((soul) => ({ purify: soul })), "Every own end of it becomes whole"),
    deed("Wake it", selected((soul) => ({ wake: soul }))),
    deed("Cut its ties", selected((soul) => ({ cut: { soul } }))),
  ];
  const which = el("p", { class: "small" });
  const ofSoul = el("div", { class: "part" }, el("h3", {}, "The selected soul"), which, el("div", { class: "deeds" }, ...soulDeeds));
  const tellSoul = () => {
    const isThere = eye.selected !== null;
    which.textContent = isThere ? `Soul ${count(eye.selected!)}.` : "None is selected: click one in the picture, or give its number under it.";
    for (const button of soulDeeds) button.disabled = !isThere;
  };
  eye.changed.listen(tellSoul);
  tellSoul();

  const done = el("ol", { class: "done" });
  const nothing = el("p", { class: "small" }, "Nothing yet. What you do stands here, and can be taken back.");
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
        const back = el("button", { type: "button", class: "quiet" }, "take back");
        back.setAttribute("aria-label", `Take back: ${deedInWords(one)} at tick ${one.at}`);
        back.addEventListener("click", () => run.do({ do: "takeBack", index }));
        return el("li", {}, el("span", {}, el("span", { class: "at" }, `tick ${count(one.at)}`), ` ${deedInWords(one)}`), back);
      }),
    );
  });
  const all = el("div", { class: "deeds" }, reveal);
  run.began.listen((hello) => (ofSoul.hidden = all.hidden = hello.group));

  return el(
    "div",
    { class: "hands" },
    el("p", { class: "small" }, "All of it is done before the next tick, as an entry of the run's timeline."),
    el("div", { class: "part" }, el("h3", {}, "The light"), el("div", { class: "deeds" }, lightOut, lightOn)),
    ofSoul,
    el(
      "div",
      { class: "part" },
      el("h3", {}, "All souls"),
      all,
      el("div", { class: "deeds" }, el("label", { for: "cut-share" }, "Cut a share of all ties"), el("span", { class: "number" }, share, "%"), cutShare),
    ),
    el(
      "div",
      { class: "part" },
      el("h3", {}, "Force from outside"),
      el("p", { class: "small" }, "Closeness that looks like unity and leaves nothing behind."),
      el("div", { class: "deeds" }, el("label", { for: "force-to" }, "Closeness"), force, forced, letGo),
    ),
    el("div", { class: "part" }, el("h3", {}, "Done by hand"), nothing, done),
  );
}
