import { isTime } from '../../../models/values';
import { fault, type Phrase, quote } from '../../../problems';
import type { RowSettings } from '../settings';
import {
  cannotRead,
  explainMoment,
  isDate,
  isMidnightOfUtc,
  type LocalTime,
  type Place,
  type TimeReader,
  Unreadable,
} from './read-value';
import {
  type DateText,
  holdsTwoTimes,
  isCompactDate,
  isDayNumber,
  isSpreadsheetDay,
  readDate,
  readDayNumber,
  readZonedTime,
  splitDate,
} from './dates';

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
      return cannotRead(text, fault('oddYearByFormat', { year }));
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
    const parts = splitDate(text);
    if (dateOrder === 'custom' && (parts === undefined || parts.first.length < 4)) {
      return cannotRead(
        text,
        dateFormat === '' ? fault('noFormat') : fault('otherFormat', { format: dateFormat }),
      );
    }
    return parts === undefined ? this.#readElse(text) : this.#readParts(parts, text, place);
  }

  #readParts(parts: DateText, text: string, place: Place): WallTime | Unreadable {
    const date = this.#orders.read(parts, text, place);
    if (date instanceof Unreadable) return date;
    if (parts.rest === '') return { date };
    if (holdsTwoTimes(text)) return cannotRead(text, fault('twoTimes'));
    const { time, zone } = readZonedTime(parts.rest);
    const exact = zone === undefined ? undefined : this.times.moment(text);
    if (exact !== undefined && isTime(exact)) return withMoment(exact, date, time);
    if (typeof time !== 'string') return cannotRead(text, time.fault);
    if (zone === undefined) return { date, time };
    const moment = this.times.moment(`${date}T${time}${zone}`);
    return moment === undefined
      ? cannotRead(text, fault('noDate'))
      : withMoment(moment, date, time);
  }

  /** What the platform can read. */
  #readElse(text: string): WallTime | Unreadable {
    if (isDayNumber(text)) return explainNumber(text, Number(text.replace(',', '.')));
    const moment = this.times.moment(text);
    if (moment === undefined || !isTime(moment)) return cannotRead(text, fault('noDate'));
    return { ...split(moment), moment };
  }

  #readNumber(number: number, written: unknown): WallTime | Unreadable {
    const { dateOrder } = this.settings;
    const isDay =
      dateOrder === 'excel' || (dateOrder === 'auto' && isSpreadsheetDay(String(number)));
    if (!isDay) return explainNumber(written, number);
    const day = readDayNumber(number);
    if (day === undefined) return cannotRead(written, fault('noDayNumber'));
    if (day.date < firstDay)
      return cannotRead(written, fault('earlyDayNumber', { date: day.date }));
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
  const isDay = number >= leastDayNumber && number < maxDayNumber;
  return cannotRead(value, fault(isDay ? 'dateAsNumber' : 'noDate'));
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

/** The first dates of a column that can be read in one order only. */
type Examples = Partial<Record<'day' | 'month', Example>>;

/**
 * Reads dates in the order that is set, and remembers what the columns hold: a column of the other
 * order would be read without a problem wherever day and month could be either.
 */
export class DateOrders {
  readonly #columns = new Map<string, Examples>();

  constructor(private readonly settings: OrderSettings) {}

  /** `2026-11-25` */
  read(parts: DateText, text: string, place: Place): string | Unreadable {
    const day = readDate(parts, chooseOrder(parts, this.settings));
    if (day.order === 'day' || day.order === 'month') this.#remember(day.order, text, place);
    if ('date' in day)
      return day.order === 'any' ? this.#doubt(parts, day.date, text, place) : day.date;
    if (this.settings.dateOrder === 'auto' && day.needs === 'any') {
      return cannotRead(text, fault('bothOrders', bothDays(parts.first, parts.second)));
    }
    return cannotRead(text, this.#compare(day.order, place) ?? day.fault);
  }

  /** What to do about a date of the other order. */
  #compare(order: 'day' | 'month' | undefined, { column }: Place): Phrase | undefined {
    if (order === undefined) return undefined;
    const otherOrder = order === 'day' ? 'month' : 'day';
    const example = this.#columns.get(column)?.[otherOrder];
    return example && fault('hasOtherOrder', { order, otherOrder, ...show(example) });
  }

  /** A date that can be read in both orders, in a column where only the other order was seen. */
  #doubt(parts: DateText, date: string, text: string, { column }: Place): string | Unreadable {
    const { day, month } = this.#columns.get(column) ?? {};
    const [own, other, order] =
      chooseOrder(parts, this.settings) === 'dayFirst'
        ? [day, month, 'month']
        : [month, day, 'day'];
    if (other === undefined || own !== undefined || parts.first === parts.second) return date;
    const both = bothDays(parts.first, parts.second);
    return cannotRead(text, fault('bothOrdersInColumn', { ...both, order, ...show(other) }));
  }

  #remember(order: 'day' | 'month', text: string, { column, row }: Place): void {
    const examples = this.#columns.get(column);
    if (examples === undefined) this.#columns.set(column, { [order]: { row, text } });
    else examples[order] ??= { row, text };
  }
}

function show({ row, text }: Example) {
  return { row: row + 1, example: quote(text) };
}
