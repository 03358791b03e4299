import { NoPicture, Picture, type Scene, type Ties, type View } from "../marks/picture/picture";
import { eased, isStill } from "../motion";
import * as theme from "../theme";
import type { Kind, Lens } from "./address";
import { Bell } from "./bell";
import type { Frames, Run } from "./run";

const TURN_MS = 1000;
const STEP_MS = 450;
const LONGEST_MS = 700;
/** Of the time between two ticks, so that there is some left to fetch the next. */
const OF_A_TICK = 0.7;
/** Where a picture takes so long to draw, gliding would only hold up the next one. */
const SLOW_MS = 90;
const SHARPEST = 2;

/** Looks at a run: draws its newest frame, gliding from the one before, through one lens or both; at rest it draws nothing. */
export class Eye {
  readonly canvas = document.createElement("canvas");
  picture: Picture | undefined;
  /** Why there is no picture. */
  blind = "";
  selected: number | null = null;
  shown: Frames | undefined;
  /** Told when another frame is shown, or the same in another way. */
  readonly changed = new Bell();
  /** Told when views stand elsewhere on the canvas. */
  readonly laid = new Bell();

  private felt: number[] = [];
  private goal: number[] = [];
  private from: number[] = [];
  private turnedAt = -Infinity;
  private kindAt = -Infinity;
  private over = 1;
  private lay = "";
  private glidesAt = -Infinity;
  private glideMs = 0;
  private pending: Frames | undefined;
  private isWanting = false;
  private isAwake = false;
  private isMoving = false;
  private drawnAt: number | undefined;
  /** How long a picture takes, of late. */
  private drawMs = 0;
  private size = { width: 0, height: 0 };
  private readonly ends: (() => void)[];

  constructor(
    private readonly run: Run,
    public lens: Lens,
    public kind: Kind,
  ) {
    this.turn(lens, true);
    this.ends = [
      run.began.listen(() => this.begin()),
      run.framed.listen((frames) => this.take(frames)),
    ];
    const observer = new ResizeObserver(() => this.fit());
    observer.observe(this.canvas);
    this.ends.push(() => observer.disconnect());
  }

  get views(): View[] {
    const lenses = this.lens === "both" ? 2 : 1;
    return this.felt.map((felt, v) => ({ side: Math.floor(v / lenses) as 0 | 1, felt: eased01(felt) }));
  }

  /** Drawn, with nothing gliding, and nothing newer to come. */
  get isAtRest(): boolean {
    const { state } = this.run;
    const isNewest = state !== undefined && !this.run.isAwaiting && !state.playing && state.target === null && this.shown?.tick === state.tick;
    return isNewest && !this.isAwake && (this.size.width > 0 || !this.picture || !this.canvas.checkVisibility());
  }

  turn(lens: Lens, atOnce = false): void {
    const sides = this.run.sides;
    const [was, now] = [this.lens === "both" ? 2 : 1, lens === "both" ? 2 : 1];
    const goal = lens === "both" ? [1, 0] : [lens === "felt" ? 1 : 0];
    const standing = this.felt;
    this.lens = lens;
    this.goal = Array.from({ length: sides * now }, (_, v) => goal[v % now]!);
    this.from = this.goal.map((to, v) => {
      const old = standing[Math.floor(v / now) * was + Math.min(v % now, was - 1)];
      return atOnce || old === undefined ? to : old;
    });
    this.felt = [...this.from];
    this.turnedAt = performance.now();
    this.wake();
    this.changed.ring();
    this.laid.ring();
  }

  show(kind: Kind): void {
    if (kind !== this.kind) {
      this.kindAt = performance.now() - TURN_MS * (1 - this.over);
      this.over = 1 - this.over;
    }
    this.kind = kind;
    this.wake();
    this.changed.ring();
    this.laid.ring();
  }

  select(soul: number | null): void {
    this.selected = soul;
    this.wake();
    this.changed.ring();
  }

  moveTo(cell: number[]): void {
    this.picture?.camera.moveTo(cell, performance.now(), isStill.matches);
    this.wake();
  }

  /** Something else is to be drawn. */
  wake = (): void => {
    if (this.isAwake) return;
    this.isAwake = true;
    requestAnimationFrame(this.step);
  };

  /** Draws now, for a picture that is taken of the canvas at once. */
  draw(): void {
    this.picture?.draw(this.scene(1));
  }

