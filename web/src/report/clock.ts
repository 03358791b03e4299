import { isStill } from "../motion";

export { isStill };

/** The moment that the page shows: a frame, or while playing a place between two. */

const FRAMES_PER_SECOND = 13;

export class Clock {
  at = 0;
  isPlaying = false;
  private last = 0;
  private readonly listeners: ((settled: boolean) => void)[] = [];

  constructor(readonly ticks: number[]) {}

  get frame(): number {
    return Math.round(this.at);
  }

  get tick(): number {
    return this.ticks[this.frame]!;
  }

  get isAtEnd(): boolean {
    return this.at >= this.ticks.length - 1;
  }

  /** `settled` is false while it glides between two frames. */
  listen(listener: (settled: boolean) => void): void {
    this.listeners.push(listener);
  }

  show(frame: number): void {
    this.at = Math.min(this.ticks.length - 1, Math.max(0, frame));
    this.tell(true);
  }

  /** The frame nearest to a tick. */
  showTick(tick: number): void {
    let best = 0;
    this.ticks.forEach((t, frame) => {
      if (Math.abs(t - tick) < Math.abs(this.ticks[best]! - tick)) best = frame;
    });
    this.pause();
    this.show(best);
  }

  step(frames: number): void {
    this.pause();
    this.show(this.frame + frames);
  }

  play(): void {
    if (this.isAtEnd) this.at = 0;
    this.isPlaying = true;
    this.last = performance.now();
    this.tell(false);
    requestAnimationFrame(this.next);
  }

  pause(): void {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.show(this.frame);
  }

  private readonly next = (now: number): void => {
    if (!this.isPlaying) return;
    const moved = ((now - this.last) / 1000) * FRAMES_PER_SECOND;
    // Without motion a frame follows the other, and nothing glides.
    if (!isStill.matches || moved >= 1) {
      this.at = Math.min(this.ticks.length - 1, this.at + (isStill.matches ? 1 : Math.min(moved, 2)));
      this.last = now;
      if (this.isAtEnd) return this.pause();
      this.tell(isStill.matches);
    }
    requestAnimationFrame(this.next);
  };

  private tell(settled: boolean): void {
    for (const listener of this.listeners) listener(settled);
  }
}
