import { ClaireError } from '../errors';
import { checkCreated } from '../models/enumerations';
import type { ExtraHeader } from '../webhooks';
import { readExtraHeaders } from './extra-headers';

/** The trigger's settings, as Claire takes them. */
export interface TriggerSettings {
  events: number[];
  locationId: number | null;
  checklistId: number | null;
  queued?: boolean | undefined;
  headers?: readonly ExtraHeader[] | undefined;
}

/** The user's settings, unchecked. */
export interface EnteredTriggerSettings {
  events: unknown;
  locationId: unknown;
  checklistId: unknown;
  /** Further locations. */
  locationIds?: unknown;
  queued?: unknown;
  /** A list of `{name, value}`. */
  headers?: unknown;
}

/** Throws for a setting that cannot be registered, and names its field. */
export function parseTriggerSettings(entered: EnteredTriggerSettings): TriggerSettings {
  const { events: chosen, checklistId, queued, headers } = entered;
  const events = readEvents(chosen);
  const locations = readLocations(entered);
  return {
    events,
    // Several locations share one webhook, and its deliveries are filtered: see decision 13.
    locationId: locations.length === 1 ? (locations[0] ?? null) : null,
    checklistId: readId(events.includes(checkCreated) ? checklistId : '', 'Checklist ID'),
    queued: typeof queued === 'boolean' ? queued : undefined,
    headers: readExtraHeaders(headers),
  };
}

/** The chosen locations; none means all. */
export function readLocations({
  locationId,
  locationIds,
}: Pick<EnteredTriggerSettings, 'locationId' | 'locationIds'>): number[] {
  // An expression may give one without a list.
  const more: unknown[] = [locationIds].flat();
  const read = [
    readId(locationId, 'Location'),
    ...more.map((id) => readId(id, 'Each of the locations')),
  ];
  return [...new Set(read.filter((id) => id !== null))].sort((one, other) => one - other);
}

/** Claire may have newer events, so the numbers are checked at registration. */
function readEvents(chosen: unknown): number[] {
  const events = [...new Set(Array.isArray(chosen) ? chosen.map(Number) : [])];
  const wrong = events.filter((event) => !Number.isSafeInteger(event) || event < 1);
  if (wrong.length > 0) {
    throw invalidInputError(`Events holds ${wrong.join(', ')}, which is no number of an event.`);
  }
  if (events.length > 0) return events.sort((one, other) => one - other);
  throw invalidInputError('No event is chosen. Choose at least one under Events.');
}

function readId(value: unknown, field: string): number | null {
  if (value === undefined || value === null || value === '') return null;
  const isText = typeof value === 'string' && /^\s*\d+\s*$/.test(value);
  const id = isText || typeof value === 'number' ? Number(value) : 0;
  if (id > 0 && Number.isSafeInteger(id)) return id;
  throw invalidInputError(`${field} must be a whole number above 0, such as 42, or empty.`);
}

function invalidInputError(message: string): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', { message });
}
