import type { ClaireError, ErrorCode, Problem } from '../errors';
import type { ImportAppointment } from '../models';
import { toSentence } from '../problems';

/**
 * What became of one appointment: `invalid` was never sent, `refused` is Claire's answer to the
 * request, `queued` means sent and no more known, `imported` is said on evidence from Claire only.
 */
export type OutcomeStatus =
  'invalid' | 'refused' | 'queued' | 'imported' | 'failed' | 'unconfirmed';

export interface OutcomeError {
  code: ErrorCode;
  message: string;
  problems?: readonly Problem[];
}

/** One for each appointment that went in. Fields that the appointment does not have are null. */
export interface Outcome {
  location_id: number | null;
  dms_nr: string | null;
  wo_nr: string | null;
  status: OutcomeStatus;
  appointment_id?: number;
  error?: OutcomeError;
  /** Of a row that is still open: when Claire took it, by its own clock, if it told the time. */
  queued_at?: string;
  /** Of a row that is still open: the day of the appointment, as it was written. */
  day?: string;
}

const statuses: ReadonlySet<unknown> = new Set<OutcomeStatus>([
  'invalid',
  'refused',
  'queued',
  'imported',
  'failed',
  'unconfirmed',
]);

export function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === 'object' && value !== null && 'status' in value && statuses.has(value.status)
  );
}

export function queued(appointment: ImportAppointment, respondedAt: number | undefined): Outcome {
  const { location_id, dms_nr, wo_nr, time_car_app } = appointment;
  const day = time_car_app.slice(0, 10);
  const traces = readTraces({ acceptedAt: respondedAt, day });
  return { location_id, dms_nr, wo_nr, status: 'queued', ...traces };
}

interface Traces {
  acceptedAt: number | undefined;
  day: string | undefined;
}

/** Of a row that is still open: what it takes to look it up later. */
export function readTraces({ acceptedAt, day }: Traces) {
  return {
    ...(acceptedAt === undefined ? {} : { queued_at: new Date(acceptedAt).toISOString() }),
    ...(day === undefined ? {} : { day }),
  };
}

export function invalid(appointment: unknown, problems: readonly Problem[]): Outcome {
  const message = `The appointment cannot be imported: ${toSentence(problems)}`;
  const error = { code: 'CLAIRE_INVALID_INPUT', message, problems } as const;
  return { ...named(appointment), status: 'invalid', error };
}

/** Claire, or the client on its behalf, would not take this appointment. */
export function refused(appointment: unknown, error: ClaireError): Outcome {
  const { code, reason, message } = error;
  // It may have been refused with one other that was good: the reason is its own all the same.
  const own = reason === undefined ? message : `Could not import the appointment: ${reason}`;
  return {
    ...named(appointment),
    status: code === 'CLAIRE_INVALID_INPUT' ? 'invalid' : 'refused',
    error: plain(error, own),
  };
}

/** Refused together with others, at a location where Claire took none that was sent alone. */
export function refusedUnasked(appointment: unknown, error: ClaireError): Outcome {
  const message = sentences(
    error.message,
    'It was not sent alone, because Claire took no appointment of this location that was',
  );
  return { ...named(appointment), status: 'refused', error: { code: error.code, message } };
}

/** It was sent, or should have been, and no good answer came. */
export function failed(appointment: unknown, error: ClaireError): Outcome {
  const advice = error.mayHaveActed
    ? 'Claire may have queued it all the same; to import it again is safe.'
    : error.advice;
  return {
    ...named(appointment),
    status: 'failed',
    error: plain(error, sentences(error.message, advice)),
  };
}

export function notSent(appointment: unknown, reason: ClaireError): Outcome {
  const message = sentences('The appointment was not sent', reason.message, reason.advice);
  return { ...named(appointment), status: 'failed', error: { code: reason.code, message } };
}

export function notAnOutcome(item: unknown): Outcome {
  const message =
    'This is no outcome of an import: it has no status such as queued. Give the outcomes as the import put them out.';
  return { ...named(item), status: 'invalid', error: { code: 'CLAIRE_INVALID_INPUT', message } };
}

/** An earlier outcome that does not say of which appointment it is. */
export function missingKeys(outcome: Outcome): Outcome {
  const message =
    'Whether it was imported cannot be looked up: the outcome needs its location_id as a whole number and its dms_nr as text, as the import put them out';
  const names = { location_id: null, dms_nr: null, wo_nr: null };
  return {
    ...names,
    ...outcome,
    status: 'unconfirmed',
    error: { code: 'CLAIRE_INVALID_INPUT', message },
  };
}

function named(appointment: unknown): Pick<Outcome, 'location_id' | 'dms_nr' | 'wo_nr'> {
  const fields: { location_id?: unknown; dms_nr?: unknown; wo_nr?: unknown } =
    typeof appointment === 'object' && appointment !== null ? appointment : {};
  return {
    location_id: typeof fields.location_id === 'number' ? fields.location_id : null,
    dms_nr: text(fields.dms_nr),
    wo_nr: text(fields.wo_nr),
  };
}

/** A number where text is due still helps to find the row. */
function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

function plain({ code, problems }: ClaireError, message: string): OutcomeError {
  return problems.length > 0 ? { code, message, problems } : { code, message };
}

export function sentences(...parts: (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part, at, all) => (at < all.length - 1 ? part?.replace(/\.?$/, '.') : part))
    .join(' ');
}
