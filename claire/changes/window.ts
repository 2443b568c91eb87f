import { formatCount, formatNumber, hourlyLimit } from '../counts';
import { addDays } from '../days';
import { isLeftOut, readWholeNumber } from '../json';
import { invalidInput } from '../errors';

export const changeKinds = ['created', 'status', 'time', 'details', 'gone'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ChangesSettings {
  /** Empty is every location that the key sees. */
  locationIds: readonly number[];
  daysBack: number;
  daysAhead: number;
  /** Empty is all. */
  changes: readonly ChangeKind[];
  includeAppointment: boolean;
}

export const defaultChangesSettings: ChangesSettings = {
  locationIds: [],
  daysBack: 1,
  daysAhead: 7,
  changes: [],
  includeAppointment: false,
};

export type EnteredChangesSettings = Readonly<Partial<Record<keyof ChangesSettings, unknown>>>;

/** Throws a `ClaireError` that names the setting that is wrong. */
export function parseChangesSettings(entered: EnteredChangesSettings): ChangesSettings {
  const { locationIds, changes, includeAppointment } = entered;
  return {
    locationIds: [...new Set(readList(locationIds).map(readLocation))],
    daysBack: readDays(entered.daysBack, defaultChangesSettings.daysBack, 'Days Back'),
    daysAhead: readDays(entered.daysAhead, defaultChangesSettings.daysAhead, 'Days Ahead'),
    changes: [...new Set(readList(changes).map(readKind))],
    includeAppointment: includeAppointment === true || includeAppointment === 'true',
  };
}

/** An expression may give one without a list. */
function readList(value: unknown): readonly unknown[] {
  return isLeftOut(value) ? [] : [value].flat();
}

function readLocation(value: unknown): number {
  const id = readWholeNumber(value);
  if (id !== undefined && id > 0) return id;
  throw invalidInput('Each of the locations must be a whole number above 0, such as 42.');
}

function readKind(value: unknown): ChangeKind {
  const kind = changeKinds.find((known) => known === value);
  if (kind !== undefined) return kind;
  throw invalidInput(`Changes holds something else than ${changeKinds.join(', ')}.`);
}

function readDays(value: unknown, byDefault: number, field: string): number {
  if (isLeftOut(value)) return byDefault;
  const days = readWholeNumber(value);
  if (days !== undefined && days >= 0 && days <= maxDays) return days;
  throw invalidInput(`${field} must be a whole number from 0 to ${String(maxDays)}.`);
}

/** Before and after today each: more are more requests than a poll is for. */
export const maxDays = 60;

/** Days of a location, in its own time zone. */
export interface Calendar {
  /** `2026-11-25` */
  today(locationId: number): string;
  /** The day of a time that Claire writes (RFC 3339); undefined if it is none. */
  dayOf(time: string, locationId: number): string | undefined;
}

export function listDays(today: string, daysBack: number, daysAhead: number): string[] {
  return Array.from({ length: daysBack + daysAhead + 1 }, (_, index) =>
    addDays(today, index - daysBack),
  );
}

export interface PollCostSettings {
  locations: number;
  daysBack: number;
  daysAhead: number;
  every: number;
  /** Whether the locations are all that the key sees: each poll then asks for them too. */
  isAllLocations?: boolean;
  /** Requests an hour of the key, if Claire told another number. */
  limit?: number | undefined;
}

/** Look-ups of appointments that are not listed any more cost one request each besides. */
export interface PollCost {
  locations: number;
  days: number;
  every: { count: number; unit: 'second' | 'minute' | 'hour' };
  requestsAPoll: number;
  requestsAnHour: number;
  limit: number;
  /** Whether it needs more than half of the hour, which other callers then lack. */
  isHigh: boolean;
  isTooHigh: boolean;
}

export function pollCost(settings: PollCostSettings): PollCost {
  const { locations, daysBack, daysAhead, every, limit = hourlyLimit } = settings;
  const days = daysBack + 1 + daysAhead;
  const requestsAPoll = locations * days + (settings.isAllLocations === true ? 1 : 0);
  const requestsAnHour = Math.ceil((requestsAPoll * 3600) / every);
  const isHigh = requestsAnHour > limit / 2;
  const isTooHigh = requestsAnHour > limit;
  const interval = toInterval(every);
  return {
    ...{ locations, days, every: interval },
    ...{ requestsAPoll, requestsAnHour, limit, isHigh, isTooHigh },
  };
}

/** `3 locations × 9 days every 5 minutes: 324 of 10,800 requests an hour` */
export function describePollCost(cost: PollCost): string {
  const { locations, days, every, requestsAnHour, limit } = cost;
  const interval = every.count === 1 ? every.unit : formatCount(every.count, every.unit);
  return (
    `${formatCount(locations, 'location')} × ${formatCount(days, 'day')} every ${interval}: ` +
    `${formatNumber(requestsAnHour)} of ${formatNumber(limit)} requests an hour`
  );
}

function toInterval(seconds: number): PollCost['every'] {
  if (seconds >= 3600 && seconds % 3600 === 0) return { count: seconds / 3600, unit: 'hour' };
  if (seconds >= 60 && seconds % 60 === 0) return { count: seconds / 60, unit: 'minute' };
  return { count: seconds, unit: 'second' };
}
