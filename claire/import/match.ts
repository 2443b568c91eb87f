import { toExcerpt, redactSecrets } from '../http/redact';
import type { Outcome } from './outcome';
import { isObject } from '../json';

/**
 * Reads the outcome from a delivery of event 19: `imported` with the appointment's id, or `failed`
 * with Claire's own words. `undefined` when the payload is no import result.
 */
export function match(payload: unknown): Outcome | undefined {
  if (!isObject(payload)) return undefined;
  const id = toId(payload.appointment_id);
  const reason = readReason(payload.appointment_import_error);
  const keys = {
    location_id: toId(payload.dealer_location_id) ?? null,
    dms_nr: toText(payload.dms_nr) ?? null,
    wo_nr: toText(payload.wo_nr) ?? null,
  };
  if (reason === undefined) {
    return id === undefined ? undefined : { ...keys, status: 'imported', appointment_id: id };
  }
  const message = `Claire did not import the appointment: ${reason}`;
  return { ...keys, status: 'failed', error: { code: 'CLAIRE_BAD_REQUEST', message } };
}

/** Anything but a missing or empty value is a reason: Go may write an error as `{}`. */
function readReason(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return toText(value);
  return toExcerpt(JSON.stringify(value), (json) => redactSecrets(json, []));
}

/** Joins a result to its row: a result has no other keys. No row has an empty number. */
export function resultKey({ location_id, wo_nr }: Pick<Outcome, 'location_id' | 'wo_nr'>): string {
  return `${String(location_id)} ${wo_nr ?? ''}`;
}

function toId(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
