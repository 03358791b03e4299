import { Program, type Gl } from "../picture/gl";
import { LINE_FRAGMENT, LINE_VERTEX } from "./lines.glsl";

export type Ink = readonly [red: number, green: number, blue: number, cover: number];

const EACH = 10;

/** Lines gathered one by one and drawn at once. Where their ink covers nothing, they only add light. */
export class Lines {
  private readonly program: Program;
  private readonly array: WebGLVertexArrayObject;
  private readonly buffer: WebGLBuffer;
  private gathered: number[] = [];

  constructor(private readonly gl: Gl) {
    this.program = new Program(gl, LINE_VERTEX, LINE_FRAGMENT);
    this.array = gl.createVertexArray();
    this.buffer = gl.createBuffer();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    [4, 4, 2].forEach((size, at) => {
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, 4 * EACH, 16 * at);
      gl.vertexAttribDivisor(at, 1);
    });
    gl.bindVertexArray(null);
  }

  /** One line, in pixels of the canvas. */
  line(x0: number, y0: number, x1: number, y1: number, width: number, ink: Ink, lean = 0): void {
    this.gathered.push(x0, y0, x1, y1, ...ink, width, lean);
  }

  circle(x: number, y: number, radius: number, width: number, ink: Ink): void {
    const steps = Math.max(32, Math.min(180, Math.ceil(radius)));
    const at = (k: number): [number, number] => {
      const turn = (2 * Math.PI * k) / steps;
      return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
    };
    for (let k = 0; k < steps; k++) this.line(...at(k), ...at(k + 1), width, ink, -Math.tan(Math.PI / steps));
  }

  /** Draws what was gathered; how many calls that took. */
  draw(width: number, height: number): number {
    const { gl, gathered } = this;
    const many = gathered.length / EACH;
    if (many === 0) return 0;
    this.program.use();
    this.program.set("canvas", width, height);
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(gathered), gl.STREAM_DRAW);
    gl.viewport(0, 0, width, height);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, many);
    gl.disable(gl.BLEND);
    gl.bindVertexArray(null);
    this.gathered = [];
    return 1;
  }
}
