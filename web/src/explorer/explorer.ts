import * as address from "./address";
import { Bell } from "./bell";
import { Eye } from "./eye";
import { Nest } from "../marks/nest/cells";
import type { Ask, Catalogue, Measure, Parameter, Scenario, What } from "./protocol";
import { Run } from "./run";

const KEPT = "tikkun.run";
const PATIENCE_MS = 400;

/** An open run, how it is looked at, and what can be done with it; the parts of the page share it. */
export class Explorer {
  readonly run: Run;
  readonly eye: Eye;
  readonly parameters: Map<string, Parameter>;
  readonly measures: Map<string, Measure>;
  scenario: Scenario | undefined;
  readonly projected = new Bell<boolean>();
  /** Told when another cell of the nest is looked at, or none. */
  readonly entered = new Bell();
  /** Told when one soul is looked at in place of the whole, another one, or the whole again. */
  readonly opened = new Bell();
  readonly themed = new Bell();
  /** How souls are nested; none of a real group. */
  nest: Nest | undefined;
  cell: number[];
  isProjected: boolean;
  /** How one soul, the selected one, is looked at in place of the whole. */
  view: address.View | null;
  /** Whether the address bar says something else than this run. */
  isQuiet = false;
  /** Where it is joined by a link, that link stays. */
  private joined: string | null;
  private saving = 0;
  private readonly ends: (() => void)[] = [];

  /** @param anew Opens another run in its place. */
  constructor(
    readonly catalogue: Catalogue,
    at: address.Address,
    readonly anew: (ask: Ask) => void,
  ) {
    this.parameters = new Map(catalogue.parameters.map((p) => [p.key, p]));
    this.measures = new Map(catalogue.measures.map((m) => [m.name, m]));
    this.scenario = catalogue.scenarios.find((s) => s.name === at.ask?.scenario);
    this.run = new Run(at.ask);
    this.eye = new Eye(this.run, at.look.lens, at.look.kind);
    this.eye.selected = at.look.soul;
    this.cell = at.look.cell;
    this.isProjected = at.look.isProjected;
    this.view = at.look.view;
    this.joined = at.run;
    this.ends.push(
      this.run.told.listen(() => this.save()),
      this.run.made.listen((id) => {
        if (this.joined !== null) this.joined = id;
        this.keep(id);
      }),
      this.run.began.listen((hello) => {
        this.scenario ??= catalogue.scenarios.find((s) => s.name === hello.scenario);
        this.nest = hello.group ? undefined : new Nest(hello.souls, hello.branches);
        if (this.cell.length > (this.nest?.depth ?? 0) || (this.cell[0] ?? 0) >= hello.branches) this.cell = [];
        if (this.cell.length > 0) this.eye.moveTo(this.cell);
        if (this.eye.selected !== null && (hello.group || this.eye.selected >= hello.souls)) this.select(null);
        if (this.eye.selected === null) this.view = null;
        this.keep(hello.run);
        this.opened.ring();
      }),
    );
  }

  /** Joins a run that is there, or makes it. */
  async begin(isReloaded: boolean): Promise<void> {
    const { known } = this.run;
    if (this.joined !== null) return this.run.join(this.joined);
    const kept = keptRun();
    if (kept && known && kept.same === address.sameRun(known)) {
      if (!isReloaded && known.tick > 0) {
        const end = this.run.began.listen(() => {
          end();
          this.run.do({ do: "jump", tick: known.tick });
        });
      }
      return this.run.join(kept.id);
    }
    await this.run.make();
  }

  /** The link that opens the run as it stands and as it is looked at. */
  get query(): string {
    return address.write({ ask: this.run.known, run: this.joined, look: this.look });
  }

  /** The same, for who does not join it but makes it anew. */
  get ownQuery(): string {
    return address.write({ ask: this.run.known, run: null, look: { ...this.look, isProjected: false } });
  }

  turn(lens: address.Lens): void {
    this.eye.turn(lens);
    this.save();
  }

  show(kind: address.Kind): void {
    this.eye.show(kind);
    this.save();
    this.entered.ring();
  }

  select(soul: number | null): void {
    this.eye.select(soul);
    this.save();
  }

  /** Looks at one soul in place of the whole; the way back leads to what was looked at before. */
  open(soul: number, view: address.View): void {
    history.replaceState(null, "", `/${this.query}`);
    if (this.isProjected) this.project(false);
    this.view = view;
    this.select(soul);
    history.pushState(null, "", `/${this.query}`);
    this.opened.ring();
  }

  /** Looks at the whole again. */
  close(): void {
    history.replaceState(null, "", `/${this.query}`);
    this.view = null;
    history.pushState(null, "", `/${this.query}`);
    this.opened.ring();
  }

  /** Whether an address that one came back to is of this run; then the soul is looked at as it says, and what was done since stays. */
  returnTo(query: string): boolean {
    const { ask, run, look } = address.read(query);
    const { known } = this.run;
    const isSame = run !== null ? run === this.joined : ask !== null && known !== null && address.sameStart(ask) === address.sameStart(known);
    if (!isSame) return false;
    this.view = look.view;
    this.select(look.soul);
    this.opened.ring();
    return true;
  }

  enter(cell: number[]): void {
    this.cell = cell;
    this.eye.moveTo(cell);
    this.save();
    this.entered.ring();
  }

  project(isProjected: boolean): void {
    if (isProjected && this.view) this.close();
    this.isProjected = isProjected;
    this.projected.ring(isProjected);
    this.save();
  }

  intervene(what: What): void {
    this.run.intervene(what);
  }

  playOrPause(): void {
    const { state } = this.run;
    this.run.do({ do: state?.playing || state?.target != null ? "pause" : "play" });
  }

  /** Quick steps add up, also where the run has not come after them yet. */
  step(by: number): void {
    const { state, destination } = this.run;
    if (state?.playing) this.run.do({ do: "step", by });
    else if (by < 0 || state?.over === null) this.run.do({ do: "jump", tick: Math.max(0, destination + by) });
  }

  /** Goes to a tick and stands still there. */
  jump(tick: number): void {
    if (this.run.state?.playing) this.run.do({ do: "pause" });
    this.run.do({ do: "jump", tick: Math.max(0, Math.round(tick)) });
  }

  dispose(): void {
    clearTimeout(this.saving);
    for (const end of this.ends) end();
    this.eye.dispose();
    this.run.leave();
  }

  get look(): address.Look {
    const { eye, cell, isProjected, view } = this;
    return { lens: eye.lens, kind: eye.kind, cell, soul: eye.selected, isProjected, view };
  }

  /** Browsers bear few changes of the address in a second. */
  private save(): void {
    if (this.saving !== 0 || this.isQuiet) return;
    this.saving = window.setTimeout(() => {
      this.saving = 0;
      history.replaceState(null, "", `/${this.query}`);
      if (this.run.hello) this.keep(this.run.hello.run);
    }, PATIENCE_MS);
  }

  private keep(id: string): void {
    const { known } = this.run;
    if (known && !this.isQuiet) Explorer.keep(id, known);
  }

  /** So that a reload finds the run that it left. */
  static keep(id: string, ask: Ask): void {
    sessionStorage.setItem(KEPT, JSON.stringify({ id, same: address.sameRun(ask) }));
  }
}

function keptRun(): { id: string; same: string } | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "null") as { id: string; same: string } | null;
  } catch {
    return null;
  }
}
