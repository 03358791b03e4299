import type { Ground } from "../ramp";
import { Program, type Gl } from "../picture/gl";
import type { Look } from "./look";
import { LIGHT_FRAGMENT, NUMBER_FRAGMENT, SOUL_VERTEX } from "./souls.glsl";
import type { Stands } from "./stands";
import { tints } from "./tints";

/** How much more ink small marks take on paper, where they do not shine. */
const PRESSED = 0.7;

/** The codes of a run on the graphics card: two buffers that take turns, and how each is read. */
interface Side {
  buffers: WebGLBuffer[];
  arrays: WebGLVertexArrayObject[];
  newest: number;
}

/** All souls as points, seen or sought. */
export class Souls {
  private readonly seen: Program;
  private readonly sought: Program;
  private readonly sides: Side[] = [];
  private readonly tints = new Map<Ground, WebGLTexture>();
  private readonly stands: WebGLBuffer[];

  constructor(private readonly gl: Gl, private readonly souls: number, stood: Stands) {
    this.seen = new Program(gl, SOUL_VERTEX, LIGHT_FRAGMENT);
    this.sought = new Program(gl, SOUL_VERTEX, NUMBER_FRAGMENT);
    this.stands = [stood.directions, stood.scatter, stood.seats].map((data) => {
      const buffer = gl.createBuffer();
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
      return buffer;
    });
  }

  push(side: 0 | 1, codes: Uint16Array): void {
    const { gl } = this;
    const into = (this.sides[side] ??= this.makeSide());
    into.newest = 1 - into.newest;
    gl.bindBuffer(gl.ARRAY_BUFFER, into.buffers[into.newest]);
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, codes);
  }

  /** Adds the light of some souls to what lies under the viewport. */
  draw(side: 0 | 1, look: Look, ground: Ground, from: number, to: number): void {
    const { gl, seen } = this;
    seen.use();
    this.tell(seen, look, 2 * look.mark.radius);
    if (!this.tints.has(ground)) this.tints.set(ground, tints(gl, ground));
    gl.bindTexture(gl.TEXTURE_2D, this.tints.get(ground)!);
    seen.set("firm", look.mark.firm);
    const { strength, firm, full } = look.mark;
    seen.set("full", ground === "dark" ? full : 0);
    if (ground === "light") seen.set("strength", strength * (1 + PRESSED * full * (1 - firm)));
    seen.set("nearest", 0);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE);
    this.points(side, from, to);
    gl.disable(gl.BLEND);
  }

  /** Writes the numbers of souls, each as a point of some breadth; of several at one pixel the nearest to `pointer` stays. */
  seek(side: 0 | 1, look: Look, from: number, to: number, breadth: number, pointer: [number, number]): void {
    const { gl, sought } = this;
    sought.use();
    this.tell(sought, look, breadth);
    sought.set("pointer", ...pointer);
    sought.set("nearest", 0.25);
    // The sheet that is drawn on must not also be one that is looked at.
    gl.bindTexture(gl.TEXTURE_2D, null);
    gl.enable(gl.DEPTH_TEST);
    this.points(side, from, to);
    gl.disable(gl.DEPTH_TEST);
  }

  private tell(program: Program, look: Look, size: number): void {
    const { frames, eye } = look;
    program.set("glide", look.glide);
    program.set("felt", look.felt);
    program.set("nested", look.nested);
    program.set("inRound", look.inRound);
    program.set("jitter", look.jitter);
    program.set("size", size);
    program.set("strength", look.mark.strength);
    program.set("turned", look.turned);
    program.set("outside", look.outside);
    program.set("discs", ...frames.discs.before, ...frames.discs.newest);
    program.set("camera", eye.x, eye.y, eye.zoom);
    program.setWhole("lit", ...look.lit);
  }

  private points(side: 0 | 1, from: number, to: number): void {
    const { gl } = this;
    const { arrays, newest } = this.sides[side];
    gl.bindVertexArray(arrays[newest]);
    gl.drawArrays(gl.POINTS, from, to - from);
    gl.bindVertexArray(null);
  }

  private makeSide(): Side {
    const { gl } = this;
    const buffers = [0, 1].map(() => {
      const buffer = gl.createBuffer();
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, 4 * this.souls, gl.DYNAMIC_DRAW);
      return buffer;
    });
    return { buffers, arrays: [0, 1].map((newest) => this.array(buffers[newest], buffers[1 - newest])), newest: 0 };
  }

  private array(newest: WebGLBuffer, before: WebGLBuffer): WebGLVertexArrayObject {
    const { gl, stands } = this;
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const parts = [newest, before, ...stands];
    parts.forEach((buffer, at) => {
      gl.enableVertexAttribArray(at);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (at < 2) gl.vertexAttribIPointer(at, 2, gl.UNSIGNED_SHORT, 0, 0);
    });
    const [directions, scatter, seats] = stands;
    gl.bindBuffer(gl.ARRAY_BUFFER, directions);
    gl.vertexAttribPointer(2, 4, gl.SHORT, true, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, scatter);
    gl.vertexAttribPointer(3, 2, gl.UNSIGNED_SHORT, true, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, seats);
    gl.vertexAttribPointer(4, 4, gl.FLOAT, false, 0, 0);
    gl.bindVertexArray(null);
    return array;
  }
}
