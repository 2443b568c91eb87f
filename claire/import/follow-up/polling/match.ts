import { isObject } from '../../../operations/answer';
import type { PendingRow } from '../pending-row';

/** An appointment that Claire lists, as far as it tells whether an import has reached it. */
export interface ListedAppointment {
  id: number;
  dms_nr: string;
  wo_nr: string;
  /** When the DMS made it, where Claire tells. */
  createdAt: number | undefined;
  /** When Claire made or last changed it; undefined for Go's zero time. */
  changedAt: number | undefined;
}

/** `undefined` for a record without an id. */
export function toListedAppointment(record: unknown): ListedAppointment | undefined {
  if (!isObject(record) || typeof record.id !== 'number') return undefined;
  const changes = [parseStamp(record.created_on), parseStamp(record.updated_on)].filter(isGiven);
  return {
    id: record.id,
    dms_nr: toPlainText(record.dms_number),
    wo_nr: toPlainText(record.workorder_number),
    // The reference names both; neither is in its samples.
    createdAt: parseStamp(record.dms_created_at) ?? parseStamp(record.dms_created_on),
    changedAt: changes.length === 0 ? undefined : Math.max(...changes),
  };
}

/** Whether it is the appointment of this row. */
export function isSameAppointment(listed: ListedAppointment, row: PendingRow): boolean {
  if (listed.dms_nr !== toPlainText(row.dms_nr)) return false;
  if (row.wo_nr !== null && listed.wo_nr !== toPlainText(row.wo_nr)) return false;
  const isTold = listed.createdAt !== undefined && row.createdAt !== undefined;
  return !isTold || listed.createdAt === row.createdAt;
}

/** Whether it was made or changed when Claire had this row, or later: by Claire's clock alone. */
export function provesImport(
  { changedAt }: ListedAppointment,
  { acceptedAt, ignoredStamp }: PendingRow,
): boolean {
  if (acceptedAt === undefined || changedAt === undefined) return false;
  // The `Date` header has whole seconds.
  return changedAt >= Math.floor(acceptedAt / 1000) * 1000 && changedAt !== ignoredStamp;
}

export function toPlainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Go's zero time is before everything that a workshop knows. */
const earliest = Date.UTC(1970, 0, 2);

function parseStamp(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return moment >= earliest ? moment : undefined;
}

function isGiven(value: number | undefined): value is number {
  return value !== undefined;
}
