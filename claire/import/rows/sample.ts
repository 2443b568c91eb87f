import { memoize } from '../../cache';
import { toPlainText } from '../../json';
import { isDate, isMidnightOfUtc, type TimeReader, utcTimes } from '../../times';
import { readAgreement } from './fields/wishes';
import type { RowSettings } from './settings';
import {
  areDurations,
  areOtherMoments,
  type ExchangedDates,
  findExchanged,
  splitMoment,
  writeCell,
} from './values/compare-moments';
import {
  commaTime,
  isCompactDate,
  isShortDate,
  readsTime,
  readTime,
  splitDate,
  splitZone,
} from './values/dates';
import { isSpreadsheetDay, unwrapCell } from './values/read-value';
import { isDayZero, isNoTime, readYesOrNo } from './values/texts';
import { isWholeVin } from './values/vins';

/** A spreadsheet has no more. */
export const maxColumns = 16_384;
/** What the values of a column are: whole days, times of a day, both in one, or words for yes and no. */
export type ColumnForm = 'day' | 'time' | 'moment' | 'answer';

/** What the values of a column are: numbers, those of the lines, amounts such as `2,5`, words without a digit, or all sorts. */
export type Numbering = 'numbers' | 'lines' | 'amounts' | 'words' | 'mixed';

/** What the values of some rows say of their columns. */
export interface ColumnSample {
  /** `undefined` where its values are of two forms, or are no times. */
  readonly formOf: (column: string) => ColumnForm | undefined;
  /** Whether its values are times such as `8,30`. */
  readonly hasCommaTimes: (column: string) => boolean;
  /** `undefined` where it has no values. */
  readonly numberingOf: (column: string) => Numbering | undefined;
  /** Whether all of its values are VINs. */
  readonly areVins: (column: string) => boolean;
  /** Whether most of its times are those of the night: hours that work takes look like that. */
  readonly areDurations: (column: string) => boolean;
  /** Whether its values are 1 and 0, for yes and no. */
  readonly areFlags: (column: string) => boolean;
  /** Whether columns never say two things in one of the rows. */
  readonly agree: (columns: readonly string[]) => boolean;
  /** Whether none of the rows has two of the columns, as where two files were appended. */
  readonly alternate: (columns: readonly string[]) => boolean;
  /** Whether a column of moments has other days than a column of days, in all rows. */
  readonly differ: (days: string, moments: string) => boolean;
  /** The first row, from 1, in which two columns contradict each other, and what they say. */
  readonly findContradiction: (
    column: string,
    other: string,
    areMoments: boolean,
  ) => Contradiction | undefined;
  /** A text and a date of a column in which a spreadsheet has exchanged days and months. */
  readonly findExchanged: (column: string) => ExchangedDates | undefined;
  /** In how many of the rows a column says yes, or does not. */
  readonly countAnswers: (
    column: string,
    isYes: boolean,
  ) => { readonly count: number; readonly rows: number } | undefined;
  /** Whether a column has no value in any of the rows. */
  readonly isBlank: (column: string) => boolean;
}

/** Looks at columns when they are first asked for; it stays so when the rows are forgotten. */
export function lookAtColumns(rows: readonly unknown[], options: FormOptions = {}): ColumnSample {
  const { times = utcTimes } = options;
  const known = new Map<string, boolean>();
  const remember = (key: readonly unknown[], ask: () => boolean): boolean => {
    const text = JSON.stringify(key);
    const isSo = known.get(text) ?? (rows.length > 0 && ask());
    known.set(text, isSo);
    return isSo;
  };
  const haveAtMost = (count: number, columns: readonly string[]) =>
    remember([count, columns], () => rows.every((row) => countValues(row, columns) <= count));
  const ofColumn = <Result>(ask: (column: string) => Result) => memoize(ask, maxColumns);
  const hasCommaTimes = ofColumn((column) =>
    areCommaTimes(listTexts(rows, column).filter((text) => !isNoTime(text))),
  );
  return {
    formOf: ofColumn((column) =>
      hasCommaTimes(column) ? 'time' : findForm(listCells(rows, column), options),
    ),
    hasCommaTimes,
    numberingOf: ofColumn((column) => findNumbering(listCells(rows, column))),
    areVins: ofColumn((column) => areVins(listTexts(rows, column))),
    areDurations: ofColumn((column) => areDurations(listCells(rows, column), times)),
    areFlags: ofColumn((column) => areFlags(listTexts(rows, column))),
    agree: (columns) => haveAtMost(1, columns),
    alternate: (columns) =>
      remember(['alternate', columns], () => rows.every((row) => countColumns(row, columns) < 2)),
    differ: (days, moments) =>
      remember(['differ', days, moments], () => haveOtherDays(rows, [days, moments], times)),
    findContradiction: (column, other, areMoments) => {
      const areOther = (one: unknown, two: unknown) =>
        areMoments ? areOtherMoments(one, two, times) : areOtherNumbers(one, two);
      return findContradiction(rows, [column, other], areOther, times);
    },
    findExchanged: (column) => {
      const cells = listCells(rows, column);
      return cells.some((cell) => mayBeStored(cell)) ? findExchanged(cells, times) : undefined;
    },
    countAnswers: (column, isYes) => {
      const says = isYes ? saysYes : agrees;
      const saying = rows.filter((row) => says(readCell(row, column)) === isYes);
      return rows.length === 0 ? undefined : { count: saying.length, rows: rows.length };
    },
    isBlank: (column) => haveAtMost(0, [column]),
  };
}

