import { fault, type Phrase, quote } from '../../../problems';
import type { RowSettings } from '../settings';
import { cannotRead, type CellRef, type Unreadable } from './read-value';

/** The parts of a written date, in their order in the text. */
export interface DateText {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** What stands behind the date. */
  readonly rest: string;
  /** Whether points stand between its numbers: the day comes first then. */
  readonly hasPoints?: boolean | undefined;
}

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

/** The year, month and day of `30 nov. 2026 8:30`, `30-Nov-26` or `November 30, 2026`. */
function splitNamed(text: string): DateText | undefined {
  const [, day, name, year, rest = ''] = dayFirst.exec(text) ?? readMonthFirst(text);
  const month = name === undefined ? undefined : months.get(plain(name));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return { first: year, second: String(month), third: day, rest };
}

function withoutWeekday(text: string): string {
  const word = firstWord.exec(text);
  return word !== null && weekdays.has(plain(word[1] ?? '')) ? text.slice(word[0].length) : text;
}

function readMonthFirst(text: string): readonly (string | undefined)[] {
  const [whole, name, day, year, rest] = monthFirst.exec(text) ?? [];
  return [whole, day, name, year, rest];
}

const firstWord = /^(\p{L}{2,10})[.,]{0,2}\s+(?=\p{L}|\d)/u;
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|e|\.)?[-/. ]\s?(\p{L}{3,9})[-/. ]\s?(\d{4}|\d{2})(?:(?:\s*[T,]\s*|\s+)(\S.*))?$/u;
const monthFirst =
  /^(\p{L}{3,9})[. ]\s?(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:(?:\s*[T,]\s*|\s+)(\S.*))?$/u;

function plain(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** In English, Dutch, German and French, without accents. */
const months: ReadonlyMap<string, number> = new Map(
  [
    'jan january januari januar janvier janv',
    'feb february februari februar fevrier fev fevr',
    'mar march maart mrt marz mrz maerz mars',
    'apr april avril avr',
    'may mei mai',
    'jun june juni juin',
    'jul july juli juillet juil',
    'aug august augustus aout',
    'sep sept september septembre',
    'oct okt october oktober octobre',
    'nov november novembre',
    'dec dez december dezember decembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const weekdays: ReadonlySet<string> = new Set([
  ...'mon tue tues wed thu thur thurs fri sat sun'.split(' '),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...'ma di wo do vr za zo'.split(' '),
  ...'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  ...'mo mi fr sa so'.split(' '),
  ...'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'.split(' '),
  ...'lun mar mer jeu ven sam dim'.split(' '),
  ...'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
]);

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

/** Which order two numbers of up to two digits can have; `00-13` and `45-06` are a day in none. */
export function findOrder(first: number, second: number): 'day' | 'month' | 'any' {
  const isDay = (one: number, other: number) => one > 12 && one < 32 && other > 0 && other < 13;
  if (isDay(first, second)) return 'day';
  return isDay(second, first) ? 'month' : 'any';
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

const monthAndYear = /^(0?[1-9]|1[0-2])\s?[-/.]\s?((?:19|20)?\d\d)$/;
const yearAndMonth = /^((?:19|20)\d\d)\s?[-/.]\s?(0[1-9]|1[0-2])$/;

/** The last day of a month: `2027-03-31` of `03/2027`, `3.27` or `2027-03`. */
export function readLastDay(text: string): string | undefined {
  const [, month, year] = monthAndYear.exec(text) ?? [];
  const [, ownYear = year, ownMonth = month] = yearAndMonth.exec(text) ?? [];
  const whole = toYear(ownYear ?? '');
  if (whole === undefined || ownMonth === undefined) return undefined;
  const days = countDays(whole, Number(ownMonth));
  return `${String(whole)}-${pad(Number(ownMonth))}-${pad(days)}`;
}

function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count);
}

/** Why text is no time of a day. */
interface TimeFault {
  readonly fault: Phrase;
}

interface ZonedTime {
  readonly time: string | TimeFault;
  readonly zone: string | undefined;
}

