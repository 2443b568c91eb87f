import type { TimeReader } from '../../claire/import';
import { isMidnightOfUtc } from '../../claire/utc-midnight';

/**
 * Times in the time zone of Node-RED. Text without a zone is read in it, and a JavaScript date, as
 * databases give it, is written out. A value that is no moment is not guessed.
 */
export const localTimes: TimeReader = {
  isDate: (value) => value instanceof Date,
  moment: toTime,
  day: (date) => (date instanceof Date ? toDay(date) : undefined),
};

/** A space for the T, and one before the zone, is what many systems and people write. */
const written =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?(?<zone>Z|[+-]\d\d:?\d\d))?)?$/;

function toTime(value: unknown): string | undefined {
  if (value instanceof Date) return here(value);
  const parts = typeof value === 'string' ? written.exec(value.trim())?.groups : undefined;
  if (parts === undefined) return undefined;
  const { day = '', time = '00:00', zone } = parts;
  if (zone !== undefined) return withSeconds(day, time) + zone.replace(/(\d\d)(\d\d)$/, '$1:$2');
  const moment = here(new Date(withSeconds(day, time)));
  // JavaScript turns 30 February into 2 March.
  return moment?.startsWith(day) ? moment : undefined;
}

function toDay(date: Date): string | undefined {
  return (isMidnightOfUtc(date) ? date.toISOString() : here(date))?.slice(0, 10);
}

function withSeconds(day: string, time: string): string {
  return `${day}T${time.length === 5 ? `${time}:00` : time}`;
}

/** In the time zone of Node-RED, with its offset from UTC. */
function here(moment: Date): string | undefined {
  if (Number.isNaN(moment.getTime())) return undefined;
  const minutes = -moment.getTimezoneOffset();
  const wall = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const distance = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
    .map((count) => String(count).padStart(2, '0'))
    .join(':');
  return `${wall.replace(/\.000$/, '')}${minutes < 0 ? '-' : '+'}${distance}`;
}
