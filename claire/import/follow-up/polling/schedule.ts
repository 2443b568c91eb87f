import type { PendingRow } from '../pending-row';
import type { PollResult } from './poll-once';
import type { Polling } from './types';

/** In milliseconds. */
const minInterval = 1000;
const maxInterval = 16_000;

/** When the rows of one group are worth a look: as seldom as they can be found in time. */
export class Schedule {
  #newest = Number.NEGATIVE_INFINITY;
  #hasNew = false;
  #interval = minInterval;
  #polledAt = Number.NEGATIVE_INFINITY;
  #startsAnew = false;

  constructor(
    private readonly rows: ReadonlyMap<number, PendingRow>,
    private readonly polling: Pick<Polling, 'clock' | 'timeout' | 'latency' | 'isBusy'>,
  ) {}

  /** There are rows that are to be asked for soon. */
  hasNew(): void {
    const { clock, isBusy } = this.polling;
    this.#newest = clock.monotonic();
    this.#hasNew = true;
    if (!isBusy()) this.#interval = minInterval;
  }

  /** The next regular look, or the last one for its oldest row. */
  nextPoll(): number {
    const [oldest] = this.rows.values();
    if (oldest === undefined) return Number.POSITIVE_INFINITY;
    // Deadlines close to each other share a look.
    const last = Math.max(oldest.deadline, this.#polledAt + this.polling.timeout / 10);
    return Math.min(last, this.#nextRegularPoll(oldest));
  }

  /** A look begins. */
  onPollStart(): void {
    this.#startsAnew = this.#hasNew && !this.polling.isBusy();
    this.#hasNew = false;
  }

  /** The look is over: the next one may wait longer. */
  onPollEnd(): void {
    this.#polledAt = this.polling.clock.monotonic();
    this.#interval = this.#startsAnew ? minInterval : Math.min(maxInterval, this.#interval * 2);
  }

  /** What a look for these rows tells of how long Claire's queue takes. */
  onPollResult(polledRows: readonly PendingRow[], { proven }: PollResult, startedAt: number): void {
    const { latency } = this.polling;
    const [slowest] = [...proven]
      .flatMap(([{ acceptedAt, since }, { changedAt }]) =>
        acceptedAt === undefined || changedAt === undefined
          ? []
          : [{ since, delay: changedAt - acceptedAt }],
      )
      .sort((one, other) => other.delay - one.delay);
    if (slowest !== undefined) latency.recordProcessed(slowest.since, slowest.delay);
    else if (polledRows.every(({ acceptedAt }) => acceptedAt !== undefined))
      latency.recordPending(this.#newest, startedAt);
  }

  #nextRegularPoll(oldest: PendingRow): number {
    const { latency, isBusy, timeout } = this.polling;
    if (!this.#hasNew && this.#allAwaitResults()) return Number.POSITIVE_INFINITY;
    const isLater = isBusy() || !this.#hasNew;
    const next = this.#polledAt + (isLater ? this.#interval : minInterval);
    const due = Math.max(next, this.#newest + latency.expected);
    return isBusy() ? Math.max(due, oldest.since + timeout / 2) : due;
  }

  #allAwaitResults(): boolean {
    for (const { awaitsResult } of this.rows.values()) if (!awaitsResult) return false;
    return true;
  }
}
