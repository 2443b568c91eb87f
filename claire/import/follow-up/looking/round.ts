import type { CallOptions } from '../../../client';
import { type ClaireError, type ErrorCode, isClaireError, isOtherServer } from '../../../errors';
import type { Outcome } from '../../outcome';
import type { Open } from '../open';
import { imported, notFound, notLookedUp, unchanged, undated } from '../unconfirmed';
import type { Listed } from './evidence';
import { inTime } from './in-time';
import { look, type Question, type Sight } from './look';
import type { Looking } from './looking';
import type { Schedule } from './schedule';

/** In seconds. */
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

/** One look for the rows of a group, also on other days, and what it makes of each of them. */
export class Round {
  readonly #startedAt: number;
  readonly #asked: readonly Open[];
  /** When the last of its rows has waited long enough, at the earliest now. */
  readonly #last: number;

  constructor(
    private readonly question: Question,
    /** Those of the group that are open; the ones that get their outcome leave. */
    private readonly rows: Map<number, Open>,
    private readonly schedule: Schedule,
    private readonly looking: Looking,
  ) {
    const now = looking.clock.monotonic();
    this.#startedAt = now;
    this.#asked = [...rows.values()].filter(
      ({ awaitsResult, deadline }) => !awaitsResult || deadline <= now,
    );
    this.#last = Math.max(now, this.#asked.at(-1)?.deadline ?? now);
  }

  async look(): Promise<void> {
    const { clock, signal } = this.looking;
    try {
      const milliseconds = this.#last - this.#startedAt + grace;
      await inTime({ clock, milliseconds, signal }, (stop) => this.#lookOnAllDays(stop));
    } catch (error) {
      if (!isClaireError(error)) throw error;
      if (!signal.aborted) this.#giveUp(error);
    }
  }

  async #lookOnAllDays(signal: AbortSignal): Promise<void> {
    const { client } = this.looking;
    const options = { ...this.#options(), signal };
    const sight = await look(client, this.question, this.#asked, options);
    this.schedule.learn(this.#asked, sight, this.#startedAt);
    this.#settleProven(sight);
    const seen = sight.seen;
    for (const date of this.#otherDays()) {
      const question = { location_id: this.question.location_id, date };
      const other = await look(client, question, this.#asked.filter(this.#isOpen), options);
      this.#settleProven(other);
      for (const [row, listed] of other.seen) seen.set(row, listed);
    }
    for (const row of this.#asked) this.#judge(row, seen.get(row));
  }

  #options(): CallOptions {
    const { options } = this.looking;
    const left = (this.#last - this.#startedAt) / 1000;
    const maxWait = Math.min(options.maxWait ?? usualMaxWait, Math.max(1, left));
    return { ...options, maxWait };
  }

  /** Where else the appointments may be, once they were not found where they should be. */
  #otherDays(): ReadonlySet<string> {
    const missing = this.#asked.filter(
      (row) => this.#isOpen(row) && (row.asked || row.deadline <= this.#startedAt),
    );
    return new Set(missing.flatMap(({ otherDays }) => otherDays));
  }

  readonly #isOpen = ({ index }: Open): boolean => this.rows.has(index);

  #settleProven({ proven }: Sight): void {
    for (const [row, { id, changedAt }] of proven) {
      if (changedAt !== undefined) this.looking.proofs.remember(row, changedAt);
      this.#settle(row, imported(row, id));
    }
  }

  #judge(row: Open, seen: Listed | undefined): void {
    row.asked = true;
    // No look can ever tell more about it.
    if (seen !== undefined && row.takenAt === undefined) this.#settle(row, undated(row, seen.id));
    if (row.deadline > this.#startedAt) return;
    this.#settle(row, seen === undefined ? notFound(row) : unchanged(row, seen.id));
  }

  #giveUp(error: ClaireError): void {
    const isLasting = lasting.has(error.code) || isOtherServer(error);
    const now = this.looking.clock.monotonic();
    for (const row of this.#asked) {
      if (isLasting || row.deadline <= now) this.#settle(row, notLookedUp(row, error));
    }
  }

  #settle(row: Open, outcome: Outcome): void {
    if (this.rows.delete(row.index)) this.looking.settle(row, outcome);
  }
}
