import type { Eye } from "../nest/camera";
import { radiusOf } from "../wheel/layout";
import { distanceFelt, distanceIs } from "./codes";
import type { Frames } from "./frames";
import type { Mark } from "./marks";
import type { Stands } from "./stands";

/** All that decides where the souls of one view are drawn, and in which light. */
export interface Look {
  frames: Frames;
  glide: number;
  felt: number;
  /** How far over from the wheel to the nest. */
  nested: number;
  /** How far over from rows to a round the souls of a ten sit. */
  inRound: number;
  /** Breadth of the jitter, in halves of the picture. */
  jitter: number;
  eye: Eye;
  /** Souls lit in the nest before and after a turn of the camera, how far it has turned, and the light left to the others. */
  lit: [from: number, to: number, from: number, to: number];
  turned: number;
  outside: number;
  mark: Mark;
}

/** Where a soul is drawn, in halves of the picture from its middle: the same as the vertex shader works out. */
export function placeIn(look: Look, stands: Stands, soul: number): [x: number, y: number] {
  const { frames, felt, nested, eye } = look;
  let [radius, atOne] = [0, 0];
  const gather = (distance: number, disc: number, share: number) => {
    radius += share * radiusOf(distance, stands.scatter[2 * soul] / 65535, disc);
    if (distance < 0) atOne += share;
  };
  const gatherFrame = (codes: Uint16Array | null, [is, asFelt]: readonly number[], share: number) => {
    if (!codes) return;
    gather(distanceIs(codes[2 * soul]), is, share * (1 - felt));
    gather(distanceFelt(codes[2 * soul + 1]), asFelt, share * felt);
  };
  gatherFrame(frames.before, frames.discs.before, 1 - look.glide);
  gatherFrame(frames.newest, frames.discs.newest, look.glide);
  const far = radius + look.jitter * (stands.scatter[2 * soul + 1] / 65535 - 0.5);
  const along = (axis: 0 | 1) => {
    const [own, asOne] = [stands.directions[4 * soul + axis], stands.directions[4 * soul + 2 + axis]];
    const onWheel = (far * (own + atOne * (asOne - own))) / 32767;
    const [afar, near] = [stands.seats[4 * soul + axis], stands.seats[4 * soul + 2 + axis]];
    const sat = (afar + look.inRound * (near - afar) - (axis === 0 ? eye.x : eye.y)) * eye.zoom;
    return (1 - nested) * onWheel + nested * sat;
  };
  return [along(0), along(1)];
}
