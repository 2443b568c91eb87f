import type { Json } from '../json';
import { encodeFields } from './field-codes';
import { readLastEntry, readSeconds, readStatus, readWorkOrderNumber } from './listed-appointment';

/** Fields whose changes are `time`. */
export const timeFields = ['time_car_app', 'scheduled_in', 'scheduled_out'] as const;
type TimeField = (typeof timeFields)[number];

/** What the state keeps of an appointment. */
export interface SeenAppointment {
  status: number;
  /** Id of the latest entry of the status history; 0 where there was none. */
  lastEntry: number;
  /** Whole seconds since 1970. */
  times: Readonly<Record<TimeField, number | undefined>>;
  /** As `encodeFields` gives them; empty if they were not hashed. */
  fields: string;
  workOrderNumber: string;
}

const maxNumberLength = 40;
/** As far as dates go. */
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

/** What no date can show would end each further poll. */
function isDate(seconds: number | undefined): boolean {
  return seconds === undefined || Math.abs(seconds) <= maxSeconds;
}

function readWholeSeconds(value: unknown): number | undefined {
  const seconds = readSeconds(value);
  return seconds === undefined ? undefined : Math.floor(seconds);
}
