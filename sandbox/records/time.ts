/** Go's "not set", as Claire's samples show it. */
export const zeroTime = '0001-01-01T00:00:00Z';

export const hour = 3_600_000;
export const day = 24 * hour;

/** As Go writes a time: RFC 3339 without the milliseconds that JavaScript adds. */
export function goTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The calendar day of a moment, in UTC. */
export function toDay(time: string): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a moment is on a calendar day, `2026-11-25`, in UTC; many times faster than `toDay`. */
export function isOnDay(time: string, date: string): boolean {
  const since = Date.parse(time) - Date.parse(date);
  return since >= 0 && since < day;
}

/** What Go's time.Time accepts: RFC 3339 with a time and an offset. */
export function isGoTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}
