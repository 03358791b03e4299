import type { Ground } from "../ramp";

export type Kind = "wheel" | "nest";

/** One square of the picture: a run, and how far over from how it is to how it is felt. */
export interface View {
  side: 0 | 1;
  felt: number;
}

/** The ties of one ten: partners of each of its souls, and by end the correction of its own side and of the twin's. */
export interface Ties {
  ten: number;
  partners: number[][];
  ends: Uint16Array;
}

/** What is drawn. `glide` is how far over from the frame before to the newest, `over` from the other kind to this one. */
export interface Scene {
  kind: Kind;
  views: View[];
  ground: Ground;
  glide: number;
  selected: number | null;
  ties: Ties | null;
  over?: number;
}

/** Why there can be no picture here, in words for whoever looks. */
export class NoPicture extends Error {}
