const soonest = 1000;
const latest = 32_000;

/**
 * How long Claire's queue takes at the moment. It is one queue for all that a dealer imports, so
 * what one look learns saves the other locations and days theirs.
 */
export class Tempo {
  #expected: number;
  /** A row that was queued so late is known to be through. */
  #through = Number.NEGATIVE_INFINITY;

  /**
   * `first` is how long after its queueing a row is asked for as long as nothing is known, in
   * milliseconds; `whenFaster` is called when rows may be asked for sooner than it seemed.
   */
  constructor(
    first: number | undefined,
    private readonly whenFaster: () => void,
  ) {
    this.#expected = first ?? soonest;
  }

  /** Milliseconds from the queueing of a row to the moment when it is worth asking for. */
  get expected(): number {
    return this.#expected;
  }

  /** A row that was queued at that time is through, and took so long by Claire's own stamps. */
  through(queuedAt: number, delay: number): void {
    const before = this.#expected;
    this.#through = Math.max(this.#through, queuedAt);
    this.#expected = within(delay);
    if (this.#expected < before) this.whenFaster();
  }

  /** A row that was queued at that time is not there yet; or never comes, if a later one did. */
  notYet(queuedAt: number, now: number): void {
    if (queuedAt <= this.#through) return;
    this.#expected = Math.max(this.#expected, within(2 * (now - queuedAt)));
  }
}

function within(milliseconds: number): number {
  return Math.min(latest, Math.max(soonest, milliseconds));
}
