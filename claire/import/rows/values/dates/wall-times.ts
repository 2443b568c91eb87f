import { isTime } from '../../../../models/values';
import { quote } from '../../quote';
import type { RowSettings } from '../../settings';
import { explainMoment, isDate, type LocalTime, type TimeReader, Unreadable } from '../read-value';
import { memoize } from '../../../../bounded-map';
import { DateOrders, type OrderSettings, type Place } from './date-orders';
import { isMidnightOfUtc } from './local-time';
import type { DateText } from './month-names';
import { isDayNumber, isSpreadsheetDay, readDayNumber } from './spreadsheet-days';
import { holdsTwoTimes, readZonedTime } from './wall-clock';
import { isCompactDate, splitDate } from './wall-dates';

/** A day and, where it was given, a time of a wall clock. */
export interface WallTime {
  readonly date: string;
  readonly time?: string | undefined;
  /** Where its zone was given too: RFC 3339 text. */
  readonly moment?: string | undefined;
  /** As a format of the user has it. */
  readonly local?: LocalTime | undefined;
}

export type DateSettings = Pick<RowSettings, 'dateFormat'> & OrderSettings;

/** Reads days and times as a DMS writes them, in any of its forms. */
export class WallTimes {
  readonly #orders: DateOrders;
  readonly #splitDate = memoize(splitDate);
  readonly #readZoned = memoize(readZonedTime);

  constructor(
    private readonly times: TimeReader,
    private readonly settings: DateSettings,
  ) {
    this.#orders = new DateOrders(settings);
  }

  read(value: unknown, place: Place): WallTime | Unreadable {
    if (typeof value === 'string') return this.#readText(value.trim(), place);
    if (typeof value === 'number') {
      return isCompactDate(value)
        ? this.#readText(String(value), place)
        : this.#readNumber(value, value);
    }
    return isDate(value, this.times) ? this.#readDate(value) : new Unreadable(explainMoment(value));
  }

  /** `undefined` where no format is set, or the text has another form. */
  readCustom(text: string): WallTime | Unreadable | undefined {
    const { dateOrder, dateFormat } = this.settings;
    if (dateOrder !== 'custom' || dateFormat === undefined) return undefined;
    const local = this.times.custom(text, dateFormat);
    if (local === undefined) return undefined;
    const year = Number(local.moment.slice(0, 4));
    if (!(year >= minYear && year <= maxYear)) {
      const advice = 'years go from 1900 to 2199, and yy reads two digits';
      return new Unreadable(
        `${quote(text)} has the year ${String(year)} by Date Format; ${advice}`,
      );
    }
    const { date, time } = split(local.moment);
    return { date, time: readsTime(dateFormat) ? time : undefined, local };
  }

  /** The day and the time in the platform's zone; a day alone is written as midnight of its own. */
  toLocal(wall: WallTime): WallTime {
    const { moment, time } = wall;
    if (moment === undefined || time === undefined || time === '00:00:00') return wall;
    return { ...split(this.times.moment(new Date(moment)) ?? moment), moment };
  }

  /** Databases give a day as midnight of UTC. */
  #readDate(value: object): WallTime | Unreadable {
    const moment = this.times.moment(value);
    if (moment === undefined || !isTime(moment)) return new Unreadable(explainMoment(value));
    const day = isMidnightOfUtc(value) ? this.times.day(value) : undefined;
    return day === undefined ? { ...split(moment), moment } : { date: day, moment };
  }

  #readText(text: string, place: Place): WallTime | Unreadable {
    const { dateOrder, dateFormat = '' } = this.settings;
    const isNumber = dateOrder === 'auto' ? isSpreadsheetDay(text) : isDayNumber(text);
    if (isNumber && (dateOrder === 'excel' || dateOrder === 'auto')) {
      return this.#readNumber(Number(text.replace(',', '.')), text);
    }
    const custom = this.readCustom(text);
    if (custom !== undefined) return custom;
    const parts = this.#splitDate(text);
    if (dateOrder === 'custom' && (parts === undefined || parts.first.length < 4)) {
      const format = dateFormat === '' ? '' : ` (${dateFormat})`;
      return new Unreadable(`${quote(text)} is not written as Date Format says${format}`);
    }
    return parts === undefined ? this.#readElse(text) : this.#readParts(parts, text, place);
  }

  #readParts(parts: DateText, text: string, place: Place): WallTime | Unreadable {
    const date = this.#orders.read(parts, text, place);
    if (date instanceof Unreadable) return date;
    if (parts.rest === '') return { date };
    if (holdsTwoTimes(text)) {
      return new Unreadable(`${quote(text)} is two times; write the first alone`);
    }
    const { time, zone } = this.#readZoned(parts.rest);
    const exact = zone === undefined ? undefined : this.times.moment(text);
    if (exact !== undefined && isTime(exact)) return withMoment(exact, date, time);
    if (typeof time !== 'string') return new Unreadable(`${quote(text)} ${time.fault}`);
    if (zone === undefined) return { date, time };
    const moment = this.times.moment(`${date}T${time}${zone}`);
    return moment === undefined
      ? new Unreadable(explainText(text))
      : withMoment(moment, date, time);
  }

  /** What the platform can read. */
  #readElse(text: string): WallTime | Unreadable {
    if (isDayNumber(text)) return explainNumber(text, Number(text.replace(',', '.')));
    const moment = this.times.moment(text);
    if (moment === undefined || !isTime(moment)) return new Unreadable(explainText(text));
    return { ...split(moment), moment };
  }

  #readNumber(number: number, written: unknown): WallTime | Unreadable {
    const { dateOrder } = this.settings;
    const isDay =
      dateOrder === 'excel' || (dateOrder === 'auto' && isSpreadsheetDay(String(number)));
    if (!isDay) return explainNumber(written, number);
    const day = readDayNumber(number);
    if (day === undefined) {
      return new Unreadable(`${quote(written)} is no day number of a spreadsheet; correct it`);
    }
    if (day.date < firstDay) {
      return new Unreadable(
        `${quote(written)} is ${day.date} as a day number; write the whole date`,
      );
    }
    return Number.isInteger(number) ? { date: day.date } : day;
  }
}

const [minYear, maxYear] = [1900, 2199];

/** A smaller number is a year, or a month and a year, rather than a day. */
const firstDay = '1910';
const [leastDayNumber, maxDayNumber] = [10_000, 1_000_000];

/** Of text with its zone, as written. */
function withMoment(moment: string, date: string, time: unknown): WallTime {
  return typeof time === 'string' ? { date, time, moment } : { ...split(moment), moment };
}

export function split(moment: string): { date: string; time: string } {
  return { date: moment.slice(0, 10), time: moment.slice(11, 19) };
}

function explainNumber(value: unknown, number: number): Unreadable {
  if (number < leastDayNumber || number >= maxDayNumber) return new Unreadable(explainText(value));
  return new Unreadable(
    `${quote(value)} is a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet, or format the column as text`,
  );
}

function explainText(text: unknown): string {
  return `${quote(text)} is no date that can be read; write it like 2026-11-25 08:30, or set Date Order`;
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
