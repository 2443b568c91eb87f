import { z } from 'zod/v4';
import { raceAbort } from '../waits';
import type { Client } from '../client';
import { type ClaireError, errorKind, invalidInput, isClaireError, isOfAccount } from '../errors';
import type { ImportAppointment, LocationId } from '../models';
import type { Clock } from '../ports';
import { maxInFlight } from '../rate-limit/in-flight';
import { operations } from '../resources';
import {
  appointmentKey,
  type Channel,
  type Outcomes,
  type Progress,
  type Row,
  type Stage,
  workOrderKey,
} from './stages';
import type { ResultListener } from './import-results';
import { type Attempts, type AttemptResult, isolate } from './isolate';
import { type Accepted, failed, notSent, type Outcome, refused, stoppedError } from './outcome';

/** Claire's maximum for one request. */
const maxBatchRows = 100;
/** A larger row is sent alone, so that no other is refused for its size. */
const maxBatchCharacters = 4_000_000;

/** The rows of one request: appointments of one location, each of them once. */
export interface Batch {
  readonly locationId: LocationId;
  readonly rows: Row[];
  size: number;
  /** The index of the oldest row: rows of different days are compared in any order. */
  oldest: number;
}

interface BatchMaking {
  readonly outcomes: Pick<Outcomes<Outcome, Row>, 'first' | 'isStuck'>;
  readonly keys: OpenKeys;
  readonly progress: Progress;
}

/**
 * Puts rows into batches of one location. One leaves when it is full, when no more rows come, when
 * reading waits for its oldest row, and when reading waits and nothing else moves.
 */
export async function makeBatches(
  rows: Channel<Row>,
  batches: Channel<Batch>,
  { outcomes, keys, progress }: BatchMaking,
): Promise<void> {
  const open = new Map<LocationId, Batch>();
  /** A batch that is to leave although more rows of its location may come. */
  const findDue = (): Batch | undefined => {
    if (rows.hasEnded) return open.values().next().value;
    if (!outcomes.isStuck) return undefined;
    const [oldest] = [...open.values()].sort((one, other) => one.oldest - other.oldest);
    const isIdle = progress.working === 0 && batches.isEmpty;
    return isIdle || oldest?.oldest === outcomes.first ? oldest : undefined;
  };
  for (;;) {
    const row = keys.takeReleased();
    const next = row === undefined ? rows.take() : undefined;
    if (next !== undefined) {
      keys.add(next);
      continue;
    }
    const batch = row === undefined ? findDue() : add(open, row);
    if (batch !== undefined) {
      if (open.get(batch.locationId) === batch) open.delete(batch.locationId);
      await batches.put(batch);
    } else if (row !== undefined) continue;
    else if (rows.hasEnded && !keys.hasWaiting) break;
    else await progress.change();
  }
  batches.close();
}

/** Adds the row to the open batch of its location; returns a batch that can grow no more. */
function add(open: Map<LocationId, Batch>, row: Row): Batch | undefined {
  const { location_id: locationId } = row.appointment;
  const batch = open.get(locationId);
  const own = { locationId, rows: [row], size: row.size, oldest: row.index };
  if (row.size >= maxBatchCharacters) return own;
  if (batch === undefined || batch.size + row.size > maxBatchCharacters) {
    open.set(locationId, own);
    return batch;
  }
  batch.rows.push(row);
  batch.size += row.size;
  batch.oldest = Math.min(batch.oldest, row.index);
  const isFull = batch.rows.length >= maxBatchRows || batch.size >= maxBatchCharacters;
  return isFull ? batch : undefined;
}

/** Between an imported row and a later one of its appointment, for which Claire's stamps then differ. */
const stampDistance = 2000;

/**
 * The appointments and work order numbers of all rows under way. Two rows with one of them never share
 * a batch, as Claire might keep the earlier one: the later waits until the earlier has its outcome,
 * and then until its own stamp must be another one. A work order number alone is waited for until
 * Claire has answered, or until the result that names it has come.
 */
