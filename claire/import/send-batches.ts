import { z } from 'zod/v4';
import { raceAbort } from '../waits';
import type { CallOptions, CallResponse, Client } from '../client';
import { ClaireError, isClaireError, isOfAccount, errorKind } from '../errors';
import type { ImportAppointment, LocationId } from '../models';
import { maxInFlight } from '../rate-limit/in-flight';
import { operations } from '../resources';
import type { Channel, Progress, Outcomes, Row } from './stages';
import type { ResultListener } from './import-results';
import { appointmentKey, type Batch } from './make-batches';
import { failed, notSent, type Outcome, refused, refusedUntried } from './outcome';

/** Rows that Claire has queued, or may have, and Claire's own times of its response. */
export interface Accepted extends Pick<CallResponse<null>, 'respondedAt' | 'sentAt'> {
  readonly rows: readonly Row[];
  /** The outcome where no result comes: the request has failed, and Claire may have the rows. */
  readonly fallback?: (row: Row) => Outcome;
}

export interface Sending {
  readonly client: Client;
  readonly call: CallOptions;
  readonly outcomes: Outcomes<Outcome, Row>;
  readonly progress: Progress;
  readonly results: ResultListener | undefined;
}

/** A key or a location that is wrong is to be found out by few requests. */
const initialLimit = 10;
/** With each batch that Claire takes, as the requests in flight of a server that is not slow. */
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
    this.#settle(rows, (appointment) => refused(appointment, error));
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
    const isRefused = isRefusal(error);
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

/** For a row that holds itself, for example. */
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

export type AttemptResult =
  { kind: 'queued' } | { kind: 'refused'; error: ClaireError } | { kind: 'failed' };

export interface Attempts {
  /** Sends one request. Only refused rows are left without an outcome. */
  attempt(rows: readonly Row[]): Promise<AttemptResult>;
  refuse(rows: readonly Row[], error: ClaireError): void;
  /** Refuses rows that were not sent alone, because Claire has taken none of their location. */
  refuseUntried(rows: readonly Row[], error: ClaireError): void;
  isHopeless(row: Row): boolean;
}

/** When all but one row of so small a refused set are queued, the last one is bad. */
const maxInferredSet = 4;

/**
 * Finds the bad rows of a refused request. One among a hundred costs at most eight requests more:
 * halve the refused rows until the bad one is alone, then send all others together.
 */
export async function isolate(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<void> {
  const [first] = rows;
  const isHopeless = first !== undefined && attempts.isHopeless(first);
  // Refused again, the others hold another bad row: then each refused half is sent.
  const remaining = isHopeless
    ? rows
    : await attemptAll(await isolateOne(rows, error, attempts), attempts);
  await attemptSample(remaining, error, attempts);
}

/** Settles one bad row and all rows that are queued on the way; returns the rest. */
async function isolateOne(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<readonly Row[]> {
  const others: Row[] = [];
  let suspects = rows;
  let reason = error;
  let refusedTogether = rows.length;
  while (suspects.length > 1) {
    const [first, second] = splitInHalf(suspects);
    const result = await attempts.attempt(first);
    if (result.kind === 'failed') return sortByIndex([...others, ...second]);
    if (result.kind === 'queued') {
      suspects = second;
      continue;
    }
    others.push(...second);
    suspects = first;
    reason = result.error;
    refusedTogether = first.length;
  }
  // Claire may have refused a large set for its size, so the last row is sent alone.
  if (refusedTogether <= maxInferredSet) attempts.refuse(suspects, reason);
  else await attemptAll(suspects, attempts);
  return sortByIndex(others);
}

/** Returns the rows that it skips because the location seems hopeless. */
async function attemptAll(rows: readonly Row[], attempts: Attempts): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  const result = await attempts.attempt(rows);
  return result.kind === 'refused' ? searchHalves(rows, result.error, attempts) : [];
}

/** Sends each half of rows that hold a bad one. */
async function searchHalves(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<readonly Row[]> {
  const [row] = rows;
  if (rows.length === 1 || row === undefined) {
    attempts.refuse(rows, error);
    return [];
  }
  const [first, second] = splitInHalf(rows);
  if (attempts.isHopeless(row)) return rows;
  const result = await attempts.attempt(first);
  const remaining =
    result.kind === 'refused' ? await searchHalves(first, result.error, attempts) : [];
  if (attempts.isHopeless(row)) return [...remaining, ...second];
  // The first half is queued, so the bad row is in the second.
  const isBadRowInSecond = result.kind === 'queued' && second.length > 1;
  return isBadRowInSecond ? searchHalves(second, error, attempts) : attemptAll(second, attempts);
}

/**
 * Sends three rows alone. A location for which Claire takes nothing, such as one with an API-based
 * DMS, would cost two requests a row; one queued row shows that the location is fine.
 */
async function attemptSample(
  rows: readonly Row[],
  error: ClaireError,
  attempts: Attempts,
): Promise<void> {
  const sampled = new Set([0, Math.floor(rows.length / 2), rows.length - 1]);
  const remaining = rows.filter((_, index) => !sampled.has(index));
  for (const row of rows.filter((_, index) => sampled.has(index))) {
    await attemptAll([row], attempts);
  }
  const [next] = remaining;
  if (next === undefined) return;
  if (attempts.isHopeless(next)) attempts.refuseUntried(remaining, error);
  else await attemptAll(remaining, attempts);
}

function splitInHalf(rows: readonly Row[]): [readonly Row[], readonly Row[]] {
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)];
}

function sortByIndex(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => one.index - other.index);
}

/**
 * After so many rejected locations, and none accepted, the key or the address is wrong. A key may be
 * good for a few locations of a group only, and their rows may come last.
 */
const maxRejectedLocations = 20;

/** After so many rows refused alone, and none accepted, the location is hopeless. */
const maxRefusedAlone = 20;

interface LocationRecord {
  hasAccepted: boolean;
  refusedAlone: number;
}

/** Tells which locations Claire has accepted or rejected in this run, to stop hopeless requests. */
export class LocationHealth {
  readonly #locations = new Map<LocationId, LocationRecord>();
  readonly #stopped = new Map<LocationId, ClaireError>();
  #hasAccepted = false;

  recordAccepted(locationId: LocationId): void {
    this.#hasAccepted = true;
    this.#recordAt(locationId).hasAccepted = true;
  }

  recordRefusedAlone(locationId: LocationId): void {
    this.#recordAt(locationId).refusedAlone += 1;
  }

  recordFailure(locationId: LocationId, error: ClaireError): void {
    // Every other batch of the location would fail in the same way.
    const isFatal = isOfAccount(error) || errorKind(error.code) === 'missing';
    if (isFatal) this.#stopped.set(locationId, error);
  }

  /** The error after which nothing more is sent for this location. */
  reasonToStop(locationId: LocationId): ClaireError | undefined {
    const own = this.#stopped.get(locationId);
    if (own !== undefined || this.#hasAccepted || this.#stopped.size < maxRejectedLocations)
      return own;
    return this.#stopped.values().next().value;
  }

  isHopeless(locationId: LocationId): boolean {
    const { hasAccepted, refusedAlone } = this.#recordAt(locationId);
    return !hasAccepted && refusedAlone >= maxRefusedAlone;
  }

  #recordAt(locationId: LocationId): LocationRecord {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const created = { hasAccepted: false, refusedAlone: 0 };
    this.#locations.set(locationId, created);
    return created;
  }
}
