import type { Nest } from "../marks/nest/cells";
import { say } from "../words/tongue";

const SIZES = [10, 100, 1000, 10_000, 100_000] as const;

/** What a cell is called among its like. */
export function nameOf(nest: Nest, cell: readonly number[]): string {
  if (cell.length === 0) return say("cell.whole");
  const digit = cell[cell.length - 1]!;
  if (cell.length === 1) return say("cell.branch", { digit });
  const size = SIZES.find((size) => size === nest.countOf(cell));
  return say(size === undefined ? "cell.part" : `cell.${size}`, { digit });
}

/** Where a cell is, from its branch on. */
export function pathOf(nest: Nest, cell: readonly number[]): string {
  return cell.map((_, level) => nameOf(nest, cell.slice(0, level + 1))).join(", ");
}

/** The address of a soul: its branch, tens inside tens, and its place among ten. */
export function addressOf(nest: Nest, soul: number): string {
  const path = nest.pathOfTen(Math.floor(soul / 10));
  return say("cell.soul", { path: path.length === 0 ? say("cell.ten") : pathOf(nest, path), digit: soul % 10 });
}
