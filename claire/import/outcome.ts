import type { CallResponse } from '../client';
import { ClaireError, type ErrorCode, type Problem } from '../errors';
import { isObject, type Json } from '../json';
import type { ImportAppointment, LocationId } from '../models';
import { toSentence } from '../problems';
import type { Difference } from './appointment-list';
import type { Numbered, Row } from './stages';

/**
 * `invalid`: not sent. `refused`: Claire's response to the request. `queued`: sent, and the result
 * not known. `imported`: Claire has proved it. `unchanged`: not sent, as Claire has it just so. The
 * README has a diagram of all.
 */
export type OutcomeStatus = (typeof statuses)[number];

const statuses = [
  'invalid',
  'refused',
  'queued',
  'imported',
  'unchanged',
  'failed',
  'unconfirmed',
] as const;

export interface OutcomeError {
  code: ErrorCode;
  message: string;
  problems?: readonly Problem[];
}

/** What became of one appointment. Keys that the appointment does not have are null. */
export interface Outcome {
  location_id: number | null;
  dms_nr: string | null;
  wo_nr: string | null;
  status: OutcomeStatus;
  appointment_id?: number;
  error?: OutcomeError;
  /**
   * Where Claire has something else than the DMS, or than was sent once a row was `imported`; `claire`
   * is null also where Claire's answer shows nothing.
   */
  differences?: readonly Difference[];
  /** Values that were left out, and what else is odd about an appointment that was sent. */
  warnings?: readonly Problem[];
  /** Where rows are grouped: the numbers of the input rows, from 0. */
  rows?: readonly number[];
  /** When a `queued` or `unconfirmed` row was sent, by Claire's own clock, if it told the time. */
  queued_at?: string;
  /** The day of a `queued`, `unconfirmed` or `onlyAtClaire` appointment, such as 2026-11-25. */
  day?: string;
}

export function isOutcome(value: unknown): value is Outcome {
  return isObject(value) && statuses.some((status) => status === value.status);
}

export function queued(appointment: ImportAppointment, acceptedSince: number | undefined): Outcome {
  const { location_id, dms_nr, wo_nr, time_car_app } = appointment;
  const day = time_car_app.slice(0, 10);
  const lookupFields = toLookupFields({ acceptedSince, day });
  return { location_id, dms_nr, wo_nr, status: 'queued', ...lookupFields };
}

/** The fields with which `confirm` looks the appointment up later. */
function toLookupFields({ acceptedSince, day }: Pick<PendingRow, 'acceptedSince' | 'day'>) {
  return {
    ...(acceptedSince === undefined ? {} : { queued_at: new Date(acceptedSince).toISOString() }),
    ...(day === undefined ? {} : { day }),
  };
}

export function unchanged(appointment: unknown, appointmentId: number): Outcome {
  return { ...pickKeys(appointment), status: 'unchanged', appointment_id: appointmentId };
}

export function invalid(appointment: unknown, problems: readonly Problem[]): Outcome {
  const rows = [...new Set(problems.flatMap(({ row }) => row ?? []))];
  const message = `${nameRows(rows)} cannot be imported: ${toSentence(problems)}`;
  const error = { code: 'CLAIRE_INVALID_INPUT', message, problems } as const;
  return { ...pickKeys(appointment), status: 'invalid', error };
}

/** `Row 13`, of a row of a file; they count from 1. */
function nameRows(rows: readonly number[]): string {
  if (rows.length === 0) return 'The appointment';
  return rows.length === 1
    ? `Row ${String(rows[0])}`
    : `The appointment of rows ${rows.join(', ')}`;
}

/** What Claire says of a row says first which rows of the file it is; they count from 0. */
export function withRowNumbers(outcome: Outcome, rows: readonly number[]): Outcome {
  const { status, error } = outcome;
  const isOfRow = status === 'refused' || status === 'failed';
  if (!isOfRow || error?.code !== 'CLAIRE_BAD_REQUEST') return outcome;
  const message = `${nameRows(rows.map((row) => row + 1))}: ${error.message}`;
  return { ...outcome, error: { ...error, message } };
}