interface FormOptions {
  readonly times?: TimeReader | undefined;
  readonly settings?: Pick<RowSettings, 'dateOrder' | 'dateFormat'> | undefined;
}

interface Contradiction {
  readonly row: number;
  readonly value: string;
  readonly otherValue: string;
}

function findContradiction(
  rows: readonly unknown[],
  columns: readonly string[],
  areOther: (one: unknown, other: unknown) => boolean,
  times: TimeReader,
) {
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((column) => readCell(row, column));
    if (!areOther(cells[0], cells[1])) continue;
    const [value = '', otherValue = ''] = cells.map((cell) => writeCell(cell, times));
    return { row: at + 1, value, otherValue };
  }
  return undefined;
}

/** The end of a number is no other one, and words are none. */
function areOtherNumbers(...values: readonly unknown[]): boolean {
  const [short = '', long = ''] = values
    .map((value) =>
      toPlainText(value)
        .toUpperCase()
        .replace(/[^\p{L}\d]/gu, ''),
    )
    .toSorted((one, other) => one.length - other.length);
  return [short, long].every((text) => /\d/.test(text)) && !long.includes(short);
}

/** A spreadsheet may write today before each time: days that are all one say nothing. */
function haveOtherDays(
  rows: readonly unknown[],
  columns: readonly string[],
  times: TimeReader,
): boolean {
  const pairs = rows.map((row) =>
    columns.map((column) => splitMoment(readCell(row, column), times).day),
  );
  const filled = pairs.filter(([day, moment]) => day !== '' && moment !== '');
  const others = new Set(filled.map(([, moment]) => moment));
  return others.size > 1 && filled.every(([day, moment]) => day !== moment);
}

function findNumbering(values: readonly unknown[]): Numbering | undefined {
  const texts = values.map(toPlainText).filter((text) => !isNoTime(text));
  if (texts.length === 0) return undefined;
  if (countsLines(texts.map(Number))) return 'lines';
  if (!texts.some((text) => /\d/.test(text))) return 'words';
  // Of a tank that is 1/4 full, 3/8, or down to its reserve.
  if (texts.filter((text) => portion.test(text)).length >= texts.length / 3) return 'amounts';
  const isFraction = (text: string) => /[.,]/.test(text);
  if (texts.some(isFraction) && texts.every((text) => amount.test(text)))
    return texts.every((text) => readYesOrNo(text) !== undefined) ? 'lines' : 'amounts';
  return texts.filter(isNumber).length >= texts.length * minShare ? 'numbers' : 'mixed';
}

const portion = /^[1-7]\/[248]$/;
const amount = /^\d{1,4}(?:[.,]\d{1,2})?$/;

function areVins(texts: readonly string[]): boolean {
  const given = texts.filter((text) => text !== '');
  return given.length > 0 && given.every((text) => /\d/.test(text) && isWholeVin(text));
}

function areFlags(texts: readonly string[]): boolean {
  return (
    texts.every((text) => /^(?:-?1|0)?$/.test(text)) && texts.some((text) => text.includes('1'))
  );
}

/** 1, 2, 3, also where an order has several lines, or each order begins anew; and 0 and 1, for no and yes. */
function countsLines(numbers: readonly number[]): boolean {
  const areSmall = numbers.every((number) => number >= 0 && number < maxLines);
  const first = numbers.filter((number) => number <= 1);
  if (areSmall && first.length > 1 && first.includes(1)) return true;
  return numbers.every((number, at) => {
    const step = number - (numbers[at - 1] ?? 0);
    return number === 1 || (at > 0 && (step === 0 || step === 1));
  });
}

/** An order has fewer. */
const maxLines = 50;

