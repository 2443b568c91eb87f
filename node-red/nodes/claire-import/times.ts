import { importTimes } from '../../../claire/models';

/**
 * The appointment with the zone of its times, which Claire wants to know: one that names none is
 * meant where Node-RED runs, and a JavaScript date, as databases give it, is written out. What is no
 * moment stays as it is, so that the import's own check says what is wrong with it.
 */
export function withZones(appointment: unknown): unknown {
  if (typeof appointment !== 'object' || appointment === null) return appointment;
  const read = importTimes
    .map((field) => [field, momentOf(Reflect.get(appointment, field))] as const)
    .filter(([, moment]) => moment !== undefined);
  return read.length === 0 ? appointment : { ...appointment, ...Object.fromEntries(read) };
}

/** A space for the T, and one before the zone, is what many systems and people write. */
const written =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?: ?(?<zone>Z|[+-]\d\d:?\d\d))?)?$/;

function momentOf(value: unknown): string | undefined {
  if (value instanceof Date) return here(value);
  const parts = typeof value === 'string' ? written.exec(value.trim())?.groups : undefined;
  if (parts === undefined) return undefined;
  const { day = '', time = '00:00', zone } = parts;
  if (zone !== undefined) return withSeconds(day, time) + zone.replace(/(\d\d)(\d\d)$/, '$1:$2');
  const moment = here(new Date(withSeconds(day, time)));
  // JavaScript makes 2 March of 30 February: nobody said so.
  return moment?.startsWith(day) ? moment : undefined;
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
