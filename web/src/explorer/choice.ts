import { el } from "../dom";

/** One of a few, as a row of words. */
export function choice<T extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [value: T, name: string])[],
  chosen: T,
  onChoose: (value: T) => void,
): { made: HTMLElement; set: (value: T) => void } {
  const made = el("fieldset", { class: "choice" }, el("legend", {}, legend));
  const radios = options.map(([value, text]) => {
    const id = `${name}-${value}`;
    const radio = el("input", { type: "radio", name, value, id });
    radio.checked = value === chosen;
    radio.addEventListener("change", () => onChoose(value));
    made.append(radio, el("label", { for: id }, text));
    return radio;
  });
  return { made, set: (value) => radios.forEach((radio) => (radio.checked = radio.value === value)) };
}
