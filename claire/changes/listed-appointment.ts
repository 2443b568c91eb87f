import { isObject, type Json } from '../json';
import { readProperty } from '../resources/outputs';

/** The compared part of an appointment, as Claire lists it. Times are seconds since 1970. */
export interface ListedAppointment {
  id: number;
  workOrderNumber: string;
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
  if (!isObject(record) || !isWholeNumber(record.id)) return undefined;
  const { id, workorder_number: number, appointment_status_identifier: status } = record;
  return {
    id,
    workOrderNumber: typeof number === 'string' ? number : '',
    status: isWholeNumber(status) ? status : 0,
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
  const id = entry.id ?? readProperty(entry, 'id');
  const status = entry.identifier ?? readProperty(entry, 'identifier');
  const setAt = readSeconds(entry.timestamp ?? readProperty(entry, 'timestamp'));
  if (!isWholeNumber(id) || id <= 0 || !isWholeNumber(status) || setAt === undefined) return [];
  return [{ id, status, setAt }];
}

/** With its fraction; undefined for Go's zero time and for no time. */
function readSeconds(value: unknown): number | undefined {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return milliseconds > 0 ? milliseconds / 1000 : undefined;
}

function isWholeNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
