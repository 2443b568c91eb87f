import { z } from 'zod/v4';
import { raceAbort } from '../waits';
import type { CallOptions, CallResponse, Client } from '../client';
import { ClaireError, isClaireError } from '../errors';
import type { ImportAppointment, LocationId } from '../models';
import type { Clock } from '../ports';
import { maxInFlight } from '../rate-limit/in-flight';
import { operations } from '../resources';
import { LocationHealth } from './appointment-list';
import {
  appointmentKey,
  type Channel,
  type Outcomes,
  type Progress,
  type Row,
  workOrderKey,
} from './stages';
import type { ResultListener } from './import-results';
import { type Attempts, type AttemptResult, isolate } from './isolate';
import { failed, notSent, type Outcome, refused, refusedUntried } from './outcome';

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
    const row = keys.takeReleased() ?? takeFree(rows, keys);
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

/** The next row whose keys no other row has; the others are released one day. */
function takeFree(rows: Channel<Row>, keys: OpenKeys): Row | undefined {
  for (let row = rows.take(); row !== undefined; row = rows.take()) {
    if (keys.claim(row)) return row;
  }
  return undefined;
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

interface KeySettings {
  /** Left out where nothing is confirmed, so that no stamps are compared. */
  readonly clock?: Clock | undefined;
  /** Whether results by event 19 are waited for, which name the work order number alone. */
  readonly hasResults: boolean;
}

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
    private readonly settings: KeySettings,
  ) {}

  get hasWaiting(): boolean {
    return this.#waiting > 0;
  }

  /** Whether the row may be sent now; else it is released later. */
  claim(row: Row): boolean {
    const isFirstOfAppointment = this.#join(appointmentKey(row), row);
    const isFirstOfWorkOrder = this.#join(workOrderKey(row), row);
    const isFree = isFirstOfAppointment && isFirstOfWorkOrder;
    if (!isFree) this.#waiting += 1;
    return isFree;
  }

  /** A row that waited and may be sent now. */
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

  #join(key: string, row: Row): boolean {
    const queue = this.#queues.get(key);
    if (queue === undefined) this.#queues.set(key, [row]);
    else queue.push(row);
    return queue === undefined;
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

/** Rows that Claire has queued, or may have, and Claire's own times of its response. */
export interface Accepted extends Pick<CallResponse<null>, 'respondedAt' | 'sentAt'> {
  readonly rows: readonly Row[];
  /** The outcome where no result comes: the request has failed, and Claire may have the rows. */
  readonly fallback?: (row: Row) => Outcome;
}

interface Sending {
  readonly client: Client;
  readonly call: CallOptions;
  readonly outcomes: Outcomes<Outcome, Row>;
  readonly progress: Progress;
  readonly results: ResultListener | undefined;
}

/** A key or a location that is wrong is to be found out by few requests. */
const initialLimit = 10;
/** So many more with each batch that Claire takes: the requests in flight of a quick server grow so. */
const growth = 2;

/** Sends batches, finds the bad rows of those that Claire refuses, and passes on what Claire queued. */
export async function sendBatches(
  batches: Channel<Batch>,
  accepted: Channel<Accepted>,
  sending: Sending,
): Promise<void> {
  const { outcomes, progress } = sending;
  const sender = new Sender(accepted, sending);
  const inFlight = new Set<Promise<void>>();
  const send = async (batch: Batch): Promise<void> => {
    progress.working += 1;
    await sendInTurn(batch, sending, () => sender.send(batch));
    progress.working -= 1;
    outcomes.answered(batch.rows);
    progress.notify();
  };
  for (;;) {
    const batch = batches.take();
    if (batch !== undefined) {
      const work = send(batch).finally(() => inFlight.delete(work));
      inFlight.add(work);
      while (inFlight.size >= sender.limit) await Promise.race(inFlight);
    } else if (batches.hasEnded) break;
    else await progress.change();
  }
  await Promise.all(inFlight);
  accepted.close();
}

/** The appointments that imports with a client are sending. */
const appointmentsSent = new WeakMap<Client, Map<string, Promise<void>>>();

/**
 * Of several imports at once, one waits while another sends the same appointment: another try of the
 * earlier version would overwrite the later one.
 */
async function sendInTurn(
  { rows }: Batch,
  { client, call: { signal } }: Sending,
  send: () => Promise<void>,
): Promise<void> {
  const sent = appointmentsSent.get(client) ?? new Map<string, Promise<void>>();
  appointmentsSent.set(client, sent);
  const keys = rows.map(appointmentKey);
  const isBusy = (): boolean => keys.some((key) => sent.has(key)) && signal?.aborted !== true;
  while (isBusy()) {
    const others = Promise.allSettled(keys.flatMap((key) => sent.get(key) ?? []));
    await raceAbort<unknown>(others, signal, () => undefined);
  }
  const own = send();
  for (const key of keys) sent.set(key, own);
  try {
    await own;
  } finally {
    for (const key of keys) if (sent.get(key) === own) sent.delete(key);
  }
}

