import { maxInFlight } from '../../rate-limit/in-flight';
import { Semaphore } from '../../semaphore';
import { type PendingRow, stoppedWaiting } from './pending-row';
import { Poll, type Polling, type PollQuery } from './poll';
import { Schedule } from './schedule';

// One that waits for its turn can still be found too early, so more only as rows are found.
const initialPolls = 10;
const growth = 2;
// With so many groups, one poll that is too early costs little, and one in time saves all a wait.
const minGroupsForScout = 10;

/** Polls for queued rows until Claire lists them or their deadline has passed. */
export class Poller {
  readonly #groups = new Map<string, PollGroup>();
  readonly #semaphore = new Semaphore(initialPolls, maxInFlight);
  /** The group of the newest row, until a poll: Claire has processed all others before it. */
  #newest: PollGroup | undefined;

  constructor(private readonly polling: Polling) {}

  add(row: PendingRow): void {
    row.ignoredStamp = this.polling.seenChanges.get(row);
    const group = this.#openGroup(row);
    if (!row.awaitsResult) this.#newest = group;
    group.add(row);
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
    const rows = [...this.#groups.values()].flatMap((group) => [...group.rows]);
    this.wake();
    for (const row of rows) settle(row, stoppedWaiting(row));
  }

  #openGroup(row: PendingRow): PollGroup {
    const key = toGroupKey(row);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group: PollGroup = new PollGroup(toPollQuery(row), this.polling, {
      semaphore: this.#semaphore,
      isScout: () => this.#newest === group && this.#groups.size >= minGroupsForScout,
      onPoll: () => {
        this.#newest = undefined;
      },
      onEmpty: () => {
        this.#groups.delete(key);
      },
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

interface AmongOthers {
  readonly semaphore: Semaphore;
  /** Whether its next poll tells the other groups whether theirs are too early. */
  readonly isScout: () => boolean;
  readonly onPoll: () => void;
  readonly onEmpty: () => void;
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
    private readonly among: AmongOthers,
  ) {
    this.#schedule = new Schedule(this.#rows, polling, among.isScout);
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
    this.#timer?.abort();
  }

  get rows(): Iterable<PendingRow> {
    return this.#rows.values();
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
    this.among.onEmpty();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const timer = new AbortController();
    this.#timer = timer;
    await this.polling.clock.sleep(milliseconds, timer.signal);
  }

  /** While it waits for its turn, another group's poll may show that its own is too early. */
  async #pollWhenAllowed(): Promise<void> {
    const { clock, signal } = this.polling;
    const { semaphore } = this.among;
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
    this.among.onPoll();
    if (await poll.run()) this.among.semaphore.grow(growth);
    this.#schedule.onPollEnd();
  }
}