/** Refused by Claire, or by the client before it was sent. */
export function refused(appointment: unknown, error: ClaireError): Outcome {
  const { code, reason, message } = error;
  // Even if it was refused together with a good row, the reason is about this one.
  const ownMessage = reason === undefined ? message : `Could not import the appointment: ${reason}`;
  return {
    ...pickKeys(appointment),
    status: code === 'CLAIRE_INVALID_INPUT' ? 'invalid' : 'refused',
    error: toOutcomeError(error, ownMessage),
  };
}

/** Refused with others, at a location where Claire took no appointment that was sent alone. */
export function refusedUntried(appointment: unknown, error: ClaireError): Outcome {
  const message = joinSentences(
    error.message,
    'It was not sent alone: Claire refused all appointments of this location that were sent alone',
  );
  return { ...pickKeys(appointment), status: 'refused', error: { code: error.code, message } };
}

/** The request failed; Claire may have queued the appointment or not. */
export function failed(appointment: unknown, error: ClaireError): Outcome {
  const advice = error.mayHaveActed
    ? 'Claire may have queued it all the same; to import it again is safe.'
    : error.advice;
  return {
    ...pickKeys(appointment),
    status: 'failed',
    error: toOutcomeError(error, joinSentences(error.message, advice)),
  };
}

export function notSent(appointment: unknown, reason: ClaireError): Outcome {
  const message = joinSentences('The appointment was not sent', reason.message, reason.advice);
  return { ...pickKeys(appointment), status: 'failed', error: { code: reason.code, message } };
}

export function notAnOutcome(item: unknown): Outcome {
  const message =
    'This is no outcome of an import: it has no status such as queued. Give the outcomes as the import returned them.';
  return { ...pickKeys(item), status: 'invalid', error: { code: 'CLAIRE_INVALID_INPUT', message } };
}

export function missingKeys(outcome: Outcome): Outcome {
  const message =
    'The node cannot look it up: the outcome needs its location_id as a whole number and its dms_nr as text, as the import returned them';
  const names = { location_id: null, dms_nr: null, wo_nr: null };
  return {
    ...names,
    ...outcome,
    status: 'unconfirmed',
    error: { code: 'CLAIRE_INVALID_INPUT', message },
  };
}

export function pickKeys(appointment: unknown): Pick<Outcome, 'location_id' | 'dms_nr' | 'wo_nr'> {
  const fields: { location_id?: unknown; dms_nr?: unknown; wo_nr?: unknown } =
    typeof appointment === 'object' && appointment !== null ? appointment : {};
  return {
    location_id: typeof fields.location_id === 'number' ? fields.location_id : null,
    dms_nr: toKeyText(fields.dms_nr),
    wo_nr: toKeyText(fields.wo_nr),
  };
}

/** Keeps a number where text is due: it helps to find the row. */
function toKeyText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

export function toOutcomeError({ code, problems }: ClaireError, message: string): OutcomeError {
  return problems.length > 0 ? { code, message, problems } : { code, message };
}

export function joinSentences(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part, index, all) => (index < all.length - 1 ? part?.replace(/\.?$/, '.') : part))
    .join(' ');
}

/** Rows that Claire has queued, or may have, and Claire's own times of its response. */
export interface Accepted extends Pick<CallResponse<null>, 'respondedAt' | 'sentAt'> {
  readonly rows: readonly Row[];
  /** The outcome where no result comes: the request has failed, and Claire may have the rows. */
  readonly fallback?: (row: Row) => Outcome;
}