export class OpenKeys {
  /** The rows that have a key or wait for it, in their order. */
  readonly #queues = new Map<string, Row[]>();
  readonly #released: Row[] = [];
  /** Released rows that are too early, in the order of their times. */
  readonly #later: { row: Row; at: number }[] = [];
  #waiting = 0;

  constructor(
    private readonly progress: Progress,
    private readonly settings: {
      /** Left out where nothing is confirmed, so that no stamps are compared. */
      readonly clock?: Clock | undefined;
      /** Whether results by event 19 are waited for, which name the work order number alone. */
      readonly hasResults: boolean;
    },
  ) {}

  get hasWaiting(): boolean {
    return this.#waiting > 0;
  }

  add(row: Row): void {
    this.#waiting += 1;
    for (const key of [appointmentKey(row), workOrderKey(row)]) {
      const queue = this.#queues.get(key);
      if (queue === undefined) this.#queues.set(key, [row]);
      else queue.push(row);
    }
    this.#releaseIfFirst(row);
  }

  /** A row that may be sent now. */
  takeReleased(): Row | undefined {
    const { clock } = this.settings;
    const now = this.progress.stop.aborted ? Number.POSITIVE_INFINITY : (clock?.monotonic() ?? 0);
    let [next] = this.#later;
    for (; next !== undefined && next.at <= now; [next] = this.#later) {
      this.#later.shift();
      this.#released.push(next.row);
    }
    if (next !== undefined) this.progress.changeAt(next.at);
    const row = this.#released.shift();
    if (row !== undefined) this.#waiting -= 1;
    return row;
  }

  answered(rows: readonly Row[]): void {
    if (this.settings.hasResults) return;
    for (const row of rows) this.#leave(workOrderKey(row), row);
  }

  settled(row: Row, { status }: Outcome): void {
    this.#leave(appointmentKey(row), row, status === 'imported');
    this.#leave(workOrderKey(row), row);
  }

  /** Gives the key to the next row that waits for it. */
  #leave(key: string, row: Row, isImported = false): void {
    const queue = this.#queues.get(key);
    if (queue?.[0] !== row) return;
    queue.shift();
    const next = queue.at(0);
    if (next === undefined) {
      this.#queues.delete(key);
      return;
    }
    next.isLater ||= isImported;
    this.#releaseIfFirst(next);
  }

  #releaseIfFirst(row: Row): void {
    const keys = [appointmentKey(row), workOrderKey(row)];
    if (keys.some((key) => this.#queues.get(key)?.[0] !== row)) return;
    const { clock } = this.settings;
    if (clock === undefined || !row.isLater) this.#released.push(row);
    else this.#later.push({ row, at: clock.monotonic() + stampDistance });
  }
}

type Sending = Stage<Outcome> & { readonly results: ResultListener | undefined };

/** A key or a location that is wrong is to be found out by few requests. */
const initialLimit = 10;

/** Sends batches, finds the bad rows of those that Claire refuses, and passes on what Claire queued. */
export async function sendBatches(
  batches: Channel<Batch>,
  accepted: Channel<Accepted>,
  stage: Sending,
): Promise<void> {
  const health = new LocationHealth();
  const inFlight = new Set<Promise<void>>();
  const send = async (batch: Batch): Promise<void> => {
    stage.progress.working += 1;
    const sender = new BatchSender(batch, accepted, stage, health);
    await sendInTurn(batch, stage, () => sender.send());
    stage.progress.working -= 1;
    stage.progress.notify();
  };
  for (;;) {
    const batch = batches.take();
    if (batch !== undefined) {
      while (inFlight.size >= (health.isInDoubt(batch.locationId) ? initialLimit : maxInFlight)) {
        await Promise.race(inFlight);
      }
      const work = send(batch).finally(() => inFlight.delete(work));
      inFlight.add(work);
    } else if (batches.hasEnded) break;
    else await stage.progress.change();
  }
  await Promise.all(inFlight);
  accepted.close();
}

