import type { Outcome } from '../outcome';
import type { Signal } from './signal';
import type { Source } from './source';

/** Outcomes, whenever they become known, in the order of what they are the outcomes of. */
export class OrderedOutcomes {
  readonly #known = new Map<number, Outcome>();
  #added = 0;
  #taken = 0;

  /** The place of one more that came in. */
  addPlace(): number {
    return this.#added++;
  }

  set(index: number, outcome: Outcome): void {
    this.#known.set(index, outcome);
  }

  /** How many came in and have not gone out. */
  get pendingCount(): number {
    return this.#added - this.#taken;
  }

  /** The place that all others wait for. */
  get firstPending(): number {
    return this.#taken;
  }

  /** Those whose turn it is. */
  *takeReady(): Generator<Outcome, void, undefined> {
    for (;;) {
      const outcome = this.#known.get(this.#taken);
      if (outcome === undefined) return;
      this.#known.delete(this.#taken);
      this.#taken += 1;
      yield outcome;
    }
  }
}

/** What makes outcomes. */
export interface Work {
  readonly progress: Signal;
  readonly outcomes: OrderedOutcomes;
  readonly source: Source;
  /** Does what can be done now; the bell rings when there is more to do. */
  advance(): void;
  /** Nobody waits for an outcome any more. */
  end(): void;
}

/** Gives out what the work makes, as it comes; then throws what the source threw. */
export async function* emitOutcomes(work: Work): AsyncGenerator<Outcome, void, undefined> {
  const { progress, outcomes, source } = work;
  try {
    for (;;) {
      yield* outcomes.takeReady();
      if (source.hasEnded && outcomes.pendingCount === 0) break;
      work.advance();
      await progress.wait();
    }
  } finally {
    source.abandon();
    work.end();
  }
  source.rethrow();
}
