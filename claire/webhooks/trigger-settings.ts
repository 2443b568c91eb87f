import { ClaireError } from '../errors';
import { checkCreated } from '../models/enumerations';
import { claireEventHeader, claireSecretHeader } from './secret';
import type { ExtraHeader } from './wanted';
import { isHeaderName, isHeaderValue } from '../resources/webhook';
import { isObject, type Json } from '../json';

/** The trigger's settings, as Claire takes them. */
export interface TriggerSettings {
  events: number[];
  locationId: number | null;
  checklistId: number | null;
  queued?: boolean | undefined;
  headers?: readonly ExtraHeader[] | undefined;
}

export interface EnteredTriggerSettings {
  events: unknown;
  locationId: unknown;
  checklistId: unknown;
  locationIds?: unknown;
  queued?: unknown;
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

/**
 * Reads the extra headers for Claire's deliveries, such as for a proxy. Throws with the header's
 * name, never its value, which may be a secret. `undefined` leaves the headers at Claire unchanged.
 */
function readExtraHeaders(entered: unknown): ExtraHeader[] | undefined {
  const rows: readonly unknown[] = Array.isArray(entered) ? entered : [];
  const headers = rows.filter(isObject).map(readRow).filter(isFilledIn);
  const names = headers.map(({ name }) => name.toLowerCase());
  for (const [at, { name, value }] of headers.entries()) {
    const fault =
      findFault(name, value) ?? (names.indexOf(name.toLowerCase()) < at ? isDuplicate : null);
    if (fault !== null) throw invalidHeaderError(name, fault);
  }
  return headers.length > 0 ? headers : undefined;
}

const isDuplicate = 'is there twice';

function findFault(name: string, value: string): string | null {
  if (name === '') return 'has a value and no name';
  if (!isHeaderName(name)) {
    return 'is not a header name: use letters, digits and hyphens, no spaces';
  }
  if ([claireEventHeader, claireSecretHeader].includes(name.toLowerCase())) {
    return 'is set by the trigger itself: choose another name';
  }
  if (value === '') return 'has no value';
  return isHeaderValue(value) ? null : 'has a value with line breaks or other control characters';
}

function readRow({ name, value }: Json): ExtraHeader {
  return { name: readHeaderText(name).trim(), value: readHeaderText(value) };
}

function readHeaderText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isFilledIn({ name, value }: ExtraHeader): boolean {
  return name !== '' || value !== '';
}

function invalidHeaderError(name: string, fault: string): ClaireError {
  const which = name === '' ? 'A header' : `The header ${name}`;
  return new ClaireError('CLAIRE_INVALID_INPUT', { message: `${which} ${fault}.` });
}