/** The batches that imports with a client are sending, with their appointments and customers. */
const batchesSent = new WeakMap<Client, Map<Promise<void>, ReadonlySet<string>>>();

/** One waits while another with its appointment, or a customer whom it blocks, may be tried again later. */
async function sendInTurn(
  { rows }: Batch,
  { client, call: { signal } }: Sending,
  send: () => Promise<void>,
): Promise<void> {
  const sent = batchesSent.get(client) ?? new Map<Promise<void>, ReadonlySet<string>>();
  batchesSent.set(client, sent);
  const awaited = rows.flatMap((row) => listKeys(row, true));
  const isOther = (keys: ReadonlySet<string>) => awaited.some((key) => keys.has(key));
  const listOthers = () => [...sent].flatMap(([done, keys]) => (isOther(keys) ? done : []));
  let others = listOthers();
  for (; others.length > 0 && signal?.aborted !== true; others = listOthers())
    await raceAbort<unknown>(Promise.allSettled(others), signal, () => undefined);
  const own = send();
  sent.set(own, new Set(rows.flatMap((row) => listKeys(row, false))));
  await own.finally(() => sent.delete(own));
}

function listKeys(row: Row, onlyBlocked: boolean): readonly string[] {
  const { customer_driver: driver, customer_owner: owner, customer_contract } = row.appointment;
  const known = [driver, owner, customer_contract].filter((one) => one?.dms_nr != null);
  const some = known.filter((one) => !onlyBlocked || one?.block_communication === true);
  return [appointmentKey(row), ...some.map((one) => `customer ${String(one?.dms_nr)}`)];
}

/** Rows are checked when they are read; a second check would cost as much as all the rest. */
const uncheckedImport = {
  ...operations.appointment.import,
  input: z.custom<{ appointments: readonly ImportAppointment[] }>(),
};

class BatchSender implements Attempts {
  constructor(
    private readonly batch: Batch,
    private readonly accepted: Channel<Accepted>,
    private readonly stage: Sending,
    private readonly health: LocationHealth,
  ) {}

  async send(): Promise<void> {
    const { results, call, progress } = this.stage;
    const { rows, locationId } = this.batch;
    if (results !== undefined && !progress.stop.aborted) {
      await raceAbort(results.listen(locationId), call.signal, () => undefined);
    }
    const result = await this.attempt(rows);
    if (result.kind === 'refused') await isolate(rows, result.error, this);
  }

  async attempt(rows: readonly Row[]): Promise<AttemptResult> {
    const { client, call, progress, results } = this.stage;
    const { locationId } = this.batch;
    const reason = progress.stop.aborted ? stoppedError() : this.health.reasonToStop(locationId);
    if (reason !== undefined) {
      this.settle(rows, (appointment) => notSent(appointment, reason));
      return { kind: 'failed' };
    }
    results?.expect(rows);
    try {
      const appointments = rows.map(({ appointment }) => appointment);
      const { respondedAt, sentAt } = await client.call(uncheckedImport, { appointments }, call);
      this.health.recordAccepted(locationId);
      await this.accepted.put({ rows, respondedAt, sentAt });
      return { kind: 'queued' };
    } catch (thrown) {
      // A row may hold a number that JSON has not, for example.
      const error = invalidInput('The appointment cannot be written as JSON', thrown);
      return this.#handleError(rows, isClaireError(thrown) ? thrown : error);
    }
  }

  refuse(rows: readonly Row[], error: ClaireError): void {
    this.health.recordRefusedAlone(this.batch.locationId);
    const toOutcome = errorKind(error.code) === 'input' ? refused : failed;
    this.settle(rows, (appointment) => toOutcome(appointment, error));
  }

  isHopeless(): boolean {
    return this.health.isHopeless(this.batch.locationId);
  }

