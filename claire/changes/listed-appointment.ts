import { isObject, type Json } from '../json';
import { readProperty } from '../resources/outputs';

/** What a change tells of an appointment, as Claire lists it. Times are seconds since 1970. */
export interface ListedAppointment {
  id: number;
  workOrderNumber: string;
  /** 0 where the answer has none that can be read. */
  status: number;
  /** In Claire's order of time; empty where Claire leaves it out. */
  history: readonly StatusEntry[];
  createdAt: number | undefined;
  updatedAt: number | undefined;
  record: Json;
}

export interface StatusEntry {
  id: number;
  status: number;
  setAt: number;
}

export function toListedAppointment(id: number, record: Json): ListedAppointment {
  return {
    id,
    workOrderNumber: readWorkOrderNumber(record),
    status: readStatus(record),
    history: readHistory(record).sort((one, other) => one.setAt - other.setAt || one.id - other.id),
    createdAt: readSeconds(record.created_on),
    updatedAt: readSeconds(record.updated_on),
    record,
  };
}

export function readWorkOrderNumber({ workorder_number: number }: Json): string {
  return typeof number === 'string' ? number : (readWholeNumber(number) ?? '').toString();
}

export function readStatus({ appointment_status_identifier: status }: Json): number {
  return readWholeNumber(status) ?? 0;
}

/** In Claire's order. Only entries with an id: without one, an entry cannot be known again. */
function readHistory({ status_history: history }: Json): StatusEntry[] {
  if (!Array.isArray(history)) return [];
  const entries: StatusEntry[] = [];
  for (const value of history as readonly unknown[]) {
    const entry = isObject(value) ? readEntry(value) : undefined;
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** The highest id in the history; 0 without one. */
export function readLastEntry({ status_history: history }: Json): number {
  if (!Array.isArray(history)) return 0;
  let last = 0;
  for (const entry of history as readonly unknown[]) {
    if (isObject(entry)) last = Math.max(last, readEntryId(entry) ?? 0);
  }
  return last;
}

function readEntryId(entry: Json): number | undefined {
  return readWholeNumber(entry.id ?? readProperty(entry, 'id'));
}

/** The reference names these fields in its tables only, so their case is open. */
function readEntry(entry: Json): StatusEntry | undefined {
  const id = readEntryId(entry);
  const status = readWholeNumber(entry.identifier ?? readProperty(entry, 'identifier'));
  const setAt = readSeconds(entry.timestamp ?? readProperty(entry, 'timestamp'));
  if (id === undefined || id <= 0 || status === undefined || setAt === undefined) return undefined;
  return { id, status, setAt };
}

/** With its fraction; undefined for Go's zero time and for no time. */
export function readSeconds(value: unknown): number | undefined {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return milliseconds > 0 ? milliseconds / 1000 : undefined;
}

/** Also of its digits as text. */
export function readWholeNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}
