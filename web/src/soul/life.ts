import { Bell } from "../explorer/bell";
import type { Explorer } from "../explorer/explorer";
import { answered, Refusal } from "../explorer/server";
import { language } from "../words/tongue";

/** How one soul stands at a tick, with its life so far; docs/explorer.md tells all of it. */
export interface Life {
  soul: number;
  tick: number;
  degree: number;
  born: number;
  awake: boolean;
  complete: boolean;
  /** Whether it asked in this tick, and whether it bore what it feels. */
  asked: boolean;
  bears: boolean;
  revealed: number;
  felt: number;
  nearness: number;
  fall: number;
  exile: number;
  /** By tick, from 0. */
  days: Record<"felt" | "nearness" | "fall" | "exile" | "revealed" | "awake", number[]>;
  marks: Mark[];
  story: { when: string; words: string; rows: string[] }[];
  /** Nearest first. */
  ends: End[];
  worlds: { seen: number; shared: number };
}

export interface Mark {
  tick: number;
  kind: "woke" | "given" | "chosen" | "answered" | "complete" | "lapsed";
  /** Ends felt from then on. */
  revealed: number;
}

export interface End {
  partner: number;
  /** How far it holds the other, and is held. */
  own: number;
  other: number;
  isRevealed: boolean;
  isCut: boolean;
  isTen: boolean;
  /** Of the other, as it is; and as the soul sees it. */
  aim: number;
  seen: number;
  awake: boolean;
  complete: boolean;
}

const BETWEEN_MS = 1000;

/** Fetches the life of the soul that is open, again where the run has moved: one at a time, and not more than one a second while it moves. */
export class Lives {
  life: Life | undefined;
  isWaiting = false;
  /** Why there is none. */
  errors: string[] = [];
  /** Told when there is another life, or one waits for it, or there is none. */
  readonly told = new Bell();
  private shown = "";
  private askedAt = -Infinity;
  private later = 0;

  constructor(private readonly explorer: Explorer) {
    explorer.run.told.listen(() => this.wake());
    explorer.run.began.listen(() => {
      this.shown = "";
      this.wake();
    });
    explorer.opened.listen(() => this.wake());
  }

  /** What is to be shown now; empty where no soul is open. */
  private get wanted(): string {
    const { view, eye, run } = this.explorer;
    if (view === null || eye.selected === null || !run.state) return "";
    return JSON.stringify([run.hello!.run, eye.selected, run.state.tick, run.state.sides[0]!.checksum]);
  }

  private wake(): void {
    clearTimeout(this.later);
    const { eye, run } = this.explorer;
    if (this.life && this.life.soul !== eye.selected) this.life = undefined;
    const { wanted } = this;
    if (wanted === "" || wanted === this.shown || this.isWaiting || run.state!.target !== null) return;
    const rest = run.state!.playing ? this.askedAt + BETWEEN_MS - performance.now() : 0;
    if (rest > 0) this.later = window.setTimeout(() => this.wake(), rest);
    else void this.ask(wanted);
  }

  private async ask(wanted: string): Promise<void> {
    const { eye, run } = this.explorer;
    this.askedAt = performance.now();
    this.isWaiting = true;
    this.errors = [];
    this.told.ring();
    try {
      const answer = await answered(fetch(`/api/runs/${run.hello!.run}/souls/${eye.selected}?lang=${language().code}`));
      const life = (await answer.json()) as Life;
      if (life.soul === eye.selected) this.life = life;
    } catch (error) {
      this.errors = error instanceof Refusal ? error.errors : [String(error)];
    }
    this.shown = wanted;
    this.isWaiting = false;
    this.told.ring();
    this.wake();
  }
}
