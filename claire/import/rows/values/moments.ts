import { isTime, isZeroTime } from '../../../models/values';
import { isDayZero } from './texts';
import { fault, phrase, quote, quoting } from '../../../problems';
import {
  cannotRead,
  explainMoment,
  isDate,
  isMidnightOfUtc,
  type LocalTime,
  type Place,
  Remarked,
  type TimeReader,
  Unreadable,
} from './read-value';
import { memoize } from '../../../bounded-map';
import {
  chooseOrder,
  type DateSettings,
  readsShortYear,
  split,
  type WallTime,
  WallTimes,
} from './wall-times';
import { type DateText, readDate, readDayFraction, readTime, splitDate } from './dates';

/**
 * Reads moments as a DMS writes them. Gives RFC 3339 text with its zone, a `Remarked` one where
 * something is odd about it, or `Unreadable`.
 */
export class MomentReader {
  readonly #days: LocalDays;
  readonly #walls: WallTimes;

  constructor(
    private readonly times: TimeReader,
    private readonly settings: DateSettings,
  ) {
    this.#days = new LocalDays(times);
    this.#walls = new WallTimes(times, settings);
  }

  read(value: unknown, place: Place): unknown {
    return this.#tellLongAgo(refuseEarly(this.#read(value, place), value, place), value, place);
  }

  /** Of a moment that stands in two columns. */
  readHalves(date: unknown, time: unknown, place: Place): unknown {
    const isAlone = toText(date) === '' && !isDate(date, this.times);
    if (isAlone) return this.#readTimeAlone(time, place);
    const given = `${toText(date)} ${toText(time)}`;
    const read = refuseEarly(this.#readHalves({ date, time, given }, place), given, place);
    return this.#tellLongAgo(read, date, place);
  }

  /** Midnight in UTC, as Claire keeps a day. */
  readDay(value: unknown, place: Place): unknown {
    const wall = this.#walls.read(value, place);
    if (wall instanceof Unreadable) return wall;
    const { date } = this.#walls.toLocal(wall);
    return `${place.isPast === true ? this.#toPast(date, value) : date}T00:00:00Z`;
  }

  #read(value: unknown, place: Place): unknown {
    if (typeof value === 'string' && (isTime(value) || isZeroTime(value))) return value;
    const wall = this.#walls.read(value, place);
    if (wall instanceof Unreadable) return wall;
    if (place.needsTime === true && this.#isDayAlone(value, wall)) {
      return this.#resolve({ date: wall.date }, wall.date, place);
    }
    return wall.moment ?? this.#resolve(wall, value, place);
  }

  /** Databases give a day as midnight of UTC, and at that hour of the night no car is due. */
  #isDayAlone(value: unknown, { time }: WallTime): boolean {
    if (time !== undefined || !isDate(value, this.times)) return false;
    return (this.times.moment(value)?.slice(11, 16) ?? '') < '06:00';
  }

  #readHalves({ date, time, given }: Halves, place: Place): unknown {
    const custom = this.#walls.readCustom(given);
    if (custom !== undefined) {
      return custom instanceof Unreadable ? custom : this.#resolve(custom, given, place);
    }
    const wall = this.#walls.read(date, place);
    if (wall instanceof Unreadable) return wall;
    const day = this.#walls.toLocal(wall);
    const clock = this.#readClock(time, day);
    if (clock instanceof Unreadable) return new Unreadable(clock.fault, 'time');
    const own = day.time === '00:00:00' ? undefined : day.time;
    if (own !== undefined && clock !== undefined && own !== clock) {
      return cannotRead(date, fault('timesOfTwoColumns', { otherValue: quote(time) }));
    }
    return this.#resolve({ date: day.date, time: clock ?? own }, given, place);
  }

  /** Midnight is what systems write for no time. */
  #readTimeAlone(time: unknown, place: Place): Unreadable | undefined {
    const clock = this.#readClock(time, undefined);
    if (clock === undefined || (clock === '00:00:00' && place.needsTime !== true)) return undefined;
    return cannotRead(time, fault('timeAlone'));
  }

  /** `undefined` for a blank value. A date before the time has to be `day`, or the day 0. */
  #readClock(value: unknown, day: WallTime | undefined): string | undefined | Unreadable {
    if (value === undefined || value === null) return undefined;
    const text = toText(value);
    if (isTime(text)) return readDateClock(new Date(text), day, this.times);
    if (isDate(value, this.times)) return readDateClock(value, day, this.times);
    if (text === '') return undefined;
    const fraction = this.#readFraction(text, typeof value === 'number');
    if (fraction !== undefined) return fraction;
    return this.#readClockText(text, day);
  }

  /** Of a day, as a spreadsheet keeps a time. */
  #readFraction(text: string, isNumber: boolean): string | undefined | Unreadable {
    const { dateOrder } = this.settings;
    const isOfSpreadsheet = isNumber || dateOrder === 'excel';
    if (!isOfSpreadsheet && mayBeBoth.test(text)) return describeFraction(text);
    const isKnown = isOfSpreadsheet || (dateOrder === 'auto' && isNoClock.test(text));
    const isFraction = isKnown && /^(?:0|1\.0+|0?[.,]\d+)$/.test(text);
    return isFraction ? readDayFraction(Number(text.replace(',', '.'))) : undefined;
  }

  #readClockText(text: string, day: WallTime | undefined): string | Unreadable {
    const dated = splitDate(text);
    const isDated = dated !== undefined && dated.rest !== '';
    if (isDated && !this.#isOfDay(dated, day?.date)) {
      return cannotRead(text, fault('otherDate'));
    }
    const time = readTime(isDated ? dated.rest : text);
    return typeof time === 'string' ? time : cannotRead(text, time.fault);
  }

  #isOfDay(parts: DateText, day: string | undefined): boolean {
    const { first, second, third } = parts;
    if (isDayZero(`${first}-${second}-${third}`)) return true;
    const read = readDate(parts, chooseOrder(parts, this.settings));
    return 'date' in read && (day === undefined || read.date === day);
  }

  /** `26-11-25` may be the day to come in 2026, though the settings make it one of the year before. */
  #tellLongAgo(read: unknown, given: unknown, place: Place): unknown {
    const moment = read instanceof Remarked ? read.value : read;
    if (place.needsTime !== true || typeof given !== 'string') return read;
    const parts = splitDate(given.trim());
    if (parts === undefined || parts.first.length > 2 || parts.third.length !== 2) return read;
    const today = this.times.today?.();
    if (typeof moment !== 'string' || today === undefined) return read;
    if (chooseOrder(parts, this.settings) !== 'dayFirst') return read;
    const day = moment.slice(0, 10);
    if (Date.parse(today) - Date.parse(day) <= longAgo) return read;
    return new Remarked(moment, quoting(given, fault('longAgo', { date: day })), place);
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

  #resolve({ date, time, local: known }: WallTime, given: unknown, place: Place): unknown {
    const local = known ?? this.#days.resolve(date, time ?? '00:00:00');
    if (local === undefined) return new Unreadable(explainMoment(given));
    const isMissing = time === undefined && place.needsTime === true;
    return remark(local, given, place, isMissing);
  }
}

