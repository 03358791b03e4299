import { say } from "../../words/tongue";
import { NoPicture } from "./scene";

/** What WebGL 2 needs said at length, said once. */

export type Gl = WebGL2RenderingContext;

export function contextOf(canvas: HTMLCanvasElement): Gl {
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, powerPreference: "high-performance" });
  if (!gl) throw new NoPicture(say("picture.noWebGl"));
  return gl;
}

/** Light is summed in floating point; asked for anew after a context was lost. */
export function wantFloatTargets(gl: Gl): void {
  if (gl.isContextLost()) return;
  if (!gl.getExtension("EXT_color_buffer_float") && !gl.getExtension("EXT_color_buffer_half_float"))
    throw new NoPicture(say("picture.noFloat"));
}

export class Program {
  private readonly handle: WebGLProgram;
  private readonly uniforms = new Map<string, WebGLUniformLocation | null>();

  constructor(private readonly gl: Gl, vertex: string, fragment: string) {
    this.handle = gl.createProgram();
    for (const [kind, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
      const shader = gl.createShader(kind)!;
      gl.shaderSource(shader, text.trim());
      gl.compileShader(shader);
      gl.attachShader(this.handle, shader);
      if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
        throw new NoPicture(`The graphics driver refuses a shader: ${gl.getShaderInfoLog(shader)}`);
      gl.deleteShader(shader);
    }
    gl.linkProgram(this.handle);
    if (!gl.getProgramParameter(this.handle, gl.LINK_STATUS) && !gl.isContextLost())
      throw new NoPicture(`The graphics driver refuses a program: ${gl.getProgramInfoLog(this.handle)}`);
  }

  use(): void {
    this.gl.useProgram(this.handle);
  }

  /** Sets a uniform of one to four floats. */
  set(name: string, ...values: number[]): void {
    const set = ["uniform1fv", "uniform2fv", "uniform3fv", "uniform4fv"] as const;
    this.gl[set[values.length - 1]](this.at(name), values);
  }

  /** Sets a uniform of one whole number or of four: a texture unit, or two ranges. */
  setWhole(name: string, ...values: number[]): void {
    if (values.length === 1) this.gl.uniform1i(this.at(name), values[0]);
    else this.gl.uniform4iv(this.at(name), values);
  }

  private at(name: string): WebGLUniformLocation | null {
    if (!this.uniforms.has(name)) this.uniforms.set(name, this.gl.getUniformLocation(this.handle, name));
    return this.uniforms.get(name)!;
  }
}

export function texture(gl: Gl, filter: number): WebGLTexture {
  const made = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, made);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return made;
}

/** A sheet that can be drawn on and looked at: of light, or of the numbers of souls. */
export class Sheet {
  readonly texture: WebGLTexture;
  private readonly frame: WebGLFramebuffer;
  private readonly depth: WebGLRenderbuffer | null = null;
  width = 0;
  height = 0;

  constructor(private readonly gl: Gl, private readonly format: number, hasDepth = false) {
    this.texture = texture(gl, format === gl.RGBA16F ? gl.LINEAR : gl.NEAREST);
    this.frame = gl.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.frame);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
    if (!hasDepth) return;
    this.depth = gl.createRenderbuffer();
    gl.bindRenderbuffer(gl.RENDERBUFFER, this.depth);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, this.depth);
  }

  fit(width: number, height: number): void {
    if (this.width === width && this.height === height) return;
    const { gl, format } = this;
    [this.width, this.height] = [width, height];
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    const type = format === gl.RGBA16F ? gl.HALF_FLOAT : gl.UNSIGNED_BYTE;
    gl.texImage2D(gl.TEXTURE_2D, 0, format, width, height, 0, gl.RGBA, type, null);
    if (!this.depth) return;
    gl.bindRenderbuffer(gl.RENDERBUFFER, this.depth);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT24, width, height);
  }

  /** What is drawn from now on is drawn here. */
  lay(isCleared = true): void {
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.frame);
    gl.viewport(0, 0, this.width, this.height);
    if (!isCleared) return;
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | (this.depth ? gl.DEPTH_BUFFER_BIT : 0));
  }
}
