import type { CallOptions, Client } from '../client';
import { type ClaireError, type ErrorCode, isClaireError } from '../errors';
import type { Clock } from '../ports';
import type { Listed } from './evidence';
import { inTime } from './in-time';
import { look, type Question, type Sight } from './look';
import type { Open } from './open';
import type { Outcome } from './outcome';
import type { Proofs } from './proofs';
import type { Tempo } from './tempo';
import type { Turns } from './turns';
import { imported, notFound, notLookedUp, unchanged, undated } from './unconfirmed';

/** What all groups of one run share. */
export interface Looking {
  client: Client;
  options: CallOptions;
  clock: Clock;
  /** In milliseconds. */
  atMost: number;
  tempo: Tempo;
  turns: Turns;
  proofs: Proofs;
  /** Ends all looks and all waits for them. */
  signal: AbortSignal;
  /** More rows are being sent: a look now would only have to be repeated. */
  isBusy: () => boolean;
  settle: (row: Open, outcome: Outcome) => void;
}

const shortest = 1000;
const longest = 16_000;
const usualMaxWait = 60;
/** Milliseconds that an answer may take when the time of all rows is over. */
const grace = 10_000;

/** After one of these, every other look would meet the same end. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_BAD_REQUEST',
  'CLAIRE_INVALID_INPUT',
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
]);

/** Rows of one location and day: one look is for all of them. */
export class Group {
  readonly #rows = new Map<number, Open>();
  #newest = 0;
  #hasNew = false;
  #interval = shortest;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #alarm: AbortController | undefined;
  #isWatching = false;

  constructor(
    private readonly question: Question,
    private readonly looking: Looking,
    private readonly whenEmpty: () => void,
  ) {}

  add(row: Open): void {
    this.#rows.set(row.index, row);
    if (row.awaitsResult) this.#watchOrWake();
    else this.ask();
  }

  /** Its rows are to be asked for soon. */
  ask(): void {
    const { clock, isBusy } = this.looking;
    this.#newest = clock.now();
    this.#hasNew = true;
    if (!isBusy()) this.#interval = shortest;
    this.#watchOrWake();
  }

  remove(row: Open): void {
    this.#rows.delete(row.index);
    if (this.#rows.size === 0) this.wake();
  }

  /** Looks anew when the next look is due. */
  wake(): void {
    this.#alarm?.abort();
    this.#alarm = undefined;
  }

  get rows(): Iterable<Open> {
    return this.#rows.values();
  }

  #watchOrWake(): void {
    if (this.#isWatching) this.wake();
    else void this.#watch();
  }

  async #watch(): Promise<void> {
    const { clock, signal } = this.looking;
    this.#isWatching = true;
    // Whoever adds one row adds more.
    await Promise.resolve();
    while (this.#rows.size > 0 && !signal.aborted) {
      const left = this.#due() - clock.now();
      if (left > 0) await this.#sleep(left);
      else await this.#takeTurn();
    }
    this.#isWatching = false;
    this.whenEmpty();
  }

  /** What others learn while it waits for its turn may tell that it is too early. */
  async #takeTurn(): Promise<void> {
    const { turns, clock, signal } = this.looking;
    await turns.take();
    try {
      if (this.#due() <= clock.now() && !signal.aborted) await this.#look();
    } finally {
      turns.giveBack();
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    const alarm = new AbortController();
    this.#alarm = alarm;
    await this.looking.clock.sleep(milliseconds, alarm.signal);
  }

  /** The next regular look, or the last one for its oldest row. */
  #due(): number {
    const [oldest] = this.#rows.values();
    if (oldest === undefined) return Number.POSITIVE_INFINITY;
    // Deadlines close to each other share a look.
    const last = Math.max(oldest.deadline, this.#lookedAt + this.looking.atMost / 10);
    return Math.min(last, this.#regular(oldest));
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
    for (const { awaitsResult } of this.#rows.values()) if (!awaitsResult) return false;
    return true;
  }

  async #look(): Promise<void> {
    const { clock, signal, isBusy } = this.looking;
    const startedAt = clock.now();
    const asked = [...this.#rows.values()].filter(
      ({ awaitsResult, deadline }) => !awaitsResult || deadline <= startedAt,
    );
    const startsAnew = this.#hasNew && !isBusy();
    this.#hasNew = false;
    try {
      const milliseconds = lastOf(asked, startedAt) - startedAt + grace;
      await inTime({ clock, milliseconds, signal }, (stop) =>
        this.#lookFor(asked, startedAt, stop),
      );
    } catch (error) {
      if (!isClaireError(error)) throw error;
      if (!signal.aborted) this.#giveUp(asked, error);
    }
    this.#lookedAt = clock.now();
    this.#interval = startsAnew ? shortest : Math.min(longest, this.#interval * 2);
  }

  async #lookFor(asked: readonly Open[], startedAt: number, signal: AbortSignal): Promise<void> {
    const { client } = this.looking;
    const options = { ...this.#optionsFor(asked, startedAt), signal };
    const sight = await look(client, this.question, asked, options);
    this.#learn(asked, sight, startedAt);
    this.#settleProven(sight);
    const seen = sight.seen;
    for (const date of this.#otherDays(asked, startedAt)) {
      const question = { location_id: this.question.location_id, date };
      const other = await look(client, question, asked.filter(this.#isOpen), options);
      this.#settleProven(other);
      for (const [row, listed] of other.seen) seen.set(row, listed);
    }
    for (const row of asked) this.#judge(row, seen.get(row), startedAt);
  }

  readonly #isOpen = ({ index }: Open): boolean => this.#rows.has(index);

  /** Where else the appointments may be, once they were not found where they should be. */
  #otherDays(asked: readonly Open[], startedAt: number): ReadonlySet<string> {
    const missing = asked.filter(
      (row) => this.#isOpen(row) && (row.asked || row.deadline <= startedAt),
    );
    return new Set(missing.flatMap(({ otherDays }) => otherDays));
  }

  #settleProven({ proven }: Sight): void {
    for (const [row, { id, changedAt }] of proven) {
      if (changedAt !== undefined) this.looking.proofs.remember(row, changedAt);
      this.#settle(row, imported(row, id));
    }
  }

  #judge(row: Open, seen: Listed | undefined, startedAt: number): void {
    row.asked = true;
    // No look can ever tell more about it.
    if (seen !== undefined && row.takenAt === undefined) this.#settle(row, undated(row, seen.id));
    if (row.deadline > startedAt) return;
    this.#settle(row, seen === undefined ? notFound(row) : unchanged(row, seen.id));
  }

  #giveUp(asked: readonly Open[], error: ClaireError): void {
    const isLasting = lasting.has(error.code);
    const now = this.looking.clock.now();
    for (const row of asked) {
      if (isLasting || row.deadline <= now) this.#settle(row, notLookedUp(row, error));
    }
  }

  #settle(row: Open, outcome: Outcome): void {
    if (this.#rows.delete(row.index)) this.looking.settle(row, outcome);
  }

  #learn(asked: readonly Open[], { proven }: Sight, startedAt: number): void {
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

  #optionsFor(asked: readonly Open[], startedAt: number): CallOptions {
    const { options } = this.looking;
    const left = (lastOf(asked, startedAt) - startedAt) / 1000;
    const maxWait = Math.min(options.maxWait ?? usualMaxWait, Math.max(1, left));
    return { ...options, maxWait };
  }
}

/** When the last of these rows has waited long enough, at the earliest now. */
function lastOf(rows: readonly Open[], now: number): number {
  return Math.max(now, rows.at(-1)?.deadline ?? now);
}
