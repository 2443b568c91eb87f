import { ClaireError } from '../errors';
import { type ChangeKind, changeKinds } from './compare';
import { maxDays } from './window';

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

/** The user's settings, unchecked, with defaults for those that are missing. */
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
  return isMissing(value) ? [] : [value].flat();
}

function readLocation(value: unknown): number {
  const id = readWholeNumber(value);
  if (id !== undefined && id > 0) return id;
  throw invalid('Each of the locations must be a whole number above 0, such as 42.');
}

function readKind(value: unknown): ChangeKind {
  const kind = changeKinds.find((known) => known === value);
  if (kind !== undefined) return kind;
  throw invalid(`Changes holds something else than ${changeKinds.join(', ')}.`);
}

function readDays(value: unknown, byDefault: number, field: string): number {
  if (isMissing(value)) return byDefault;
  const days = readWholeNumber(value);
  if (days !== undefined && days <= maxDays) return days;
  throw invalid(`${field} must be a whole number from 0 to ${String(maxDays)}.`);
}

/** Dialogs and environments give numbers as text. */
function readWholeNumber(value: unknown): number | undefined {
  if (typeof value === 'string') return /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function invalid(message: string): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', { message });
}
