import type { Ground } from "../ramp";
import { Program, Sheet, type Gl } from "../picture/gl";
import { GROUNDS } from "../wheel/film";
import { ALL_VERTEX, DEVELOP_FRAGMENT, SMALLER_FRAGMENT, SPREAD_FRAGMENT } from "./light.glsl";

const CELL = 8;
/** How far the halo spreads, in shares of a view. */
const SPREAD = 0.017;
const GLOW: Record<Ground, number> = { dark: 0.5, light: 0.3 };
/** Beyond this much light no more is added, so that bright places keep their colour. */
const MOST: Record<Ground, number> = { dark: 4.5, light: 4 };

/** Light gathered from all marks, a halo round it, and both developed at once: it adds up where souls gather. */
export class Light {
  private readonly smaller: Program;
  private readonly spread: Program;
  private readonly developing: Program;
  private readonly light: Sheet;
  private readonly halo: Sheet;
  private readonly across: Sheet;

  constructor(private readonly gl: Gl) {
    this.smaller = new Program(gl, ALL_VERTEX, SMALLER_FRAGMENT);
    this.spread = new Program(gl, ALL_VERTEX, SPREAD_FRAGMENT);
    this.developing = new Program(gl, ALL_VERTEX, DEVELOP_FRAGMENT);
    [this.light, this.halo, this.across] = [0, 1, 2].map(() => new Sheet(gl, gl.RGBA16F));
  }

  /** Begins in the dark. */
  begin(width: number, height: number): void {
    this.light.fit(width, height);
    for (const sheet of [this.halo, this.across]) sheet.fit(Math.ceil(width / CELL), Math.ceil(height / CELL));
    this.light.lay();
  }

  /** Draws what was gathered onto the canvas; `size` is that of a view in pixels. Returns how many calls that took. */
  develop(ground: Ground, size: number): number {
    const { gl, light, halo, across } = this;
    this.smaller.use();
    this.smaller.set("cell", 1 / halo.width, 1 / halo.height);
    this.pass(light, halo);
    const step = (SPREAD * size) / CELL / 2.1;
    this.spread.use();
    this.spread.set("along", step / halo.width, 0);
    this.pass(halo, across);
    this.spread.set("along", 0, step / halo.height);
    this.pass(across, halo);

    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, light.width, light.height);
    this.developing.use();
    this.developing.set("glow", GLOW[ground]);
    this.developing.set("most", MOST[ground]);
    this.developing.set("isPaper", ground === "light" ? 1 : 0);
    this.developing.set("ground", ...GROUNDS[ground].map((channel) => channel / 255));
    this.developing.setWhole("halo", 1);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, halo.texture);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, light.texture);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    return 4;
  }

  private pass(from: Sheet, to: Sheet): void {
    to.lay(false);
    this.gl.bindTexture(this.gl.TEXTURE_2D, from.texture);
    this.gl.drawArrays(this.gl.TRIANGLES, 0, 3);
  }
}
