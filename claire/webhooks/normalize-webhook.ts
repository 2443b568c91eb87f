import { isObject, readProperty } from '../operations/answer';

type Json = Readonly<Record<string, unknown>>;

/**
 * Those fields of a webhook that Claire may show in another way than it takes them: Go writes 0 for
 * an id that is not given, and the names of a header in its own case.
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
