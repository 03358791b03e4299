type Attributes = Record<string, string | number>;

/** A drawn element with attributes and children. */
export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElementTagNameMap[K] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  put(made, attributes);
  made.append(...children);
  return made;
}

export function put(made: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
}

/** A place on a round; a share of it goes clockwise from the top. */
export function onRound(share: number, radius: number): { x: number; y: number } {
  const angle = 2 * Math.PI * share;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

export function at({ x, y }: { x: number; y: number }): string {
  return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
}
