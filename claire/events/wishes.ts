import { ClaireError } from '../errors';
import { labelOf } from '../models';

/** The only event that a checklist narrows down. */
export const checkCreated = 1;

/** What the user wants to hear of, as Claire is to be asked for it. */
export interface Wishes {
  events: number[];
  locationId: number | null;
  checklistId: number | null;
}

/** What a person entered, in whatever form the platform keeps it. */
export interface Entered {
  events: unknown;
  locationId: unknown;
  checklistId: unknown;
}

/** Rejects what cannot be registered, by the field's own name. */
export function readWishes({ events: chosen, locationId, checklistId }: Entered): Wishes {
  const events = readEvents(chosen);
  return {
    events,
    locationId: readId(locationId, 'Location'),
    checklistId: readId(events.includes(checkCreated) ? checklistId : '', 'Checklist ID'),
  };
}

function readEvents(chosen: unknown): number[] {
  const events = [...new Set(Array.isArray(chosen) ? chosen.map(Number) : [])];
  const unknown = events.filter((event) => labelOf('WebhookTriggerID', event) === undefined);
  if (unknown.length > 0) throw invalid(`Events holds ${unknown.join(', ')}, which Claire lacks.`);
  if (events.length > 0) return events.sort((a, b) => a - b);
  throw invalid('No event is chosen. Choose at least one under Events.');
}

function readId(value: unknown, field: string): number | null {
  if (value === undefined || value === null || value === '') return null;
  const isText = typeof value === 'string' && /^\s*\d+\s*$/.test(value);
  const id = isText || typeof value === 'number' ? Number(value) : 0;
  if (id > 0 && Number.isSafeInteger(id)) return id;
  throw invalid(`${field} must be a whole number above 0, such as 42, or empty.`);
}

function invalid(message: string): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', { message });
}
