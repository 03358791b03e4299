/** Colours from near to far, for light on a dark ground and for ink on paper. Each is 256 steps of red, green, blue in 0..1. */

export type Ground = "dark" | "light";
export type Lens = "is" | "felt";

const STEPS = 256;

type Stop = [at: number, hex: string];

// Pale gold, amber, rose, violet, indigo; strong lack goes over into cold blue.
const STOPS: Record<Ground, Record<Lens, Stop[]>> = {
  dark: {
    is: [[0, "#ffdf92"], [0.16, "#ffc35c"], [0.38, "#f2705f"], [0.58, "#c85a9e"], [0.78, "#8659d6"], [1, "#4f4bd8"]],
    felt: [[0, "#ffdf92"], [0.1, "#ffc35c"], [0.26, "#f2705f"], [0.44, "#c85a9e"], [0.62, "#7f5fe0"], [0.8, "#4f8fe8"], [1, "#7fd4ff"]],
  },
  light: {
    is: [[0, "#c27a12"], [0.16, "#c95f10"], [0.38, "#b8362f"], [0.58, "#a02f7a"], [0.78, "#5b34ad"], [1, "#2c2f9a"]],
    felt: [[0, "#c27a12"], [0.1, "#c95f10"], [0.26, "#b8362f"], [0.44, "#a02f7a"], [0.62, "#5b3fb5"], [0.8, "#2560b8"], [1, "#0077a8"]],
  },
};

/** The asleep feel nothing and have no colour of their own. */
const ASLEEP: Record<Ground, string> = { dark: "#77709a", light: "#8d8798" };

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

function table(stops: Stop[]): Float32Array {
  const colours = new Float32Array(3 * STEPS);
  for (let step = 0; step < STEPS; step++) {
    const u = step / (STEPS - 1);
    const after = Math.max(1, stops.findIndex(([at]) => at >= u));
    const [from, to] = [stops[after - 1]!, stops[after]!];
    const share = (u - from[0]) / (to[0] - from[0]);
    const [low, high] = [channels(from[1]), channels(to[1])];
    for (let c = 0; c < 3; c++) colours[3 * step + c] = low[c]! + share * (high[c]! - low[c]!);
  }
  return colours;
}

const tables = new Map<string, Float32Array>();

export function ramp(ground: Ground, lens: Lens): Float32Array {
  const key = ground + lens;
  if (!tables.has(key)) tables.set(key, table(STOPS[ground][lens]));
  return tables.get(key)!;
}

export function asleepColour(ground: Ground): number[] {
  return channels(ASLEEP[ground]);
}

/** The ramp for a stylesheet, from near to far. */
export function gradient(ground: Ground, lens: Lens): string {
  return `linear-gradient(90deg, ${STOPS[ground][lens].map(([at, hex]) => `${hex} ${100 * at}%`).join(", ")})`;
}

export function stepOf(u: number): number {
  return Math.round(Math.min(1, Math.max(0, u)) * (STEPS - 1));
}
