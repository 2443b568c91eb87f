import { BoundedMap } from '../cache';
import type { LocationId } from '../models';
import type { Clock } from '../ports';
import { onAbort } from '../waits';
import type { Progress, Row } from './stages';
import type { Outcome, PendingRow } from './outcome';
import { toExcerpt } from '../http/failure';
import { redactNamed, redactSecrets } from '../http/redact';
import { readBeginning } from '../http/request';
import { isObject, readId } from '../json';

/** How the outcome of a row that Claire has queued becomes known. */
export interface OutcomeWait {
  clock: Clock;
  /** Seconds after an appointment was queued in which its outcome is waited for; 60 when left out. */
  atMost?: number | undefined;
  /** Event 19, where the platform can hear it: Claire is then polled only where no result came. */
  results?: ImportResults | undefined;
}

export interface ImportResults {
  /**
   * Resolves when the results of this location will be heard; rejects when they cannot be: then
   * Claire is polled. Called once a run for each location, before its first batch is sent.
   */
  listen(locationId: LocationId): Promise<void>;
  /**
   * Passes on every result from now on, of any row, until the returned function is called. Where
   * several runs listen at once, `queue` tells which of them a result is for: that run alone gets
   * `onResult`, the others get `onOtherResult`.
   */
  subscribe(onResult: (result: Outcome) => void, queue: ResultQueue): () => void;
}

export interface ResultQueue {
  /** Since when a row waits for such a result, by the monotonic clock; undefined when none does. */
  waitsSince(result: Outcome): number | undefined;
  /** A result of another run's row; the same again may be its duplicate. */
  onOtherResult(result: Outcome): void;
}

/** A row whose result may come, even before the response to its request. */
interface ExpectedResult {
  row: PendingRow | undefined;
  earlyResults: Outcome[];
  since: number;
}

export interface ArrivedResult {
  readonly row: PendingRow;
  readonly result: Outcome;
  /** It may be that of an earlier row with this work order number: the same result came, or none did. */
  readonly doubt: 'same' | 'none' | undefined;
}

const maxRemembered = 10_000;
/** A row may have so many before the response to its request. */
const maxEarlyResults = 10;

/** Matches the results that come by event 19 with the rows of one run. */
export class ResultListener implements ResultQueue {
  readonly #expected = new Map<string, ExpectedResult>();
  /**
   * Fingerprints of results, as Claire may call twice with the same one; and the keys of rows whose
   * result never came.
   */
  readonly #seen = new BoundedMap<string, true>(maxRemembered);
  readonly #locations = new Map<LocationId, Promise<void>>();
  readonly #listeningLocations = new Set<LocationId>();
  readonly #arrived: ArrivedResult[] = [];
  #isSubscribed = false;

  constructor(
    private readonly results: ImportResults,
    private readonly clock: Clock,
    private readonly progress: Progress,
  ) {
    try {
      const onResult = (result: Outcome): void => {
        this.#receive(result);
      };
      const unsubscribe = results.subscribe(onResult, this);
      this.#isSubscribed = true;
      onAbort(progress.stop, () => {
        this.#expected.clear();
        unsubscribe();
      });
    } catch {
      // Without results, all rows are polled for.
    }
  }

  /** Resolves when it is known whether results of this location are heard. */
  listen(locationId: LocationId): Promise<void> {
    const listening = this.#locations.get(locationId) ?? this.#listenAtLocation(locationId);
    this.#locations.set(locationId, listening);
    return listening;
  }

  isListening(locationId: LocationId): boolean {
    return this.#listeningLocations.has(locationId);
  }

  /** Expects a result of each row; earlier results are of earlier rows. */
  expect(rows: readonly Row[]): void {
    for (const { appointment } of rows) {
      if (this.isListening(appointment.location_id)) {
        const expected = { row: undefined, earlyResults: [], since: this.clock.monotonic() };
        this.#expected.set(resultKey(appointment), expected);
      }
    }
  }

  /** Claire has queued the row; its result may have come before. */
  await(row: PendingRow): void {
    const expected = this.#expected.get(resultKey(row));
    if (expected === undefined) return;
    expected.row = row;
    for (const result of expected.earlyResults.splice(0)) this.#handle(row, result);
  }

