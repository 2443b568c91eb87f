import type { CallOptions, Client } from '../client';
import { defaultMaxWait, defaultWait, onAbort, waitAtMost } from '../waits';
import { isClaireError, isOfAccount, isTransient } from '../errors';
import { maxInFlight } from '../rate-limit/in-flight';
import { type Json, toPlainText } from '../json';
import {
  type AppointmentList,
  compareAppointment,
  type Comparison,
  listAppointments,
  type ListedAppointment,
  type ListQuery,
} from './appointment-list';
import type { Channel, Outcomes, Progress } from './stages';
import type { ArrivedResult, OutcomeWait, ResultListener } from './import-results';
import {
  notChanged,
  notFound,
  notLookedUp,
  type Outcome,
  type PendingRow,
  pickKeys,
  stoppedWaiting,
  unansweredError,
  undated,
} from './outcome';

interface Confirming {
  readonly client: Client;
  readonly call: CallOptions;
  readonly wait: OutcomeWait;
  readonly outcomes: Pick<Outcomes<Outcome>, 'answered' | 'settle'>;
  readonly progress: Progress;
  readonly results?: ResultListener | undefined;
  /** Milliseconds from a row to its first poll; a second when left out. */
  readonly firstPoll?: number;
}

/** Waits for the outcome of each row: Claire's result, or its list, whichever comes first. */
export async function confirmRows<Item>(
  items: Channel<Item>,
  toPending: (item: Item) => readonly PendingRow[],
  confirming: Confirming,
): Promise<void> {
  const { outcomes, progress, results } = confirming;
  const confirmation = new Confirmation(confirming);
  for (;;) {
    for (let item = items.take(); item !== undefined; item = items.take()) {
      const rows = toPending(item);
      outcomes.answered(rows.map(({ entry }) => entry));
      for (const row of rows) confirmation.follow(row);
    }
    for (const arrived of results?.takeArrived() ?? []) confirmation.onResult(arrived);
    if (progress.stop.aborted) confirmation.stop();
    confirmation.poll();
    if (items.hasEnded && confirmation.isEmpty) break;
    await progress.change();
  }
}

/** Rows of one location and day, or with one DMS number, which share each poll. */
interface PollGroup {
  readonly query: ListQuery;
  /** Sorted by their deadlines. */
  readonly rows: Set<PendingRow>;
  newestAt: number;
  /** When the next poll is due, but for the last one of a row. */
  nextAt: number;
  polledAt: number;
  isPolling: boolean;
}

/** Milliseconds between polls: as long again as since the newest row, so after 1, 2, 4, 8 and 16 seconds. */
const [minPause, maxPause] = [1000, 16_000];
/** Each run looks up so many DMS numbers: if an import fails, no list shows thousands of rows. */
const maxLookUps = 20;
/** Milliseconds that a response may take once the deadline of all rows has passed. */
const gracePeriod = 10_000;

class Confirmation {
  readonly #groups = new Map<string, PollGroup>();
  readonly #timeout: number;
  #polls = 0;
  #lookUps = maxLookUps;
  #failure: { error: unknown } | undefined;
  /** When a poll is due next, if nothing changes until then. */
  #nextAt = Number.NEGATIVE_INFINITY;
  #wasBusy = false;

