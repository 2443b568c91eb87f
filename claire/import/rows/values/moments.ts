import {
  isDate,
  isMidnightOfUtc,
  LocalDays,
  type LocalTime,
  type TimeReader,
} from '../../../times';
import { isTime, isZeroTime, toPlainText } from '../../../json';
import { isDayZero } from './texts';
import { fault, phrase, quote, quoting } from '../../../problems';
import {
  cannotRead,
  explainMoment,
  isSpreadsheetDay,
  type CellRef,
  ParsedWithWarning,
  remarkOdd,
  ParseFailure,
  holdsTwoTimes,
} from './read-value';
import {
  chooseOrder,
  type DateText,
  toBegin,
  readDate,
  readsShortYear,
  readsTime,
  explainTime,
  readTime,
  splitDate,
  splitZone,
  isCompactDate,
  isLikelyYear,
  isShortDate,
  type OrderSettings,
  readOrdered,
  isFarFrom,
  judgeYearFirst,
  splitShort,
  isDayNumber,
} from './dates';
import { readDayFraction, readDayNumber } from './day-numbers';
import type { RowSettings } from '../settings';

/**
 * Reads moments as a DMS writes them. Gives RFC 3339 text with its zone, a `ParsedWithWarning` one where
 * something is odd about it, or `ParseFailure`.
 */
export class MomentReader {
  readonly #days: LocalDays;
  /** How many times were read that have no zone of their own. */
  localTimes = 0;

  constructor(
    private readonly times: TimeReader,
    private readonly settings: Pick<RowSettings, 'dateFormat'> & OrderSettings,
  ) {
    this.#days = new LocalDays(times);
  }

  read(value: unknown, place: CellRef): unknown {
    const read = this.#judgeYear(this.#read(value, place), value, value, place);
    return orBegin(read, value, place, () => this.read(toBegin(value), place));
  }

  /** Of a moment that stands in two columns. */
  readDateTime(date: unknown, time: unknown, place: CellRef): unknown {
    const isAlone = toPlainText(date) === '' && !isDate(date, this.times);
    if (isAlone) return this.#readTimeAlone(time, place);
    const given = `${toPlainText(date)} ${toPlainText(time)}`;
    const read = this.#judgeYear(this.#readBoth(date, time, given, place), date, given, place);
    return orBegin(read, given, place, () =>
      this.readDateTime(toBegin(date), toBegin(time), place),
    );
  }

  /** Midnight in UTC, as Claire keeps a day. */
  readDay(value: unknown, place: CellRef): unknown {
    const wall = this.#readWall(value, place);
    if (wall instanceof ParseFailure) return wall;
    const { date } = this.#toLocal(wall);
    return `${place.isPast === true ? this.#toPast(date, value) : date}T00:00:00Z`;
  }

