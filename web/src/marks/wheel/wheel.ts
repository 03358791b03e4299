import { asleepColour, ramp, stepOf, type Ground, type Lens } from "../ramp";
import { Film } from "./film";
import { ASLEEP, discOf, distanceOf, layout, radiusOf, RIM, type Layout } from "./layout";

/** Nearness and lack of the souls shown, frame after frame: nearness at 2k, lack at 2k+1. */
export interface Souls {
  readonly shown: number;
  readonly branches: number;
  readonly columns: Uint16Array[];
}

/** What is seen: a moment, which may lie between two frames, and how far over to what is felt. */
export interface Look {
  frame: number;
  felt: number;
  ground: Ground;
}

const MANY = 4000;
const JITTER = 3;
const BRIGHT = { dark: 0.85, light: 0.5 };
const DIM = { dark: 0.2, light: 0.22 };

/** The wheel: a canvas on which every soul is a point of light. */
export class Wheel {
  private readonly layout: Layout;
  private readonly radii: Float32Array;
  private readonly colours: Float32Array;
  private readonly atOne: Float32Array;
  private film: Film | undefined;
  private scale = 1;
  /** Where souls are few, each is a larger mark. */
  private readonly largeness: number;

  constructor(private readonly souls: Souls) {
    this.largeness = Math.min(4, Math.max(1, (MANY / souls.shown) ** 0.25));
    this.layout = layout(souls.shown, souls.branches);
    this.radii = new Float32Array(souls.shown);
    this.atOne = new Float32Array(souls.shown);
    this.colours = new Float32Array(3 * souls.shown);
  }

  /** Draws a look into a square of a canvas; `scale` is pixels of the canvas for one of the page. */
  draw(context: CanvasRenderingContext2D, left: number, top: number, size: number, scale: number, look: Look): void {
    if (this.film?.size !== size) this.film = new Film(size, Math.max(0.8, size / 760) * this.largeness);
    this.scale = scale;
    this.place(size, scale, look);
    const { cos, sin, cosAtOne, sinAtOne } = this.layout;
    const { film, radii, colours, atOne } = this;
    film.clear();
    for (let i = 0; i < radii.length; i++) {
      const r = radii[i]!;
      const x = r * (cos[i]! + atOne[i]! * (cosAtOne[i]! - cos[i]!));
      const y = r * (sin[i]! + atOne[i]! * (sinAtOne[i]! - sin[i]!));
      film.add(size / 2 + x, size / 2 + y, colours[3 * i]!, colours[3 * i + 1]!, colours[3 * i + 2]!);
    }
    film.develop(context, left, top, look.ground);
    guides(context, left + size / 2, top + size / 2, size / 2, scale, look);
  }

  /** The radius at which a soul was last drawn, in pixels of the page. */
  radiusOf(i: number): number {
    return this.radii[i]! / this.scale;
  }

  private place(size: number, scale: number, look: Look): void {
    this.radii.fill(0);
    this.colours.fill(0);
    this.atOne.fill(0);
    const frame = Math.floor(look.frame);
    const between = look.frame - frame;
    const lenses = [["is", 1 - look.felt], ["felt", look.felt]] as const;
    for (const [lens, share] of lenses) {
      if (share === 0) continue;
      this.gather(lens, frame, share * (1 - between), size / 2, look.ground);
      if (between > 0) this.gather(lens, frame + 1, share * between, size / 2, look.ground);
    }
    for (let i = 0; i < this.radii.length; i++) this.radii[i]! += JITTER * scale * this.layout.jitter[i]!;
  }

  /** Adds a share of how the souls stand in one frame under one lens. */
  private gather(lens: Lens, frame: number, share: number, half: number, ground: Ground): void {
    const codes = this.souls.columns[2 * frame + (lens === "is" ? 0 : 1)]!;
    const lacks = this.souls.columns[2 * frame + 1]!;
    const table = ramp(ground, lens);
    const grey = asleepColour(ground);
    const { radii, colours, atOne, layout } = this;
    const disc = discOf(lens, codes);
    for (let i = 0; i < radii.length; i++) {
      const distance = distanceOf(lens, codes[i]!);
      radii[i]! += share * half * radiusOf(distance, layout.spread[i]!, disc);
      if (distance < 0) atOne[i]! += share;
      const sleeps = lacks[i] === ASLEEP;
      const strength = share * (sleeps ? DIM[ground] : BRIGHT[ground]);
      const step = 3 * stepOf(distance);
      for (let c = 0; c < 3; c++) {
        const tint = sleeps ? grey[c]! : table[step + c]!;
        colours[3 * i + c]! += strength * (ground === "dark" ? tint : -Math.log(tint + 0.01));
      }
    }
  }
}

/** A quarter of the way, half of it, and the rim. */
function guides(context: CanvasRenderingContext2D, x: number, y: number, half: number, scale: number, look: Look): void {
  context.save();
  context.lineWidth = scale;
  for (const [at, strength] of [[RIM / 4, 0.07], [RIM / 2, 0.07], [RIM, 0.14]] as const) {
    context.beginPath();
    context.strokeStyle = look.ground === "dark" ? `rgba(190,185,255,${strength})` : `rgba(60,40,20,${strength + 0.06})`;
    context.arc(x, y, at * half, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
}