  async #handleError(rows: readonly Row[], error: ClaireError): Promise<AttemptResult> {
    const { results, progress } = this.stage;
    const { locationId } = this.batch;
    const isRefused =
      errorKind(error.code) === 'input' || this.health.mayBeOfRow(locationId, error);
    const mayHaveActed = !isRefused && error.mayHaveActed;
    if (isRefused) this.health.recordRefused(locationId);
    else this.health.recordFailure(locationId, error);
    if (mayHaveActed && results?.isListening(locationId) === true) {
      const fallback = ({ appointment }: Row): Outcome => failed(appointment, error);
      await this.accepted.put({ rows, respondedAt: undefined, fallback });
      return { kind: 'failed' };
    }
    for (const { appointment } of rows) results?.forget(appointment);
    if (isRefused) return { kind: 'refused', error };
    // It may have waited for its turn in the client.
    const isUnsent = progress.stop.aborted && !mayHaveActed;
    const [toOutcome, reason] = isUnsent ? [notSent, stoppedError()] : [failed, error];
    this.settle(rows, (appointment) => toOutcome(appointment, reason));
    return { kind: 'failed' };
  }

  settle(rows: readonly Row[], toOutcome: (appointment: ImportAppointment) => Outcome): void {
    for (const row of rows) this.stage.outcomes.settle(row, toOutcome(row.appointment));
  }
}

/**
 * After so many, and none accepted, more are in vain: locations that reject (a key may be good for a few
 * of a group, whose rows come last), rows of a location refused alone, and failures in a row.
 */
const maxInVain = 20;

/** Tells which locations Claire has accepted or rejected in this run, to stop hopeless requests. */
export class LocationHealth {
  readonly #accepted = new Set<LocationId>();
  /** How many were refused alone, where any were refused. */
  readonly #refused = new Map<LocationId, number>();
  /** Since the latest accepted one. */
  readonly #failures = new Map<LocationId, number>();
  readonly #stopped = new Map<LocationId, ClaireError>();

  /** Whether Claire has taken nothing yet, or has refused rows of the location and taken none of it. */
  isInDoubt(locationId: LocationId): boolean {
    if (this.#accepted.has(locationId) || this.isHopeless(locationId)) return false;
    return this.#accepted.size === 0 || this.#refused.has(locationId);
  }

  recordAccepted(locationId: LocationId): void {
    this.#accepted.add(locationId);
    this.#failures.delete(locationId);
  }

  /**
   * Whether a row may be why Claire fails, or a firewall before it refuses a batch: others of its
   * location were taken, or may be. Counts the failure.
   */
  mayBeOfRow(locationId: LocationId, error: ClaireError): boolean {
    const isRefused = isLasting(error) && error.status !== 401 && this.#accepted.has(locationId);
    if (!isRefused && error.code !== 'CLAIRE_SERVER_ERROR') return false;
    return increment(this.#failures, locationId) <= maxInVain;
  }

  recordRefused(locationId: LocationId): void {
    this.#refused.set(locationId, this.#refused.get(locationId) ?? 0);
  }

  recordRefusedAlone(locationId: LocationId): void {
    increment(this.#refused, locationId);
  }

  recordFailure(locationId: LocationId, error: ClaireError): void {
    if (isLasting(error)) this.#stopped.set(locationId, error);
  }

  /** The error after which nothing more is sent for this location. */
  reasonToStop(locationId: LocationId): ClaireError | undefined {
    const own = this.#stopped.get(locationId);
    if (this.#accepted.size > 0 || this.#stopped.size < maxInVain) return own;
    return own ?? this.#stopped.values().next().value;
  }

  isHopeless(locationId: LocationId): boolean {
    return (this.#refused.get(locationId) ?? 0) >= maxInVain && !this.#accepted.has(locationId);
  }
}

/** Whether every other batch of the location would fail in the same way. */
function isLasting(error: ClaireError): boolean {
  return isOfAccount(error) || errorKind(error.code) === 'missing';
}

function increment(counts: Map<LocationId, number>, locationId: LocationId): number {
  const count = (counts.get(locationId) ?? 0) + 1;
  counts.set(locationId, count);
  return count;
}
