import { type DateText, readDate, splitDate } from './dates';

const dayLength = 86_400_000;
/** Beyond, an appointment is hardly one that a file of today brings; in milliseconds from today. */
const [longAgo, farAhead] = [-300 * dayLength, 700 * dayLength];

export function isFarFrom(today: string, day: string): boolean {
  const ahead = Date.parse(day) - Date.parse(today);
  return !(ahead >= longAgo && ahead <= farAhead);
}

const withShortYear = /(?<!\d)\d{1,2} ?([-/. ]) ?\d{1,2} ?\1 ?\d\d(?!\d)/;

/** The parts of a date of three short numbers, of which most have a long one. */
export function splitShort(value: unknown): DateText | undefined {
  if (typeof value !== 'string' || !withShortYear.test(value)) return undefined;
  const parts = splitDate(value.trim());
  return parts === undefined || parts.first.length > 2 || parts.third.length !== 2
    ? undefined
    : parts;
}

/**
 * Whether three short numbers may be the day of an appointment with their year in front, and whether it
 * is nearer to today than with the day in front: `26-12-03`, or `26-12-27` beside `26-11-20`.
 */
export function judgeYearFirst(
  { first, second, third }: Omit<DateText, 'rest'>,
  today: string,
): 'possible' | 'nearer' | undefined {
  const readDistance = (century: string) => {
    const day = readDate({ first: century + first, second, third, rest: '' }, 'dayFirst');
    return typeof day === 'string' ? Math.abs(Date.parse(day) - Date.parse(today)) : Number.NaN;
  };
  const distance = readDistance('20');
  if (!(distance < farAhead)) return undefined;
  return distance < readDistance('') ? 'nearer' : 'possible';
}