  takeArrived(): readonly ArrivedResult[] {
    return this.#arrived.splice(0);
  }

  forget(row: Pick<Outcome, 'location_id' | 'wo_nr'>): void {
    this.#expected.delete(resultKey(row));
  }

  /** Claire's list has shown the row: its result, if it still comes, is of no later row. */
  onFound(row: PendingRow, appointmentId: number): void {
    if (this.#expected.get(resultKey(row))?.row === row)
      this.#seen.set(toFingerprint({ ...row, appointment_id: appointmentId }), true);
  }

  /** The row has its outcome without its result, which may still come: before that of a later row. */
  onNoResult(row: PendingRow): void {
    if (row.awaitsResult && this.#expected.get(resultKey(row))?.row === row)
      this.#seen.set(resultKey(row), true);
  }

  waitsSince(result: Outcome): number | undefined {
    const expected = this.#expected.get(resultKey(result));
    // A row that has a result already is the last to get one.
    return expected?.earlyResults.length ? Number.MAX_SAFE_INTEGER : expected?.since;
  }

  onOtherResult(result: Outcome): void {
    if (this.#expected.has(resultKey(result))) this.#seen.set(toFingerprint(result), true);
  }

  async #listenAtLocation(locationId: LocationId): Promise<void> {
    if (!this.#isSubscribed) return;
    try {
      await this.results.listen(locationId);
      this.#listeningLocations.add(locationId);
    } catch {
      // Its rows are polled for.
    }
  }

  #receive(result: Outcome): void {
    const expected = this.#expected.get(resultKey(result));
    if (expected === undefined) return;
    if (expected.row !== undefined) this.#handle(expected.row, result);
    else if (expected.earlyResults.length < maxEarlyResults) expected.earlyResults.push(result);
  }

  #handle(row: PendingRow, result: Outcome): void {
    if (this.#expected.get(resultKey(row))?.row !== row) return;
    const fingerprint = toFingerprint(result);
    const isDuplicate = this.#seen.has(fingerprint);
    const isOfEarlierRow = this.#seen.delete(resultKey(row));
    this.#seen.set(fingerprint, true);
    const doubt = isDuplicate ? 'same' : isOfEarlierRow ? 'none' : undefined;
    this.#arrived.push({ row, result, doubt });
    this.progress.notify();
  }
}

type FingerprintFields = Pick<Outcome, 'location_id' | 'wo_nr' | 'appointment_id' | 'error'>;

/** Differs between two results of one row, and is the same for a result that comes twice. */
function toFingerprint(result: FingerprintFields): string {
  return JSON.stringify([resultKey(result), result.appointment_id, result.error?.message]);
}

/**
 * Reads the outcome from a delivery of event 19: `imported` with the appointment's id, or `failed`
 * with Claire's own words. `undefined` when the payload is no import result.
 */
export function match(payload: unknown): Outcome | undefined {
  if (!isObject(payload)) return undefined;
  const id = readId(payload.appointment_id);
  const reason = readReason(payload.appointment_import_error);
  const keys = {
    location_id: readId(payload.dealer_location_id),
    dms_nr: readFilledText(payload.dms_nr) ?? null,
    wo_nr: readFilledText(payload.wo_nr) ?? null,
  };
  if (reason === undefined) {
    return id === null ? undefined : { ...keys, status: 'imported', appointment_id: id };
  }
  const message = `Claire did not import the appointment: ${reason}`;
  return { ...keys, status: 'failed', error: { code: 'CLAIRE_BAD_REQUEST', message } };
}

/** Anything but a missing or empty value is a reason: Go may write an error as `{}`. */
function readReason(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  // A VIN in the words of Claire is no key.
  if (typeof value === 'string') return readFilledText(redactNamed(readBeginning(value)));
  return toExcerpt(toJson(value), (json) => redactSecrets(json, []));
}

/** Nested too deep, it is a reason all the same. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'its reason cannot be read';
  }
}

/** Joins a result to its row: a result has no other keys. No row has an empty number. */
export function resultKey({ location_id, wo_nr }: Pick<Outcome, 'location_id' | 'wo_nr'>): string {
  return `${String(location_id)} ${wo_nr ?? ''}`;
}

function readFilledText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