  #read(value: unknown, place: CellRef): unknown {
    const date = place.needsTime === true ? this.#findDayAlone(value) : undefined;
    if (date !== undefined) return this.#resolve({ date }, date, place);
    if (typeof value === 'string' && isZeroTime(value)) return value;
    // Its day is that of the workshop: JSON has 30 November as the 29th, 23:00 in UTC.
    if (typeof value === 'string' && isTime(value))
      return ofUtc.test(value) ? this.#orDay(this.times.moment(value) ?? value, place) : value;
    const wall = this.#readWall(value, place);
    if (wall instanceof ParseFailure) return wall;
    if (wall.moment === undefined) return this.#resolve(wall, value, place);
    return typeof value === 'object' ? this.#orDay(wall.moment, place) : wall.moment;
  }

  /** Midnight of the workshop is how programs have a day. */
  #orDay(moment: string, place: CellRef): unknown {
    const { date, time } = split(moment);
    const isDay = time === midnight && place.needsTime === true;
    return isDay ? this.#resolve({ date }, date, place) : moment;
  }

  /** Databases give a day as midnight of UTC, and at that hour of the night no car is due. */
  #findDayAlone(value: unknown): string | undefined {
    const isText = typeof value === 'string' && midnightOfUtc.test(value);
    const date = isText ? new Date(value) : value;
    if (!isDate(date, this.times) || !isMidnightOfUtc(date)) return undefined;
    const isNight = (this.times.moment(date)?.slice(11, 16) ?? '') < '06:00';
    return isNight ? this.times.day(date) : undefined;
  }

  /** `given` is both as one text. */
  #readBoth(date: unknown, time: unknown, given: string, place: CellRef): unknown {
    const custom = this.#readCustom(given);
    if (custom !== undefined) {
      return custom instanceof ParseFailure ? custom : this.#resolve(custom, given, place);
    }
    const wall = this.#readWall(date, place);
    if (wall instanceof ParseFailure) return wall;
    const day = this.#toLocal(wall);
    const clock = this.#readClock(time, day);
    if (clock instanceof ParseFailure) return new ParseFailure(clock.fault, 'time');
    // Midnight is what systems write for no time.
    const [own, other] = [day.time, clock].filter((one) => one !== undefined && one !== midnight);
    if (other !== undefined && own !== other) {
      const { timeColumn: otherColumn = '' } = place;
      return cannotRead(date, fault('timesOfTwoColumns', { otherValue: quote(time), otherColumn }));
    }
    if (day.moment !== undefined && own !== undefined && own === day.time) return day.moment;
    return this.#resolve({ date: day.date, time: own ?? clock }, given, place);
  }

  #readTimeAlone(time: unknown, place: CellRef): ParseFailure | undefined {
    const clock = this.#readClock(time, undefined);
    const isNone = clock === midnight && place.path !== 'time_car_app';
    if (clock === undefined || isNone) return undefined;
    return cannotRead(time, fault('timeAlone'));
  }

  /** `undefined` for a blank value. A date before the time has to be `day`, or the day 0. */
  #readClock(value: unknown, day: WallTime | undefined): string | undefined | ParseFailure {
    if (value === undefined || value === null) return undefined;
    if (isDate(value, this.times)) return readDateClock(value, day, this.times);
    const text = toPlainText(value);
    if (isTime(text)) return readDateClock(new Date(text), day, this.times);
    // 8.25 may be a quarter past eight, or what a reader has made of `8.25`.
    const isUnsure = typeof value === 'number' && value > 1 && !Number.isInteger(value);
    if (isUnsure || (text === '' && typeof value !== 'string'))
      return cannotRead(value, fault('noTime'));
    if (text === '') return undefined;
    const fraction = this.#readFraction(text, typeof value === 'number');
    if (fraction !== undefined) return fraction;
    return this.#readClockText(text, day);
  }

  /** Of a day, as a spreadsheet keeps a time. */
  #readFraction(text: string, isNumber: boolean): string | undefined | ParseFailure {
    const { dateOrder } = this.settings;
    const isOfSpreadsheet = isNumber || dateOrder === 'excel';
    if (!isOfSpreadsheet && mayBeBoth.test(text)) return cannotRead(text, fault('noTime'));
    const isKnown = isOfSpreadsheet || (dateOrder === 'auto' && isNoClock.test(text));
    const isFraction = isKnown && /^(?:0|1\.0+|0?[.,]\d+)$/.test(text);
    return isFraction ? readDayFraction(Number(text.replace(',', '.'))) : undefined;
  }

  #readClockText(text: string, day: WallTime | undefined): string | ParseFailure {
    const dated = splitDate(text);
    const isDated = dated !== undefined && dated.rest !== '';
    if (isDated && !this.#isOfDay(dated, day?.date)) {
      return cannotRead(text, fault('otherDate'));
    }
    const clock = isDated ? dated.rest : text;
    return readTime(clock) ?? cannotRead(text, explainTime(clock));
  }

  #isOfDay(parts: DateText, day: string | undefined): boolean {
    const { first, second, third } = parts;
    if (isDayZero(`${first}-${second}-${third}`)) return true;
    const read = readDate(parts, chooseOrder(parts, this.settings));
    return day === undefined ? typeof read === 'string' : read === day;
  }

  /**
   * An early year was typed wrongly, or is missing. `26-11-25` or `26-11-30` may be in 2026, though the
   * settings make it a day of 2025 or of 2030; it is not sent where other dates of the column have whole years.
   */
  #judgeYear(read: unknown, date: unknown, given: unknown, place: CellRef): unknown {
    const moment = read instanceof ParsedWithWarning ? read.value : read;
    const isDue = place.needsTime === true;
    if (typeof moment !== 'string' || !(isDue || place.path === 'dms_created_at')) return read;
    if (isDue && moment < firstAppointment) return cannotRead(given, fault('before2000'));
    const parts = splitShort(date);
    if (parts === undefined || chooseOrder(parts, this.settings) !== 'dayFirst') return read;
    const day = moment.slice(0, 10);
    const today = this.times.today?.() ?? day;
    const { dateOrder, wholeYears } = this.settings;
    const isUnlike = dateOrder === 'auto' && wholeYears?.has(place.column) === true;
    if (isUnlike && judgeYearFirst(parts, today) === 'nearer')
      return cannotRead(date, fault('shortYear', { year: parts.third }));
    if (!isDue || !isFarFrom(today, day)) return read;
    return new ParsedWithWarning(moment, quoting(date, fault('longAgo', { date: day })), place);
  }

  /** Nobody is born in 2065: a year of two digits is of the century before where it would be to come. */
  #toPast(date: string, value: unknown): string {
    const today = this.times.today?.();
    if (today === undefined || date <= today || !this.#hasShortYear(value)) return date;
    return `${String(Number(date.slice(0, 4)) - 100)}${date.slice(4)}`;
  }

  #hasShortYear(value: unknown): boolean {
    const { dateOrder, dateFormat = '' } = this.settings;
    if (typeof value !== 'string') return false;
    return dateOrder === 'custom' ? readsShortYear(dateFormat) : !/\d{4}/.test(value);
  }

  /** Days and times as a DMS writes them, in any of its forms. */
  #readWall(value: unknown, place: CellRef): WallTime | ParseFailure {
    if (typeof value === 'string') return this.#readText(value.trim(), place);
    if (typeof value === 'number') {
      return isCompactDate(value)
        ? this.#readText(String(value), place)
        : this.#readNumber(value, value);
    }
    return isDate(value, this.times)
      ? this.#readDate(value)
      : new ParseFailure(explainMoment(value));
  }

  /** `undefined` where no format is set, or the text has another form. */
  #readCustom(text: string): WallTime | ParseFailure | undefined {
    const { dateOrder, dateFormat } = this.settings;
    if (dateOrder !== 'custom' || dateFormat === undefined) return undefined;
    const local = this.times.custom(text, dateFormat);
    if (local === undefined) return undefined;
    const year = Number(local.moment.slice(0, 4));
    if (!isLikelyYear(year)) return cannotRead(text, fault('oddYear', { year }));
    const { date, time } = split(local.moment);
    return { date, time: readsTime(dateFormat) ? time : undefined, local };
  }

  /** The day and the time in the platform's zone; a day alone is written as midnight of its own. */
  #toLocal(wall: WallTime): WallTime {
    const { moment, time } = wall;
    if (moment === undefined || time === undefined || time === midnight) return wall;
    return { ...split(this.times.moment(new Date(moment)) ?? moment), moment };
  }

  /** Databases give a day as midnight of UTC. */
  #readDate(value: object): WallTime | ParseFailure {
    const moment = this.times.moment(value);
    if (moment === undefined || !isTime(moment)) return new ParseFailure(explainMoment(value));
    const day = isMidnightOfUtc(value) ? this.times.day(value) : undefined;
    return day === undefined ? { ...split(moment), moment } : { date: day, moment };
  }

  #readText(text: string, place: CellRef): WallTime | ParseFailure {
    const { dateOrder, dateFormat = '' } = this.settings;
    const isNumber = dateOrder === 'auto' ? isSpreadsheetDay(text) : isDayNumber(text);
    if (isNumber && (dateOrder === 'excel' || dateOrder === 'auto')) {
      return this.#readNumber(Number(text.replace(',', '.')), text);
    }
    const custom = this.#readCustom(text);
    if (custom !== undefined) return custom;
    const parts = splitDate(text);
    if (dateOrder === 'custom' && (parts === undefined || parts.first.length < 4)) {
      return cannotRead(text, fault('otherFormat', { format: dateFormat }));
    }
    return parts === undefined ? this.#readElse(text) : this.#readParts(parts, text, place);
  }

  #readParts(parts: DateText, text: string, place: CellRef): WallTime | ParseFailure {
    const date = readOrdered(parts, text, place, this.settings);
    if (date instanceof ParseFailure) return date;
    if (parts.rest === '') return { date };
    if (holdsTwoTimes(text)) return cannotRead(text, fault('twoTimes'));
    const { time: clock, zone } = splitZone(parts.rest);
    const time = readTime(clock);
    const exact = zone === undefined ? undefined : this.times.moment(text);
    if (exact !== undefined && isTime(exact)) return withMoment(exact, date, time);
    if (time === undefined) return cannotRead(text, explainTime(clock));
    if (zone === undefined) return { date, time };
    const moment = this.times.moment(`${date}T${time}${zone}`);
    return moment === undefined
      ? cannotRead(text, fault('noDate'))
      : withMoment(moment, date, time);
  }

  /** What the platform can read. */
  #readElse(text: string): WallTime | ParseFailure {
    if (isDayNumber(text)) return refuseNumber(text);
    const moment = this.times.moment(text);
    if (moment === undefined || !isTime(moment)) return cannotRead(text, fault('noDate'));
    return { ...split(moment), moment };
  }

  #readNumber(number: number, written: unknown): WallTime | ParseFailure {
    const { dateOrder } = this.settings;
    const isDay =
      dateOrder === 'excel' || (dateOrder === 'auto' && isSpreadsheetDay(String(number)));
    if (!isDay) return refuseNumber(written);
    const day = readDayNumber(number);
    if (day === undefined) return cannotRead(written, fault('noDayNumber'));
    if (day.date < firstDay)
      return cannotRead(written, fault('earlyDayNumber', { date: day.date }));
    return Number.isInteger(number) ? { date: day.date } : day;
  }

  #resolve({ date, time, local: known }: WallTime, given: unknown, place: CellRef): unknown {
    this.localTimes += 1;
    const local = known ?? this.#days.resolve(date, time ?? midnight);
    if (local === undefined) return new ParseFailure(explainMoment(given));
    const isMissing = time === undefined && place.needsTime === true;
    return remarkOdd(local, given, () => place, isMissing);
  }
}

