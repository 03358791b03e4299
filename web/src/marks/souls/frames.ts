import { discs } from "./codes";

type Discs = [is: number, felt: number];

/** The newest frame of a run and the one before it: their codes as they came, and their discs of those at one. */
export class Frames {
  newest: Uint16Array | null = null;
  before: Uint16Array | null = null;
  discs: { newest: Discs; before: Discs } = { newest: [0, 0], before: [0, 0] };
  isHeld = true;

  push(codes: Uint16Array): void {
    this.before = this.newest ?? codes;
    this.discs.before = this.newest ? this.discs.newest : discs(codes);
    this.isHeld = this.newest === null;
    this.newest = codes;
    this.discs.newest = discs(codes);
  }

  /** How far over to the newest, where there is nothing to glide from. */
  glide(wanted: number): number {
    return this.isHeld ? 1 : wanted;
  }
}
