import type { CallOptions } from '../../../client';
import { type ClaireError, type ErrorCode, isClaireError, isOtherServer } from '../../../errors';
import type { Outcome } from '../../outcome';
import type { PendingRow } from '../pending-row';
import { imported, notFound, notLookedUp, unchanged, undated } from '../unconfirmed';
import type { ListedAppointment } from './match';
import { withTimeout } from '../../../with-timeout';
import { pollOnce, type PollQuery, type PollResult } from './poll-once';
import type { Polling } from './types';
import type { Schedule } from './schedule';

/** In seconds. */
const defaultMaxWait = 60;
/** Milliseconds that an answer may take when the time of all rows is over. */
const grace = 10_000;

/** After one of these, every other look would meet the same end. */
const lastingErrors: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_BAD_REQUEST',
  'CLAIRE_INVALID_INPUT',
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
]);

/** One look for the rows of a group, also on other days, and what it makes of each of them. */
export class Poll {
  readonly #startedAt: number;
  readonly #polledRows: readonly PendingRow[];
  /** When the last of its rows has waited long enough, at the earliest now. */
  readonly #lastDeadline: number;

  constructor(
    private readonly query: PollQuery,
    /** Those of the group that are open; the ones that get their outcome leave. */
    private readonly rows: Map<number, PendingRow>,
    private readonly schedule: Schedule,
    private readonly polling: Polling,
  ) {
    const now = polling.clock.monotonic();
    this.#startedAt = now;
    this.#polledRows = [...rows.values()].filter(
      ({ awaitsResult, deadline }) => !awaitsResult || deadline <= now,
    );
    this.#lastDeadline = Math.max(now, this.#polledRows.at(-1)?.deadline ?? now);
  }

  async run(): Promise<void> {
    const { clock, signal } = this.polling;
    try {
      const milliseconds = this.#lastDeadline - this.#startedAt + grace;
      await withTimeout({ clock, milliseconds, signal }, (stop) => this.#pollAllDays(stop));
    } catch (error) {
      if (!isClaireError(error)) throw error;
      if (!signal.aborted) this.#giveUp(error);
    }
  }

  async #pollAllDays(signal: AbortSignal): Promise<void> {
    const { client } = this.polling;
    const options = { ...this.#options(), signal };
    const result = await pollOnce(client, this.query, this.#polledRows, options);
    this.schedule.onPollResult(this.#polledRows, result, this.#startedAt);
    this.#settleProven(result);
    const seen = result.seen;
    for (const date of this.#listOtherDays()) {
      const query = { location_id: this.query.location_id, date };
      const other = await pollOnce(client, query, this.#polledRows.filter(this.#isOpen), options);
      this.#settleProven(other);
      for (const [row, listed] of other.seen) seen.set(row, listed);
    }
    for (const row of this.#polledRows) this.#judge(row, seen.get(row));
  }

  #options(): CallOptions {
    const { options } = this.polling;
    const left = (this.#lastDeadline - this.#startedAt) / 1000;
    const maxWait = Math.min(options.maxWait ?? defaultMaxWait, Math.max(1, left));
    return { ...options, maxWait };
  }

  /** Where else the appointments may be, once they were not found where they should be. */
  #listOtherDays(): ReadonlySet<string> {
    const missing = this.#polledRows.filter(
      (row) => this.#isOpen(row) && (row.wasPolled || row.deadline <= this.#startedAt),
    );
    return new Set(missing.flatMap(({ otherDays }) => otherDays));
  }

  readonly #isOpen = ({ index }: PendingRow): boolean => this.rows.has(index);

  #settleProven({ proven }: PollResult): void {
    for (const [row, { id, changedAt }] of proven) {
      if (changedAt !== undefined) this.polling.seenChanges.set(row, changedAt);
      this.#settle(row, imported(row, id));
    }
  }

  #judge(row: PendingRow, seen: ListedAppointment | undefined): void {
    row.wasPolled = true;
    // No look can ever tell more about it.
    if (seen !== undefined && row.acceptedAt === undefined)
      this.#settle(row, undated(row, seen.id));
    if (row.deadline > this.#startedAt) return;
    this.#settle(row, seen === undefined ? notFound(row) : unchanged(row, seen.id));
  }

  #giveUp(error: ClaireError): void {
    const isLasting = lastingErrors.has(error.code) || isOtherServer(error);
    const now = this.polling.clock.monotonic();
    for (const row of this.#polledRows) {
      if (isLasting || row.deadline <= now) this.#settle(row, notLookedUp(row, error));
    }
  }

  #settle(row: PendingRow, outcome: Outcome): void {
    if (this.rows.delete(row.index)) this.polling.settle(row, outcome);
  }
}
