const millisecondsADay = 86_400_000;

/** The day so many days after another, or before it: days of the calendar, which have no summer time. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsADay)
    .toISOString()
    .slice(0, 10);
}

/** The days from one to another with both; below 1 where the last comes first. */
export function countDays(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / millisecondsADay + 1;
}

/**
 * Under which days Claire may list an appointment: that of its time as written and, near midnight,
 * that of the same moment in UTC, or in central Europe where it is written in another zone.
 */
export function listedDays(time: string): { day: string; otherDays: readonly string[] } {
  const day = time.slice(0, 10);
  const moment = Date.parse(time);
  const inUtc = toDay(moment);
  const inEurope = europeanOffset.test(time) ? day : toDay(moment + summerOffset);
  if (inUtc === day && inEurope === day) return { day, otherDays: [] };
  return { day, otherDays: [...new Set([inUtc, inEurope])].filter((other) => other !== day) };
}

/** In central Europe. */
const europeanOffset = /\+0[12]:00$/;
const summerOffset = 2 * 60 * 60 * 1000;

function toDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
