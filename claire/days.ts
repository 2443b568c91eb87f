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
