const oneDay = 24 * 60 * 60 * 1000;
/** Central Europe is at most so far ahead of UTC. */
const summerTime = 2 * 60 * 60 * 1000;

/** Shared, as nearly all appointments have none. */
const none: readonly string[] = [];

/**
 * Under which days Claire may list an appointment: that of its time as written and, near midnight,
 * that of the same moment in UTC, or in central Europe where it is written in UTC.
 */
export function listDays(time: string): { day: string; otherDays: readonly string[] } {
  const day = time.slice(0, 10);
  const moment = Date.parse(time);
  const other = toDay(time.endsWith('Z') ? moment + summerTime : moment);
  return { day, otherDays: other === day ? none : [other] };
}

/** Where the time is not known, but only the day. */
export function listAdjacentDays(day: string): readonly string[] {
  const moment = Date.parse(day);
  return [toDay(moment - oneDay), toDay(moment + oneDay)];
}

function toDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
