import type { Ground } from "../marks/ramp";
import type { Key } from "../words/tongue";
import type { Inks } from "./curves";

/** How the measures of the whole are drawn, wherever they are. */

export const INKS: Record<Ground, Inks> = {
  dark: { text: "#9a95b4", grid: "#1d1c2b", now: "rgba(255,233,176,.75)" },
  light: { text: "#6a5f50", grid: "#e3d9c6", now: "rgba(160,90,0,.8)" },
};

/** Readable on both grounds. */
export const COLOURS = ["#d99a2b", "#d9566b", "#8f6ae0", "#3d93c9", "#5a9e6f", "#a07a5a"];

/** A measure that has a curve, a word in every language. */
export type Measured = Extract<Key, `measure.${string}`> extends `measure.${infer Name}` ? Name : never;

export const GROUPS: [name: "is" | "felt" | "souls", measures: Measured[], range: [number, number] | undefined][] = [
  ["is", ["nearness", "unity", "prepared", "exile", "revealed", "shared"], [0, 1]],
  ["felt", ["lack", "joy", "felt", "seen", "footLack"], undefined],
  ["souls", ["awake", "complete", "waiting", "born"], undefined],
];

/** Measures that would hide another where both are the same. */
export const BROKEN: string[] = ["prepared", "born"];

export function decimals(value: number): string {
  return value.toFixed(3);
}
