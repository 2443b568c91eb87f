const millisecondsADay = 86_400_000;

/** Before and after today each: more are more requests than a poll is for. */
export const maxDays = 60;

/** Days of a location, in its own time zone. */
export interface Calendar {
  /** `2026-11-25` */
  today(locationId: number): string;
  /** The day of a time that Claire writes (RFC 3339); undefined if it is none. */
  dayOf(time: string, locationId: number): string | undefined;
}

/** The days from `daysBack` before to `daysAhead` after today. */
export function listDays(today: string, daysBack: number, daysAhead: number): string[] {
  // Days of the calendar, which have no summer time.
  const middle = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: daysBack + daysAhead + 1 }, (_, index) =>
    new Date(middle + (index - daysBack) * millisecondsADay).toISOString().slice(0, 10),
  );
}
