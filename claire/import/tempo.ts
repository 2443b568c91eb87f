const soonest = 1000;
const latest = 16_000;

/**
 * How long Claire's queue takes at the moment. It is one queue for all that a dealer imports, so
 * what one look learns saves the other locations and days theirs.
 */
export class Tempo {
  #expected: number;

  /** `first` is how long after its queueing a row is first asked for, in milliseconds. */
  constructor(first = soonest) {
    this.#expected = first;
  }

  get expected(): number {
    return this.#expected;
  }

  /** Claire's own stamps told how long a row has waited in the queue. */
  measured(delay: number): void {
    this.#expected = within(delay);
  }

  /** Rows that were queued so long ago are not there. */
  nothingYet(age: number): void {
    this.#expected = Math.max(this.#expected, within(2 * age));
  }
}

function within(milliseconds: number): number {
  return Math.min(latest, Math.max(soonest, milliseconds));
}
