import { RIM } from "../wheel/layout";

/** How a soul is marked. */
export interface Mark {
  /** Half its breadth, in pixels of the canvas. */
  radius: number;
  strength: number;
  /** From a soft point to a disc with an edge, 0..1. */
  firm: number;
  /** From thin light, which needs many to be bright, to the full colour, 0..1. */
  full: number;
}

const LIGHT = 0.9;
/** On the wheel a mark may be a single pixel. */
const LEAST = 0.55;
/** In the rows of the nest it must give the same light wherever it falls between pixels. */
const LEAST_IN_ROWS = 1;
const MANY = 60_000;
const RADIUS_OF_MANY = 2.5 / 450;

/** Few are larger and soft, many are fine dust; together they give about as much light. */
export function wheelMark(souls: number, half: number): Mark {
  const area = Math.PI * (RIM * half) ** 2;
  const radius = Math.max(LEAST, Math.min(half * RADIUS_OF_MANY * (MANY / souls) ** 0.23, 1.13 * Math.sqrt(area / souls)));
  return { radius, strength: Math.min(boldness(radius, half), (LIGHT * area) / (souls * energy(radius))), firm: 0, full: 0 };
}

/** A soul is as large as its seat leaves room; `room` is the side of a square of the same area, in pixels. */
export function nestMark(room: number): Mark {
  const firm = Math.min(1, Math.max(0, (room - 5) / 25));
  const radius = Math.max(LEAST_IN_ROWS, (0.44 - 0.17 * firm) * room);
  return { radius, strength: Math.min(2.6 - 1.4 * firm, (LIGHT * room * room) / energy(radius)), firm, full: 1 };
}

/** Between two marks. */
export function mixMarks(from: Mark, to: Mark, share: number): Mark {
  const mix = (a: number, b: number) => a + share * (b - a);
  return {
    radius: mix(from.radius, to.radius),
    strength: mix(from.strength, to.strength),
    firm: mix(from.firm, to.firm),
    full: mix(from.full, to.full),
  };
}

function boldness(radius: number, half: number): number {
  return 1 + Math.min(1.4, (40 * radius) / half);
}

/** The light of one whole mark, in pixels of full light. */
function energy(radius: number): number {
  return (Math.PI * radius * radius) / 3;
}