  dispose(): void {
    for (const end of this.ends) end();
    if (!this.picture) return;
    this.picture.dispose();
    this.picture = undefined;
    // Browsers bear few of them, and keep those that are left for long.
    this.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  }

  private begin(): void {
    const { souls, branches, group } = this.run.hello!;
    this.shown = this.pending = undefined;
    if (!this.picture && !this.blind && !group)
      try {
        this.picture = new Picture(this.canvas, souls, branches);
        this.fit();
      } catch (error) {
        if (!(error instanceof NoPicture)) throw error;
        this.blind = error.message;
      }
    this.turn(this.lens, this.goal.length !== this.run.sides * (this.lens === "both" ? 2 : 1));
    this.run.do({ do: "more" });
  }

  private fit(): void {
    const [width, height] = [this.canvas.clientWidth, this.canvas.clientHeight];
    if (width === 0 || height === 0) return;
    this.size = { width, height };
    this.picture?.fit(width, height, Math.min(SHARPEST, window.devicePixelRatio || 1));
    this.wake();
    this.laid.ring();
  }

  private take(frames: Frames): void {
    // One that came while the one before still glides waits for it.
    if (performance.now() < this.glidesAt + this.glideMs && this.isAwake) this.pending = frames;
    else this.put(frames);
  }

  private put(frames: Frames): void {
    const isFirst = !this.shown;
    this.pending = undefined;
    frames.codes.forEach((codes, side) => {
      this.picture?.push(side as 0 | 1, codes);
      if (isFirst || isStill.matches) this.picture?.hold(side as 0 | 1);
    });
    const { playing, speed } = this.run.state ?? { playing: false, speed: 0 };
    this.glideMs = isFirst || isStill.matches ? 0 : playing ? this.pace(speed) : STEP_MS;
    this.isMoving = playing;
    this.glidesAt = performance.now();
    this.shown = frames;
    this.isWanting = true;
    this.wake();
    this.changed.ring();
  }

  private pace(speed: number): number {
    return this.drawMs > SLOW_MS ? 0 : Math.min(LONGEST_MS, speed === 0 ? 50 : (1000 * OF_A_TICK) / speed);
  }

  private scene(glide: number): Scene {
    return {
      kind: this.kind,
      over: eased(this.over),
      views: this.views,
      ground: theme.ground(),
      glide,
      selected: this.selected,
      ties: this.ties(),
    };
  }

  private ties(): Ties | null {
    const { ten } = this.run;
    const ends = this.shown?.ties[0];
    if (!ten || !ends || this.shown?.ten !== ten.ten || this.kind !== "nest") return null;
    return { ten: ten.ten, partners: ten.partners, ends };
  }

  private readonly step = (now: number): void => {
    if (this.drawnAt !== undefined) this.drawMs += 0.3 * (now - this.drawnAt - this.drawMs);
    this.drawnAt = now;
    const turned = isStill.matches ? 1 : Math.min(1, Math.max(0, (now - this.turnedAt) / TURN_MS));
    this.felt = this.goal.map((to, v) => this.from[v]! + (to - this.from[v]!) * turned);
    this.over = isStill.matches ? 1 : Math.min(1, Math.max(0, (now - this.kindAt) / TURN_MS));
    const glided = this.glideMs === 0 ? 1 : Math.min(1, Math.max(0, (now - this.glidesAt) / this.glideMs));
    const isTravelling = (this.kind === "nest" && this.picture?.camera.step(now)) || false;
    if (this.shown && this.size.width > 0 && this.canvas.checkVisibility()) this.picture?.draw(this.scene(this.isMoving ? glided : eased(glided)));
    this.tellPlaces();
    if (this.isWanting) {
      this.isWanting = false;
      this.run.do({ do: "more" });
    }
    if (glided === 1 && this.pending) this.put(this.pending);
    else if (turned === 1 && glided === 1 && this.over === 1 && !isTravelling) {
      this.isAwake = false;
      this.drawnAt = undefined;
      if (this.kind === "nest") this.laid.ring();
      return;
    }
    requestAnimationFrame(this.step);
  };

  private tellPlaces(): void {
    const lay = JSON.stringify(this.picture?.places);
    if (lay === this.lay) return;
    this.lay = lay;
    this.laid.ring();
  }
}

function eased01(share: number): number {
  return eased(Math.min(1, Math.max(0, share)));
}
