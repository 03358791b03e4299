import { el } from "../dom";
import { language, say, type Language } from "../words/tongue";

/** Languages by their own names, and how far they were looked over. */
export function languageChoice(languages: Language[], chosen: (code: string) => void): HTMLElement {
  const select = el("select", { "aria-label": say("language.choose"), class: "language" });
  for (const { code, name, standing } of languages) {
    const option = el("option", { value: code, lang: code }, standing === "" ? name : `${name} (${standing})`);
    option.selected = code === language().code;
    select.append(option);
  }
  select.addEventListener("change", () => chosen(select.value));
  return select;
}
