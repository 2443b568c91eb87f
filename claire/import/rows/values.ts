import type { ValueType } from '../../operations';
import { isTime, isZeroTime } from '../../models/values';
import { describeValue } from '../../problems';
import { isDate, type TimeReader } from './times';

/** Stands for a value that cannot be read, and says what is due. */
export class Unreadable {
  constructor(readonly message: string) {}
}

/** Of the types that hold no records. */
type PlainType = Exclude<ValueType, 'record' | 'records' | 'any records'>;

/**
 * A value as a typed server takes it, or why it cannot be read. What is right already comes back as
 * it is, and blank text becomes `undefined` where it means nothing.
 */
export function readValue(type: PlainType, value: unknown, times: TimeReader): unknown {
  return readers[type](value, times);
}

type Reader = (value: unknown, times: TimeReader) => unknown;

const readers: Readonly<Record<PlainType, Reader>> = {
  text,
  texts,
  'whole number': unlessBlank(wholeNumber),
  number: unlessBlank(number),
  'yes or no': unlessBlank(yesOrNo),
  moment: unlessBlank(moment),
  day: unlessBlank(day),
};

function unlessBlank(read: Reader): Reader {
  return (value, times) =>
    typeof value === 'string' && value.trim() === '' ? undefined : read(value, times);
}

function text(value: unknown, times: TimeReader): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberAsText(value);
  if (isDate(value, times)) {
    return times.moment(value) ?? new Unreadable('must be text, not a date that is none');
  }
  return new Unreadable(`must be text, not ${describeValue(value)}`);
}

function numberAsText(value: number): unknown {
  return Number.isSafeInteger(value) ? String(value) : new Unreadable(numberForText(value));
}

export function numberForText(value: number): string {
  return (
    `must be text, not the number ${String(value)}: put it in quotes, or format the column as text, ` +
    'so that leading zeros stay'
  );
}

function texts(value: unknown): unknown {
  const isRight = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isRight ? value : new Unreadable('must be a list of texts');
}

const digits = /^\s*-?\d+(?:\.0{1,2})?\s*$/;
const grouped = /^\s*-?\d{1,3}(?:[.,]\d{3})+\s*$/;

function wholeNumber(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return value;
  if (typeof value === 'string' && digits.test(value) && Number.isSafeInteger(Number(value))) {
    return Number(value);
  }
  return new Unreadable(
    typeof value === 'string' && grouped.test(value)
      ? `must be a whole number, and ${describeValue(value)} may be ${value.replace(/[\s.,]/g, '')} or a fraction: give it without a separator`
      : `must be a whole number, such as 42, not ${describeValue(value)}`,
  );
}

const decimal = /^\s*-?\d+(?:\.\d+)?\s*$/;

function number(value: unknown): unknown {
  if (Number.isFinite(value)) return value;
  if (typeof value === 'string' && decimal.test(value)) return Number(value);
  return new Unreadable(`must be a number, such as 45.5, not ${describeValue(value)}`);
}

const yesOrNoTexts: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);

function yesOrNo(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  const known =
    typeof value === 'string' ? yesOrNoTexts.get(value.trim().toLowerCase()) : undefined;
  return known ?? new Unreadable(`must be true or false, not ${wordOr(value)}`);
}

/** Somebody's yes or no, which is no key. */
function wordOr(value: unknown): string {
  return typeof value === 'string' && /^\s*\p{L}{1,8}\s*$/u.test(value)
    ? `"${value.trim()}"`
    : describeValue(value);
}

function moment(value: unknown, times: TimeReader): unknown {
  if (typeof value === 'string' && (isTime(value) || isZeroTime(value))) return value;
  const read = times.moment(value);
  return read !== undefined && isTime(read) ? read : new Unreadable(noMoment(value));
}

const startsWithDay = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\s*$/;

/** As midnight of UTC: with any other zone, it would be another day somewhere. */
function day(value: unknown, times: TimeReader): unknown {
  if (typeof value === 'string') {
    const midnight = value.replace(startsWithDay, '$1T00:00:00Z');
    return isTime(midnight) ? midnight : moment(value, times);
  }
  const written = isDate(value, times) ? times.day(value) : undefined;
  return written === undefined ? new Unreadable(noDay(value)) : `${written}T00:00:00Z`;
}

function noDay(value: unknown): string {
  return `must be a day, such as 2026-11-25, not ${shown(value)}`;
}

export function noMoment(value: unknown): string {
  return `must be a time with its zone, such as 2026-11-25T08:30:00+01:00, not ${shown(value)}`;
}

/** In the year 2173; beyond it are seconds and milliseconds since 1970. */
const lastSpreadsheetDay = 100_000;

/** As a file gives it in which all is text; five digits are the years from 1927 on. */
const spreadsheetText = /^\s*[1-9]\d{4}(?:\.\d+)?\s*$/;

function shown(value: unknown): string {
  const number = isSpreadsheetText(value) ? Number(value) : value;
  if (typeof number !== 'number') return describeValue(value);
  const isSpreadsheets = number > 0 && number < lastSpreadsheetDay;
  return isSpreadsheets
    ? `the number ${String(number)}: spreadsheets store dates as numbers, so format the column as text or convert it first`
    : `the number ${String(number)}`;
}

export function isSpreadsheetText(value: unknown): boolean {
  return typeof value === 'string' && spreadsheetText.test(value);
}
