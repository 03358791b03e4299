import { el } from "../dom";
import type { Ground } from "../marks/ramp";
import * as theme from "../theme";
import { count } from "../words/numbers";
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
  const lens = { felt: "as felt", is: "as it is", both: "as felt and as it is" }[eye.lens];
  const second = run.hello.second ? `, ${nameOfSide(explorer, 0)} and ${nameOfSide(explorer, 1)}` : "";
  const middle = made.width / 2;
  pen.fillText(`${run.hello.title}${second}: ${count(run.hello.souls)} souls, seed ${run.hello.seed}`, middle, canvas.height + 1.2 * line, made.width);
  pen.fillText(`tick ${count(shown.tick)}, ${lens}. Tikkun, a model of texts`, middle, canvas.height + 2.6 * line, made.width);
  made.toBlob((blob) => {
    if (!blob) return;
    const address = URL.createObjectURL(blob);
    el("a", { download: `tikkun-${run.hello!.scenario}-tick-${shown.tick}.png`, href: address }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
}
