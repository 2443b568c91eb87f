import { memoize } from '../../bounded-map';
import { plainColumnName } from './described-fields';
import { languages } from './fields/words/languages';
import type { RowSettings } from './settings';
import { findOrder, isCompactDate, readsTime, readTime, splitDate } from './values/dates';
import {
  type CellReader,
  isDate,
  isMidnightOfUtc,
  isSpreadsheetDay,
  type CellRef,
  type TimeReader,
  utcTimes,
  type ValueField,
} from './values/read-value';
import { fitDecimals, isDayZero, isNoTime, readYesOrNo, tidyText } from './values/texts';

/** So many rows tell how a file is written, or fewer large ones. */
const maxRows = 1000;
const maxSampleLength = 16_000_000;

/** The first rows, until it is decided how all are read. */
export class Sample {
  readonly rows: unknown[] = [];
  #length = 0;

  /** Whether no more have to be waited for. */
  get isFull(): boolean {
    return this.rows.length >= maxRows || this.#length >= maxSampleLength;
  }

  add(given: unknown): void {
    this.rows.push(given);
    this.#length += estimateLength(given);
  }
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

/** What the values of a column are: whole days, times of a day, both in one, or words for yes and no. */
export type ColumnForm = 'day' | 'time' | 'moment' | 'answer';

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
  return memoize((column) => findForm(listValues(rows, column), options));
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
      const answer =
        typeof value === 'boolean' || typeof value === 'number' ? String(value) : value;
      return (typeof answer === 'string' && readYesOrNo(answer) === true) === isYes;
    });
    return rows.length === 0 ? undefined : { count: saying.length, rows: rows.length };
  };
}

function countValues(row: unknown, columns: readonly string[]): number {
  const values = columns
    .flatMap((column) => [...listValues([row], column)])
    .map((value) => (typeof value === 'string' ? value.trim() : (value ?? '')));
  return new Set(values.filter((value) => value !== '')).size;
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
  const counts = { day: 0, time: 0, moment: 0, answer: 0, other: 0 };
  for (const value of values) {
    const form = readForm(value, options);
    if (form !== 'none') counts[form] += 1;
  }
  const dated = counts.day + counts.moment;
  const all = dated + counts.time + counts.answer + counts.other;
  if (all === 0) return undefined;
  if (counts.answer === all) return 'answer';
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
  if (typeof value === 'boolean') return 'answer';
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
  if (readTime(text) !== undefined) return 'time';
  return /^\p{L}/u.test(text) && readYesOrNo(text) !== undefined ? 'answer' : 'other';
}

