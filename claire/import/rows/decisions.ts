import type { Problem } from '../../errors';
import { describe, type Language, phrase, type Phrase, quote, toProblem } from '../../problems';
import type { Checked, Converted } from '../check';
import { findSetting, type RowSettings } from './settings';
import { bothDays } from './values/wall-times';
import type { ValueSettings } from './values/settings-values';
import { isDayZero, restoreWindows } from './values/texts';
import { fitDecimals } from './values/numbers';
import type { CellReader, Place, TimeReader, ValueField } from './values/read-value';
import { findOrder, isSpreadsheetDay, splitDate } from './values/dates';

/** What a setting that is automatic was decided to be, and by which value of the rows. */
export interface Decision {
  readonly setting: 'dateOrder' | 'decimals' | 'locationBy';
  /** The code of its text, too. */
  readonly value: 'dayFirst' | 'monthFirst' | 'excel' | 'point' | 'comma' | 'id' | 'name' | 'dmsId';
  readonly column: string;
  readonly example: string;
  /** From 1. */
  readonly row: number;
  /** `Dates have the day first: "25-11-2026" in Datum, row 3` */
  readonly message: string;
}

export interface Decided {
  readonly settings: ValueSettings;
  readonly decisions: readonly Decision[];
  /** What has to be asked before anything is sent. */
  readonly problem?: Problem | undefined;
}

/** Decides what is automatic by the first rows; what nothing tells stays open. */
export function decide(settings: RowSettings, evidence: Evidence): Decided {
  const dates = decideDates(settings, evidence);
  const decimals = decideDecimals(settings, evidence);
  return {
    settings: {
      ...settings,
      toldOrder: dates.order,
      longPostcodes: evidence.longPostcodes,
      mixedColumns: describeMixed(settings, evidence),
      decimals: decimals?.value ?? settings.decimals,
    },
    decisions: [...dates.decisions, ...[decimals?.decision ?? []].flat()],
    problem: dates.problem,
  };
}

/** Of columns in which a reader has made numbers of some texts only: what it took for a decimal point is lost. */
function describeMixed({ source }: RowSettings, { numberColumns }: Evidence) {
  const mixed = new Map<string, Phrase>();
  if (source !== 'columns') return mixed;
  for (const [column, { number, fraction, comma }] of numberColumns) {
    if (number !== undefined && comma !== undefined) {
      const [row, otherRow] = [number.row + 1, comma.row + 1];
      const values = { number: number.text, row, text: quote(comma.text), otherRow };
      mixed.set(column, phrase('mixedNumbers', values));
    } else if (fraction !== undefined) {
      const values = { number: fraction.text, row: fraction.row + 1 };
      mixed.set(column, phrase('cutNumbers', values));
    }
  }
  return mixed;
}

/** Nothing is sent before all questions are answered; what is no row is told as such. */
export function askFirst(
  questions: readonly Problem[],
  checked: Checked,
  { isNone }: Converted,
): Checked {
  if (questions.length === 0 || isNone === true) return checked;
  const asked = questions.map(({ code }) => findSetting(code));
  const isOther = ({ code, path }: Problem): boolean =>
    !asked.includes(findSetting(code)) && questions.every((one) => one.path !== path);
  return { problems: [...questions, ...(checked.problems ?? []).filter(isOther)] };
}

interface DateDecision {
  readonly order?: 'dayFirst' | 'monthFirst';
  readonly decisions: readonly Decision[];
  readonly problem?: Problem | undefined;
}

/** So many times as often as the other order, one is the file's, and the other a slip of the pen. */
const minRatio = 20;

function decideDates({ dateOrder }: RowSettings, { dates }: Evidence): DateDecision {
  if (dateOrder !== 'auto') return { decisions: [] };
  const columns = [...dates.values()];
  const number = columns.find((column) => column.number !== undefined)?.number;
  const numbers = number === undefined ? [] : [decision('dateOrder', 'excel', number.example)];
  const yearFirst = columns.find(mayHaveYearFirst);
  const day = sum(columns, 'day');
  const month = sum(columns, 'month');
  const points = sum(columns, 'points');
  const order = yearFirst === undefined ? chooseOrder(day, month, points) : undefined;
  if (order !== undefined) {
    const tally = order === 'dayFirst' ? (day ?? points) : month;
    const told = tally === undefined ? [] : [decision('dateOrder', order, tally.example)];
    return { order, decisions: [...told, ...numbers] };
  }
  const asking = columns.find(
    (column) => column.isRequired && (column.unsure ?? column.day ?? column.month) !== undefined,
  );
  if (asking === undefined) return { decisions: numbers };
  const unsure =
    yearFirst === undefined
      ? describeUnsure(asking, day, month)
      : phrase('yearMayBeFirst', show(yearFirst.first));
  const { column, path } = asking;
  return { decisions: numbers, problem: toProblem(unsure, path, { column }) };
}

