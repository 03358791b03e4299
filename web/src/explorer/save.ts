import { el } from "../dom";
import type { Ground } from "../marks/ramp";
import * as theme from "../theme";
import { declared } from "../words/declared";
import { count } from "../words/numbers";
import { language, say } from "../words/tongue";
import type { Explorer } from "./explorer";
import { nameOfSide } from "./views";

const PAPER: Record<Ground, [ground: string, ink: string]> = {
  dark: ["#07070e", "#a9a4c4"],
  light: ["#f7f1e5", "#5d5346"],
};

/** Saves the picture as it stands, with a line that says what it is. */
export function savePicture(explorer: Explorer): void {
  const { eye, run } = explorer;
  const { canvas, shown } = eye;
  if (!eye.picture || !shown || !run.hello) return;
  const scale = canvas.width / canvas.clientWidth;
  const line = Math.round(20 * scale);
  const made = el("canvas");
  [made.width, made.height] = [canvas.width, canvas.height + 4 * line];
  const pen = made.getContext("2d")!;
  const [ground, ink] = PAPER[theme.ground()];
  pen.fillStyle = ground;
  pen.fillRect(0, 0, made.width, made.height);
  eye.draw();
  pen.drawImage(canvas, 0, 0);
  pen.fillStyle = ink;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.font = `${Math.round(15 * scale)}px Georgia, 'DejaVu Serif', serif`;
  pen.direction = language().direction;
  const { title, souls, seed, second } = run.hello;
  const what = { title: declared(title), souls: count(souls), seed };
  const middle = made.width / 2;
  pen.fillText(second ? say("save.both", { ...what, own: nameOfSide(explorer, 0), other: nameOfSide(explorer, 1) }) : say("save.run", what), middle, canvas.height + 1.2 * line, made.width);
  pen.fillText(say(`save.lens.${eye.lens}`, { tick: count(shown.tick) }), middle, canvas.height + 2.6 * line, made.width);
  made.toBlob((blob) => {
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    el("a", { download: `tikkun-${run.hello!.scenario}-tick-${shown.tick}.png`, href: address }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
}
