const oneDay = 24 * 60 * 60 * 1000;
/** Central Europe is at most so far ahead of UTC. */
const summerTime = 2 * 60 * 60 * 1000;

/**
 * Under which days Claire may list an appointment: that of its time as written and, near midnight,
 * that of the same moment in UTC and in central Europe.
 */
export function daysOf(time: string): { day: string; otherDays: readonly string[] } {
  const day = time.slice(0, 10);
  const moment = Date.parse(time);
  if (Number.isNaN(moment)) return { day, otherDays: none };
  const others = [moment, time.endsWith('Z') ? moment + summerTime : moment]
    .map(dayOf)
    .filter((other, at, all) => other !== day && all.indexOf(other) === at);
  return { day, otherDays: others.length === 0 ? none : others };
}

/** Shared, as nearly all appointments have none. */
const none: readonly string[] = [];

/** Where the time is not known, but only the day. */
export function neighboursOf(day: string): readonly string[] {
  const moment = Date.parse(day);
  return Number.isNaN(moment) ? none : [dayOf(moment - oneDay), dayOf(moment + oneDay)];
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
