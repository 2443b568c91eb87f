import { readProperty } from '../resources/outputs';
import { isObject, type Json } from '../json';

/**
 * Normalises the fields that Claire returns in another form than it takes: Go writes 0 for a
 * missing id, and header names in its own case.
 */
export function normalizeWebhook({ dealer_location_id, checklist_id, headers }: Json) {
  return {
    dealer_location_id: toId(dealer_location_id),
    checklist_id: toId(checklist_id),
    headers: Array.isArray(headers) ? headers.filter(isObject).map(normalizeHeader) : null,
  };
}

function toId(value: unknown): number | null {
  return typeof value === 'number' && value !== 0 ? value : null;
}

function normalizeHeader(shown: Json) {
  return { ...shown, name: toText(shown, 'name'), value: toText(shown, 'value') };
}

function toText(shown: Json, field: string): string {
  const value = readProperty(shown, field);
  return typeof value === 'string' ? value : '';
}