const clock =
  /^(?:(?:om|um|at|à|klockan|alle(?: ore)?|ore|a las)\s+|(?:kl|godz)(?:\.\s*|\s+))?(\d{1,2})(?:\s?[:.hu]\s?(\d{2})(?:[:.m](\d{2})(?:[.,]\d+)?)?)?\s*(?:([ap])\.?m\.?|(h|hrs|u|uur|uhr|heures?)\.?)?$/i;
/** Text behind a time that is no part of it. */
const otherZone = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*([+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})$/;
/** `08:30-09:30` is a time and its end; no zone is that of half an hour before UTC but -03:30, -09:30. */
const untilTime = /^-\d{1,2}:\d{2}$/;
const digits = /^(\d{1,2})(\d{2})(\d{2})?$/;

/**
 * The time on a wall clock, `08:30:00`: of `8:30`, `08:30:15`, `0830`, `8.30u`, `08h30`, `8 Uhr`,
 * `kl. 8:30` or `8:30 pm`. Fractions of a second are left out.
 */
export function readTime(text: string): string | TimeFault {
  const compact = digits.exec(text);
  if (compact !== null) return toTime(compact[1], compact[2], compact[3]);
  const [whole, hours, minutes, seconds, half, unit] = clock.exec(text) ?? [];
  if (whole === undefined || (minutes === undefined && half === undefined && unit === undefined)) {
    const [, zone] = otherZone.exec(text) ?? [];
    if (zone !== undefined && untilTime.test(zone)) {
      return { fault: fault('twoTimes') };
    }
    return { fault: zone === undefined ? fault('noTime') : fault('otherZone', { zone }) };
  }
  return toTime(hours, minutes, seconds, half);
}

/** A time with its zone behind it; PostgreSQL writes `+00`. */
const zoned = /^(.*\S)\s*(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

/** The time, and the zone where one stands behind it. */
export function readZonedTime(text: string): ZonedTime {
  const [, clockText = text, zone] = zoned.exec(text) ?? [];
  return { time: readTime(clockText), zone };
}

function toTime(hours = '', minutes = '0', seconds = '0', half?: string): string | TimeFault {
  const hour = half === undefined ? Number(hours) : fromHalf(Number(hours), half);
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour === undefined || minute > 59 || second > 59) {
    return { fault: fault('noClockTime') };
  }
  if (hour > 23) {
    return { fault: fault('nextDay', { time: `${pad(hour)}:${pad(minute)}` }) };
  }
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

/** 12 am is midnight, and 12 pm is noon. */
function fromHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The day and the time of a spreadsheet's day number, `2026-11-25` and `08:30:00`. */
interface SpreadsheetDay {
  readonly date: string;
  readonly time: string;
}

const secondsOfDay = 86_400;
/** 1 January 1900 is day 1 of the 1900 system. */
const dayBeforeFirst = Date.UTC(1899, 11, 31) / 1000;
/** 29 February 1900, which spreadsheets count though there was none. */
const phantomDay = 60;
/** The last day of the year 2199. */
const maxDay = 109_574;
/** In 1927: a smaller number is a year, or a month and a year, rather than a day. */
const minDay = 10_000;

/** Rounded to seconds, as day numbers are fractions; undefined for a number that is no day. */
export function readDayNumber(number: number): SpreadsheetDay | undefined {
  const seconds = Math.round(number * secondsOfDay);
  const day = Math.floor(seconds / secondsOfDay);
  if (!(day >= 1 && day <= maxDay) || day === phantomDay) return undefined;
  const counted = day > phantomDay ? seconds - secondsOfDay : seconds;
  const text = new Date((dayBeforeFirst + counted) * 1000).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 19) };
}

