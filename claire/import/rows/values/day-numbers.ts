/** The day and the time of a spreadsheet's number, rounded to seconds; undefined for one that is no day. */
export function readDayNumber(number: number) {
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

const secondsOfDay = 86_400;
/** 1 January 1900 is day 1 of the 1900 system. */
const dayBeforeFirst = Date.UTC(1899, 11, 31) / 1000;
/** 29 February 1900, which spreadsheets count though there was none. */
const phantomDay = 60;
/** The last day of the year 2199. */
const maxDay = 109_574;
