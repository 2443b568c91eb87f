import type { Clock } from '../../ports';
import type { PollResult } from './match-rows';
import type { PendingRow } from './pending-row';

export interface Timing {
  clock: Clock;
  /** Milliseconds for which a row's outcome is waited for. */
  timeout: number;
  latency: QueueLatency;
  /** More rows are being sent: a poll now would have to be repeated. */
  isBusy: () => boolean;
}

/** In milliseconds. */
const minInterval = 1000;
const maxInterval = 16_000;

/** When to poll for the rows of one group: as seldom as finds them in time. */
export class Schedule {
  #newestAt = Number.NEGATIVE_INFINITY;
  #hasNew = false;
  #interval = minInterval;
  #polledAt = Number.NEGATIVE_INFINITY;
  #resetsInterval = false;

  constructor(
    private readonly rows: ReadonlyMap<number, PendingRow>,
    private readonly timing: Timing,
  ) {}

  /** A row has come that is to be polled for soon. */
  onNewRow(): void {
    const { clock, isBusy } = this.timing;
    this.#newestAt = clock.monotonic();
    this.#hasNew = true;
    if (!isBusy()) this.#interval = minInterval;
  }

  /** The next regular poll, or the last one for the oldest row. */
  nextPoll(): number {
    const [oldest] = this.rows.values();
    if (oldest === undefined) return Number.POSITIVE_INFINITY;
    // Deadlines close to each other share a poll.
    const last = Math.max(oldest.deadline, this.#polledAt + this.timing.timeout / 10);
    return Math.min(last, this.#nextRegularPoll(oldest));
  }

  onPollStart(): void {
    this.#resetsInterval = this.#hasNew && !this.timing.isBusy();
    this.#hasNew = false;
  }

  /** Doubles the interval, unless the poll was the first for new rows. */
  onPollEnd(): void {
    this.#polledAt = this.timing.clock.monotonic();
    this.#interval = this.#resetsInterval ? minInterval : Math.min(maxInterval, this.#interval * 2);
  }

  /** Learns the latency of Claire's queue from the slowest row that the poll found. */
  onPollResult(polledRows: readonly PendingRow[], { proven }: PollResult, startedAt: number): void {
    const { latency } = this.timing;
    const [slowest] = [...proven]
      .flatMap(([{ acceptedAt, waitingSince }, { changedAt }]) =>
        acceptedAt === undefined || changedAt === undefined
          ? []
          : [{ waitingSince, delay: changedAt - acceptedAt }],
      )
      .sort((one, other) => other.delay - one.delay);
    if (slowest !== undefined) latency.recordProcessed(slowest.waitingSince, slowest.delay);
    else if (polledRows.every(({ acceptedAt }) => acceptedAt !== undefined))
      latency.recordPending(this.#newestAt, startedAt);
  }

  #nextRegularPoll(oldest: PendingRow): number {
    const { latency, isBusy, timeout } = this.timing;
    if (!this.#hasNew && this.#allAwaitResults()) return Number.POSITIVE_INFINITY;
    const isLater = isBusy() || !this.#hasNew;
    const earliest = this.#polledAt + (isLater ? this.#interval : minInterval);
    const due = Math.max(earliest, this.#newestAt + latency.expected);
    return isBusy() ? Math.max(due, oldest.waitingSince + timeout / 2) : due;
  }

  #allAwaitResults(): boolean {
    for (const { awaitsResult } of this.rows.values()) if (!awaitsResult) return false;
    return true;
  }
}

/** In milliseconds. */
const minLatency = 1000;
const maxLatency = 32_000;

/**
 * How long Claire's queue takes at the moment. A dealer's imports share one queue, so the polls of
 * one location and day speak for all others.
 */
export class QueueLatency {
  #expected: number;
  /** Rows that were queued until then are processed. */
  #processedUntil = Number.NEGATIVE_INFINITY;

  constructor(
    /** In milliseconds. */
    defaultLatency: number | undefined,
    /** Called when rows may be polled for sooner than before. */
    private readonly onFaster: () => void,
  ) {
    this.#expected = defaultLatency ?? minLatency;
  }

  /** Milliseconds from queueing a row to the first poll that is likely to find it. */
  get expected(): number {
    return this.#expected;
  }

  /** A row that was queued at that time is processed, after a delay by Claire's own stamps. */
  recordProcessed(queuedAt: number, delay: number): void {
    const before = this.#expected;
    this.#processedUntil = Math.max(this.#processedUntil, queuedAt);
    this.#expected = clampLatency(delay);
    if (this.#expected < before) this.onFaster();
  }

  /** A row that was queued at that time is not listed; where a later one is, it never will be. */
  recordPending(queuedAt: number, now: number): void {
    if (queuedAt <= this.#processedUntil) return;
    this.#expected = Math.max(this.#expected, clampLatency(2 * (now - queuedAt)));
  }
}

function clampLatency(milliseconds: number): number {
  return Math.min(maxLatency, Math.max(minLatency, milliseconds));
}
