import { el } from "../dom";
import { language, say, type Language } from "../words/tongue";

/** A way to another language, each by the name that it gives itself; nothing where there is only one. */
export function languageChoice(languages: Language[], chosen: (code: string) => void): HTMLElement {
  const options = languages.map(({ code, name, direction, standing }) =>
    el("option", { value: code, lang: code, dir: direction }, standing === "" ? name : `${name} (${standing})`),
  );
  const made = el("select", { class: "language", "aria-label": say("language.choose") }, ...options);
  made.value = language().code;
  made.hidden = languages.length < 2;
  made.addEventListener("change", () => chosen(made.value));
  return made;
}

/** How far the words of this page were looked over; nothing where they were. */
export function standing(): Node[] {
  const { name, standing } = language();
  return standing === "" ? [] : [el("span", { class: "standing" }, ` ${name}: ${standing}.`)];
}
