import type { Outcome } from '../outcome';
import { Bell } from './bell';

/** Outcomes, whenever they become known, in the order of what they are the outcomes of. */
export class Ordered {
  readonly #known = new Map<number, Outcome>();
  #came = 0;
  #gone = 0;

  /** The place of one more that came in. */
  next(): number {
    return this.#came++;
  }

  put(index: number, outcome: Outcome): void {
    this.#known.set(index, outcome);
  }

  /** How many came in and have not gone out. */
  get inside(): number {
    return this.#came - this.#gone;
  }

  /** The place that all others wait for. */
  get first(): number {
    return this.#gone;
  }

  /** Those whose turn it is. */
  *ready(): Generator<Outcome, void, undefined> {
    for (;;) {
      const outcome = this.#known.get(this.#gone);
      if (outcome === undefined) return;
      this.#known.delete(this.#gone);
      this.#gone += 1;
      yield outcome;
    }
  }
}

/** What makes outcomes. */
export interface Work {
  readonly bell: Bell;
  readonly outcomes: Ordered;
  isFinished(): boolean;
  /** Does what can be done now; the bell rings when there is more to do. */
  goOn(): void;
  /** Nobody wants the rest. */
  abandon(): void;
}

/** Gives out what the work makes, as it comes. */
export async function* outcomesOf(work: Work): AsyncGenerator<Outcome, void, undefined> {
  try {
    for (;;) {
      yield* work.outcomes.ready();
      if (work.isFinished()) return;
      work.goOn();
      await work.bell.rung();
    }
  } finally {
    work.abandon();
  }
}