/** Rows are checked when they are read; a second check would cost as much as all the rest. */
const uncheckedImport = {
  ...operations.appointment.import,
  input: z.custom<{ appointments: readonly ImportAppointment[] }>(),
};

class Sender implements Attempts {
  readonly #health = new LocationHealth();
  /** How many batches may be in flight, of which the client's pacing may allow fewer. */
  limit = initialLimit;

  constructor(
    private readonly accepted: Channel<Accepted>,
    private readonly sending: Sending,
  ) {}

  async send({ rows, locationId }: Batch): Promise<void> {
    const { results, call, progress } = this.sending;
    if (results !== undefined && !progress.stop.aborted) {
      await raceAbort(results.listen(locationId), call.signal, () => undefined);
    }
    const result = await this.attempt(rows);
    if (result.kind === 'refused') await isolate(rows, result.error, this);
  }

  async attempt(rows: readonly Row[]): Promise<AttemptResult> {
    const [first] = rows;
    if (first === undefined) return { kind: 'queued' };
    const { location_id: locationId } = first.appointment;
    const { stop } = this.sending.progress;
    const reason = stop.aborted ? stoppedError() : this.#health.reasonToStop(locationId);
    if (reason !== undefined) {
      this.#settle(rows, (appointment) => notSent(appointment, reason));
      return { kind: 'failed' };
    }
    this.sending.results?.expect(rows);
    const response = await this.#request(rows);
    if ('error' in response) return this.#handleError(rows, locationId, response.error);
    this.#health.recordAccepted(locationId);
    this.limit = Math.min(this.limit + growth, maxInFlight);
    const { respondedAt, sentAt } = response;
    await this.accepted.put({ rows, respondedAt, sentAt });
    return { kind: 'queued' };
  }

  refuse(rows: readonly Row[], error: ClaireError): void {
    for (const { appointment } of rows) this.#health.recordRefusedAlone(appointment.location_id);
    const toOutcome = isRefusal(error) ? refused : failed;
    this.#settle(rows, (appointment) => toOutcome(appointment, error));
  }

  refuseUntried(rows: readonly Row[], error: ClaireError): void {
    this.#settle(rows, (appointment) => refusedUntried(appointment, error));
  }

  isHopeless({ appointment }: Row): boolean {
    return this.#health.isHopeless(appointment.location_id);
  }

  async #handleError(
    rows: readonly Row[],
    locationId: LocationId,
    error: ClaireError,
  ): Promise<AttemptResult> {
    const { results, progress } = this.sending;
    const isRefused = isRefusal(error) || this.#health.mayBeOfRow(locationId, error);
    const mayHaveActed = !isRefused && error.mayHaveActed;
    if (!isRefused) this.#health.recordFailure(locationId, error);
    if (mayHaveActed && results?.isListening(locationId) === true) {
      const fallback = ({ appointment }: Row): Outcome => failed(appointment, error);
      await this.accepted.put({ rows, respondedAt: undefined, fallback });
      return { kind: 'failed' };
    }
    if (!mayHaveActed) this.limit = Math.min(this.limit, initialLimit);
    for (const { appointment } of rows) results?.forget(appointment);
    if (isRefused) return { kind: 'refused', error };
    // It may have waited for its turn in the client.
    const isUnsent = progress.stop.aborted && !mayHaveActed;
    this.#settle(rows, (appointment) =>
      isUnsent ? notSent(appointment, stoppedError()) : failed(appointment, error),
    );
    return { kind: 'failed' };
  }

  async #request(
    rows: readonly Row[],
  ): Promise<{ error: ClaireError } | Pick<Accepted, 'respondedAt' | 'sentAt'>> {
    const { client, call } = this.sending;
    const appointments = rows.map(({ appointment }) => appointment);
    try {
      return await client.call(uncheckedImport, { appointments }, call);
    } catch (thrown) {
      return { error: isClaireError(thrown) ? thrown : notJsonError(thrown) };
    }
  }

  #settle(rows: readonly Row[], toOutcome: (appointment: ImportAppointment) => Outcome): void {
    for (const row of rows) this.sending.outcomes.settle(row, toOutcome(row.appointment));
  }
}

function isRefusal({ code }: ClaireError): boolean {
  return code === 'CLAIRE_BAD_REQUEST' || code === 'CLAIRE_INVALID_INPUT';
}

/** A row may hold itself, for example. */
function notJsonError(cause: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: 'The appointment cannot be written as JSON',
    cause,
  });
}

function stoppedError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'The import was stopped before its turn',
    advice: 'Import it again if it was not meant to stop.',
    stopped: true,
  });
}
