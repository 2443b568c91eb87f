import { isDayZero } from './no-value';
import { fitDecimals } from './numbers';
import { restoreWindows } from './odd-text';
import type { Place } from './dates/date-orders';
import { findOrder, splitDate } from './dates/wall-dates';
import { isSpreadsheetDay } from './dates/spreadsheet-days';
import type { ValueField } from './value-reader';

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
export class Evidence {
  readonly dates = new Map<string, ColumnDates>();
  readonly numbers: Partial<Record<NumberKind, ValueCount>> = {};
  /**
   * Of each column for numbers: the first JavaScript number, the first that has a fraction where none
   * can be, and the first text with a decimal comma.
   */
  readonly numberColumns = new Map<string, NumberColumn>();
  /** The paths of postcodes that have five digits. */
  readonly longPostcodes = new Set<string>();
  /** Of each way in which the rows name a location, the first. */
  readonly locations = new Map<string, Example>();

  add({ name, type }: ValueField, value: unknown, place: () => Place): void {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    if (name === 'location_id') this.#addLocation(String(value).trim(), place());
    else if (name === 'postcode') this.#addPostcode(String(value).trim(), place);
    else if (type === 'moment' || type === 'day') this.addDate(value, place());
    else if (type === 'number' || type === 'whole number') this.#addNumber(type, value, place);
  }

  /** Of a column of no field, what can be nothing else: a date with its whole year, and an amount. */
  addOther(text: string, place: Place): void {
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)/.test(text)) this.addDate(text, place);
    else if (/^(?:€ ?)?-?\d[\d.]*,\d\d(?!\d)/.test(text)) this.#addNumber('number', text, () => place);
  }

  addDate(value: unknown, place: Place): void {
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
    // It is the same in both orders.
    if (kind === 'unsure' && (Number(first) === Number(second) || Number(first) > 12)) return;
    addTo(dates, kind, { ...toExample(place, trimmed), numbers });
  }

  #ofColumn(place: Place, text: string): ColumnDates {
    const { name: column = place.column, path = place.column } = place;
    const known = this.dates.get(column);
    if (known !== undefined) return known;
    const first = toExample(place, text);
    const isRequired = required.has(path);
    const sets = { firsts: new Set<number>(), thirds: new Set<number>() };
    const dates: ColumnDates = { column, path, isRequired, first, ...sets };
    this.dates.set(column, dates);
    return dates;
  }

  #addNumber(type: ValueField['type'], value: unknown, place: () => Place): void {
    const isWhole = type === 'whole number';
    if (typeof value === 'number') {
      const column = this.#ofNumbers(place());
      const example = toExample(place(), String(value));
      column.number ??= example;
      if (isWhole && isCutGroup(value)) column.fraction ??= example;
      return;
    }
    if (typeof value !== 'string' || value.length > maxLength) return;
    const text = restoreWindows(value).trim();
    const fit = fitDecimals(text);
    if (fit === undefined) return;
    const example = toExample(place(), text);
    const grouped = text.includes('.') ? 'groupedByPoint' : 'groupedByComma';
    addTo(this.numbers, isWhole && fit === 'unsure' ? grouped : fit, example);
    if (fit === 'comma') this.#ofNumbers(place()).comma ??= example;
  }

  #ofNumbers({ name, column }: Place): NumberColumn {
    const key = name ?? column;
    const known = this.numberColumns.get(key) ?? {};
    this.numberColumns.set(key, known);
    return known;
  }

  #addPostcode(text: string, place: () => Place): void {
    const { path } = place();
    if (path !== undefined && /^\d{5}$/.test(text)) this.longPostcodes.add(path);
  }

  #addLocation(text: string, place: Place): void {
    if (text === '' || text.length > maxLength || this.locations.has(text)) return;
    if (this.locations.size < maxLocations) this.locations.set(text, toExample(place, text));
  }
}

const maxLength = 100;

/** 88.12, as a reader makes of the text `88.120`, and 121.4 of `121.400`. */
function isCutGroup(value: number): boolean {
  return !Number.isInteger(value) && Math.abs(value) < 1000 && /\.\d{1,3}$/.test(String(value));
}

function toExample({ name, column, row }: Place, text: string): Example {
  return { column: name ?? column, row, text };
}

function addTo<Kind extends string>(
  counts: Partial<Record<Kind, ValueCount>>,
  kind: Kind,
  example: Example,
): void {
  const before = counts[kind];
  counts[kind] = { count: (before?.count ?? 0) + 1, example: before?.example ?? example };
}
