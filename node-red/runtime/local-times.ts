import type { TimeReader } from '../../claire/import';

/**
 * Times as the clock on the wall shows them where Node-RED runs. Text without a zone is meant there,
 * and a JavaScript date, as databases give it, is written out. What is no moment is not guessed.
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
  // JavaScript makes 2 March of 30 February: nobody said so.
  return moment?.startsWith(day) ? moment : undefined;
}

/** Databases give a day as midnight, some of them as that of UTC. */
function toDay(date: Date): string | undefined {
  const isMidnightOfUtc = date.getTime() % 86_400_000 === 0;
  return (isMidnightOfUtc ? date.toISOString() : here(date))?.slice(0, 10);
}

function withSeconds(day: string, time: string): string {
  return `${day}T${time.length === 5 ? `${time}:00` : time}`;
}

/** As the clock on the wall shows it where Node-RED runs, with its distance from UTC. */
function here(moment: Date): string | undefined {
  if (Number.isNaN(moment.getTime())) return undefined;
  const minutes = -moment.getTimezoneOffset();
  const wall = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const distance = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
    .map((count) => String(count).padStart(2, '0'))
    .join(':');
  return `${wall.replace(/\.000$/, '')}${minutes < 0 ? '-' : '+'}${distance}`;
}