/** A row that waits for its outcome. */
export interface PendingRow {
  readonly entry: Numbered;
  readonly location_id: LocationId;
  readonly dms_nr: string;
  /** Null where it is not known: then the DMS number has to do. */
  readonly wo_nr: string | null;
  /** When the DMS made the appointment. */
  readonly createdAt: number | undefined;
  /** The day of the appointment as written; without it, the DMS number is looked up. */
  readonly day: string | undefined;
  readonly otherDays: readonly string[];
  /** When Claire took it at the earliest, by its own clock: a later stamp proves the import. */
  readonly acceptedSince: number | undefined;
  /** The appointment that was sent; undefined where it is not known. */
  readonly sent: Json | undefined;
  /** Whether Claire was seen to have something else before, or nothing, on its day. */
  differsBefore: boolean;
  /** Whether an earlier row of the same appointment was imported in this run. */
  readonly isLater: boolean;
  /** When the wait for its outcome began, by the monotonic clock. */
  readonly waitingSince: number;
  /** A time of the monotonic clock. */
  readonly deadline: number;
  /** Whether event 19 will tell and has not yet: Claire is then polled only after the deadline. */
  awaitsResult: boolean;
  wasPolled: boolean;
  /** Claire's reason, which came for an earlier row and then again for this one. */
  repeatedReason?: Outcome | undefined;
  /** Its outcome if nothing becomes known. */
  readonly fallback?: Outcome | undefined;
}

export function notFound(row: PendingRow): Outcome {
  const where = row.day === undefined ? '' : ` on ${row.day}`;
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Claire accepted appointment ${describeRow(row)} but does not show it${where} (${describeWait(row)})`,
    'It may still be imported. Look again later; only event 19 brings the reason of a failed import.',
  );
}

export function notChanged(row: PendingRow, appointmentId: number): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Appointment ${describeRow(row)} exists, but shows no change since the import (${describeWait(row)})`,
    'It may still be updated: look again later.',
    appointmentId,
  );
}

/** Claire lists it, but without the time of the import no stamp proves anything. */
export function undated(row: PendingRow, appointmentId: number): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_BAD_RESPONSE',
    `Appointment ${describeRow(row)} exists, but nothing shows that this import created or changed it: the time when Claire accepted the import is unknown`,
    'Look at its data in Claire, or have the results of imports reported by event 19.',
    appointmentId,
  );
}

export function notLookedUp(row: PendingRow, error: ClaireError): Outcome {
  const message = joinSentences(
    `Claire accepted appointment ${describeRow(row)}, but its import could not be checked`,
    error.message,
  );
  return unconfirmed(row, error.code, message, error.advice);
}

export function stoppedWaiting(row: PendingRow): Outcome {
  return unconfirmed(
    row,
    'CLAIRE_TIMEOUT',
    `Claire accepted appointment ${describeRow(row)}, but the run was stopped before its import was confirmed`,
    'Look it up later; importing it again is safe.',
  );
}

function unconfirmed(
  row: PendingRow,
  code: ErrorCode,
  reason: string,
  advice: string | undefined,
  appointmentId?: number,
): Outcome {
  return {
    ...pickKeys(row),
    status: 'unconfirmed',
    ...(appointmentId === undefined ? {} : { appointment_id: appointmentId }),
    error: { code, message: joinSentences(reason, advice) },
    ...toLookupFields(row),
  };
}

function describeRow({ dms_nr, wo_nr, location_id }: PendingRow): string {
  const workOrder = wo_nr === null ? '' : ` (work order ${shorten(wo_nr)})`;
  return `${shorten(dms_nr)}${workOrder} of location ${String(location_id)}`;
}

/** Says how long Claire was polled, not how long ago the import was, which may be hours. */
function describeWait({ waitingSince, deadline }: PendingRow): string {
  const seconds = Math.round((deadline - waitingSince) / 1000);
  return seconds === 0 ? 'looked once' : `looked for ${String(seconds)} s`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function stoppedError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'The import was stopped before its turn',
    advice: 'Import it again if it was not meant to stop.',
    stopped: true,
  });
}

export function unansweredError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'Claire gave no answer in time',
    advice: 'Look again later.',
  });
}
