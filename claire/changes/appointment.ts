import { memoize } from '../cache';
import {
  hashText,
  isList,
  isObject,
  isZeroTime,
  type Json,
  mixBits,
  readProperty,
  readStamp,
  readWholeNumber,
} from '../json';
import { Appointment } from '../resources/appointment';

/** What a change tells of an appointment, as Claire lists it. Times are seconds since 1970. */
export interface ListedAppointment {
  id: number;
  workOrderNumber: string;
  /** 0 where the answer has none that can be read. */
  status: number;
  /** It is in Claire's order of time; empty where Claire leaves it out. */
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

function readWorkOrderNumber({ workorder_number: number }: Json): string {
  return typeof number === 'string' ? number : (readWholeNumber(number) ?? '').toString();
}

function readStatus({ appointment_status_identifier: status }: Json): number {
  return readWholeNumber(status) ?? 0;
}

/** Keeps Claire's order. Leaves out entries without an id, which cannot be known again. */
function readHistory(record: Json): StatusEntry[] {
  return listEntries(record).flatMap((entry) => readEntry(entry) ?? []);
}

function readLastEntry(record: Json): number {
  return listEntries(record).reduce((last, one) => Math.max(last, readEntryId(one) ?? 0), 0);
}

function listEntries({ status_history: history }: Json): Json[] {
  return isList(history) ? history.filter(isObject) : [];
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

/** The fraction is kept. */
export function readSeconds(value: unknown): number | undefined {
  const stamp = readStamp(value);
  return stamp === undefined ? undefined : stamp / 1000;
}

/** Fields whose changes are `time`. */
export const timeFields = ['time_car_app', 'scheduled_in', 'scheduled_out'] as const;
type TimeField = (typeof timeFields)[number];

/** What the state keeps of an appointment. */
export interface SeenAppointment {
  status: number;
  /** Id of the latest entry of the status history; 0 where there was none. */
  lastEntry: number;
  times: Readonly<Record<TimeField, number | undefined>>;
  /** What `encodeFields` gives; empty if they were not hashed. */
  fields: string;
  workOrderNumber: string;
}

const maxNumberLength = 40;
/** JavaScript has no dates after this. */
const maxSeconds = 8.64e12;

export function toSeen(record: Json): SeenAppointment {
  return {
    status: readStatus(record),
    lastEntry: readLastEntry(record),
    times: {
      time_car_app: readWholeSeconds(record.time_car_app),
      scheduled_in: readWholeSeconds(record.scheduled_in),
      scheduled_out: readWholeSeconds(record.scheduled_out),
    },
    fields: encodeFields(record),
    workOrderNumber: readWorkOrderNumber(record).slice(0, maxNumberLength),
  };
}

/** `status,last entry,times,fields,work order`; the later times count from the first one. */
export function encodeSeen({ status, lastEntry, times, fields, workOrderNumber }: SeenAppointment) {
  const { time_car_app: start, scheduled_in: due, scheduled_out: back } = times;
  const entry = lastEntry.toString(36);
  const shortTimes = [writeTime(start, 0), writeTime(due, start), writeTime(back, start)];
  return [status, entry, ...shortTimes, fields, workOrderNumber].join();
}

function writeTime(time: number | undefined, from = 0): string {
  return time === undefined ? '' : (time - from).toString(36);
}

/** `undefined` for a text that `encodeSeen` did not write. */
export function decodeSeen(text: string): SeenAppointment | undefined {
  const [status = '', lastEntry = '', start = '', due = '', back = '', fields, ...rest] =
    text.split(',');
  const from = readTime(start, 0) ?? 0;
  const times = {
    time_car_app: readTime(start, 0),
    scheduled_in: readTime(due, from),
    scheduled_out: readTime(back, from),
  };
  const numbers = [Number(status), Number.parseInt(lastEntry, 36)];
  if (numbers.some(Number.isNaN) || !Object.values(times).every(isDate)) return undefined;
  if (fields === undefined || rest.length === 0) return undefined;
  return {
    status: Number(status),
    lastEntry: Number.parseInt(lastEntry, 36),
    times,
    fields,
    workOrderNumber: rest.join(),
  };
}

/** The same without its details, which then are not compared. */
export function withoutFields(text: string): string {
  const seen = decodeSeen(text);
  return seen === undefined ? '' : encodeSeen({ ...seen, fields: '' });
}

function readTime(text: string, from: number): number | undefined {
  return text === '' ? undefined : from + Number.parseInt(text, 36);
}

/** A time beyond all dates would break every poll. */
function isDate(seconds: number | undefined): boolean {
  return seconds === undefined || Math.abs(seconds) <= maxSeconds;
}

function readWholeSeconds(value: unknown): number | undefined {
  const seconds = readSeconds(value);
  return seconds === undefined ? undefined : Math.floor(seconds);
}

/** Told as another change, about the location, or different with every change. */
const otherFields: ReadonlySet<string> = new Set([
  ...['id', 'created_on', 'updated_on', 'location_id'],
  ...['appointment_status_identifier', 'appointment_status_name', 'status_history'],
  ...['time_car_app', 'scheduled_in', 'scheduled_out'],
  ...['last_update', 'last_user', 'last_user_at', 'last_user_profile_picture'],
  ...['dealer_name', 'dealer_commercial_name', 'location_name', 'location_phone'],
  ...['dms_location_source', 'importer_version'],
]);

/** Fields whose changes are `details`. A field that Claire adds is compared from the release on that knows it. */
export const detailFields: readonly string[] = Object.keys(Appointment.shape).filter(
  (field) => !otherFields.has(field),
);

/** Differs between releases that compare other fields. */
export const fieldsSignature = (hashText(detailFields.join()) >>> 0).toString(36);

// One character each for 64 values of a field, and for 1 to 27 fields without a value.
const codes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const gaps = "!#$%&'()*+./:;<=>?@[]^`{|}~";
const sumLength = 6;

/**
 * The detail fields in short: a sum of 32 bits shows that one has changed (missed once in two
 * billion changes), and 6 bits for each field that has a value show which (one name in 64 is missed).
 */
export function encodeFields(record: Json): string {
  let [sum, text] = [0, ''];
  for (const [index, field] of detailFields.entries()) {
    const value = record[field];
    const hash = typeof value === 'string' && isZeroTime(value) ? 0 : hashValue(value);
    sum = (sum + Math.imul(hash, 2 * index + 1)) | 0;
    text += hash === 0 ? ' ' : codes.charAt(hash & 63);
  }
  const short = text.trimEnd().replace(/ {1,27}/g, ({ length }) => gaps.charAt(length - 1));
  return encodeSum(sum) + short;
}

export function findChangedFields(before: string, now: string): string[] | undefined {
  if (before === '' || now === '') return undefined;
  if (before.slice(0, sumLength) === now.slice(0, sumLength)) return undefined;
  const [old, current] = [decode(before), decode(now)];
  return detailFields.filter((_, index) => old[index] !== current[index]);
}

function encodeSum(sum: number): string {
  let text = '';
  for (let rest = sum >>> 0; text.length < sumLength; rest = Math.floor(rest / 64)) {
    text += codes.charAt(rest % 64);
  }
  return text;
}

/** A character for each detail field again. */
function decode(text: string): string {
  const long = text.slice(sumLength).replace(/[^\w-]/g, (gap) => ' '.repeat(gaps.indexOf(gap) + 1));
  return long.padEnd(detailFields.length);
}

/** Stamps of nested records: they change when nothing else does. */
const stamps: ReadonlySet<string> = new Set(['created_on', 'updated_on', 'CreatedOn', 'UpdatedOn']);

/**
 * 32 bits of a JSON value; 0 for one that says nothing: null, "", 0, false, or only such ones.
 * Signed, as V8 makes an object of each larger number.
 */
export function hashValue(value: unknown): number {
  if (typeof value === 'string') return value === '' ? 0 : hashText(withoutQuery(value)) || 1;
  if (typeof value === 'number') return value === 0 ? 0 : hashNumber(value) || 1;
  if (value === true) return 1;
  if (Array.isArray(value)) return hashList(value);
  return isObject(value) ? hashObject(value) : 0;
}

function hashNumber(value: number): number {
  const isSmall = (value | 0) === value;
  return isSmall ? mixBits(value ^ 0x5bd1e995) : hashText(String(value));
}

function hashList(values: readonly unknown[]): number {
  let hash = 0;
  for (const value of values) hash = mixBits(Math.imul(hash, 31) + hashValue(value));
  return hash;
}

function hashObject(record: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const key in record) {
    const value = record[key];
    if (!isBlank(value)) sum = (sum + hashEntry(key, value)) | 0;
  }
  return sum;
}

function hashEntry(key: string, value: unknown): number {
  const ofKey = hashKey(key);
  const hash = ofKey === 0 ? 0 : hashValue(value);
  return hash === 0 ? 0 : mixBits(ofKey ^ Math.imul(hash, 0x9e3779b1));
}

/** Most values of a record do. */
export function isBlank(value: unknown): boolean {
  return value === null || value === '' || value === false || value === 0 || value === undefined;
}

/** 0 for a stamp. The few names of fields are hashed once. */
const hashKey = memoize((key) => (stamps.has(key) ? 0 : hashText(key) || 1));

/** The query of a picture's address may hold a signature that is new in each answer. */
function withoutQuery(text: string): string {
  return text.startsWith('http') ? (text.split('?', 1)[0] ?? text) : text;
}
