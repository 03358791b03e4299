export { Camera } from "./camera";

/** A cell of the nest by digits: [] is the whole, [3] a great branch, [3, 4, …] tens inside tens. */
export type Cell = readonly number[];

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Parts of cells of this shape, five by two, have the same shape again, turned. */
const SHAPE = Math.sqrt(2.5);
const GAP = 0.055;
const BRANCH_GAP = 0.07;
const ROUND = 0.365;
/** How near to one another the souls of a ten are in their rows, along and across. */
const CLOSE = [0.93, 0.74] as const;

/** Tens inside tens as rectangles in the unit square; near by the ten souls of the lowest sit in a round. */
export class Nest {
  /** How many digits lead to a ten. */
  readonly depth: number;
  private readonly great: Rect[];

  constructor(readonly souls: number, readonly branches: number) {
    this.depth = Math.max(0, Math.round(Math.log10(souls / branches)));
    this.great = this.depth === 0 ? [] : greatCells(branches);
  }

  countOf(cell: Cell): number {
    return cell.length === 0 ? this.souls : this.souls / this.branches / 10 ** (cell.length - 1);
  }

  firstOf(cell: Cell): number {
    return cell.reduce((first, digit, level) => first + digit * this.countOf(cell.slice(0, level + 1)), 0);
  }

  /** The ten of a soul is its number without the last digit; where all are ten, it is the whole. */
  pathOfTen(ten: number): number[] {
    const path: number[] = [];
    for (let level = 1, rest = 10 * ten; level <= this.depth; level++) {
      const count = this.souls / this.branches / 10 ** (level - 1);
      path.push(Math.floor(rest / count));
      rest %= count;
    }
    return path;
  }

  isTen(cell: Cell): boolean {
    return cell.length === this.depth;
  }

  /** The parts of a cell; a ten has none but its souls. */
  partsOf(cell: Cell): number {
    if (this.isTen(cell)) return 0;
    return cell.length === 0 ? this.branches : 10;
  }

  rectOf(cell: Cell): Rect {
    let rect: Rect = { x: 0, y: 0, width: 1, height: 1 };
    cell.forEach((digit, level) => (rect = this.part(rect, digit, level)));
    return rect;
  }

  /** The part of a cell at a place in the unit square. */
  childAt(cell: Cell, x: number, y: number): number[] | null {
    const rect = this.rectOf(cell);
    for (let digit = 0; digit < this.partsOf(cell); digit++) {
      const part = this.part(rect, digit, cell.length);
      if (x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height) return [...cell, digit];
    }
    return null;
  }

  /** First and last soul, and one more, of the cells that touch a rectangle. */
  rangeIn(seen: Rect): [from: number, to: number] {
    let [from, to] = [this.souls, 0];
    const walk = (rect: Rect, level: number, first: number, count: number) => {
      const isSeen =
        rect.x < seen.x + seen.width && seen.x < rect.x + rect.width && rect.y < seen.y + seen.height && seen.y < rect.y + rect.height;
      if (!isSeen || (first >= from && first + count <= to)) return;
      if (level === this.depth) {
        from = Math.min(from, first);
        to = Math.max(to, first + count);
        return;
      }
      const parts = level === 0 ? this.branches : 10;
      const each = count / parts;
      for (const digit of inward(parts)) walk(this.part(rect, digit, level), level + 1, first + digit * each, each);
    };
    walk(this.rectOf([]), 0, 0, this.souls);
    return from < to ? [from, to] : [0, 0];
  }

  /** Where every soul sits: from afar in two or five rows, x at 4i, y at 4i+1; near by in a round, x at 4i+2, y at 4i+3. */
  seats(): Float32Array {
    const seats = new Float32Array(4 * this.souls);
    const walk = (rect: Rect, level: number, first: number, count: number) => {
      if (level === this.depth) return sit(rect, seats, first);
      const parts = level === 0 ? this.branches : 10;
      for (let digit = 0; digit < parts; digit++) walk(this.part(rect, digit, level), level + 1, first + (digit * count) / parts, count / parts);
    };
    walk(this.rectOf([]), 0, 0, this.souls);
    return seats;
  }

