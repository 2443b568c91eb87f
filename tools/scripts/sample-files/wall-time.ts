/** A time on the wall clock of the workshop, in milliseconds as if that clock showed UTC. */
export type WallTime = number;

export const minute = 60 * 1000;
export const day = 24 * 60 * minute;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly date: string;
  readonly hour: string;
  readonly minute: string;
}

/** Each with its zeros in front. */
export function toParts(time: WallTime): Parts {
  const [, year = '', month = '', date = '', hour = '', minutes = ''] =
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(new Date(time).toISOString()) ?? [];
  return { year, month, date, hour, minute: minutes };
}

/** `25-11-2026`, with any sign in between. */
export function dayFirst(time: WallTime, sign: string): string {
  const { year, month, date } = toParts(time);
  return [date, month, year].join(sign);
}

/** `08:30` */
export function clock(time: WallTime): string {
  const { hour, minute: minutes } = toParts(time);
  return `${hour}:${minutes}`;
}

/** Monday to Friday, from a day such as `2026-11-30` on. */
export function listWorkingDays(firstDay: string, count: number): WallTime[] {
  const days: WallTime[] = [];
  for (let date = Date.parse(firstDay); days.length < count; date += day) {
    if (![0, 6].includes(new Date(date).getUTCDay())) days.push(date);
  }
  return days;
}