  constructor(private readonly confirming: Confirming) {
    this.#timeout = (confirming.wait.atMost ?? defaultWait) * 1000;
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  follow(row: PendingRow): void {
    const group = this.#openGroup(row);
    group.rows.add(row);
    if (row.awaitsResult) this.#nextAt = Math.min(this.#nextAt, row.deadline);
    else this.#pollSoon(group);
    this.confirming.results?.await(row);
  }

  /** A result of this row; in doubt, it may be that of an earlier row with its work order number. */
  onResult({ row, result, doubt }: ArrivedResult): void {
    if (row.entry.isSettled) return;
    if (doubt === undefined) {
      this.#settle(row, toOutcome(row, result));
      return;
    }
    // Where the row is not imported by its deadline either, the reason is its own.
    if (doubt === 'same' && result.status === 'failed') row.repeatedReason = toOutcome(row, result);
    row.awaitsResult = false;
    this.#pollSoon(this.#openGroup(row));
  }

  stop(): void {
    for (const { rows } of this.#groups.values()) {
      for (const row of rows) this.#settle(row, stoppedWaiting(row));
    }
    this.#groups.clear();
  }

  /** Starts all polls that are due, and lets the next one be a change. */
  poll(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
    const { progress, wait } = this.confirming;
    const now = wait.clock.monotonic();
    const isBusy = progress.working > 0;
    if (now >= this.#nextAt || isBusy !== this.#wasBusy) this.#nextAt = this.#startDue(now, isBusy);
    this.#wasBusy = isBusy;
    progress.changeAt(this.#nextAt);
  }

  /** Returns when the next poll is due. */
  #startDue(now: number, isBusy: boolean): number {
    let nextAt = Number.POSITIVE_INFINITY;
    for (const [key, group] of this.#groups) {
      if (group.isPolling) continue;
      const dueAt = this.#findDueTime(group, isBusy);
      if (group.rows.size === 0) this.#groups.delete(key);
      else if (dueAt > now) nextAt = Math.min(nextAt, dueAt);
      else if (this.#polls < maxInFlight) void this.#pollGroup(key, group);
    }
    return nextAt;
  }

  /** While rows are sent, a poll would have to be repeated, so it waits for half of their time. */
  #findDueTime({ rows, nextAt, polledAt }: PollGroup, isBusy: boolean): number {
    const [oldest] = rows;
    if (oldest === undefined) return Number.POSITIVE_INFINITY;
    // Deadlines close to each other share a poll.
    const last = Math.max(oldest.deadline, polledAt + this.#timeout / 10);
    const halfTime = isBusy ? oldest.waitingSince + this.#timeout / 2 : nextAt;
    return Math.min(last, Math.max(nextAt, halfTime));
  }

  #openGroup(row: PendingRow): PollGroup {
    const { location_id, day, dms_nr } = row;
    const key = toGroupKey(row);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group: PollGroup = {
      query: day === undefined ? { location_id, dms_nr } : { location_id, date: day },
      rows: new Set(),
      ...{ newestAt: -Infinity, nextAt: Infinity, polledAt: -Infinity, isPolling: false },
    };
    this.#groups.set(key, group);
    return group;
  }

  #pollSoon(group: PollGroup): void {
    const { wait, firstPoll = minPause } = this.confirming;
    group.newestAt = wait.clock.monotonic();
    group.nextAt = group.newestAt + firstPoll;
    this.#nextAt = Math.min(this.#nextAt, group.nextAt);
  }

  async #pollGroup(key: string, group: PollGroup): Promise<void> {
    const { progress, wait } = this.confirming;
    const startedAt = wait.clock.monotonic();
    this.#polls += 1;
    group.isPolling = true;
    group.nextAt = Number.POSITIVE_INFINITY;
    try {
      await this.#pollRows(group);
    } catch (error) {
      this.#failure ??= { error };
    }
    const now = wait.clock.monotonic();
    this.#polls -= 1;
    group.isPolling = false;
    group.polledAt = now;
    const isOpen = [...group.rows].some(({ awaitsResult }) => !awaitsResult);
    if (isOpen && group.nextAt === Number.POSITIVE_INFINITY) {
      const pause = Math.max(minPause, Math.min(maxPause, startedAt - group.newestAt));
      // A list that took long is left alone for as long.
      group.nextAt = Math.max(startedAt + pause, now + (now - startedAt));
    }
    // Those that were not polled yet come first.
    if (this.#groups.delete(key) && group.rows.size > 0) this.#groups.set(key, group);
    this.#nextAt = now;
    progress.notify();
  }

  async #pollRows({ query, rows }: PollGroup): Promise<void> {
    const { wait, progress } = this.confirming;
    const startedAt = wait.clock.monotonic();
    const polled = [...rows].filter(
      ({ awaitsResult, deadline }) => !awaitsResult || deadline <= startedAt,
    );
    const left = Math.max(0, (polled.at(-1)?.deadline ?? 0) - startedAt);
    const end = new AbortController();
    const forget = onAbort(progress.stop, () => {
      end.abort();
    });
    try {
      const options = { ...this.#callOptions(left), signal: end.signal };
      const polling = this.#pollDays(query, polled, options, startedAt);
      if (!(await waitAtMost(left + gracePeriod, polling, wait.clock))) throw unansweredError();
    } catch (error) {
      if (!isClaireError(error)) throw error;
      const isLasting = !isTransient(error) || isOfAccount(error);
      const now = wait.clock.monotonic();
      for (const row of progress.stop.aborted ? [] : polled) {
        if (isLasting || row.deadline <= now) this.#settle(row, notLookedUp(row, error));
      }
    } finally {
      forget();
      end.abort();
    }
  }

  #callOptions(milliseconds: number): CallOptions {
    const { call } = this.confirming;
    const maxWait = Math.min(call.maxWait ?? defaultMaxWait, Math.max(1, milliseconds / 1000));
    return { ...call, maxWait };
  }

