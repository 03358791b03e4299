import { Light } from "../light/light";
import { Lines } from "../lines/lines";
import type { Eye } from "../nest/camera";
import { Camera, Nest } from "../nest/cells";
import { Frames } from "../souls/frames";
import { placeIn, type Look } from "../souls/look";
import { mixMarks, nestMark, wheelMark } from "../souls/marks";
import { Souls } from "../souls/souls";
import { stands, type Stands } from "../souls/stands";
import { drawTies } from "../ties/ties";
import { guides } from "../wheel/guides";
import { contextOf, wantFloatTargets, type Gl } from "./gl";
import { ringRound } from "./ring";
import type { Scene, View } from "./scene";
import { Seeker } from "./seeker";
import { squares, type Square } from "./squares";

export { NoPicture, type Kind, type Scene, type Ties, type View } from "./scene";

/** Breadth of the jitter that softens rings and stripes, in pixels of the page. */
const JITTER = 2.4;
/** Light left to the nest outside the cell looked at. */
const OUTSIDE = 0.3;
/** A ten as wide as this, in pixels of the page, sits in a round. */
const ROUND_FROM = 44;
/** One as wide as this begins to show its ties, and shows them wholly. */
const TIES_FROM = 130;
const TIES_WHOLE = 260;

/** What lives on the graphics card, and is lost with the context. */
interface Tools {
  souls: Souls;
  light: Light;
  lines: Lines;
  seeker: Seeker;
}

/** The picture of a live run: all its souls as light, on the wheel or in the nest, in one to four views. */
export class Picture {
  readonly nest: Nest;
  readonly camera: Camera;
  /** The square of every view, in pixels of the page. */
  places: Square[] = [];
  drawCalls = 0;
  private readonly gl: Gl;
  private readonly stands: Stands;
  private readonly frames = [new Frames(), new Frames()];
  private readonly room: number;
  private tools: Tools | null;
  private scene: Scene | null = null;
  /** The same squares in whole pixels of the canvas. */
  private squares: Square[] = [];
  private size = { width: 1, height: 1, scale: 1 };
  private readonly listening = new AbortController();

  constructor(private readonly canvas: HTMLCanvasElement, private readonly souls: number, branches: number) {
    this.gl = contextOf(canvas);
    this.nest = new Nest(souls, branches);
    this.camera = new Camera(this.nest);
    this.stands = stands(souls, branches, this.nest);
    const ten = this.nest.rectOf(this.nest.pathOfTen(0));
    this.room = Math.sqrt((ten.width * ten.height) / 10);
    this.tools = this.make();
    const { signal } = this.listening;
    canvas.addEventListener("webglcontextlost", (event) => this.lose(event), { signal });
    canvas.addEventListener("webglcontextrestored", () => this.restore(), { signal });
  }

  /** The newest frame of a run; the one before it is kept. */
  push(side: 0 | 1, codes: Uint16Array): void {
    this.frames[side].push(codes);
    this.tools?.souls.push(side, codes);
  }

  /** Nothing glides to the newest frame, as after a jump. */
  hold(side: 0 | 1): void {
    this.frames[side].isHeld = true;
  }

  fit(width: number, height: number, scale: number): void {
    const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    if (this.canvas.width !== across) this.canvas.width = across;
    if (this.canvas.height !== down) this.canvas.height = down;
    this.size = { width: across, height: down, scale };
    this.arrange();
  }

  draw(scene: Scene): void {
    this.scene = scene;
    this.arrange();
    if (!this.tools) return;
    const { souls, light, lines } = this.tools;
    const { gl } = this;
    const { width, height, scale } = this.size;
    light.begin(width, height);
    this.drawCalls = 0;
    scene.views.forEach((view, k) => {
      const look = this.lookOf(view);
      const { x, y, size } = this.squares[k];
      if (look.nested < 1) guides(lines, x + size / 2, y + size / 2, size / 2, scale, scene.ground, 1 - look.nested);
      if (!look.frames.newest) return;
      gl.viewport(x, height - y - size, size, size);
      souls.draw(view.side, look, scene.ground, ...this.rangeOf(look));
      this.drawCalls++;
      this.tie(lines, look, k);
    });
    this.drawCalls += lines.draw(width, height);
    this.drawCalls += light.develop(scene.ground, this.squares[0].size);
    scene.views.forEach((view, k) => this.ring(lines, view, k));
    this.drawCalls += lines.draw(width, height);
  }

  /** The soul at a place of the canvas, in pixels of the page. */
  soulAt(x: number, y: number): { soul: number; view: number } | null {
    const view = this.places.findIndex((place) => x >= place.x && y >= place.y && x < place.x + place.size && y < place.y + place.size);
    const seen = this.scene?.views[view];
    if (!this.tools || !seen || !this.frames[seen.side].newest) return null;
    const look = this.lookOf(seen);
    const { scale } = this.size;
    const soul = this.tools.seeker.soulAt(seen.side, look, this.squares[view], x * scale, y * scale, scale, this.rangeOf(look));
    return soul < 0 ? null : { soul, view };
  }

