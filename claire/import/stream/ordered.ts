import type { Outcome } from '../outcome';
import type { Bell } from './bell';
import type { Source } from './source';

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
  readonly source: Source;
  /** Does what can be done now; the bell rings when there is more to do. */
  goOn(): void;
  /** Nobody waits for an outcome any more. */
  end(): void;
}

/** Gives out what the work makes, as it comes; then throws what the source threw. */
export async function* outcomesOf(work: Work): AsyncGenerator<Outcome, void, undefined> {
  const { bell, outcomes, source } = work;
  try {
    for (;;) {
      yield* outcomes.ready();
      if (source.hasEnded && outcomes.inside === 0) break;
      work.goOn();
      await bell.rung();
    }
  } finally {
    source.abandon();
    work.end();
  }
  source.throwWhatItThrew();
}
