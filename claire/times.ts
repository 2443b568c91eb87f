import { DateTime } from 'luxon';
import { memoize } from './cache';
import { isTime } from './json';
import type { Clock } from './ports';

/**
 * Reads the times that people and systems write, in the platform's time zone. A moment that is
 * written as Claire wants it never gets here.
 */
export interface TimeReader {
  /** The zone of times that have none, and whether the user has set it for these rows. */
  readonly zone?: string | undefined;
  readonly isZoneSet?: boolean | undefined;
  /** Whether nobody need have chosen it: it is the one in which the flow runs. */
  readonly isOwnZone?: boolean | undefined;
  /** The same in another zone; left out, all rows are of one. */
  readonly inZone?: ((zone: string) => TimeReader) | undefined;
  /** Whether it is one of the platform's date objects, such as JavaScript's. */
  isDate(value: object): boolean;
  /** RFC 3339 text with its zone; undefined when it cannot be a moment. */
  moment(value: unknown): string | undefined;
  /** The calendar day of a date, `2026-11-25`; undefined for an invalid date. */
  day(date: object): string | undefined;
  /** The calendar day of now; left out, no day is known to be past. */
  today?(): string;
  /** The moment of a wall clock's time, `2026-11-25T08:30:00`; undefined when there is no such day. */
  local(wallTime: string): LocalTime | undefined;
  /** Reads text by a format in Luxon's tokens; undefined when it has another form. */
  custom(text: string, format: string): LocalTime | undefined;
}

/** A moment of which only the wall clock's time was given. */
export interface LocalTime {
  /** RFC 3339 text with its zone. */
  readonly moment: string;
  /** Summer time begins just then: no clock shows this time, so it is read by the earlier zone. */
  readonly isSkipped?: boolean | undefined;
  /** Summer time ends just then: clocks show it twice, and it is read as the first. */
  readonly isTwice?: boolean | undefined;
}

export function isDate(value: unknown, times: TimeReader): value is object {
  return typeof value === 'object' && value !== null && times.isDate(value);
}

/** Reads without a platform: moments need their zone, and dates are read in UTC. */
export const utcTimes: TimeReader = {
  isDate: (value) => value instanceof Date,
  moment: (value) => (value instanceof Date ? toUtcText(value) : undefined),
  day: (date) => (date instanceof Date ? toUtcText(date)?.slice(0, 10) : undefined),
  local: (wallTime) => {
    const moment = `${wallTime}Z`;
    return isTime(moment) ? { moment } : undefined;
  },
  custom: () => undefined,
};

