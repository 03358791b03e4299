import { say } from "../words/tongue";
import { Bell } from "./bell";
import { Link, type Status } from "./link";
import { codesOf, numbersOf, type Ask, type Hello, type Order, type Packet, type Side, type State, type Ten, type Told, type What } from "./protocol";
import { Series } from "./series";
import { open, Refusal } from "./server";

/** The newest frames, one for each side, of one tick. */
export interface Frames {
  tick: number;
  codes: Uint16Array[];
  /** Of the ten that is looked at, of each side: own and twin's correction, end by end. */
  ties: (Uint16Array | undefined)[];
  ten: number | null;
}

const MOST_REFUSALS = 4;

/** What the page knows of a live run. */
export class Run {
  hello: Hello | undefined;
  state: State | undefined;
  status: Status = "opening";
  series: Series[] = [];
  newest: Frames | undefined;
  ten: Ten | undefined;
  /** How many sets of frames came, and how large the last one was. */
  frames = 0;
  bytes = 0;

  readonly began = new Bell<Hello>();
  readonly told = new Bell<State>();
  readonly framed = new Bell<Frames>();
  readonly grew = new Bell();
  readonly turned = new Bell<Status>();
  readonly failed = new Bell<string>();
  /** It was made anew on the server, or is another one there. */
  readonly made = new Bell<string>();

  private readonly link: Link;
  private coming: { tick: number; codes: Uint16Array[]; ties: (Uint16Array | undefined)[]; ten: number | null; bytes: number } = nothing();
  private looked: number | null = null;
  hasLeft = false;
  private refusals = 0;
  private isAsked = false;
  /** The tick that was asked for, until the server is on its way there. */
  private goal: number | null = null;

  /** @param ask What it is made of; null for one that others made. */
  constructor(private ask: Ask | null) {
    this.link = new Link({
      onTold: (told) => this.hear(told),
      onPacket: (packet) => this.take(packet),
      onStatus: (status) => {
        this.status = status;
        this.turned.ring(status);
      },
      onGone: () => this.anew(),
      onEnd: (words) => this.failed.ring(words),
    });
  }

  /** Whether what was asked for last was not answered yet. */
  get isAwaiting(): boolean {
    return this.isAsked || this.goal !== null;
  }

  /** Where it stands, or will when what was asked for is done. */
  get destination(): number {
    return this.goal ?? this.state?.target ?? this.state?.tick ?? 0;
  }

  get sides(): number {
    return this.hello?.sides.length ?? 1;
  }

  /** What it is made of, as it stands now. */
  get known(): Ask | null {
    const { hello, state } = this;
    const made: Ask | null =
      this.ask ??
      (hello ? { scenario: hello.scenario, set: hello.set ?? { souls: String(hello.souls), seed: hello.seed }, second: hello.second, hand: [], tick: 0 } : null);
    return made && state ? { ...made, hand: state.hand, tick: state.target ?? state.tick } : made;
  }

  /** Makes it on the server. */
  async make(): Promise<string> {
    const id = await open(this.known!);
    if (!this.hasLeft) this.join(id);
    return id;
  }

  join(id: string): void {
    this.made.ring(id);
    this.link.look(id);
  }

  leave(): void {
    this.hasLeft = true;
    this.link.leave();
  }

  do(order: Order): void {
    if (order.do === "look") this.looked = order.ten;
    if (!this.link.send(order) && order.do !== "more" && order.do !== "look")
      this.failed.ring(say("server.nothing"));
    else if (order.do !== "more" && order.do !== "look") this.isAsked = true;
    if (this.isAsked && order.do === "jump") this.goal = order.tick;
    // The ties come with the next frame, even where nothing moves.
    if (order.do === "look" && order.ten !== null) this.link.send({ do: "more" });
  }

  intervene(what: What): void {
    this.do({ do: "intervene", what });
  }

  /** The value that the next tick reads, with what was done by hand before it. */
  valueOf(key: string, side: Side = 0): string {
    const { hello, state } = this;
    let value = state?.sides[side]?.parameters[key] ?? hello?.sides[side]?.parameters[key] ?? "";
    for (const deed of state?.hand ?? []) if (deed.at === state!.tick + 1 && "set" in deed) value = deed.set[key] ?? value;
    return value;
  }

  private hear(told: Told): void {
    if (told.kind === "hello") {
      this.hello = told;
      this.refusals = 0;
      this.isAsked = false;
      this.goal = null;
      this.series = told.sides.map(() => new Series(told.measures));
      this.coming = nothing();
      this.began.ring(told);
      if (this.looked !== null) this.do({ do: "look", ten: this.looked });
    } else if (told.kind === "state") {
      this.state = told;
      this.isAsked = false;
      if (told.tick === this.goal || told.target === this.goal || told.over !== null) this.goal = null;
      this.told.ring(told);
    } else if (told.kind === "branch") {
      for (const series of this.series) series.cut(told.after);
      this.grew.ring();
    } else if (told.kind === "ten") this.ten = told;
    else this.failed.ring(told.message);
  }

  private take(packet: Packet): void {
    if (packet.kind === "rows") {
      this.series[packet.side]?.put(numbersOf(packet));
      this.grew.ring();
      return;
    }
    const { coming } = this;
    coming.bytes += packet.bytes;
    // A run that was over earlier than that beside it stands at its end.
    coming.tick = Math.max(coming.tick, packet.tick);
    if (packet.kind === "ties") {
      coming.ties[packet.side] = codesOf(packet);
      coming.ten = packet.extra;
      return;
    }
    coming.codes[packet.side] = codesOf(packet);
    if (packet.side < this.sides - 1) return;
    this.coming = nothing();
    this.frames++;
    this.bytes = coming.bytes;
    this.newest = { tick: coming.tick, codes: coming.codes, ties: coming.ties, ten: coming.ten };
    this.framed.ring(this.newest);
  }

  /** The server was started anew, or let it go: it is made again from what is known, as far as it was. */
  private anew(): void {
    if (!this.known) return this.link.end(say("server.gone"));
    this.ask = this.known;
    this.make().catch((error: unknown) => {
      if (this.hasLeft) return;
      // A server that is just ending refuses, too.
      const isAway = error instanceof Refusal && (!error.isAnswered || ++this.refusals < MOST_REFUSALS);
      if (isAway) this.link.retry(() => this.anew());
      else this.link.end(error instanceof Error ? error.message : String(error));
    });
  }
}

function nothing() {
  return { tick: 0, codes: [], ties: [], ten: null, bytes: 0 };
}
