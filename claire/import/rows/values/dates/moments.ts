import { isTime, isZeroTime } from '../../../../models/values';
import { DateOrders, type Place } from './date-orders';
import { LocalDays } from './local-days';
import { isDayZero } from '../no-value';
import { quote } from '../../quote';
import type { RowSettings } from '../../settings';
import { isDayNumber, readDayFraction, readDayNumber } from './spreadsheet-days';
import {
  explainMoment,
  isDate,
  type LocalTime,
  Remarked,
  type TimeReader,
  Unreadable,
} from '../read-value';
import { remember } from '../remember';
import { readTime, readZonedTime } from './wall-clock';
import type { DateText } from './month-names';
import { readDate, splitDate } from './wall-dates';

/** A day and, where it was given, a time of a wall clock. */
interface WallTime {
  readonly date: string;
  readonly time?: string | undefined;
}

type DateSettings = Pick<RowSettings, 'dateOrder' | 'dateFormat'>;

/**
 * Reads moments as a DMS writes them. Gives RFC 3339 text with its zone, a `Remarked` one where
 * something is odd about it, or `Unreadable`.
 */
export class MomentReader {
  readonly #days: LocalDays;
  readonly #orders: DateOrders;
  readonly #splitDate = remember(splitDate);
  readonly #readTime = remember(readTime);
  readonly #readZoned = remember(readZonedTime);

  constructor(
    private readonly times: TimeReader,
    private readonly settings: DateSettings,
  ) {
    this.#days = new LocalDays(times);
    this.#orders = new DateOrders(settings.dateOrder);
  }

  read(value: unknown, place: Place): unknown {
    if (typeof value === 'string' && (isTime(value) || isZeroTime(value))) return value;
    const wall = this.#readWall(value, place);
    if (wall instanceof Unreadable || typeof wall === 'string') return wall;
    return 'moment' in wall ? remark(wall, value, place) : this.#resolve(wall, value, place);
  }

  /** Of a moment that stands in two columns. */
  readHalves(date: unknown, time: unknown, place: Place): unknown {
    if (toText(date) === '' && !isDate(date, this.times)) return this.#readTimeAlone(time, place);
    const given = `${toText(date)} ${toText(time)}`;
    const custom = this.#readCustom(given);
    if (custom !== undefined) return remark(custom, given, place);
    const wall = this.#readWall(date, place);
    if (wall instanceof Unreadable) return wall;
    const day =
      typeof wall === 'string' ? split(wall) : 'moment' in wall ? split(wall.moment) : wall;
    const clock = this.#readClock(time, day.date);
    if (clock instanceof Unreadable) return new Unreadable(clock.message, 'time');
    const own = day.time === '00:00:00' ? undefined : day.time;
    if (own !== undefined && clock !== undefined && own !== clock) {
      return new Unreadable(`${quote(date)} and ${quote(time)} are two times; leave one out`);
    }
    return this.#resolve({ date: day.date, time: clock ?? own }, given, place);
  }

  /** Midnight in UTC, as Claire keeps a day. */
  readDay(value: unknown, place: Place): unknown {
    const read = this.#readWall(value, place);
    if (read instanceof Unreadable) return read;
    const date = isDate(value, this.times) ? this.times.day(value) : undefined;
    if (date !== undefined) return `${date}T00:00:00Z`;
    const wall =
      typeof read === 'string' ? split(read) : 'moment' in read ? split(read.moment) : read;
    return `${wall.date}T00:00:00Z`;
  }

