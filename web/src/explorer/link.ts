import { unpack, type Order, type Packet, type Told } from "./protocol";

/** The socket to a run. Where it breaks it is tried again, with growing pauses. */

export type Status = "opening" | "open" | "away" | "closed";

export interface Ear {
  onTold(told: Told): void;
  onPacket(packet: Packet): void;
  onStatus(status: Status): void;
  /** The server knows no such run. */
  onGone(): void;
  /** It will not be tried again. */
  onEnd(words: string): void;
}

const NO_SUCH_RUN = 4404;
const TOO_MANY_MESSAGES = 4429;
const TOO_MANY_VIEWERS = 4503;
const PAUSES = [300, 700, 1500, 3000, 5000];

export class Link {
  private socket: WebSocket | undefined;
  private tries = 0;
  private waiting = 0;
  private isEnded = false;

  constructor(private readonly ear: Ear) {}

  look(run: string): void {
    this.leave();
    this.isEnded = false;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/api/runs/${encodeURIComponent(run)}/live`);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    if (this.tries === 0) this.ear.onStatus("opening");
    // Rows may come while the run is still to be told of.
    let early: Packet[] | null = [];
    socket.addEventListener("message", ({ data }) => {
      if (this.socket !== socket) return;
      if (typeof data === "string") {
        const told = JSON.parse(data) as Told;
        if (told.kind === "hello") {
          this.tries = 0;
          this.ear.onStatus("open");
        }
        this.ear.onTold(told);
        if (told.kind !== "hello") return;
        for (const packet of early ?? []) this.ear.onPacket(packet);
        early = null;
      } else {
        const packet = unpack(data as ArrayBuffer);
        if (packet && early) early.push(packet);
        else if (packet) this.ear.onPacket(packet);
      }
    });
    socket.addEventListener("close", ({ code, reason }) => {
      if (this.socket !== socket) return;
      this.socket = undefined;
      if (this.isEnded) return;
      if (code === NO_SUCH_RUN) this.ear.onGone();
      else if (code === TOO_MANY_VIEWERS || code === TOO_MANY_MESSAGES) this.end(reason);
      else this.retry(() => this.look(run));
    });
  }

  /** After a pause, unless it is left before. */
  retry(again: () => void): void {
    this.ear.onStatus("away");
    const pause = PAUSES[Math.min(this.tries++, PAUSES.length - 1)]!;
    this.waiting = window.setTimeout(again, pause);
  }

  send(order: Order): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(order));
    return true;
  }

  leave(): void {
    clearTimeout(this.waiting);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  end(words: string): void {
    this.isEnded = true;
    this.leave();
    this.ear.onStatus("closed");
    this.ear.onEnd(words);
  }
}