function isMidnight(text: string): boolean {
  return /^(?:0{1,2}[:.]00(?:[:.]00(?:\.0+)?)?|12:00(?::00)? ?AM)(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?$/i.test(
    text,
  );
}

function readNumberForm(number: number): ColumnForm | 'other' | 'none' {
  if (number === 0) return 'none';
  if (number > 0 && number < 1) return 'time';
  if (isSpreadsheetDay(String(number))) return Number.isInteger(number) ? 'day' : 'moment';
  if (isCompactDate(number)) return 'day';
  // 830 is what is left of 0830.
  const isClock = Number.isInteger(number) && number >= 100 && number <= 2359;
  return isClock && readTime(String(number)) !== undefined ? 'time' : 'other';
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

/** A value of the rows that tells something. */
export interface Example {
  readonly column: string;
  /** From 0. */
  readonly row: number;
  readonly text: string;
  /** The first two of a date. */
  readonly numbers?: readonly [string, string];
}

/** How many values tell one thing, and the first of them. */
export interface ValueCount {
  readonly count: number;
  readonly example: Example;
}

type DateKind = 'day' | 'month' | 'points' | 'unsure' | 'number';

/** What the dates of a column tell; those that can be read in one way only tell nothing. */
export interface ColumnDates extends Partial<Record<DateKind, ValueCount>> {
  readonly column: string;
  readonly path: string;
  readonly isRequired: boolean;
  readonly first: Example;
  /** Of dates with three numbers of one or two digits. */
  readonly firsts: Set<number>;
  readonly thirds: Set<number>;
}

/** `grouped…`: a whole number such as `98.500`, whose mark cannot be a decimal one. */
type NumberKind = 'point' | 'comma' | 'unsure' | 'groupedByPoint' | 'groupedByComma';

type NumberColumn = Partial<Record<'number' | 'fraction' | 'comma', Example>>;

const maxLocations = 1000;
/** The day of an appointment, and that of its making: no appointment can do without them. */
const required: ReadonlySet<string> = new Set(['time_car_app', 'dms_created_at']);

/** What the first rows of a file tell about how it is written; what is looked at is forgotten. */
export class Evidence implements CellReader {
  readonly dates = new Map<string, ColumnDates>();
  readonly numbers: Partial<Record<NumberKind, ValueCount>> = {};
  /**
   * Of each column for numbers: the first JavaScript number, the first that has a fraction where none
   * can be, and the first text with a decimal comma.
   */
  readonly numberColumns = new Map<string, NumberColumn>();
  /** Of columns of no field, such as a status: the values that call an appointment cancelled. */
  readonly cancelled = new Map<string, ValueCount>();
  /** The paths of postcodes that have five digits. */
  readonly longPostcodes = new Set<string>();
  /** Of each way in which the rows name a location, the first. */
  readonly locations = new Map<string, Example>();

  constructor(readonly times: TimeReader) {}

  isCorrect(): boolean {
    return false;
  }

  isNone(): boolean {
    return false;
  }

  /** What is looked at is not read yet. */
  read({ name, type }: ValueField, value: unknown, place: () => CellRef): undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    if (name === 'location_id') this.#addLocation(String(value).trim(), place());
    else if (name === 'postcode') this.#addPostcode(String(value).trim(), place);
    else if (type === 'moment' || type === 'day') this.#addDate(value, place());
    else if (type === 'number' || type === 'whole number') this.#addNumber(type, value, place);
  }

  readDateTime(date: unknown, _time: unknown, place: CellRef): undefined {
    this.#addDate(date, place);
  }

  /** Of a column of no field, what can be nothing else: a date with its whole year, an amount, a cancelled row. */
  look(text: unknown, place: CellRef): void {
    if (typeof text !== 'string' || text.length > maxLength) return;
    if (cancelledWords.has(plainColumnName(text)))
      this.cancelled.set(
        place.column,
        count(this.cancelled.get(place.column), toExample(place, text)),
      );
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)/.test(text)) this.#addDate(text, place);
    else if (/^(?:€ ?)?-?\d[\d.]*,\d\d(?!\d)/.test(text))
      this.#addNumber('number', text, () => place);
  }

  #addDate(value: unknown, place: CellRef): void {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.length > maxLength) return;
    const trimmed = text.trim();
    if (isSpreadsheetDay(trimmed)) {
      addTo(this.#ofColumn(place, trimmed), 'number', toExample(place, trimmed));
      return;
    }
    const parts = splitDate(trimmed);
    if (parts === undefined || parts.first.length > 2) return;
    const { first, second, third, hasPoints = false } = parts;
    if (isDayZero(`${first}-${second}-${third}`)) return;
    // No date has points and the month first.
    if (hasPoints && Number(second) > 12) return;
    const dates = this.#ofColumn(place, trimmed);
    const order = findOrder(Number(first), Number(second));
    const numbers = [first, second] as const;
    if (third.length < 3 && !hasPoints) {
      dates.firsts.add(Number(first));
      dates.thirds.add(Number(third));
    }
    const kind = hasPoints ? 'points' : order === 'any' ? 'unsure' : order;
    // The others are the same in both orders, or no day in either.
    const isMonth = (text: string) => /^(?:0?[1-9]|1[0-2])$/.test(text);
    const mayBeBoth = Number(first) !== Number(second) && numbers.every(isMonth);
    if (kind === 'unsure' && !mayBeBoth) return;
    addTo(dates, kind, { ...toExample(place, trimmed), numbers });
  }

  #ofColumn(place: CellRef, text: string): ColumnDates {
    const { column, path = place.column } = place;
    const dates = this.dates.get(column) ?? {
      ...{ column, path, isRequired: required.has(path), first: toExample(place, text) },
      ...{ firsts: new Set<number>(), thirds: new Set<number>() },
    };
    this.dates.set(column, dates);
    return dates;
  }

  #addNumber(type: ValueField['type'], value: unknown, place: () => CellRef): void {
    const isWhole = type === 'whole number';
    if (typeof value === 'number') {
      const column = this.#ofNumbers(place());
      const example = toExample(place(), String(value));
      column.number ??= example;
      if (isWhole && isCutGroup(value)) column.fraction ??= example;
      return;
    }
    if (typeof value !== 'string' || value.length > maxLength) return;
    const text = tidyText(value).trim();
    const fit = fitDecimals(text);
    if (fit === undefined) return;
    const example = toExample(place(), text);
    const grouped = text.includes('.') ? 'groupedByPoint' : 'groupedByComma';
    addTo(this.numbers, isWhole && fit === 'unsure' ? grouped : fit, example);
    if (fit === 'comma') this.#ofNumbers(place()).comma ??= example;
  }

  #ofNumbers({ column }: CellRef): NumberColumn {
    const known = this.numberColumns.get(column) ?? {};
    this.numberColumns.set(column, known);
    return known;
  }

  #addPostcode(text: string, place: () => CellRef): void {
    const { path } = place();
    if (path !== undefined && /^\d{5}$/.test(text)) this.longPostcodes.add(path);
  }

  #addLocation(text: string, place: CellRef): void {
    if (text === '' || text.length > maxLength || this.locations.has(text)) return;
    if (this.locations.size < maxLocations) this.locations.set(text, toExample(place, text));
  }
}

const maxLength = 100;

const cancelledWords: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(
    ({ cancelled }) => cancelled?.split(', ').map(plainColumnName) ?? [],
  ),
);

/** 88.12, as a reader makes of the text `88.120`, and 121.4 of `121.400`. */
function isCutGroup(value: number): boolean {
  return !Number.isInteger(value) && Math.abs(value) < 1000 && /\.\d{1,3}$/.test(String(value));
}

function toExample({ column, row }: CellRef, text: string): Example {
  return { column, row, text };
}

function addTo<Kind extends string>(
  counts: Partial<Record<Kind, ValueCount>>,
  kind: Kind,
  example: Example,
): void {
  counts[kind] = count(counts[kind], example);
}

function count(before: ValueCount | undefined, example: Example): ValueCount {
  return { count: (before?.count ?? 0) + 1, example: before?.example ?? example };
}
