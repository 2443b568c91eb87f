import type { RowSettings } from './settings';
import { isDayZero, isNoTime, readYesOrNo } from './values/texts';
import { isDate, isMidnightOfUtc, type TimeReader, utcTimes } from './values/read-value';
import { isCompactDate, readTime, splitDate } from './values/dates';
import { readsTime } from './values/wall-times';

/** So many rows tell how a file is written, or fewer large ones. */
const maxRows = 1000;
const maxLength = 16_000_000;

/** The first rows, until it is decided how all are read. */
export class Sample {
  readonly rows: unknown[] = [];
  #length = 0;

  /** Whether no more have to be waited for. */
  get isFull(): boolean {
    return this.rows.length >= maxRows || this.#length >= maxLength;
  }

  add(given: unknown): void {
    this.rows.push(given);
    this.#length += estimateLength(given);
  }
}

/** Whether the first rows have to tell how all are read. */
export function needsSample({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  return source === 'columns' || [dateOrder, decimals, locationBy].includes('auto');
}

/** The characters of a row's own texts. */
function estimateLength(given: unknown): number {
  if (typeof given !== 'object' || given === null) return 0;
  let length = 1000;
  try {
    for (const name in given) {
      const value: unknown = Reflect.get(given, name);
      length += name.length + (typeof value === 'string' ? value.length : 0);
    }
  } catch {
    // A getter may throw: the row is told when it is read.
  }
  return length;
}

/** What the values of a column are: whole days, times of a day, or both in one. */
export type ColumnForm = 'day' | 'time' | 'moment';

export type FormOf = (column: string) => ColumnForm | undefined;

interface FormOptions {
  readonly times?: TimeReader | undefined;
  readonly settings?: Pick<RowSettings, 'dateOrder' | 'dateFormat'> | undefined;
}

/**
 * Tells the form of each column of some rows, by all of its values. A column is looked at when it is
 * first asked for. `undefined` where its values are of two forms, or are no times.
 */
export function findForms(rows: readonly unknown[], options: FormOptions = {}): FormOf {
  const known = new Map<string, ColumnForm | undefined>();
  return (column) => {
    if (!known.has(column)) known.set(column, findForm(listValues(rows, column), options));
    return known.get(column);
  };
}

export type Agree = (columns: readonly string[]) => boolean;

/** Tells whether columns never say two things in one of some rows. Looks when it is first asked. */
export function findAgreement(rows: readonly unknown[]): Agree {
  const known = new Map<string, boolean>();
  return (columns) => {
    const key = JSON.stringify(columns);
    const agree =
      known.get(key) ?? (rows.length > 0 && rows.every((row) => countValues(row, columns) < 2));
    known.set(key, agree);
    return agree;
  };
}

/** In how many rows a column has a value: an answer of `yes`, or none. */
export type CountAnswers = (column: string, isYes: boolean) => AnswerCount | undefined;

export interface AnswerCount {
  readonly count: number;
  readonly rows: number;
}

/** Counts the rows in which a column says yes, or does not. */
export function countAnswers(rows: readonly unknown[]): CountAnswers {
  return (column, isYes) => {
    const saying = rows.filter((row) => {
      const [value] = listValues([row], column);
      return (readYesOrNo(writeAnswer(value)) === true) === isYes;
    });
    return rows.length === 0 ? undefined : { count: saying.length, rows: rows.length };
  };
}

function writeAnswer(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
}

function countValues(row: unknown, columns: readonly string[]): number {
  const values = columns.flatMap((column) => [...listValues([row], column)]).map(trim);
  return new Set(values.filter((value) => (value ?? '') !== '')).size;
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function* listValues(rows: readonly unknown[], column: string): Generator {
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || !Object.hasOwn(row, column)) continue;
    try {
      yield Reflect.get(row, column);
    } catch {
      // A getter may throw: the row is told when it is read.
    }
  }
}

/** A slip of the pen, or a line of totals, does not change what a column holds. */
const minShare = 0.9;

function findForm(values: Iterable<unknown>, options: FormOptions): ColumnForm | undefined {
  const counts = { day: 0, time: 0, moment: 0, other: 0 };
  for (const value of values) {
    const form = readForm(value, options);
    if (form !== 'none') counts[form] += 1;
  }
  const dated = counts.day + counts.moment;
  const all = dated + counts.time + counts.other;
  if (all === 0) return undefined;
  if (counts.time >= all * minShare) return 'time';
  if (dated < all * minShare) return undefined;
  // Midnight is what systems write behind a day.
  return counts.moment > 0 ? 'moment' : 'day';
}

function readForm(value: unknown, options: FormOptions): ColumnForm | 'other' | 'none' {
  const { times = utcTimes } = options;
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'string') return readTextForm(value.trim(), options);
  if (typeof value === 'number') return readNumberForm(value);
  return isDate(value, times) ? readDateForm(value, times) : 'other';
}

/** A longer text is no time, and is not searched for one. */
const maxTimeLength = 60;

function readTextForm(text: string, { times = utcTimes, settings }: FormOptions) {
  if (isNoTime(text)) return 'none';
  if (text.length > maxTimeLength) return 'other';
  const { dateOrder, dateFormat = '' } = settings ?? {};
  if (dateOrder === 'custom' && times.custom(text, dateFormat) !== undefined) {
    return readsTime(dateFormat) ? 'moment' : 'day';
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return readNumberForm(Number(text.replace(',', '.')));
  const parts = splitDate(text);
  if (parts !== undefined) {
    const { first, second, third, rest } = parts;
    if (rest === '') return isDayZero(text) ? 'none' : 'day';
    if (isDayZero(`${first}-${second}-${third}`)) return isMidnight(rest) ? 'none' : 'time';
    return isMidnight(rest) ? 'day' : 'moment';
  }
  if (/^0?[.,]\d+$/.test(text)) return 'time';
  return typeof readTime(text) === 'string' ? 'time' : 'other';
}

function isMidnight(text: string): boolean {
  return /^(?:0{1,2}[:.]00(?:[:.]00(?:\.0+)?)?|12:00(?::00)? ?AM)(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?$/i.test(
    text,
  );
}

/** Of the year 1927 to that of 2173, as spreadsheets count days. */
const [minDay, maxDay] = [10_000, 100_000];

function readNumberForm(number: number): ColumnForm | 'other' | 'none' {
  if (number === 0) return 'none';
  if (number > 0 && number < 1) return 'time';
  if (number >= minDay && number < maxDay) return Number.isInteger(number) ? 'day' : 'moment';
  if (isCompactDate(number)) return 'day';
  // 830 is what is left of 0830.
  const isClock = Number.isInteger(number) && number >= 100 && number <= 2359;
  return isClock && typeof readTime(String(number)) === 'string' ? 'time' : 'other';
}

function readDateForm(date: object, times: TimeReader): ColumnForm | 'none' {
  const moment = times.moment(date);
  if (moment === undefined) return 'none';
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  // Midnight of day zero may be a time, or no day at all.
  if (isDayZero(day) || day === '1970-01-01' || day === '1899-12-31') {
    return isMidnightOfUtc(date) || time === '00:00' ? 'none' : 'time';
  }
  return time === '00:00' || isMidnightOfUtc(date) ? 'day' : 'moment';
}