  async #pollDays(
    query: ListQuery,
    rows: readonly PendingRow[],
    options: CallOptions,
    startedAt: number,
  ): Promise<void> {
    const isOver = ({ deadline }: PendingRow): boolean => deadline <= startedAt;
    const unproven = new Map<PendingRow, ListedAppointment>();
    const look = async (where: ListQuery, some: readonly PendingRow[]): Promise<void> => {
      const list = await listAppointments(this.confirming.client, where, options);
      for (const row of some) {
        const listed = this.#settleProven(row, list, isOver(row));
        if (listed !== undefined) unproven.set(row, listed);
      }
    };
    await look(query, rows);
    // Other days of rows that a poll has missed on their own day, twice or at their deadline.
    const isMissed = (row: PendingRow): boolean =>
      !row.entry.isSettled && (row.wasPolled || isOver(row));
    const { location_id } = query;
    for (const date of new Set(rows.filter(isMissed).flatMap(({ otherDays }) => otherDays))) {
      await look({ location_id, date }, rows);
    }
    const isMoved = (row: PendingRow): boolean =>
      !row.entry.isSettled && !unproven.has(row) && isOver(row) && mayBeMoved(row);
    const moved = rows.filter(isMoved).slice(0, this.#lookUps);
    this.#lookUps -= moved.length;
    const lookUp = async (row: PendingRow): Promise<void> => {
      // On another day it may have been before, and equal.
      row.differsBefore = false;
      await look({ location_id, dms_nr: row.dms_nr }, [row]);
    };
    // One that fails leaves its row as its day shows it.
    await Promise.allSettled(moved.map(lookUp));
    for (const row of rows) this.#settleUnproven(row, unproven.get(row), isOver(row));
  }

  /** Returns what Claire lists of the row, perhaps since before the import. */
  #settleProven(
    row: PendingRow,
    list: AppointmentList,
    isOver: boolean,
  ): ListedAppointment | undefined {
    if (row.entry.isSettled) return undefined;
    const listed = list.find(row.dms_nr, row.createdAt).filter((one) => isSameWorkOrder(one, row));
    // Of two appointments with one number, Claire has made or changed the later for this row.
    const [proof] = listed
      .filter((one) => isProven(one, row, isOver))
      .sort((one, other) => (other.changedAt ?? 0) - (one.changedAt ?? 0));
    if (proof === undefined) return listed.at(-1);
    this.confirming.results?.onFound(row, proof.id);
    this.#settle(row, imported(row, proof.id, proof.record));
    return undefined;
  }

  #settleUnproven(row: PendingRow, listed: ListedAppointment | undefined, isOver: boolean): void {
    row.wasPolled = true;
    const isUndated = listed !== undefined && row.acceptedSince === undefined;
    // No later poll can tell more about it, unless by what it shows then.
    if (isUndated && !row.differsBefore && !row.isLater) this.#settle(row, undated(row, listed.id));
    if (!isOver) return;
    if (row.repeatedReason !== undefined) this.#settle(row, row.repeatedReason);
    else if (listed === undefined) this.#settle(row, notFound(row));
    else this.#settle(row, isUndated ? undated(row, listed.id) : notChanged(row, listed.id));
  }

  #settle(row: PendingRow, outcome: Outcome): void {
    if (row.entry.isSettled) return;
    const { outcomes, results } = this.confirming;
    const isUnconfirmed = outcome.status === 'unconfirmed';
    if (isUnconfirmed) results?.onNoResult(row);
    results?.forget(row);
    this.#groups.get(toGroupKey(row))?.rows.delete(row);
    outcomes.settle(row.entry, isUnconfirmed ? (row.fallback ?? outcome) : outcome);
  }
}

