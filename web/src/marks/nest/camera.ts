import type { Cell, Nest, Rect } from "./cells";

const GLIDE_MS = 500;
const FILL = { whole: 0.95, part: 0.88, ten: 0.72 };

/** How the nest is looked at: a middle in the unit square, and how many halves of the picture the whole would be wide. */
export interface Eye {
  x: number;
  y: number;
  zoom: number;
}

/** Looks at one cell of the nest, and glides from cell to cell. */
export class Camera {
  cell: number[] = [];
  eye: Eye;
  /** How far over from the cell looked at before, which stays lit for so long. */
  turned = 1;
  before: Cell = [];
  private from: Eye;
  private begun = 0;

  constructor(private readonly nest: Nest) {
    this.eye = this.from = this.eyeOn([]);
  }

  moveTo(path: Cell, now: number, isStill: boolean): void {
    this.before = this.cell;
    this.cell = [...path];
    this.from = this.eye;
    this.begun = isStill ? -Infinity : now;
    this.turned = 0;
    this.step(now);
  }

  /** Moves on to a time; whether it is still moving. */
  step(now: number): boolean {
    if (this.turned === 1) return false;
    const done = Math.min(1, Math.max(0, (now - this.begun) / GLIDE_MS));
    this.turned = done * done * (3 - 2 * done);
    this.eye = between(this.from, this.eyeOn(this.cell), this.turned);
    return done < 1;
  }

  /** What is seen of the unit square. */
  seen(): Rect {
    const { x, y, zoom } = this.eye;
    return { x: x - 1 / zoom, y: y - 1 / zoom, width: 2 / zoom, height: 2 / zoom };
  }

  /** How far over the camera is to where something holds, from where it held or not. */
  share(holds: (eye: Eye) => boolean): number {
    const at = (cell: Cell) => (holds(this.eyeOn(cell)) ? 1 : 0);
    return at(this.before) + this.turned * (at(this.cell) - at(this.before));
  }

  private eyeOn(cell: Cell): Eye {
    const { x, y, width, height } = this.nest.rectOf(cell);
    const fill = cell.length === 0 ? FILL.whole : this.nest.isTen(cell) ? FILL.ten : FILL.part;
    return { x: x + width / 2, y: y + height / 2, zoom: (2 * fill) / Math.max(width, height) };
  }
}

/** Zooms evenly, and about the one place that stays where it is. */
function between(from: Eye, to: Eye, share: number): Eye {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const isNear = Math.abs(Math.log(to.zoom / from.zoom)) < 0.01;
  const way = isNear ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + way * (to.x - from.x), y: from.y + way * (to.y - from.y), zoom };
}
