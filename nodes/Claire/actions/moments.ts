import { DateTime } from 'luxon';
import { ClaireError } from '../../../claire/errors';
import { plainly } from '../../../claire/problems';

/**
 * The calendar day that a value means in the workflow's time zone, whatever n8n hands over: a date
 * picker's text, ISO text with or without a zone, a JavaScript date or a Luxon value.
 */
export function dayOf(value: unknown, zone: string, label: string): string {
  const moment = momentOf(value, zone);
  if (moment !== undefined) return moment.toFormat('yyyy-MM-dd');
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `${label} must be a day, such as 2026-11-25, not ${plainly(value)}`,
    advice: 'Give a day as ISO text, or a date from an expression such as {{ $today }}.',
    problems: [{ path: label, message: 'must be a day, such as 2026-11-25' }],
  });
}

/** ISO text with its offset, or the value as it is when it cannot be read as a moment. */
export function momentText(value: unknown, zone: string): unknown {
  if (typeof value === 'string' && withZone.test(value)) return value;
  return momentOf(value, zone)?.toISO({ suppressMilliseconds: true }) ?? value;
}

/** Dates in any depth as text, because JSON has no dates and Luxon values write themselves in UTC. */
export function datesAsText(value: unknown, zone: string): unknown {
  if (value instanceof Date || DateTime.isDateTime(value)) return momentText(value, zone);
  if (Array.isArray(value)) return value.map((inner) => datesAsText(inner, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, datesAsText(inner, zone)]),
  );
}

function momentOf(value: unknown, zone: string): DateTime<true> | undefined {
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
  // Luxon makes today of 08:30, and the year 830 of 0830: nobody said so.
  return wholeDay.test(text) ? DateTime.fromISO(text, { zone }) : undefined;
}

const withZone = /^[^\sT]+T[^\sT]+(?:Z|[+-]\d{2}:\d{2})$/;
const wholeDay = /^\d{4}(-\d{2}-\d{2}|\d{4})(T|$)/;
