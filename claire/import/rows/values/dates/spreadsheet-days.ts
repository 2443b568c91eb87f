/** The day and the time of a spreadsheet's day number, `2026-11-25` and `08:30:00`. */
export interface SpreadsheetDay {
  readonly date: string;
  readonly time: string;
}

const secondsOfDay = 86_400;
/** 1 January 1900 is day 1 of the 1900 system. */
const dayBeforeFirst = Date.UTC(1899, 11, 31) / 1000;
/** 29 February 1900, which spreadsheets count though there was none. */
const phantomDay = 60;
/** The last day of the year 2199. */
const maxDay = 109_574;
/** In 1927: a smaller number is a year, or a month and a year, rather than a day. */
const minDay = 10_000;

/** Rounded to seconds, as day numbers are fractions; undefined for a number that is no day. */
export function readDayNumber(number: number): SpreadsheetDay | undefined {
  const seconds = Math.round(number * secondsOfDay);
  const day = Math.floor(seconds / secondsOfDay);
  if (!(day >= 1 && day <= maxDay) || day === phantomDay) return undefined;
  const counted = day > phantomDay ? seconds - secondsOfDay : seconds;
  const text = new Date((dayBeforeFirst + counted) * 1000).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 19) };
}

/** The time of a fraction of a day: `08:30:00` of 0.3541666; undefined for a whole day or more. */
export function readDayFraction(fraction: number): string | undefined {
  const seconds = Math.round(fraction * secondsOfDay);
  if (!(seconds >= 0 && seconds < secondsOfDay)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** Whether text is a day number where no other date is as likely: one of the years 1927 to 2199. */
export function isSpreadsheetDay(text: string): boolean {
  return /^\d{5,6}(?:[.,]\d+)?$/.test(text) && isInYears(Number(text.replace(',', '.')));
}

function isInYears(number: number): boolean {
  return number >= minDay && number < maxDay + 1;
}

/** Whether text may be a day number: five digits are the years from 1927 on. */
export function isDayNumber(text: string): boolean {
  return /^\d{1,6}(?:[.,]\d+)?$/.test(text);
}