/** When a car comes in is the begin of a time with an end; when it is ready, hardly. */
function orBegin(read: unknown, value: unknown, place: CellRef, readAgain: () => unknown): unknown {
  const isArrival = place.path === 'time_car_app' || place.path === 'scheduled_in';
  const isUnread = read instanceof ParseFailure && read.fault.code === 'twoTimes';
  const again = isArrival && isUnread && toBegin(value) !== value ? readAgain() : read;
  if (typeof again !== 'string' || again === read) return again;
  return new ParsedWithWarning(again, quoting(value, fault('firstTime')), place);
}

/** `0.25` is 0:25, or a quarter of a day; `0.354` and `0.75` are no clock's. */
const mayBeBoth = /^0[.,](?!00$)[0-5]\d$/;
const isNoClock = /^0?[.,](?:\d|[6-9]\d|\d{3,})$/;

const midnight = '00:00:00';

const ofUtc = /(?:Z|[+-]00:00)$/;

/** As JSON has a date of a database. */
const midnightOfUtc = /^\d{4}-\d\d-\d\dT00:00:00(?:\.0+)?Z$/;

/** Earlier, it is no appointment. */
const firstAppointment = '2000';

/**
 * The wall clock's time of a date object that stands in a column for the time: of the same day as
 * `day`, or of the first day of a database. `undefined` for one that is none.
 */
