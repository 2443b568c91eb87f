import type { Json } from '../json';
import { labelValue } from '../resources';

export const changeKinds = ['created', 'status', 'time', 'details', 'gone'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What changed at Claire, as both platforms put it out: the names are a contract. */
export interface Change {
  change: ChangeKind;
  appointmentId: number;
  locationId: number;
  workOrderNumber: string;
  status: number;
  /** The reference's label, or Claire's name of a status that it has added since. */
  statusName: string | null;
  previousStatus?: number;
  previousStatusName?: string | null;
  differences: readonly Difference[];
  /** The appointment as Claire sent it; null where it has none any more. */
  appointment?: Json | null;
}

export interface Difference {
  /** Claire's name of the field. */
  field: string;
  /** Left out for a detail, of which only a hash is kept; null where nothing was known. */
  before?: unknown;
  /** Left out where it is a secret. */
  after?: unknown;
}

/** A change with Claire's own time of it, in seconds since 1970. */
export interface DatedChange {
  at: number;
  change: Change;
  /** The appointment as Claire sent it; null where it has none any more. */
  record: Json | null;
}

/** The order in which they happened; those of one moment stay as they are. */
export function sortByTime(changes: readonly DatedChange[]): DatedChange[] {
  return changes.toSorted((one, other) => one.at - other.at);
}

export function nameStatus(status: number, record?: Json): string | null {
  const label = labelValue('Appointment', 'appointment_status_identifier', status);
  if (label !== undefined) return label;
  const isCurrent = record?.appointment_status_identifier === status;
  const name = isCurrent ? record.appointment_status_name : undefined;
  return typeof name === 'string' && name !== '' ? name : null;
}