  /** Where a soul stands, worked out here: its place and its distance from the middle of its view, in pixels of the page. */
  placeOf(soul: number, view: number): { x: number; y: number; radius: number } {
    const [x, y] = placeIn(this.lookOf(this.scene!.views[view]), this.stands, soul);
    const place = this.places[view];
    const half = place.size / 2;
    return { x: place.x + half * (1 + x), y: place.y + half * (1 + y), radius: half * Math.hypot(x, y) };
  }

  /** Where a soul falls when it is really drawn, alone; null outside its view. */
  drawnAt(soul: number, view: number): { x: number; y: number } | null {
    const seen = this.scene?.views[view];
    if (!this.tools || !seen || !this.frames[seen.side].newest) return null;
    const { width, height, scale } = this.size;
    const at = this.tools.seeker.drawnAt(seen.side, this.lookOf(seen), this.squares[view], soul, width, height);
    return at && { x: at[0] / scale, y: at[1] / scale };
  }

  dispose(): void {
    this.listening.abort();
    this.tools = null;
  }

  private lookOf(view: View): Look {
    const { nest, camera, scene, size } = this;
    const { kind, glide, over = 1 } = scene!;
    const frames = this.frames[view.side];
    const half = this.squares[0].size / 2;
    const nested = kind === "nest" ? over : 1 - over;
    const wideIn = (eye: Eye) => (Math.sqrt(10) * this.room * eye.zoom * half) / size.scale;
    const range = (cell: readonly number[]) => [nest.firstOf(cell), nest.firstOf(cell) + nest.countOf(cell)] as const;
    return {
      frames,
      glide: frames.glide(glide),
      felt: view.felt,
      nested,
      inRound: camera.share((eye) => wideIn(eye) >= ROUND_FROM),
      jitter: (JITTER * size.scale) / half,
      eye: camera.eye,
      lit: [...range(camera.before), ...range(camera.cell)],
      turned: camera.turned,
      outside: OUTSIDE,
      mark: mixMarks(wheelMark(this.souls, half), nestMark(this.room * camera.eye.zoom * half), nested),
    };
  }

  private rangeOf(look: Look): [from: number, to: number] {
    return look.nested === 1 ? this.nest.rangeIn(this.camera.seen()) : [0, this.souls];
  }

  private tie(lines: Lines, look: Look, view: number): void {
    const { ties, ground } = this.scene!;
    if (!ties || look.nested < 1) return;
    const { scale } = this.size;
    const { width } = this.nest.rectOf(this.nest.pathOfTen(ties.ten));
    const wide = (width * this.camera.eye.zoom * this.places[view].size) / 2;
    const share = between(wide, TIES_FROM, TIES_WHOLE);
    if (share === 0) return;
    const place = (soul: number): [number, number] => {
      const { x, y } = this.placeOf(soul, view);
      return [x * scale, y * scale];
    };
    drawTies(lines, ties, { place, radius: look.mark.radius, scale }, ground, share);
  }

  private ring(lines: Lines, view: View, k: number): void {
    const { selected, ground } = this.scene!;
    if (selected === null || !this.frames[view.side].newest) return;
    const { x, y } = this.placeOf(selected, k);
    const { scale } = this.size;
    const place = this.places[k];
    if (x < place.x || y < place.y || x > place.x + place.size || y > place.y + place.size) return;
    ringRound(lines, x * scale, y * scale, this.lookOf(view).mark.radius, scale, ground);
  }

  private arrange(): void {
    const { width, height, scale } = this.size;
    if (!this.scene) return;
    this.squares = squares(this.scene.views.length, width, height);
    this.places = this.squares.map(({ x, y, size }) => ({ x: x / scale, y: y / scale, size: size / scale }));
  }

  private make(): Tools {
    const { gl } = this;
    wantFloatTargets(gl);
    const souls = new Souls(gl, this.souls, this.stands);
    return { souls, light: new Light(gl), lines: new Lines(gl), seeker: new Seeker(gl, souls) };
  }

  private lose(event: Event): void {
    event.preventDefault();
    this.tools = null;
  }

  private restore(): void {
    this.tools = this.make();
    this.frames.forEach(({ before, newest }, side) => {
      if (before) this.tools!.souls.push(side as 0 | 1, before);
      if (newest) this.tools!.souls.push(side as 0 | 1, newest);
    });
    if (this.scene) this.draw(this.scene);
  }
}

/** How far a width is from one to another, 0..1. */
function between(width: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (width - from) / (to - from)));
}
