/**
 * How the platform reads what people and systems give for a time, in the zone that it works in.
 * Moments that are written as Claire wants them never get here.
 */
export interface TimeReader {
  /** Whether it is a date of the platform's, such as JavaScript's. */
  isDate(value: object): boolean;
  /** RFC 3339 text with its zone; undefined when it cannot be a moment. */
  moment(value: unknown): string | undefined;
  /** The calendar day of a date, `2026-11-25`; undefined when it is none. */
  day(date: object): string | undefined;
}

/** Whether it is a date; the platform is asked about objects only. */
export function isDate(value: unknown, times: TimeReader): value is object {
  return typeof value === 'object' && value !== null && times.isDate(value);
}

/** Without a platform: moments with their zone, and dates as UTC has them. */
export const utcTimes: TimeReader = {
  isDate: (value) => value instanceof Date,
  moment: (value) => (value instanceof Date ? utcText(value) : undefined),
  day: (date) => (date instanceof Date ? utcText(date)?.slice(0, 10) : undefined),
};

function utcText(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
