import { isDayZero } from '../no-value';
import { quote } from '../../quote';
import { type TimeReader, Unreadable } from '../read-value';
import { isMidnightOfUtc } from './local-time';
import { split, type WallTime } from './wall-times';

/**
 * The wall clock's time of a date object that stands in a column for the time: of the same day as
 * `day`, or of the first day of a database. `undefined` for one that is none.
 */
export function readDateClock(
  date: object,
  day: WallTime | undefined,
  times: TimeReader,
): string | undefined | Unreadable {
  const moment = times.moment(date);
  if (moment === undefined) return undefined;
  const local = split(moment);
  if (day === undefined || day.date === local.date) return local.time;
  const utc = split(new Date(Number(date)).toISOString());
  if (!isNoDay(utc.date) && !isNoDay(local.date)) return new Unreadable(describeOtherDate(moment));
  if (utc.time === local.time) return utc.time;
  // The driver of a database writes both in one zone.
  if (day.moment !== undefined) {
    return isMidnightOfUtc(new Date(day.moment)) ? utc.time : local.time;
  }
  return new Unreadable(
    `may be ${utc.time} or ${local.time}, as it is a moment of ${utc.date}; give it as text, such as 8:30`,
  );
}

export function describeOtherDate(value: unknown): string {
  return `${quote(value)} has another date than its own column; leave one out`;
}

/** Day 0 of databases and spreadsheets, or of JavaScript. */
function isNoDay(day: string): boolean {
  return day === '1970-01-01' || isDayZero(day);
}
