import type { Nest } from "../marks/nest/cells";

const SIZES: Record<number, string> = { 10: "ten", 100: "hundred", 1000: "thousand", 10_000: "ten thousand", 100_000: "hundred thousand" };

/** What a cell is called among its like. */
export function nameOf(nest: Nest, cell: readonly number[]): string {
  if (cell.length === 0) return "the whole";
  const digit = cell[cell.length - 1]!;
  return cell.length === 1 ? `branch ${digit}` : `${SIZES[nest.countOf(cell)] ?? "part"} ${digit}`;
}

/** Where a cell is, from its branch on. */
export function pathOf(nest: Nest, cell: readonly number[]): string {
  return cell.map((_, level) => nameOf(nest, cell.slice(0, level + 1))).join(", ");
}

/** The address of a soul: its branch, tens inside tens, and its place among ten. */
export function addressOf(nest: Nest, soul: number): string {
  const path = nest.pathOfTen(Math.floor(soul / 10));
  return `${path.length === 0 ? "the ten" : pathOf(nest, path)}, soul ${soul % 10}`;
}