function toUtcText(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Times in a zone such as `Europe/Amsterdam`, for rows or a flow whose times have none of their own. */
export function zonedTimes(
  zone: string,
  clock: Pick<Clock, 'now'>,
  isZoneSet?: boolean,
): TimeReader {
  return {
    zone,
    isZoneSet,
    inZone: (other) => zonedTimes(other, clock),
    isDate: isMoment,
    moment: (value) => readMoment(value, zone),
    today: calendarIn(zone, clock).today,
    day: (date) => writeDay(date, isMidnightOfUtc(date) ? 'utc' : zone),
    local: (wallTime) => toLocalTime(DateTime.fromISO(wallTime, { zone }), wallTime),
    custom: (text, format) => readFormat(text, format, zone),
  };
}

/** Claire says in which zone a location is by the offsets of its times alone; a time in UTC is read in this one. */
export function calendarIn(zone: string, clock: Pick<Clock, 'now'>) {
  return {
    today: () => DateTime.fromMillis(clock.now(), { zone }).toFormat('yyyy-MM-dd'),
    dayOf: (time: string) => {
      const written = DateTime.fromISO(time, { zone, setZone: true });
      const local = written.offset === 0 ? written.setZone(zone) : written;
      return local.toISODate() ?? undefined;
    },
  };
}

/**
 * The calendar day that a value means in a zone: a date, or ISO text, of which a day without a zone is
 * taken as written. `undefined` for anything else.
 */
export function toDay(value: unknown, zone: string): string | undefined {
  if (value instanceof Date) return writeDay(value, isMidnightOfUtc(value) ? 'utc' : zone);
  if (isMoment(value)) return writeDay(value, zone);
  // Luxon makes today of 08:30, and the year 830 of 0830: neither is meant.
  const parts = typeof value === 'string' ? dated.exec(value.trim()) : null;
  if (parts === null) return undefined;
  const [, day = '', , time = ''] = parts;
  const isAsWritten = /^[\d:.]*$/.test(time) || midnightOfUtc.test(time);
  const text = isAsWritten ? day : `${day}T${time.replace(' ', '')}`;
  return DateTime.fromISO(text, { zone }).toISODate() ?? undefined;
}

const dated = /^(\d{4}(-?)\d\d\2\d\d)(?:[T ](.+))?$/;

/** Databases and JSON write a day without a time so. */
const midnightOfUtc = /^00:00(?::00(?:\.0+)?)? ?(?:Z|[+-]00(?::?00)?)$/;

/** JavaScript's or Luxon's: n8n gives both. */
function isMoment(value: unknown): value is Date | DateTime {
  return value instanceof Date || DateTime.isDateTime(value);
}

function writeDay(date: object, zone: string): string | undefined {
  return DateTime.fromMillis(Number(date), { zone }).toISODate() ?? undefined;
}

/** A space for the T, and one before the zone, is what many systems and people write. */
const written =
  /^(\d{4}-\d\d-\d\d)(?:[T ](?!24)(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?(Z|[+-]\d\d(?::?\d\d)?))?)?$/;

function readMoment(value: unknown, zone: string): string | undefined {
  if (isMoment(value)) return writeMoment(DateTime.fromMillis(Number(value), { zone }));
  const parts = typeof value === 'string' ? written.exec(value.trim()) : null;
  if (parts === null) return undefined;
  const [, day = '', time = '00:00', own = ''] = parts;
  const moment = DateTime.fromISO(`${day}T${time}${own}`, { zone });
  return own === '' ? toLocalTime(moment)?.moment : writeMoment(moment);
}

function writeMoment(moment: DateTime): string | undefined {
  return moment.toISO({ suppressMilliseconds: true }) ?? undefined;
}

/** The earlier of two that a wall clock shows alike; Luxon moves on one that no clock shows. */
/** Luxon throws where a format mixes weeks or days of the year with months. */
function readFormat(text: string, format: string, zone: string): LocalTime | undefined {
  try {
    return toLocalTime(DateTime.fromFormat(text, format, { zone }));
  } catch {
    return undefined;
  }
}

function toLocalTime(moment: DateTime, wallTime?: string): LocalTime | undefined {
  const [first = moment, second] = moment
    .getPossibleOffsets()
    .toSorted((one, other) => one.toMillis() - other.toMillis());
  const text = writeMoment(first);
  if (text === undefined) return undefined;
  const isSkipped = wallTime !== undefined && !text.startsWith(wallTime);
  return { moment: text, isSkipped, isTwice: second !== undefined };
}

/** Stands for a day on which summer time begins or ends, or whose moments Claire does not take. */
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

  /** Takes an existing day and time; undefined where the platform finds no moment that Claire takes. */
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

export const millisecondsADay = 86_400_000;

/** Some databases give a day as midnight of UTC. */
export function isMidnightOfUtc(date: object): boolean {
  return Number(date) % millisecondsADay === 0;
}

/**
 * Under which days Claire may list an appointment: that of its time as written and, near midnight,
 * that of the same moment in UTC, or in central Europe where it is written in another zone.
 */
export function listedDays(time: string): { day: string; otherDays: readonly string[] } {
  const day = time.slice(0, 10);
  const moment = Date.parse(time);
  const inUtc = toUtcDay(moment);
  const inEurope = europeanOffset.test(time) ? day : toUtcDay(moment + summerOffset);
  if (inUtc === day && inEurope === day) return { day, otherDays: [] };
  return { day, otherDays: [...new Set([inUtc, inEurope])].filter((other) => other !== day) };
}

/** The day of a time in the offset from UTC that another one is written with. */
export function dayBeside(time: string, other: string): string | undefined {
  const offset = Date.parse(other.replace(/(?:Z|[+-]\d\d:\d\d)$/, 'Z')) - Date.parse(other);
  const moment = Date.parse(time) + offset;
  return Number.isNaN(moment) ? undefined : toUtcDay(moment);
}

/** In central Europe. */
const europeanOffset = /\+0[12]:00$/;
const summerOffset = 2 * 60 * 60 * 1000;

function toUtcDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