function toGroupKey({ location_id, day, dms_nr }: PendingRow): string {
  return `${String(location_id)} ${day ?? `of ${dms_nr}`}`;
}

/** Whether a stamp could prove its import on another day. */
function mayBeMoved({ day, acceptedSince }: PendingRow): boolean {
  return day !== undefined && acceptedSince !== undefined;
}

function toOutcome(row: PendingRow, { status, appointment_id, error }: Outcome): Outcome {
  const details = { ...(appointment_id && { appointment_id }), ...(error && { error }) };
  return { ...pickKeys(row), status, ...details };
}

/**
 * Whether Claire's list proves that this run, and no earlier import, has imported the row; `isOver`
 * is whether its deadline has passed.
 */
export function isProven(listed: ListedAppointment, row: PendingRow, isOver: boolean): boolean {
  if (provesImport(listed, row) || hasBecomeEqual(listed, row)) return true;
  // Before its deadline it may still wait in Claire's queue, and its stamp would prove the next row.
  return isOver && isRepeated(listed, row);
}

/** Whether Claire made or changed it after this row was sent: by Claire's clock alone. */
function provesImport({ changedAt }: ListedAppointment, { acceptedSince }: PendingRow): boolean {
  if (acceptedSince === undefined || changedAt === undefined) return false;
  // The `Date` header has whole seconds, and so may the stamp.
  return changedAt >= (changedAt % 1000 === 0 ? toWholeSecond(acceptedSince) : acceptedSince);
}

/** Whether Claire has the sent appointment, and did not have it before. */
function hasBecomeEqual({ record }: ListedAppointment, row: PendingRow): boolean {
  return row.differsBefore && compareWithSent(row, record)?.different.length === 0;
}

/** Whether Claire has it just so, after an earlier row of the same appointment was imported. */
function isRepeated({ record }: ListedAppointment, row: PendingRow): boolean {
  if (!row.isLater) return false;
  const comparison = compareWithSent(row, record);
  return comparison?.different.length === 0 && comparison.unseen.length === 0;
}

/** An appointment may have any work order where that of the row is not known. */
export function isSameWorkOrder({ wo_nr }: ListedAppointment, row: PendingRow): boolean {
  return row.wo_nr === null || wo_nr === toPlainText(row.wo_nr);
}

function toWholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000;
}

/** Claire lists it with proof of the import; what differs then is told. */
function imported(row: PendingRow, appointmentId: number, record: Json): Outcome {
  const { different = [] } = compareWithSent(row, record) ?? {};
  const { location_id, dms_nr, wo_nr } = row;
  return {
    ...{ location_id, dms_nr, wo_nr, status: 'imported', appointment_id: appointmentId },
    ...(different.length === 0 ? {} : { differences: different }),
  };
}

/** `undefined` where the sent appointment is unknown. */
function compareWithSent({ sent }: PendingRow, record: Json): Comparison | undefined {
  return sent && compareAppointment(sent, record);
}