  private part(rect: Rect, digit: number, level: number): Rect {
    if (level === 0) return this.great[digit];
    const isWide = rect.width > rect.height;
    const columns = isWide ? 5 : 2;
    const [width, height] = [rect.width / columns, (rect.height * columns) / 10];
    const x = rect.x + (digit % columns) * width;
    const y = rect.y + Math.floor(digit / columns) * height;
    return inset({ x, y, width, height });
  }
}

/** Ends before the middle, so that what lies between them need not be walked. */
function inward(parts: number): number[] {
  return Array.from({ length: parts }, (_, k) => (k % 2 === 0 ? k / 2 : parts - (k + 1) / 2));
}

/** The same gap on all sides. */
function inset(rect: Rect, share = GAP): Rect {
  const gap = (share / 2) * Math.sqrt(rect.width * rect.height);
  return { x: rect.x + gap, y: rect.y + gap, width: rect.width - 2 * gap, height: rect.height - 2 * gap };
}

/** As many cells as there are great branches, in rows, as large as fit into the unit square. */
function greatCells(branches: number): Rect[] {
  let best: Rect[] = [];
  for (const [wide, high] of [[SHAPE, 1], [1, SHAPE]])
    for (let rows = 1; rows <= branches; rows++) {
      const startOf = (row: number) => Math.round((row * branches) / rows);
      const most = Math.max(...Array.from({ length: rows }, (_, row) => startOf(row + 1) - startOf(row)));
      const scale = Math.min(1 / (most * wide), 1 / (rows * high));
      const [width, height] = [scale * wide, scale * high];
      if (best.length > 0 && width * height < 1.001 * best[0].width * best[0].height) continue;
      best = Array.from({ length: branches }, (_, k) => {
        let row = 0;
        while (startOf(row + 1) <= k) row++;
        const inRow = startOf(row + 1) - startOf(row);
        return { x: 0.5 + (k - startOf(row) - inRow / 2) * width, y: 0.5 + (row - rows / 2) * height, width, height };
      });
    }
  return best.map((rect) => inset(rect, BRANCH_GAP));
}

const rounds = new Map<string, number[]>();

/** Ten turns at equal steps round an ellipse, from the top on. */
function round(shape: number): number[] {
  const key = shape.toFixed(2);
  const known = rounds.get(key);
  if (known) return known;
  const steps = 2000;
  const turnAt = (k: number) => (2 * Math.PI * k) / steps - Math.PI / 2;
  const along = [0];
  for (let k = 0; k < steps; k++) along.push(along[k] + Math.hypot(shape * Math.sin(turnAt(k + 0.5)), Math.cos(turnAt(k + 0.5))));
  const turns = Array.from({ length: 10 }, (_, digit) => turnAt(along.findIndex((way) => way >= ((digit + 0.5) / 10) * along[steps])));
  rounds.set(key, turns);
  return turns;
}

function sit(rect: Rect, seats: Float32Array, first: number): void {
  round(rect.width / rect.height).forEach((turn, digit) => {
    const columns = rect.width > rect.height ? 5 : 2;
    const rows = 10 / columns;
    const close = (parts: number) => (parts === 5 ? CLOSE[0] : CLOSE[1]);
    const at = 4 * (first + digit);
    seats[at] = rect.x + rect.width * (0.5 + close(columns) * (((digit % columns) + 0.5) / columns - 0.5));
    seats[at + 1] = rect.y + rect.height * (0.5 + close(rows) * ((Math.floor(digit / columns) + 0.5) / rows - 0.5));
    seats[at + 2] = rect.x + rect.width * (0.5 + ROUND * Math.cos(turn));
    seats[at + 3] = rect.y + rect.height * (0.5 + ROUND * Math.sin(turn));
  });
}
