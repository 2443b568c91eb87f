import { isObject, type Json } from '../../json';
import { isWholeSecond, toWholeSecond } from './earlier-rows';
import { compareWithSent, type PendingRow } from './pending-row';

/** Which of the polled rows Claire lists. */
export interface PollResult {
  /** Listed with proof of the import. */
  proven: Map<PendingRow, ListedAppointment>;
  /** Listed, perhaps since before the import. */
  unproven: Map<PendingRow, ListedAppointment>;
}

export function matchRows(records: readonly unknown[], rows: readonly PendingRow[]): PollResult {
  const result: PollResult = { proven: new Map(), unproven: new Map() };
  const rowsByNumber = groupByNumber(rows);
  for (const record of records) {
    const listed = toListedAppointment(record);
    if (listed === undefined) continue;
    for (const row of rowsByNumber.get(listed.dms_nr) ?? []) {
      if (!isSameAppointment(listed, row)) continue;
      if (!isProven(listed, row)) result.unproven.set(row, listed);
      else if (isLater(listed, result.proven.get(row))) result.proven.set(row, listed);
    }
  }
  return result;
}

/** Of two appointments with one number, Claire has made or changed the later for this row. */
function isLater({ changedAt = 0 }: ListedAppointment, other: ListedAppointment | undefined) {
  return other === undefined || changedAt > (other.changedAt ?? 0);
}

function groupByNumber(rows: readonly PendingRow[]): Map<string, PendingRow[]> {
  const byNumber = new Map<string, PendingRow[]>();
  for (const row of rows) {
    const number = toPlainText(row.dms_nr);
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [row]);
    else same.push(row);
  }
  return byNumber;
}

/** An appointment in Claire's list: the fields that prove an import. */
export interface ListedAppointment {
  record: Json;
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
    record,
    id: record.id,
    dms_nr: toPlainText(record.dms_number),
    wo_nr: toPlainText(record.workorder_number),
    // The reference names both; neither is in its samples.
    createdAt: parseStamp(record.dms_created_at) ?? parseStamp(record.dms_created_on),
    changedAt: changes.length === 0 ? undefined : Math.max(...changes),
  };
}

export function isSameAppointment(listed: ListedAppointment, row: PendingRow): boolean {
  if (row.wo_nr !== null && listed.wo_nr !== toPlainText(row.wo_nr)) return false;
  return hasSameIdentity(listed, row);
}

/** By the number in the DMS, and by when the DMS made it where Claire tells. */
export function hasSameIdentity(
  listed: ListedAppointment,
  row: Pick<PendingRow, 'dms_nr' | 'createdAt'>,
): boolean {
  if (listed.dms_nr !== toPlainText(row.dms_nr)) return false;
  const { createdAt: claire } = listed;
  const { createdAt: dms } = row;
  // Databases keep other fractions of a second than a DMS writes.
  return claire === undefined || dms === undefined || Math.abs(claire - dms) < oneSecond;
}

function isProven(listed: ListedAppointment, row: PendingRow): boolean {
  return provesImport(listed, row) || hasBecomeEqual(listed, row) || isRepeated(listed, row);
}

/** Whether Claire has the sent appointment, and did not have it before. */
function hasBecomeEqual({ record }: ListedAppointment, row: PendingRow): boolean {
  return row.differsBefore === true && compareWithSent(row, record)?.different.length === 0;
}

/** Whether Claire has it just so, after an earlier row of the same appointment was imported. */
function isRepeated({ record }: ListedAppointment, row: PendingRow): boolean {
  if (row.earlier === undefined) return false;
  const comparison = compareWithSent(row, record);
  return comparison?.different.length === 0 && comparison.unseen.length === 0;
}

/** Whether Claire made or changed it after this row was sent: by Claire's clock alone. */
export function provesImport(
  { changedAt }: ListedAppointment,
  { acceptedSince, earlier }: PendingRow,
): boolean {
  if (acceptedSince === undefined || changedAt === undefined) return false;
  if (earlier?.stamp !== undefined && changedAt <= earlier.stamp) return false;
  // The `Date` header has whole seconds, and so may the stamp.
  return changedAt >= (isWholeSecond(changedAt) ? toWholeSecond(acceptedSince) : acceptedSince);
}

const oneSecond = 1000;

export function toPlainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Later than Go's zero time, and before any appointment of a workshop. */
const minStamp = Date.UTC(1970, 0, 2);

const hasZone = /(?:Z|[+-]\d\d:\d\d)$/;

function parseStamp(value: unknown): number | undefined {
  // JavaScript reads a stamp without its zone in that of the server: it could prove any import.
  const isMoment = typeof value === 'string' && hasZone.test(value);
  const moment = isMoment ? Date.parse(value) : Number.NaN;
  return moment >= minStamp ? moment : undefined;
}

function isGiven(value: number | undefined): value is number {
  return value !== undefined;
}
