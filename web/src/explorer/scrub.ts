const PATIENCE_MS = 120;

/** Goes to the tick of a slider, soon after it stood there. Says whether it is held, so that nobody moves it meanwhile. */
export function scrub(slider: HTMLInputElement, go: (tick: number) => void): () => boolean {
  let waiting = 0;
  let isHeld = false;
  slider.addEventListener("pointerdown", () => (isHeld = true));
  for (const end of ["pointerup", "pointercancel"]) slider.addEventListener(end, () => (isHeld = false));
  slider.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      waiting = 0;
      go(Number(slider.value));
    }, PATIENCE_MS);
  });
  return () => isHeld || waiting !== 0;
}