/** `0.25` is 0:25, or a quarter of a day; `0.354` and `0.75` are no clock's. */
const mayBeBoth = /^0[.,](?!00$)[0-5]\d$/;
const isNoClock = /^0?[.,](?:\d|[6-9]\d|\d{3,})$/;

function describeFraction(text: string): Unreadable {
  const time = text.replace(/[.,]/, ':');
  const otherTime = readDayFraction(Number(text.replace(',', '.')))?.slice(0, 5) ?? '';
  return cannotRead(text, fault('timeOrFraction', { time, otherTime }));
}

interface Halves {
  readonly date: unknown;
  readonly time: unknown;
  /** Both, as one text. */
  readonly given: string;
}

/** An appointment so many days back is hardly one that a file of today brings. */
const longAgo = 300 * 86_400_000;

/** Earlier, it is no appointment, but a year that was typed wrongly or is missing. */
const firstAppointment = '2000';

function refuseEarly(read: unknown, given: unknown, { needsTime }: Place): unknown {
  const moment = read instanceof Remarked ? read.value : read;
  const isEarly = typeof moment === 'string' && moment < firstAppointment;
  if (needsTime !== true || !isEarly) return read;
  return cannotRead(given, fault('before2000'));
}

function remark(local: LocalTime, given: unknown, place: Place, isMissing: boolean): unknown {
  const { moment, isSkipped, isTwice } = local;
  if (isSkipped !== true && isTwice !== true && !isMissing) return moment;
  const time = moment.slice(11, 16);
  const odd =
    isSkipped !== true && isTwice === true
      ? fault('repeatedTime')
      : fault(isSkipped === true ? 'skippedTime' : 'missingTime', { time });
  return new Remarked(moment, quoting(given, odd), place);
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** Of a day on which summer time begins or ends, or whose moments Claire does not take. */
const varies = '';

/** Resolves times of wall clocks; asks the platform once for a day, as its reading is slow. */
export class LocalDays {
  /** The offset from UTC that a day has from its begin to its end. */
  readonly #findOffset = memoize((date) => {
    const begin = readOffset(this.times.local(`${date}T00:00:00`));
    const end = readOffset(this.times.local(`${date}T23:59:59`));
    return begin === end ? begin : varies;
  });

  constructor(private readonly times: TimeReader) {}

  /** Of a day and a time that are ones; undefined where the platform finds no moment that Claire takes. */
  resolve(date: string, time: string): LocalTime | undefined {
    const offset = this.#findOffset(date);
    if (offset !== varies) return { moment: `${date}T${time}${offset}` };
    const local = this.times.local(`${date}T${time}`);
    return local !== undefined && isTime(local.moment) ? local : undefined;
  }
}

const lengthOfWallTime = '2026-11-25T08:30:00'.length;

function readOffset(local: LocalTime | undefined): string {
  if (local === undefined || local.isSkipped === true || local.isTwice === true) return varies;
  if (!isTime(local.moment)) return varies;
  return local.moment.slice(lengthOfWallTime);
}

/**
 * The wall clock's time of a date object that stands in a column for the time: of the same day as
 * `day`, or of the first day of a database. `undefined` for one that is none.
 */
function readDateClock(
  date: object,
  day: WallTime | undefined,
  times: TimeReader,
): string | undefined | Unreadable {
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
  return new Unreadable(phrase('timeOfMoment', { time, otherTime: local.time, date: utcDate }));
}

/** Day 0 of databases and spreadsheets, or of JavaScript. */
function isNoDay(day: string): boolean {
  return day === '1970-01-01' || isDayZero(day);
}