function chooseOrder(
  day: ValueCount | undefined,
  month: ValueCount | undefined,
  points: ValueCount | undefined,
): DateDecision['order'] {
  const [days, months] = [day?.count ?? 0, month?.count ?? 0];
  if (days > months * minRatio) return 'dayFirst';
  if (months > days * minRatio) return 'monthFirst';
  return days + months === 0 && points !== undefined ? 'dayFirst' : undefined;
}

function describeUnsure(asking: ColumnDates, day?: ValueCount, month?: ValueCount): Phrase {
  if (day !== undefined && month !== undefined) {
    const other = show(month.example);
    return phrase('twoOrders', {
      ...show(day.example),
      ...{ otherValue: other.value, otherColumn: other.column, otherRow: other.row },
    });
  }
  const { example } = asking.unsure ?? { example: asking.first };
  const [first = '', second = ''] = example.numbers ?? [];
  return phrase('bothOrdersInFile', { ...show(example), ...bothDays(first, second) });
}

function show({ text, column, row }: Example) {
  return { value: quote(text), column, row: row + 1 };
}

/** `26-11-25`, `26-12-03`, `26-12-04`: one first number, and last ones as days have them. */
function mayHaveYearFirst({ firsts, thirds }: ColumnDates): boolean {
  const [first = 0] = firsts;
  return firsts.size === 1 && first >= 20 && thirds.size >= 3;
}

function sum(
  columns: readonly ColumnDates[],
  kind: 'day' | 'month' | 'points',
): ValueCount | undefined {
  const tallies = columns.flatMap((column) => column[kind] ?? []);
  const [first] = tallies;
  if (first === undefined) return undefined;
  return { count: tallies.reduce((all, { count }) => all + count, 0), example: first.example };
}

function decideDecimals({ decimals }: RowSettings, { numbers }: Evidence) {
  if (decimals !== 'auto') return undefined;
  const { point, comma, groupedByPoint, groupedByComma } = numbers;
  const isUntold = point === undefined && comma === undefined;
  const value = isUntold ? chooseMark(groupedByComma, groupedByPoint) : chooseMark(point, comma);
  if (value === undefined) return undefined;
  const told = value === 'point' ? (point ?? groupedByComma) : (comma ?? groupedByPoint);
  return { value, decision: told && decision('decimals', value, told.example) };
}

function chooseMark(point?: ValueCount, comma?: ValueCount): 'point' | 'comma' | undefined {
  const [points, commas] = [point?.count ?? 0, comma?.count ?? 0];
  if (points > commas * minRatio) return 'point';
  return commas > points * minRatio ? 'comma' : undefined;
}

export function decision(
  setting: Decision['setting'],
  value: Decision['value'],
  { column, text, row }: Example,
): Decision {
  const told = { column, example: text, row: row + 1 };
  return { setting, value, ...told, message: describe(phrase(value, told)) };
}

/** What was decided, in a language. */
export function describeDecision({ value, column, example, row }: Decision, language: Language) {
  return describe(phrase(value, { column, example, row }), language);
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
  read({ name, type }: ValueField, value: unknown, place: () => Place): undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    if (name === 'location_id') this.#addLocation(String(value).trim(), place());
    else if (name === 'postcode') this.#addPostcode(String(value).trim(), place);
    else if (type === 'moment' || type === 'day') this.#addDate(value, place());
    else if (type === 'number' || type === 'whole number') this.#addNumber(type, value, place);
  }

  readHalves(date: unknown, _time: unknown, place: Place): undefined {
    this.#addDate(date, place);
  }

  /** Of a column of no field, what can be nothing else: a date with its whole year, and an amount. */
  look(text: unknown, place: Place): void {
    if (typeof text !== 'string') return;
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)/.test(text)) this.#addDate(text, place);
    else if (/^(?:€ ?)?-?\d[\d.]*,\d\d(?!\d)/.test(text))
      this.#addNumber('number', text, () => place);
  }

  #addDate(value: unknown, place: Place): void {
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
    const { column, path = place.column } = place;
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

  #ofNumbers({ column }: Place): NumberColumn {
    const known = this.numberColumns.get(column) ?? {};
    this.numberColumns.set(column, known);
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

function toExample({ column, row }: Place, text: string): Example {
  return { column, row, text };
}

function addTo<Kind extends string>(
  counts: Partial<Record<Kind, ValueCount>>,
  kind: Kind,
  example: Example,
): void {
  const before = counts[kind];
  counts[kind] = { count: (before?.count ?? 0) + 1, example: before?.example ?? example };
}
