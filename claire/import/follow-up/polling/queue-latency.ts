const minLatency = 1000;
const maxLatency = 32_000;

/**
 * How long Claire's queue takes at the moment. It is one queue for all that a dealer imports, so
 * what one look learns saves the other locations and days theirs.
 */
export class QueueLatency {
  #expected: number;
  /** A row that was queued so late is known to be through. */
  #processedUntil = Number.NEGATIVE_INFINITY;

  /**
   * `first` is how long after its queueing a row is asked for as long as nothing is known, in
   * milliseconds; `whenFaster` is called when rows may be asked for sooner than it seemed.
   */
  constructor(
    first: number | undefined,
    private readonly whenFaster: () => void,
  ) {
    this.#expected = first ?? minLatency;
  }

  /** Milliseconds from the queueing of a row to the moment when it is worth asking for. */
  get expected(): number {
    return this.#expected;
  }

  /** A row that was queued at that time is through, and took so long by Claire's own stamps. */
  recordProcessed(queuedAt: number, delay: number): void {
    const before = this.#expected;
    this.#processedUntil = Math.max(this.#processedUntil, queuedAt);
    this.#expected = clampLatency(delay);
    if (this.#expected < before) this.whenFaster();
  }

  /** A row that was queued at that time is not there yet; or never comes, if a later one did. */
  recordPending(queuedAt: number, now: number): void {
    if (queuedAt <= this.#processedUntil) return;
    this.#expected = Math.max(this.#expected, clampLatency(2 * (now - queuedAt)));
  }
}

function clampLatency(milliseconds: number): number {
  return Math.min(maxLatency, Math.max(minLatency, milliseconds));
}
