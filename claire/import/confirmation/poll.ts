import { defaultMaxWait } from '../../default-waits';
import type { CallOptions, Client } from '../../client';
import { ClaireError, type ErrorCode, isClaireError, isOtherServer } from '../../errors';
import type { LocationId } from '../../models';
import { operations, toRecords } from '../../resources';
import { withTimeout } from '../../waits';
import type { Outcome } from '../outcome';
import type { EarlierRows } from './earlier-rows';
import { type ListedAppointment, matchRows, type PollResult } from './match-rows';
import { notChanged, notFound, notLookedUp, type PendingRow, undated } from './pending-row';
import type { Schedule, Timing } from './schedule';
import type { ConfirmedRow } from './superseded-rows';

/** A day of a location, or one DMS number where the day is not known. */
export type PollQuery = { location_id: LocationId } & ({ date: string } | { dms_nr: string });

/** What all polls of one run share. */
export interface Polling extends Timing {
  client: Client;
  call: CallOptions;
  earlierRows: EarlierRows;
  /** How many more rows may be looked up by their DMS number: a request each. */
  lookUps: { left: number };
  /** Ends all polls and all waits for them. */
  signal: AbortSignal;
  settle: (row: PendingRow, outcome: Outcome) => void;
  /** Claire's list proves that the row is imported. */
  confirm: (confirmed: ConfirmedRow) => void;
}

/** Milliseconds that a response may take once the deadline of all rows has passed. */
const gracePeriod = 10_000;

/** After one of these, every other poll would fail in the same way. */
const lastingErrors: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_BAD_REQUEST',
  'CLAIRE_INVALID_INPUT',
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
]);

/** Lists the appointments of a group's day, and of other days where rows are missing, once. */
export class Poll {
  readonly #startedAt: number;
  readonly #polledRows: readonly PendingRow[];
  /** The latest deadline of its rows, now at the earliest. */
  readonly #lastDeadline: number;
  #hasProven = false;

  constructor(
    private readonly query: PollQuery,
    /** The group's pending rows; a row that gets its outcome is removed. */
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

  /** Whether the list proved one of the rows. */
  async run(): Promise<boolean> {
    const { clock, signal } = this.polling;
    try {
      const milliseconds = this.#lastDeadline - this.#startedAt + gracePeriod;
      await withTimeout({ clock, milliseconds, signal }, (stop) => this.#pollAllDays(stop));
    } catch (error) {
      if (!isClaireError(error)) throw error;
      if (!signal.aborted) this.#handleError(error);
    }
    return this.#hasProven;
  }

  async #pollAllDays(signal: AbortSignal): Promise<void> {
    const { client } = this.polling;
    const options = { ...this.#callOptions(), signal };
    const result = await findRows(client, this.query, this.#polledRows, options);
    this.schedule.onPollResult(this.#polledRows, result, this.#startedAt);
    this.#settleProven(result);
    const { unproven } = result;
    for (const date of this.#listOtherDays()) {
      const query = { location_id: this.query.location_id, date };
      const missing = this.#polledRows.filter(this.#isPending);
      const other = await findRows(client, query, missing, options);
      this.#settleProven(other);
      for (const [row, listed] of other.unproven) unproven.set(row, listed);
    }
    await this.#lookUpMoved(unproven, options);
    for (const row of this.#polledRows) this.#settleUnproven(row, unproven.get(row));
  }

  #callOptions(): CallOptions {
    const { call } = this.polling;
    const seconds = (this.#lastDeadline - this.#startedAt) / 1000;
    const maxWait = Math.min(call.maxWait ?? defaultMaxWait, Math.max(1, seconds));
    return { ...call, maxWait };
  }

  /** Other days of rows that a poll has missed on their own day, twice or at their deadline. */
  #listOtherDays(): ReadonlySet<string> {
    const missing = this.#polledRows.filter(
      (row) => this.#isPending(row) && (row.wasPolled || row.deadline <= this.#startedAt),
    );
    return new Set(missing.flatMap(({ otherDays }) => otherDays));
  }

  /** People may have moved an appointment: at its deadline it is looked for on any day. */
  async #lookUpMoved(
    unproven: Map<PendingRow, ListedAppointment>,
    options: CallOptions,
  ): Promise<void> {
    const { client, lookUps } = this.polling;
    const missing = this.#polledRows.filter(
      (row) => this.#isPending(row) && !unproven.has(row) && this.#mayBeMoved(row),
    );
    const chosen = missing.slice(0, lookUps.left);
    lookUps.left -= chosen.length;
    const lookUp = async (row: PendingRow): Promise<void> => {
      // On another day it may have been before, and equal.
      row.differsBefore = false;
      const { location_id, dms_nr } = row;
      const found = await findRows(client, { location_id, dms_nr }, [row], options);
      this.#settleProven(found);
      for (const [moved, listed] of found.unproven) unproven.set(moved, listed);
    };
    // One that fails leaves its row as its day shows it.
    await Promise.allSettled(chosen.map(lookUp));
  }

  /** Whether its deadline has passed, and a stamp could prove its import elsewhere. */
  #mayBeMoved({ day, deadline, acceptedSince }: PendingRow): boolean {
    return day !== undefined && acceptedSince !== undefined && deadline <= this.#startedAt;
  }

  readonly #isPending = ({ index }: PendingRow): boolean => this.rows.has(index);

  #settleProven({ proven }: PollResult): void {
    this.#hasProven ||= proven.size > 0;
    for (const [row, { id: appointmentId, changedAt, record }] of proven) {
      this.polling.earlierRows.add(row, changedAt);
      if (this.rows.delete(row.index)) this.polling.confirm({ row, appointmentId, record });
    }
  }

  #settleUnproven(row: PendingRow, listed: ListedAppointment | undefined): void {
    row.wasPolled = true;
    const isUndated = listed !== undefined && row.acceptedSince === undefined;
    // No later poll can tell more about it, unless by what it shows then.
    if (isUndated && row.differsBefore !== true) this.#settle(row, undated(row, listed.id));
    if (row.deadline > this.#startedAt) return;
    if (row.repeatedReason !== undefined) this.#settle(row, row.repeatedReason);
    else if (listed === undefined) this.#settle(row, notFound(row));
    else this.#settle(row, isUndated ? undated(row, listed.id) : notChanged(row, listed.id));
  }

  #handleError(error: ClaireError): void {
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

/** Finds rows in Claire's list, never a cached one; rejects with a `ClaireError` only. */
export async function findRows(
  client: Client,
  query: PollQuery,
  rows: readonly PendingRow[],
  options: CallOptions,
): Promise<PollResult> {
  return matchRows(await listRecords(client, query, options), rows);
}

/** The records of a list, never a cached one; rejects with a `ClaireError` only. */
export async function listRecords(
  client: Client,
  query: PollQuery,
  options: CallOptions,
): Promise<unknown[]> {
  const { list } = operations.appointment;
  try {
    const { data } = await client.call(list, query, { ...options, fresh: true });
    return toRecords(list, data);
  } catch (thrown) {
    throw isClaireError(thrown) ? thrown : unexpectedError(thrown);
  }
}

function unexpectedError(cause: unknown): ClaireError {
  const message = 'The list of appointments could not be asked for';
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, cause });
}
