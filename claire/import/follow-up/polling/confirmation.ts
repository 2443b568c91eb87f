import type { PendingRow } from '../pending-row';
import { stoppedWaiting } from '../unconfirmed';
import { PollGroup } from './group';
import { toPollQuery } from './poll-once';
import type { Polling } from './types';

/** Looks queued rows up until they are found, or until they have waited long enough. */
export class Confirmation {
  readonly #groups = new Map<string, PollGroup>();

  constructor(private readonly polling: Polling) {}

  add(row: PendingRow): void {
    row.ignoredStamp = this.polling.seenChanges.get(row);
    this.#openGroup(row).add(row);
  }

  /** The outcome of the row is known from elsewhere. */
  remove(row: PendingRow): void {
    this.#groups.get(groupKey(row))?.remove(row);
  }

  /** A result is no longer to be waited for: Claire is asked instead. */
  pollFor(row: PendingRow): void {
    row.awaitsResult = false;
    this.#groups.get(groupKey(row))?.pollSoon();
  }

  wake(): void {
    for (const group of this.#groups.values()) group.wake();
  }

  /** Nobody waits any longer. */
  stop(): void {
    const { settle } = this.polling;
    const rows = [...this.#groups.values()].flatMap((group) => [...group.rows]);
    this.wake();
    for (const row of rows) settle(row, stoppedWaiting(row));
  }

  #openGroup(row: PendingRow): PollGroup {
    const key = groupKey(row);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = new PollGroup(toPollQuery(row), this.polling, () => {
      this.#groups.delete(key);
    });
    this.#groups.set(key, group);
    return group;
  }
}

function groupKey(row: PendingRow): string {
  return JSON.stringify(toPollQuery(row));
}
