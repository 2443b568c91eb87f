import { isObject, type Json } from '../json';
import { readProperty } from '../resources/outputs';

/** The compared part of an appointment, as Claire lists it. Times are seconds since 1970. */
export interface ListedAppointment {
  id: number;
  workOrderNumber: string;
  /** 0 where the answer has none that can be read. */
  status: number;
  /** In Claire's order of time; empty where Claire leaves it out. */
  history: readonly StatusEntry[];
  times: Readonly<Record<TimeField, number | undefined>>;
  createdAt: number | undefined;
  updatedAt: number | undefined;
  record: Json;
}

export interface StatusEntry {
  id: number;
  status: number;
  setAt: number;
}

/** Fields whose changes are `time`. */
export const timeFields = ['time_car_app', 'scheduled_in', 'scheduled_out'] as const;
export type TimeField = (typeof timeFields)[number];

/** `undefined` for a record without an id. */
export function toListedAppointment(record: unknown): ListedAppointment | undefined {
  const id = isObject(record) ? readWholeNumber(record.id) : undefined;
  if (!isObject(record) || id === undefined) return undefined;
  const { workorder_number: number, appointment_status_identifier: status } = record;
  return {
    id,
    workOrderNumber:
      typeof number === 'string' ? number : (readWholeNumber(number) ?? '').toString(),
    status: readWholeNumber(status) ?? 0,
    history: readHistory(record.status_history),
    times: {
      time_car_app: readSeconds(record.time_car_app),
      scheduled_in: readSeconds(record.scheduled_in),
      scheduled_out: readSeconds(record.scheduled_out),
    },
    createdAt: readSeconds(record.created_on),
    updatedAt: readSeconds(record.updated_on),
    record,
  };
}

/** Only entries with an id: without one, an entry cannot be known again. */
function readHistory(value: unknown): StatusEntry[] {
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((entry: unknown) => (isObject(entry) ? readEntry(entry) : []))
    .sort((one, other) => one.setAt - other.setAt || one.id - other.id);
}

/** The reference names these fields in its tables only, so their case is open. */
function readEntry(entry: Json): StatusEntry[] {
  const id = readWholeNumber(entry.id ?? readProperty(entry, 'id'));
  const status = readWholeNumber(entry.identifier ?? readProperty(entry, 'identifier'));
  const setAt = readSeconds(entry.timestamp ?? readProperty(entry, 'timestamp'));
  if (id === undefined || id <= 0 || status === undefined || setAt === undefined) return [];
  return [{ id, status, setAt }];
}

/** With its fraction; undefined for Go's zero time and for no time. */
function readSeconds(value: unknown): number | undefined {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return milliseconds > 0 ? milliseconds / 1000 : undefined;
}

/** Also of its digits as text. */
export function readWholeNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
}
