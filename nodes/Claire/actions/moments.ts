import { DateTime } from 'luxon';
import { ClaireError } from '../../../claire/errors';
import type { TimeReader } from '../../../claire/import';
import { describeValue } from '../../../claire/problems';
import { isMidnightOfUtc, toLocalTime } from '../../../claire/import/rows/values/read-value';

/**
 * The calendar day that a value means in the workflow's time zone, whatever n8n hands over: a date
 * picker's text, ISO text with or without a zone, a JavaScript date or a Luxon value.
 */
export function toDay(value: unknown, zone: string, label: string): string {
  const moment = toTime(value, isDayOfUtc(value) ? 'utc' : zone);
  if (moment !== undefined) return moment.toFormat('yyyy-MM-dd');
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `${label} must be a day, such as 2026-11-25, not ${describeValue(value)}`,
    advice: 'Give a day as ISO text, or a date from an expression such as {{ $today }}.',
    problems: [{ path: label, message: 'must be a day, such as 2026-11-25' }],
  });
}

/** How the rows of an import are read in a workflow of this zone, Luxon's values among them. */
export function createTimeReader(zone: string, isZoneSet?: boolean): TimeReader {
  return {
    zone,
    isZoneSet,
    inZone: createTimeReader,
    isDate: (value) => value instanceof Date || DateTime.isDateTime(value),
    moment: (value) => toTime(value, zone)?.toISO({ suppressMilliseconds: true }),
    today: () => DateTime.now().setZone(zone).toFormat('yyyy-MM-dd'),
    day: (date) => toTime(date, isMidnightOfUtc(date) ? 'utc' : zone)?.toISODate(),
    local: (wallTime) => toLocalTime(DateTime.fromISO(wallTime, { zone }), wallTime),
    custom: (text, format) => toLocalTime(DateTime.fromFormat(text, format, { zone })),
  };
}

/** Databases and JSON write a day without a time as midnight of UTC. */
function isDayOfUtc(value: unknown): boolean {
  if (value instanceof Date) return isMidnightOfUtc(value);
  return typeof value === 'string' && /[T ]00:00(:00(\.0+)?)? ?Z$/.test(value.trim());
}

function toTime(value: unknown, zone: string): DateTime<true> | undefined {
  const moment = read(value, zone)?.setZone(zone);
  return moment?.isValid === true ? moment : undefined;
}

function read(value: unknown, zone: string): DateTime | undefined {
  if (DateTime.isDateTime(value)) return DateTime.fromMillis(value.toMillis());
  if (value instanceof Date) return DateTime.fromJSDate(value);
  if (typeof value !== 'string') return undefined;
  // A space for the T, and one before the zone, is what many systems and people write.
  const text = value
    .trim()
    .replace(/^(\S+) (?=\d)/, '$1T')
    .replace(/ (?=[+-]\d|Z$)/, '');
  // Luxon makes today of 08:30, and the year 830 of 0830: neither is meant.
  return wholeDay.test(text) ? DateTime.fromISO(text, { zone }) : undefined;
}

const wholeDay = /^\d{4}(-\d{2}-\d{2}|\d{4})(T|$)/;
