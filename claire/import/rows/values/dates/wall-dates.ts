import { fault, type Phrase } from '../../../../problems';
import { type DateText, splitNamed, withoutWeekday } from './month-names';

/** A day of the calendar that was read: `2026-11-25`. */
export interface WallDate {
  readonly date: string;
  /** Which order the text has; `any` where both could be meant. */
  readonly order: 'year' | 'day' | 'month' | 'any';
}

/** Why text is no date. */
export interface DateFault {
  readonly fault: Phrase;
  readonly order?: 'day' | 'month' | undefined;
  /** Where no order is set: which the text has. */
  readonly needs?: 'day' | 'month' | 'any' | undefined;
}

const compact =
  /^((?:19|2[01])\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:(\d{4}|\d{6})|(?:T|\s+)(\S.*))?$/;
const written = /^(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:(?:\s*[T,]\s*|\s+)(\S.*))?$/;

/**
 * The parts of a date that is written with `-`, `/`, `.` or spaces, with the name of its month, or as
 * `20261125`, and the time behind it. The name of a day of the week in front says nothing more.
 */
export function splitDate(text: string): DateText | undefined {
  const own = withoutWeekday(text);
  const [, first, separator, second, third, rest = ''] = written.exec(own) ?? [];
  if (first === undefined || second === undefined || third === undefined) {
    const named = splitNamed(own);
    if (named === undefined) return splitCompact(own);
    return { ...named, first: String(toYear(named.first) ?? named.first) };
  }
  const parts = { first, second, third, rest };
  return separator === '.' ? { ...parts, hasPoints: true } : parts;
}

/** With the year in front: what has another order shows no month then, or no day. */
function splitCompact(text: string): DateText | undefined {
  const [, first, second, third, clock = '', rest = clock] = compact.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return { first, second, third, rest };
}

/** Whether a number is a date such as 20261125. */
export function isCompactDate(number: number): boolean {
  return number < 1e8 && compact.test(String(number));
}

type Order = 'iso' | 'dayFirst' | 'monthFirst' | 'excel' | 'custom';

/** A date with its year in front is read in any order: it can mean one day only. */
export function readDate({ first, second, third }: DateText, order: Order): WallDate | DateFault {
  if (first.length > 2) {
    const date = toDate(first, second, third);
    return typeof date === 'string' ? { date, order: 'year' } : date;
  }
  const has = findOrder(Number(first), Number(second));
  if (order !== 'dayFirst' && order !== 'monthFirst') {
    const named = has === 'month' ? 'month' : 'day';
    return { fault: fault('hasOrder', { order: named }), needs: Number(first) > 12 ? 'day' : has };
  }
  const isDayFirst = order === 'dayFirst';
  if (has === (isDayFirst ? 'month' : 'day'))
    return { fault: fault('hasOrder', { order: has }), order: has };
  const date = isDayFirst ? toDate(third, second, first) : toDate(third, first, second);
  return typeof date === 'string' ? { date, order: has } : date;
}

/** Which order two numbers of up to two digits can have. */
export function findOrder(first: number, second: number): 'day' | 'month' | 'any' {
  if (first === second || (first > 12 && second > 12)) return 'any';
  if (first > 12) return 'day';
  return second > 12 ? 'month' : 'any';
}

/** Years of two digits are those from 1970 to 2069. */
const firstOfLastCentury = 70;
const [minYear, maxYear] = [1900, 2199];

function toDate(yearText: string, monthText: string, dayText: string): string | DateFault {
  const year = toYear(yearText);
  const [month, day] = [Number(monthText), Number(dayText)];
  if (year === undefined) {
    const isWhole = yearText.length === 4 && !yearText.startsWith('0');
    return { fault: fault(isWhole ? 'oddYear' : 'shortYear', { year: yearText }) };
  }
  if (month < 1 || month > 12) {
    return { fault: fault('noSuchMonth', { number: month }) };
  }
  const days = countDays(year, month);
  if (day < 1 || day > days) {
    return { fault: fault('noSuchDay', { month, year, days }) };
  }
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

function toYear(text: string): number | undefined {
  const year = Number(text);
  if (text.length === 2) return year < firstOfLastCentury ? 2000 + year : 1900 + year;
  return text.length === 4 && year >= minYear && year <= maxYear ? year : undefined;
}

const monthFirst = /^(0?[1-9]|1[0-2])\s?[-/.]\s?((?:19|20)\d\d)$/;
const yearFirst = /^((?:19|20)\d\d)\s?[-/.]\s?(0[1-9]|1[0-2])$/;

/** The last day of a month: `2027-03-31` of `03/2027`, `3.2027` or `2027-03`. */
export function readLastDay(text: string): string | undefined {
  const [, month, year] = monthFirst.exec(text) ?? [];
  const [, ownYear = year, ownMonth = month] = yearFirst.exec(text) ?? [];
  if (ownYear === undefined || ownMonth === undefined) return undefined;
  const days = countDays(Number(ownYear), Number(ownMonth));
  return `${ownYear}-${pad(Number(ownMonth))}-${pad(days)}`;
}

function countDays(year: number, month: number): number {
  if (month === 2) {
    const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return isLeapYear ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count);
}