function readDateClock(
  date: object,
  day: WallTime | undefined,
  times: TimeReader,
): string | undefined | ParseFailure {
  const moment = times.moment(date);
  if (moment === undefined) return undefined;
  const local = split(moment);
  if (day === undefined || day.date === local.date) return local.time;
  const utc = split(new Date(Number(date)).toISOString());
  if (!isNoDay(utc.date) && !isNoDay(local.date)) return cannotRead(moment, fault('otherDate'));
  if (utc.time === local.time) return utc.time;
  // The driver of a database writes both in one zone.
  if (day.moment !== undefined) {
    return isMidnightOfUtc(new Date(day.moment)) ? utc.time : local.time;
  }
  const { time, date: utcDate } = utc;
  return new ParseFailure(phrase('timeOfMoment', { time, otherTime: local.time, date: utcDate }));
}

/** Day 0 of databases and spreadsheets, or of JavaScript. */
function isNoDay(day: string): boolean {
  return day === '1970-01-01' || isDayZero(day);
}

/** A day and, where it was given, a time of a wall clock. */
interface WallTime {
  readonly date: string;
  readonly time?: string | undefined;
  /** Where its zone was given too: RFC 3339 text. */
  readonly moment?: string | undefined;
  /** As a format of the user has it. */
  readonly local?: LocalTime | undefined;
}

/** A smaller number is a year, or a month and a year, rather than a day. */
const firstDay = '1910';

/** Of text with its zone, as written. */
function withMoment(moment: string, date: string, time: string | undefined): WallTime {
  return time === undefined ? { ...split(moment), moment } : { date, time, moment };
}

function split(moment: string): { date: string; time: string } {
  return { date: moment.slice(0, 10), time: moment.slice(11, 19) };
}

function refuseNumber(value: unknown): ParseFailure {
  const text = String(value);
  const told = isSpreadsheetDay(text) ? 'dateAsNumber' : 'noDate';
  return cannotRead(value, fault(isShortDate(text) ? 'shortDate' : told));
}
