import type { Ink, Lines } from "../lines/lines";
import type { Ties } from "../picture/scene";
import { ramp, stepOf, type Ground } from "../ramp";
import { inkOf } from "../souls/tints";

type Place = [x: number, y: number];

/** Where the souls are, in pixels of the canvas, and how large they are drawn. */
export interface Standing {
  place(soul: number): Place;
  radius: number;
  /** Pixels of the canvas for one of the page. */
  scale: number;
}

const WHOLE = 65535;
const THREAD: Record<Ground, readonly number[]> = { dark: [0.42, 0.4, 0.62], light: [0.45, 0.4, 0.36] };
const STRENGTH: Record<Ground, number> = { dark: 1.7, light: 1 };
const APART = 0.2;
/** How far ties that leave the ten lean from straight out towards their partner. */
const LEAN = 0.3;
const OWN = 1.4;
const TWIN = 0.6;
const SPACE = 0.12;

/** The ties of a ten, end by end: each end is its own half of the line, so that one sees who has mended his side. */
export function drawTies(lines: Lines, ties: Ties, standing: Standing, ground: Ground, share: number): void {
  const first = 10 * ties.ten;
  const middle = middleOf(ties.partners.map((_, k) => standing.place(first + k)));
  let end = 0;
  ties.partners.forEach((partners, k) => {
    const from = standing.place(first + k);
    const out = Math.atan2(from[1] - middle[1], from[0] - middle[0]);
    const outward: { turn: number; end: number }[] = [];
    for (const partner of partners) {
      const to = standing.place(partner);
      if (partner >= first && partner < first + 10) half(lines, from, to, standing, strokeOf(ties.ends[2 * end], ground, share));
      else outward.push({ turn: out + LEAN * turned(Math.atan2(to[1] - from[1], to[0] - from[0]) - out), end });
      end++;
    }
    for (const { turn, end: at } of fanned(outward)) stub(lines, from, turn, at, ties, standing, ground, share);
  });
}

function middleOf(places: Place[]): Place {
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return [mean(0), mean(1)];
}

/** An angle as the least turn, to the left or to the right. */
function turned(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

interface Stroke {
  width: number;
  ink: Ink;
}

/** A faint thread where nothing is mended, broad and pale gold where all is. */
function strokeOf(code: number, ground: Ground, share: number): Stroke {
  const mended = code / WHOLE;
  const at = 3 * stepOf(1 - mended);
  const thread = inkOf(ground, THREAD[ground], 0.35 * share * (1 - mended));
  const light = inkOf(ground, ramp(ground, "is").subarray(at, at + 3), STRENGTH[ground] * share * (0.15 + 0.85 * mended) * Math.min(1, 6 * mended));
  return { width: 0.8 + 2.4 * mended, ink: [thread[0] + light[0], thread[1] + light[1], thread[2] + light[2], 0] };
}

/** From the edge of a soul to the middle of the tie. */
function half(lines: Lines, [x, y]: Place, to: Place, { radius, scale }: Standing, { width, ink }: Stroke): void {
  const [dx, dy] = [to[0] - x, to[1] - y];
  const edge = Math.min(0.5, (0.8 * radius) / Math.hypot(dx, dy));
  lines.line(x + edge * dx, y + edge * dy, x + 0.5 * dx, y + 0.5 * dy, width * scale, ink);
}

/** A tie that leaves the ten: its own end, and a little of the twin's. */
function stub(lines: Lines, [x, y]: Place, turn: number, end: number, ties: Ties, standing: Standing, ground: Ground, share: number): void {
  const { radius, scale } = standing;
  const [dx, dy] = [Math.cos(turn) * radius, Math.sin(turn) * radius];
  const piece = (from: number, to: number, { width, ink }: Stroke) =>
    lines.line(x + from * dx, y + from * dy, x + to * dx, y + to * dy, width * scale, ink);
  piece(0.8, 0.8 + OWN, strokeOf(ties.ends[2 * end], ground, share));
  piece(0.8 + OWN + SPACE, 0.8 + OWN + SPACE + TWIN, strokeOf(ties.ends[2 * end + 1], ground, share));
}

/** The same directions, but no two so near that one would hide the other. */
function fanned<T extends { turn: number }>(ways: T[]): T[] {
  const sorted = ways.sort((a, b) => a.turn - b.turn);
  let [last, moved] = [-Infinity, 0];
  const apart = sorted.map((way) => {
    last = Math.max(way.turn, last + APART);
    moved += last - way.turn;
    return { ...way, turn: last };
  });
  return apart.map((way) => ({ ...way, turn: way.turn - moved / apart.length }));
}
