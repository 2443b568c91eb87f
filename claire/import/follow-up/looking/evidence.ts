import { isObject } from '../../../operations/answer';
import type { Open } from '../open';

/** An appointment that Claire lists, as far as it tells whether an import has reached it. */
export interface Listed {
  id: number;
  dms_nr: string;
  wo_nr: string;
  /** When the DMS made it, where Claire tells. */
  createdAt: number | undefined;
  /** When Claire made or last changed it; undefined for Go's zero time. */
  changedAt: number | undefined;
}

/** `undefined` for a record without an id. */
export function listedOf(record: unknown): Listed | undefined {
  if (!isObject(record) || typeof record.id !== 'number') return undefined;
  const changes = [momentOf(record.created_on), momentOf(record.updated_on)].filter(isGiven);
  return {
    id: record.id,
    dms_nr: plain(record.dms_number),
    wo_nr: plain(record.workorder_number),
    // The reference names both; neither is in its samples.
    createdAt: momentOf(record.dms_created_at) ?? momentOf(record.dms_created_on),
    changedAt: changes.length === 0 ? undefined : Math.max(...changes),
  };
}

/** Whether it is the appointment of this row. */
export function isOf(listed: Listed, row: Open): boolean {
  if (listed.dms_nr !== plain(row.dms_nr)) return false;
  if (row.wo_nr !== null && listed.wo_nr !== plain(row.wo_nr)) return false;
  const isTold = listed.createdAt !== undefined && row.createdAt !== undefined;
  return !isTold || listed.createdAt === row.createdAt;
}

/** Whether it was made or changed when Claire had this row, or later: by Claire's clock alone. */
export function isProof({ changedAt }: Listed, { takenAt, notBy }: Open): boolean {
  if (takenAt === undefined || changedAt === undefined) return false;
  // The `Date` header has whole seconds.
  return changedAt >= Math.floor(takenAt / 1000) * 1000 && changedAt !== notBy;
}

export function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Go's zero time is before everything that a workshop knows. */
const earliest = Date.UTC(1970, 0, 2);

function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return moment >= earliest ? moment : undefined;
}

function isGiven(value: number | undefined): value is number {
  return value !== undefined;
}