  /** A wall clock's time; text or a `LocalTime` where the zone is known. */
  #readWall(value: unknown, place: Place): WallTime | LocalTime | string | Unreadable {
    if (typeof value === 'string') return this.#readText(value.trim(), place);
    if (typeof value === 'number') return this.#readNumber(value);
    const moment = isDate(value, this.times) ? this.times.moment(value) : undefined;
    return moment !== undefined && isTime(moment) ? moment : new Unreadable(explainMoment(value));
  }

  #readText(text: string, place: Place): WallTime | LocalTime | string | Unreadable {
    const { dateOrder, dateFormat = '' } = this.settings;
    if (dateOrder === 'excel' && isDayNumber(text)) {
      return this.#readNumber(Number(text.replace(',', '.')), text);
    }
    const custom = this.#readCustom(text);
    if (custom !== undefined) return custom;
    const parts = this.#splitDate(text);
    if (dateOrder === 'custom' && (parts === undefined || parts.first.length < 4)) {
      const format = dateFormat === '' ? '' : ` (${dateFormat})`;
      return new Unreadable(`${quote(text)} is not written as Date Format says${format}`);
    }
    return parts === undefined ? this.#readElse(text) : this.#readParts(parts, text, place);
  }

  #readParts(parts: DateText, text: string, place: Place): WallTime | string | Unreadable {
    const day = this.#orders.read(parts, text, place);
    if (day instanceof Unreadable) return day;
    if (parts.rest === '') return { date: day };
    const { time, zone } = this.#readZoned(parts.rest);
    const exact = zone === undefined ? undefined : this.times.moment(text);
    if (exact !== undefined && isTime(exact)) return exact;
    if (typeof time !== 'string') return new Unreadable(`${quote(text)} ${time.fault}`);
    if (zone === undefined) return { date: day, time };
    return this.times.moment(`${day}T${time}${zone}`) ?? new Unreadable(explainText(text));
  }

  /** What the platform can read, such as `20261125T0830`. */
  #readElse(text: string): string | Unreadable {
    const moment = isDayNumber(text) ? undefined : this.times.moment(text);
    if (moment !== undefined && isTime(moment)) return moment;
    return isDayNumber(text) ? explainNumber(text) : new Unreadable(explainText(text));
  }

  #readNumber(value: number, written: unknown = value): WallTime | Unreadable {
    if (this.settings.dateOrder !== 'excel') return explainNumber(value);
    const day = readDayNumber(value);
    return day ?? new Unreadable(`${quote(written)} is no day number of a spreadsheet; correct it`);
  }

  #readCustom(text: string): LocalTime | undefined {
    const { dateOrder, dateFormat } = this.settings;
    if (dateOrder !== 'custom' || dateFormat === undefined) return undefined;
    return this.times.custom(text, dateFormat);
  }

  /** Midnight is what systems write for no time. */
  #readTimeAlone(time: unknown, place: Place): Unreadable | undefined {
    const clock = this.#readClock(time, undefined);
    if (clock === undefined || (clock === '00:00:00' && place.needsTime !== true)) return undefined;
    return new Unreadable(`${quote(time)} is a time without a date; fill in its date`);
  }

  /** `undefined` for a blank value. A date before the time has to be `day`, or the day 0. */
  #readClock(value: unknown, day: string | undefined): string | undefined | Unreadable {
    if (value === undefined || value === null) return undefined;
    if (isDate(value, this.times)) return this.times.moment(value)?.slice(11, 19);
    const text = toText(value);
    if (text === '') return undefined;
    const isFraction = /^(?:0|1\.0+|0?[.,]\d+)$/.test(text);
    const fraction = isFraction ? readDayFraction(Number(text.replace(',', '.'))) : undefined;
    if (
      fraction !== undefined &&
      (typeof value === 'number' || this.settings.dateOrder === 'excel')
    ) {
      return fraction;
    }
    const dated = this.#splitDate(text);
    const isDated = dated !== undefined && dated.rest !== '';
    if (isDated && !this.#isOfDay(dated, day)) {
      return new Unreadable(`${quote(value)} has another date than its own column; leave one out`);
    }
    const time = this.#readTime(isDated ? dated.rest : text);
    return typeof time === 'string' ? time : new Unreadable(`${quote(value)} ${time.fault}`);
  }

  #isOfDay(parts: DateText, day: string | undefined): boolean {
    const { first, second, third } = parts;
    if (isDayZero(`${first}-${second}-${third}`)) return true;
    const read = readDate(parts, this.settings.dateOrder);
    return 'date' in read && (day === undefined || read.date === day);
  }

  #resolve({ date, time }: WallTime, given: unknown, place: Place): unknown {
    const local = this.#days.resolve(date, time ?? '00:00:00');
    if (local === undefined) return new Unreadable(explainMoment(given));
    if (place.needsTime === true && date < firstAppointment) {
      return new Unreadable(`${quote(given)} is before the year 2000; correct it`);
    }
    const isMissing = time === undefined && place.needsTime === true;
    return remark(local, given, place, isMissing);
  }
}

/** Earlier, it is no appointment, but a year that was typed wrongly or is missing. */
const firstAppointment = '2000';

function remark(local: LocalTime, given: unknown, place: Place, isMissing = false): unknown {
  const { moment, isSkipped, isTwice } = local;
  if (isSkipped !== true && isTwice !== true && !isMissing) return moment;
  const subject = `Row ${String(place.row + 1)}, ${place.column}: ${quote(given)}`;
  const clock = moment.slice(11, 16);
  if (isSkipped === true) {
    const message = `${subject} is a time that no clock shows, as summer time begins. It is read as ${clock}`;
    return new Remarked(moment, 'skippedTime', message);
  }
  if (isTwice === true) {
    const message = `${subject} is a time that clocks show twice, as summer time ends. It is read as the first`;
    return new Remarked(moment, 'repeatedTime', message);
  }
  return new Remarked(moment, 'missingTime', `${subject} has no time. It is read as ${clock}`);
}

function split(moment: string): WallTime {
  return { date: moment.slice(0, 10), time: moment.slice(11, 19) };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function explainNumber(value: unknown): Unreadable {
  return new Unreadable(
    `${quote(value)} is a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet, or format the column as text`,
  );
}

function explainText(text: string): string {
  return `${quote(text)} is no date that can be read; write it like 2026-11-25 08:30, or set Date Order`;
}
