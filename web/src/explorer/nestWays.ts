import { el } from "../dom";
import type { Rect } from "../marks/nest/cells";
import { say } from "../words/tongue";
import { nameOf } from "./cells";
import type { Explorer } from "./explorer";

const WHEEL_MS = 380;

/** Ways into the nest and out of it: by pointer, mouse wheel and keys; and a path that says where one is. */
export function nestWays(explorer: Explorer): { path: HTMLElement; mark: HTMLElement } {
  const { eye } = explorer;
  const { canvas } = eye;
  const path = el("nav", { class: "path", "aria-label": say("picture.where"), hidden: "" });
  const mark = el("div", { class: "mark", hidden: "" });
  const said = el("p", { class: "unseen", role: "status" });
  let marked: number[] | null = null;
  let isByKey = false;
  let lastWheel = -Infinity;

  const isNest = () => eye.kind === "nest" && explorer.nest !== undefined;

  const layMark = () => {
    const places = eye.picture?.places ?? [];
    mark.hidden = !isNest() || marked === null || places.length === 0 || eye.picture!.camera.turned < 1;
    if (mark.hidden) return;
    const seen = eye.picture!.camera.seen();
    const rect = explorer.nest!.rectOf(marked!);
    const at = places[0]!;
    const inView = toPixels(rect, seen, at.size);
    Object.assign(mark.style, { left: `${at.x + inView.x}px`, top: `${at.y + inView.y}px`, width: `${inView.width}px`, height: `${inView.height}px` });
  };
  const setMark = (cell: number[] | null, byKey: boolean) => {
    marked = cell;
    isByKey = byKey;
    layMark();
    if (byKey && cell) said.textContent = nameOf(explorer.nest!, cell);
  };

  const enter = (cell: number[]) => {
    setMark(null, false);
    explorer.enter(cell);
    said.textContent = nameOf(explorer.nest!, cell);
  };
  const out = () => {
    if (explorer.cell.length === 0) return false;
    const left = explorer.cell;
    enter(left.slice(0, -1));
    if (isByKeyboard()) setMark(left, true);
    return true;
  };
  const isByKeyboard = () => canvas.matches(":focus-visible");

  const partAt = (x: number, y: number): number[] | null => {
    const seen = eye.picture?.camera.seen();
    const place = eye.picture?.places.find((p) => x >= p.x && x < p.x + p.size && y >= p.y && y < p.y + p.size);
    if (!seen || !place || !explorer.nest) return null;
    const [across, down] = [seen.x + ((x - place.x) / place.size) * seen.width, seen.y + ((y - place.y) / place.size) * seen.height];
    return explorer.nest.childAt(explorer.cell, across, down);
  };

  canvas.addEventListener("click", (event) => {
    const part = isNest() ? partAt(event.offsetX, event.offsetY) : null;
    if (part) return enter(part);
    if (isNest() && !explorer.nest!.isTen(explorer.cell)) return;
    const hit = eye.picture?.soulAt(event.offsetX, event.offsetY);
    explorer.select(hit ? hit.soul : null);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const part = isNest() ? partAt(event.offsetX, event.offsetY) : null;
    canvas.style.cursor = part ? "zoom-in" : "";
    if (part || !isByKey) setMark(part, false);
  });
  canvas.addEventListener("pointerleave", () => {
    if (!isByKey) setMark(null, false);
  });
  canvas.addEventListener("blur", () => setMark(null, false));
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!isNest() || event.ctrlKey) return;
      const part = event.deltaY < 0 ? partAt(event.offsetX, event.offsetY) : null;
      const canGo = event.deltaY < 0 ? part !== null : explorer.cell.length > 0;
      const isSoon = event.timeStamp - lastWheel < WHEEL_MS;
      if (canGo || isSoon) event.preventDefault();
      if (!canGo || isSoon) return;
      lastWheel = event.timeStamp;
      if (part) enter(part);
      else out();
    },
    { passive: false },
  );
  canvas.addEventListener("keydown", (event) => {
    if (!isNest() || event.ctrlKey || event.metaKey || event.altKey) return;
    const nest = explorer.nest!;
    const arrow = ARROWS[event.key];
    let isUsed = true;
    if (arrow && nest.isTen(explorer.cell)) {
      const first = nest.firstOf(explorer.cell);
      const now = eye.selected !== null && eye.selected >= first && eye.selected < first + 10 ? eye.selected - first : -1;
      explorer.select(first + ((now + arrow[0] + arrow[1] + 10) % 10));
    } else if (arrow) setMark(marked ? beside(marked, arrow) : [...explorer.cell, 0], true);
    else if (event.key === "Enter" && !nest.isTen(explorer.cell)) {
      enter(marked ?? [...explorer.cell, 0]);
      if (!nest.isTen(explorer.cell)) setMark([...explorer.cell, 0], true);
    } else if (event.key === "Escape" || event.key === "Backspace") isUsed = out();
    else isUsed = false;
    if (!isUsed) return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** The nearest part in a direction. */
  const beside = (from: number[], [right, down]: readonly [number, number]): number[] => {
    const nest = explorer.nest!;
    const middle = (cell: number[]) => {
      const { x, y, width, height } = nest.rectOf(cell);
      return [x + width / 2, y + height / 2] as const;
    };
    const [x, y] = middle(from);
    let [best, nearest] = [from, Infinity];
    for (let digit = 0; digit < nest.partsOf(explorer.cell); digit++) {
      const cell = [...explorer.cell, digit];
      const [dx, dy] = [middle(cell)[0] - x, middle(cell)[1] - y];
      const along = dx * right + dy * down;
      const across = Math.abs(dx * down) + Math.abs(dy * right);
      if (along > 1e-6 && along + 3 * across < nearest) [best, nearest] = [cell, along + 3 * across];
    }
    return best;
  };

  const tell = () => {
    path.hidden = !isNest();
    if (path.hidden) {
      layMark();
      return;
    }
    const nest = explorer.nest!;
    const hadFocus = path.contains(document.activeElement);
    path.replaceChildren(
      el(
        "ol",
        {},
        ...Array.from({ length: explorer.cell.length + 1 }, (_, level) => {
          const cell = explorer.cell.slice(0, level);
          if (level === explorer.cell.length) return el("li", { "aria-current": "true" }, nameOf(nest, cell));
          const made = el("button", { type: "button" }, nameOf(nest, cell));
          made.addEventListener("click", () => enter(cell));
          return el("li", {}, made);
        }),
      ),
    );
    if (hadFocus) canvas.focus();
    layMark();
  };
  explorer.entered.listen(tell);
  explorer.run.began.listen(tell);
  eye.laid.listen(layMark);

  // The ties of a ten are drawn where it is looked at.
  let looked: number | null = null;
  const look = () => {
    const { nest, cell } = explorer;
    const ten = isNest() && nest!.isTen(cell) ? Math.floor(nest!.firstOf(cell) / 10) : null;
    if (ten === looked) return;
    looked = ten;
    explorer.run.do({ do: "look", ten });
  };
  explorer.entered.listen(look);
  explorer.run.began.listen(look);
  return { path: el("div", { class: "ways" }, path, said), mark };
}

const ARROWS: Record<string, readonly [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function toPixels(rect: Rect, seen: Rect, size: number): Rect {
  const scale = size / seen.width;
  return { x: (rect.x - seen.x) * scale, y: (rect.y - seen.y) * scale, width: rect.width * scale, height: rect.height * scale };
}

/** Goes to the ten of a soul and shows its ties. */
export function showTen(explorer: Explorer, soul: number): void {
  if (!explorer.nest) return;
  explorer.show("nest");
  explorer.enter(explorer.nest.pathOfTen(Math.floor(soul / 10)));
}
