import { toExcerpt } from '../http/excerpt';
import { redactSecrets } from '../http/redact';
import { isObject } from '../operations/answer';
import type { Outcome } from './outcome';

/** The event of an import's result. */
export const importResultEvent = 19;

/**
 * The outcome that a call of event 19 tells: `imported` with the appointment's id, or `failed` with
 * Claire's own words. `undefined` when the call is no import result.
 */
export function match(payload: unknown): Outcome | undefined {
  if (!isObject(payload)) return undefined;
  const id = wholeNumber(payload.appointment_id);
  const reason = readReason(payload.appointment_import_error);
  const about = {
    location_id: wholeNumber(payload.dealer_location_id) ?? null,
    dms_nr: text(payload.dms_nr) ?? null,
    wo_nr: text(payload.wo_nr) ?? null,
  };
  if (reason === undefined) {
    return id === undefined ? undefined : { ...about, status: 'imported', appointment_id: id };
  }
  const message = `Claire did not import the appointment: ${reason}`;
  return { ...about, status: 'failed', error: { code: 'CLAIRE_BAD_REQUEST', message } };
}

/** Only what is absent or empty is no reason: Go writes an error that it cannot spell as `{}`. */
function readReason(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return text(value);
  return toExcerpt(JSON.stringify(value), (json) => redactSecrets(json, []));
}

/** What joins a result to its row: Claire names nothing else in it. */
export function resultKey(outcome: Pick<Outcome, 'location_id' | 'wo_nr'>): string {
  return JSON.stringify([outcome.location_id, outcome.wo_nr]);
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
