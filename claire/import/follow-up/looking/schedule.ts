import type { Open } from '../open';
import type { Sight } from './look';
import type { Looking } from './looking';

/** In milliseconds. */
const shortest = 1000;
const longest = 16_000;

/** When the rows of one group are worth a look: as seldom as they can be found in time. */
export class Schedule {
  #newest = Number.NEGATIVE_INFINITY;
  #hasNew = false;
  #interval = shortest;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #startsAnew = false;

  constructor(
    private readonly rows: ReadonlyMap<number, Open>,
    private readonly looking: Pick<Looking, 'clock' | 'atMost' | 'tempo' | 'isBusy'>,
  ) {}

  /** There are rows that are to be asked for soon. */
  hasNew(): void {
    const { clock, isBusy } = this.looking;
    this.#newest = clock.monotonic();
    this.#hasNew = true;
    if (!isBusy()) this.#interval = shortest;
  }

  /** The next regular look, or the last one for its oldest row. */
  due(): number {
    const [oldest] = this.rows.values();
    if (oldest === undefined) return Number.POSITIVE_INFINITY;
    // Deadlines close to each other share a look.
    const last = Math.max(oldest.deadline, this.#lookedAt + this.looking.atMost / 10);
    return Math.min(last, this.#regular(oldest));
  }

  /** A look begins. */
  begins(): void {
    this.#startsAnew = this.#hasNew && !this.looking.isBusy();
    this.#hasNew = false;
  }

  /** The look is over: the next one may wait longer. */
  ends(): void {
    this.#lookedAt = this.looking.clock.monotonic();
    this.#interval = this.#startsAnew ? shortest : Math.min(longest, this.#interval * 2);
  }

  /** What a look for these rows tells of how long Claire's queue takes. */
  learn(asked: readonly Open[], { proven }: Sight, startedAt: number): void {
    const { tempo } = this.looking;
    const [slowest] = [...proven]
      .flatMap(([{ takenAt, since }, { changedAt }]) =>
        takenAt === undefined || changedAt === undefined
          ? []
          : [{ since, delay: changedAt - takenAt }],
      )
      .sort((one, other) => other.delay - one.delay);
    if (slowest !== undefined) tempo.through(slowest.since, slowest.delay);
    else if (asked.every(({ takenAt }) => takenAt !== undefined))
      tempo.notYet(this.#newest, startedAt);
  }

  #regular(oldest: Open): number {
    const { tempo, isBusy, atMost } = this.looking;
    if (!this.#hasNew && this.#allAwaitResults()) return Number.POSITIVE_INFINITY;
    const isLater = isBusy() || !this.#hasNew;
    const next = this.#lookedAt + (isLater ? this.#interval : shortest);
    const due = Math.max(next, this.#newest + tempo.expected);
    return isBusy() ? Math.max(due, oldest.since + atMost / 2) : due;
  }

  #allAwaitResults(): boolean {
    for (const { awaitsResult } of this.rows.values()) if (!awaitsResult) return false;
    return true;
  }
}
