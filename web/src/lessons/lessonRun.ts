import * as address from "../explorer/address";
import { Explorer } from "../explorer/explorer";
import type { Ask, Catalogue } from "../explorer/protocol";

/** Runs that were left, by what they are made of; where the server has let one go, it is made anew. */
const left = new Map<string, string>();

/** A run of a lesson; who comes back to it finds it as it was left. */
export class LessonRun extends Explorer {
  private hasEnded = false;

  constructor(
    catalogue: Catalogue,
    private readonly made: Ask,
    /** Of how many souls it is. */
    readonly souls: number,
    look: Partial<address.Look>,
    anew: () => void,
  ) {
    super(catalogue, { ask: made, run: null, look: { ...address.LOOK, ...look } }, anew);
    this.isQuiet = true;
    this.run.told.listen(({ over }) => {
      if (over !== null) this.hasEnded = true;
    });
    this.run.made.listen((id) => left.set(address.sameRun(made), id));
  }

  override async begin(): Promise<void> {
    const id = left.get(address.sameRun(this.made));
    if (id !== undefined) this.run.join(id);
    else await this.run.make();
  }

  /** Whether it was lived to its end, wherever it stands now. */
  get isLived(): boolean {
    return this.hasEnded;
  }

  /** Before others may change them: then those of the lesson are made anew. */
  static forget(): void {
    left.clear();
  }
}
