import type { PendingRow } from '../pending-row';
import type { PollQuery } from './poll-once';
import type { Polling } from './types';
import { Poll } from './poll';
import { Schedule } from './schedule';

/** Rows of one location and day: one look is for all of them. */
export class PollGroup {
  readonly #rows = new Map<number, PendingRow>();
  readonly #schedule: Schedule;
  #timer: AbortController | undefined;
  #isWatching = false;

  constructor(
    private readonly query: PollQuery,
    private readonly polling: Polling,
    private readonly whenEmpty: () => void,
  ) {
    this.#schedule = new Schedule(this.#rows, polling);
  }

  add(row: PendingRow): void {
    this.#rows.set(row.index, row);
    if (row.awaitsResult) this.#watchOrWake();
    else this.pollSoon();
  }

  /** Its rows are to be asked for soon. */
  pollSoon(): void {
    this.#schedule.hasNew();
    this.#watchOrWake();
  }

  remove(row: PendingRow): void {
    this.#rows.delete(row.index);
    if (this.#rows.size === 0) this.wake();
  }

  /** Looks anew when the next look is due. */
  wake(): void {
    this.#timer?.abort();
  }

  get rows(): Iterable<PendingRow> {
    return this.#rows.values();
  }

  #watchOrWake(): void {
    if (this.#isWatching) this.wake();
    else void this.#watch();
  }

  async #watch(): Promise<void> {
    const { clock, signal } = this.polling;
    this.#isWatching = true;
    // Whoever adds one row adds more.
    await Promise.resolve();
    while (this.#rows.size > 0 && !signal.aborted) {
      const left = this.#schedule.nextPoll() - clock.monotonic();
      if (left > 0) await this.#sleep(left);
      else await this.#pollWhenAllowed();
    }
    this.whenEmpty();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const timer = new AbortController();
    this.#timer = timer;
    await this.polling.clock.sleep(milliseconds, timer.signal);
  }

  /** What others learn while it waits for a slot may tell that it is too early. */
  async #pollWhenAllowed(): Promise<void> {
    const { semaphore, clock, signal } = this.polling;
    await semaphore.acquire();
    try {
      if (this.#schedule.nextPoll() <= clock.monotonic() && !signal.aborted) await this.#poll();
    } finally {
      semaphore.release();
    }
  }

  async #poll(): Promise<void> {
    const poll = new Poll(this.query, this.#rows, this.#schedule, this.polling);
    this.#schedule.onPollStart();
    await poll.run();
    this.#schedule.onPollEnd();
  }
}