/** `70411`, `K-1180`, `WL 417 HT`, `DUMO01`: a digit, and no word of its own. */
const isNumber = (text: string): boolean =>
  text.length <= 40 && /\d/.test(text) && (/^[\p{L}\d]+$/u.test(text) || !/\p{L}{4}/u.test(text));

/** A date says since when it is so. */
function saysYes(value: unknown): boolean {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return (typeof text === 'string' && readYesOrNo(text) === true) || isDated(value);
}

/** Of a consent, which may be given in words. */
function agrees(value: unknown): boolean {
  return saysYes(value) || (typeof value === 'string' && readAgreement(value) === true);
}

/** Whether an answer is a date, which says since when it is so. */
export function isDated(value: unknown, times?: TimeReader): boolean {
  return /^(?:day|moment)$/.test(readForm(value, { times }));
}

function countValues(row: unknown, columns: readonly string[]): number {
  const values = new Set(
    columns.map((column) => {
      const value = readCell(row, column) ?? '';
      return typeof value === 'string' ? value.trim() : value;
    }),
  );
  values.delete('');
  return values.size;
}

/** Whether a cell may be what a spreadsheet keeps as a date. */
const mayBeStored = (cell: unknown): boolean =>
  typeof cell === 'object' || /^\d{4}[\d-]/.test(toPlainText(cell));

function countColumns(row: unknown, columns: readonly string[]): number {
  if (typeof row !== 'object' || row === null) return 0;
  return columns.filter((column) => Object.hasOwn(row, column)).length;
}

function listCells(rows: readonly unknown[], column: string): unknown[] {
  return rows.map((row) => readCell(row, column));
}

function listTexts(rows: readonly unknown[], column: string): string[] {
  return listCells(rows, column).map(toPlainText);
}

function readCell(row: unknown, column: string): unknown {
  try {
    const isCell = typeof row === 'object' && row !== null && Object.hasOwn(row, column);
    return isCell ? unwrapCell(Reflect.get(row, column)) : undefined;
  } catch {
    // A getter may throw: the row is told when it is read.
    return undefined;
  }
}

/** A slip of the pen, or a line of totals, does not change what a column holds. */
const minShare = 0.9;

/** Hours of work come in quarters: `8,50`. */
const quarters = /,(?:00|25|50)/;

/** Whether times of a column are written as German and Polish planners do, and are no hours of work. */
function areCommaTimes(texts: readonly string[]): boolean {
  const isTime = (text: string) => commaTime.test(text) || readTime(text) !== undefined;
  const times = texts.filter(isTime);
  return (
    times.length >= texts.length * minShare &&
    times.some((text) => commaTime.test(text)) &&
    times.some((text) => !quarters.test(text)) &&
    texts.every((text) => !/^\d/.test(text) || isTime(text))
  );
}

function findForm(values: readonly unknown[], options: FormOptions): ColumnForm | undefined {
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
  try {
    return isDate(value, times) ? readDateForm(value, times) : 'other';
  } catch {
    // A proxy may throw: its row is told when it is read.
    return 'none';
  }
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
  // As most texts are: no day and no time.
  const form = /\d/.test(text) ? readTimeForm(text, times) : undefined;
  return form ?? (/^[^\d-]/.test(text) && readYesOrNo(text) !== undefined ? 'answer' : 'other');
}

function readTimeForm(text: string, times: TimeReader): ColumnForm | 'other' | 'none' | undefined {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return readNumberForm(Number(text.replace(',', '.')));
  const parts = splitDate(text);
  if (parts !== undefined) {
    const { first, second, third, rest } = parts;
    if (rest === '') return isDayZero(text) ? 'none' : 'day';
    if (isDayZero(`${first}-${second}-${third}`)) return isMidnight(rest) ? 'none' : 'time';
    return isMidnightIn(times, text, rest) ? 'day' : 'moment';
  }
  if (/^0?[.,]\d+$/.test(text)) return 'time';
  if (isShortDate(text)) return 'none';
  return readTime(text) === undefined ? undefined : 'time';
}

function isMidnight(text: string): boolean {
  return /^(?:0{1,2}[:.]00(?:[:.]00(?:\.0+)?)?|12:00(?::00)?\s?a\.?\s?m\.?)(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?$/i.test(
    text,
  );
}

/** As written, or as JSON has the date of a database: `2026-12-01T23:00:00.000Z`. */
function isMidnightIn(times: TimeReader, text: string, rest: string): boolean {
  if (isMidnight(rest)) return true;
  return splitZone(rest).zone !== undefined && times.moment(text)?.slice(11, 16) === '00:00';
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