/** The time of a fraction of a day: `08:30:00` of 0.3541666; undefined for a whole day or more. */
export function readDayFraction(fraction: number): string | undefined {
  const seconds = Math.round(fraction * secondsOfDay);
  if (!(seconds >= 0 && seconds < secondsOfDay)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** Whether text is a day number where no other date is as likely: one of the years 1927 to 2199. */
export function isSpreadsheetDay(text: string): boolean {
  return /^\d{5,6}(?:[.,]\d+)?$/.test(text) && isInYears(Number(text.replace(',', '.')));
}

function isInYears(number: number): boolean {
  return number >= minDay && number < maxDay + 1;
}

/** Whether text may be a day number: five digits are the years from 1927 on. */
export function isDayNumber(text: string): boolean {
  return /^\d{1,6}(?:[.,]\d+)?$/.test(text);
}

export type OrderSettings = Pick<RowSettings, 'dateOrder'> & {
  /** What the first rows have told, where the order is automatic. */
  readonly toldOrder?: 'dayFirst' | 'monthFirst' | undefined;
};

/** The order of a date: with points the day is first, unless a setting says otherwise. */
export function chooseOrder(
  { first, second, hasPoints }: DateText,
  { dateOrder, toldOrder }: OrderSettings,
): Exclude<RowSettings['dateOrder'], 'auto'> {
  if (dateOrder !== 'auto') return dateOrder;
  const isSame = Number(first) === Number(second);
  return hasPoints === true || isSame ? 'dayFirst' : (toldOrder ?? 'iso');
}

/** Of `11-12-2026`: 11 December and 12 November. */
export function bothDays(first: string, second: string) {
  const [day, month] = [Number(first), Number(second)];
  return { day, month, otherDay: month, otherMonth: day };
}

interface Example {
  readonly row: number;
  readonly text: string;
}

/** The first dates of a column, with years of as many digits, that can be read in one order only. */
type Examples = Partial<Record<'day' | 'month', Example>>;

/**
 * Reads dates in the order that is set, and remembers what the columns hold: a column of the other
 * order would be read without a problem wherever day and month could be either.
 */
export class DateOrders {
  readonly #columns = new Map<string, Examples>();

  constructor(private readonly settings: OrderSettings) {}

  /** `2026-11-25` */
  read(parts: DateText, text: string, place: CellRef): string | Unreadable {
    const day = readDate(parts, chooseOrder(parts, this.settings));
    const key = `${String(parts.third.length)} ${place.column}`;
    if (day.order === 'day' || day.order === 'month') this.#remember(key, day.order, text, place);
    if ('date' in day)
      return day.order === 'any' ? this.#doubt(key, parts, day.date, text) : day.date;
    if (this.settings.dateOrder === 'auto' && day.needs === 'any') {
      return cannotRead(text, fault('bothOrders', bothDays(parts.first, parts.second)));
    }
    return cannotRead(text, this.#compare(key, day.order) ?? day.fault);
  }

  /** What to do about a date of the other order. */
  #compare(key: string, order: 'day' | 'month' | undefined): Phrase | undefined {
    if (order === undefined) return undefined;
    const otherOrder = order === 'day' ? 'month' : 'day';
    const example = this.#columns.get(key)?.[otherOrder];
    return example && fault('hasOtherOrder', { order, otherOrder, ...show(example) });
  }

  /** A date that can be read in both orders, in a column where only the other order was seen. */
  #doubt(key: string, parts: DateText, date: string, text: string): string | Unreadable {
    const { day, month } = this.#columns.get(key) ?? {};
    const [own, other, order] =
      chooseOrder(parts, this.settings) === 'dayFirst'
        ? [day, month, 'month']
        : [month, day, 'day'];
    if (other === undefined || own !== undefined || parts.first === parts.second) return date;
    const both = bothDays(parts.first, parts.second);
    return cannotRead(text, fault('bothOrdersInColumn', { ...both, order, ...show(other) }));
  }

  #remember(key: string, order: 'day' | 'month', text: string, { row }: CellRef): void {
    const examples = this.#columns.get(key);
    if (examples === undefined) this.#columns.set(key, { [order]: { row, text } });
    else examples[order] ??= { row, text };
  }
}

function show({ row, text }: Example) {
  return { row: row + 1, example: quote(text) };
}

/** Luxon's tokens, without what a format quotes. */
function listTokens(format: string): string {
  return format.replace(/'[^']*'/g, '');
}

/** Whether a format in Luxon's tokens reads a time of day. */
export function readsTime(format: string): boolean {
  return /[HhTtFfXx]/.test(listTokens(format));
}

/** Whether a format in Luxon's tokens reads years of two digits. */
export function readsShortYear(format: string): boolean {
  return /(?<!y)yy(?!y)/.test(listTokens(format));
}
