import { maxInFlight } from '../../rate-limit/in-flight';
import { Semaphore } from '../../semaphore';
import { type PendingRow, stoppedWaiting } from './pending-row';
import { Poll, type Polling, type PollQuery } from './poll';
import { Schedule } from './schedule';

// One that waits for its turn can still be found too early, so more only as rows are found.
const initialPolls = 10;

/** Polls for queued rows until Claire lists them or their deadline has passed. */
export class Poller {
  readonly #groups = new Map<string, PollGroup>();
  readonly #semaphore = new Semaphore(initialPolls, maxInFlight);

  constructor(private readonly polling: Polling) {}

  add(row: PendingRow): void {
    this.#openGroup(row).add(row);
  }

  /** The outcome of the row is known from its result. */
  remove(row: PendingRow): void {
    this.#groups.get(toGroupKey(row))?.remove(row);
  }

  /** Polls for a row that has awaited its result so far. */
  pollInstead(row: PendingRow): void {
    row.awaitsResult = false;
    this.#groups.get(toGroupKey(row))?.pollSoon();
  }

  wake(): void {
    for (const group of this.#groups.values()) group.wake();
  }

  /** Settles all rows as stopped. */
  stop(): void {
    const { settle } = this.polling;
    const rows = [...this.#groups.values()].flatMap((group) => group.takeRows());
    for (const row of rows) settle(row, stoppedWaiting(row));
  }

  #openGroup(row: PendingRow): PollGroup {
    const key = toGroupKey(row);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = new PollGroup(toPollQuery(row), this.polling, this.#semaphore, () => {
      this.#groups.delete(key);
    });
    this.#groups.set(key, group);
    return group;
  }
}

function toPollQuery({ location_id, day, dms_nr }: PendingRow): PollQuery {
  return day === undefined ? { location_id, dms_nr } : { location_id, date: day };
}

function toGroupKey(row: PendingRow): string {
  return JSON.stringify(toPollQuery(row));
}

/** Rows of one location and day, which share each poll. */
class PollGroup {
  readonly #rows = new Map<number, PendingRow>();
  readonly #schedule: Schedule;
  #timer: AbortController | undefined;
  #isPolling = false;

  constructor(
    private readonly query: PollQuery,
    private readonly polling: Polling,
    private readonly semaphore: Semaphore,
    private readonly onEmpty: () => void,
  ) {
    this.#schedule = new Schedule(this.#rows, polling);
  }

  add(row: PendingRow): void {
    this.#rows.set(row.index, row);
    if (row.awaitsResult) this.#startOrWake();
    else this.pollSoon();
  }

  pollSoon(): void {
    this.#schedule.onNewRow();
    this.#startOrWake();
  }

  remove(row: PendingRow): void {
    this.#rows.delete(row.index);
    if (this.#rows.size === 0) this.wake();
  }

  /** Recalculates when the next poll is due. */
  wake(): void {
    const timer = this.#timer;
    this.#timer = undefined; // Each further row of a batch would make the error of an abort.
    timer?.abort();
  }

  /** A poll under way settles none of them any more. */
  takeRows(): PendingRow[] {
    const rows = [...this.#rows.values()];
    this.#rows.clear();
    this.wake();
    return rows;
  }

  #startOrWake(): void {
    if (this.#isPolling) this.wake();
    else void this.#pollUntilEmpty();
  }

  async #pollUntilEmpty(): Promise<void> {
    const { clock, signal } = this.polling;
    this.#isPolling = true;
    // A batch adds its rows one after the other.
    await Promise.resolve();
    while (this.#rows.size > 0 && !signal.aborted) {
      const left = this.#schedule.nextPoll() - clock.monotonic();
      if (left > 0) await this.#sleep(left);
      else await this.#pollWhenAllowed();
    }
    this.onEmpty();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const timer = new AbortController();
    this.#timer = timer;
    await this.polling.clock.sleep(milliseconds, timer.signal);
  }

  /** While it waits for its turn, another group's poll may show that its own is too early. */
  async #pollWhenAllowed(): Promise<void> {
    const { clock, signal } = this.polling;
    await this.semaphore.acquire();
    try {
      if (this.#schedule.nextPoll() <= clock.monotonic() && !signal.aborted) await this.#poll();
    } finally {
      this.semaphore.release();
    }
  }

  async #poll(): Promise<void> {
    const poll = new Poll(this.query, this.#rows, this.#schedule, this.polling);
    this.#schedule.onPollStart();
    if (await poll.run()) this.semaphore.grow();
    this.#schedule.onPollEnd();
  }
}
