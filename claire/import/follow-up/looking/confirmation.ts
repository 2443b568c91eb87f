import type { Open } from '../open';
import { stoppedWaiting } from '../unconfirmed';
import { Group } from './group';
import { questionFor } from './look';
import type { Looking } from './looking';

/** Looks queued rows up until they are found, or until they have waited long enough. */
export class Confirmation {
  readonly #groups = new Map<string, Group>();

  constructor(private readonly looking: Looking) {}

  add(row: Open): void {
    row.notBy = this.looking.proofs.of(row);
    this.#groupOf(row).add(row);
  }

  /** The outcome of the row is known from elsewhere. */
  remove(row: Open): void {
    this.#groups.get(keyOf(row))?.remove(row);
  }

  /** A result is no longer to be waited for: Claire is asked instead. */
  askFor(row: Open): void {
    row.awaitsResult = false;
    this.#groups.get(keyOf(row))?.ask();
  }

  wake(): void {
    for (const group of this.#groups.values()) group.wake();
  }

  /** Nobody waits any longer. */
  stop(): void {
    const { settle } = this.looking;
    const rows = [...this.#groups.values()].flatMap((group) => [...group.rows]);
    this.wake();
    for (const row of rows) settle(row, stoppedWaiting(row));
  }

  #groupOf(row: Open): Group {
    const key = keyOf(row);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = new Group(questionFor(row), this.looking, () => {
      this.#groups.delete(key);
    });
    this.#groups.set(key, group);
    return group;
  }
}

function keyOf(row: Open): string {
  return JSON.stringify(questionFor(row));
}
