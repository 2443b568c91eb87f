import { DateTime, IANAZone, SystemZone } from 'luxon';
import type { Calendar } from '../../claire/changes';
import type { TimeReader } from '../../claire/import';
import type { Clock } from '../../claire/ports';
import { isMidnightOfUtc, toLocalTime } from '../../claire/import/rows/values/read-value';
import { english, type Language } from '../../claire/problems';

/**
 * Times in a time zone, `Europe/Amsterdam`; without a name in that of Node-RED. Text without a zone is
 * read in it, and a JavaScript date, as databases give it, is written out. A value that is no moment
 * is not guessed.
 */
export function localTimesIn(given?: string, isZoneSet?: boolean): TimeReader {
  const zone = given ?? findOwnZone();
  return {
    zone,
    isZoneSet,
    isOwnZone: given === undefined,
    inZone: localTimesIn,
    isDate: (value) => value instanceof Date,
    moment: (value) => toTime(value, zone),
    today: () => DateTime.now().setZone(zone).toFormat('yyyy-MM-dd'),
    day: (date) => (date instanceof Date ? toDay(date, zone) : undefined),
    local: (wallTime) => toLocalTime(DateTime.fromISO(wallTime, { zone }), wallTime),
    custom: (text, format) => toLocalTime(DateTime.fromFormat(text, format, { zone })),
  };
}

/** Claire does not say in which zone a location is: its days are those of this one, or of Node-RED's. */
export function calendarIn(clock: Pick<Clock, 'now'>, zone?: string): Calendar {
  const options = zone === undefined ? {} : { zone };
  return {
    today: () => DateTime.fromMillis(clock.now(), options).toFormat('yyyy-MM-dd'),
    dayOf: (time) => DateTime.fromISO(time, options).toISODate() ?? undefined,
  };
}

/** Such as `Europe/Amsterdam`: Luxon's own word for it would tell a reader nothing. */
export function findOwnZone(): string {
  const { name } = SystemZone.instance;
  // With a `TZ` that cannot be read, Node.js has the times of UTC and no name for them.
  return IANAZone.isValidZone(name) ? name : 'UTC';
}

/** A space for the T, and one before the zone, is what many systems and people write. */
const written =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?(?<zone>Z|[+-]\d\d(?::?\d\d)?))?)?$/;

function toTime(value: unknown, zone: string): string | undefined {
  if (value instanceof Date) return write(DateTime.fromJSDate(value, { zone }));
  const parts = typeof value === 'string' ? written.exec(value.trim())?.groups : undefined;
  if (parts === undefined) return undefined;
  const { day = '', time = '00:00', zone: own } = parts;
  const wallTime = `${day}T${time.length === 5 ? `${time}:00` : time}`;
  if (own !== undefined) return wallTime + own.replace(/^([+-]\d\d):?(\d\d)?$/, writeOffset);
  const moment = toLocalTime(DateTime.fromISO(wallTime, { zone }), wallTime)?.moment;
  // 24:00 is another day's.
  return moment?.startsWith(day) === true ? moment : undefined;
}

/** PostgreSQL writes `+00`. */
function writeOffset(_whole: string, hours: string, minutes = '00'): string {
  return `${hours}:${minutes}`;
}

function toDay(date: Date, zone: string): string | undefined {
  const moment = isMidnightOfUtc(date) ? date.toISOString() : toTime(date, zone);
  return moment?.slice(0, 10);
}

function write(moment: DateTime): string | undefined {
  return moment.toISO({ suppressMilliseconds: true }) ?? undefined;
}

/** The language of this Node-RED, in which problems are told. */
export function findLanguage(RED: { _(key: string): string }): Language {
  return toLanguage((key) =>
    RED._(`@claire-nodes/node-red-claire/claire-import:claire-import.${key}`),
  );
}

/** The same of an editor; `text` is one of `claire-import`. */
export function toLanguage(text: (key: string) => string): Language {
  const name = text('language');
  if (name !== 'nl' && name !== 'de' && name !== 'fr') return english;
  return { name, text: (code) => text(`problems.${code}`) };
}
