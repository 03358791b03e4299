import { ramp, stepOf, type Ground } from "../ramp";

/** How the corrections of all ties are spread, band over band, through time: time goes right, correction up. */
export function drawBands(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  frames: Uint16Array[],
  now: number,
  ground: Ground,
): void {
  const bands = frames[0]!.length;
  const colours = ramp(ground, "is");
  context.clearRect(0, 0, width, height);
  const across = width / frames.length;
  const up = height / bands;
  for (let frame = 0; frame < frames.length; frame++)
    for (let band = 0; band < bands; band++) {
      const share = frames[frame]![band]! / 65535;
      if (share === 0) continue;
      const at = 3 * stepOf(1 - band / (bands - 1));
      const [red, green, blue] = [0, 1, 2].map((c) => Math.round(255 * colours[at + c]!));
      context.fillStyle = `rgba(${red},${green},${blue},${0.28 + 0.72 * Math.sqrt(share)})`;
      const left = Math.round(frame * across);
      const top = Math.round((bands - 1 - band) * up);
      context.fillRect(left, top, Math.round((frame + 1) * across) - left, Math.round((bands - band) * up) - top - 1);
    }
  context.fillStyle = ground === "dark" ? "rgba(255,255,255,.8)" : "rgba(0,0,0,.7)";
  context.fillRect(Math.round((now + 0.5) * across) - 1, 0, 2, height);
}
