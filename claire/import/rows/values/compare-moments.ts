import { toPlainText } from '../../../json';
import { isDate, type TimeReader } from '../../../times';
import { readTime, splitDate, splitZone } from './dates';
import { readDayFraction, readDayNumber } from './day-numbers';
import { isSpreadsheetDay } from './read-value';
import { isDayZero } from './texts';

/** Whether the days of two moments differ, or their times; of which both may have one alone. */
export function areOtherMoments(one: unknown, other: unknown, times: TimeReader): boolean {
  const [first, second] = [splitMoment(one, times), splitMoment(other, times)];
  return (['day', 'time'] as const).some(
    (half) => first[half] !== '' && second[half] !== '' && first[half] !== second[half],
  );
}

/** The numbers of the day in whatever order they are written, and the time; midnight is no time. */
export function splitMoment(value: unknown, times: TimeReader) {
  const text = writeCell(value, times);
  if (isSpreadsheetDay(text)) {
    const { date = '', time = '' } = readDayNumber(Number(text.replace(',', '.'))) ?? {};
    return { day: sortNumbers(date.split('-')), time: writeClock(time) };
  }
  const parts = splitDate(text);
  if (parts === undefined) return { day: '', time: writeClock(text) };
  const { first, second, third, rest } = parts;
  const isNone = isDayZero(`${first}-${second}-${third}`);
  const day = isNone ? '' : sortNumbers([first, second, third]);
  return { day, time: writeClock(splitZone(rest).time) };
}

/** As it is shown. */
export function writeCell(value: unknown, times: TimeReader): string {
  const text = toPlainText(value);
  try {
    const isMoment = isDate(value, times) || splitZone(text).zone !== undefined;
    return isMoment ? (times.moment(value) ?? text) : text;
  } catch {
    // A proxy may throw: its row is told when it is read.
    return '';
  }
}

function writeClock(text: string): string {
  const fraction = /^0?[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  const time = (fraction === undefined ? readTime(text) : readDayFraction(fraction)) ?? '';
  return time.startsWith('00:00') ? '' : time.slice(0, 5);
}

const sortNumbers = (parts: readonly string[]): string =>
  parts
    .map((part) => Number(part) % 100)
    .toSorted((one, other) => one - other)
    .join();

/** Cars come later, and work seldom takes as long. */
const firstArrival = '05:00';

export function areDurations(cells: readonly unknown[], times: TimeReader): boolean {
  const clocks = cells.map((cell) => splitMoment(cell, times).time).filter(Boolean);
  return clocks.filter((clock) => clock < firstArrival).length * 2 > clocks.length;
}

/** With their rows, from 1. */
export interface ExchangedDates {
  readonly text: string;
  readonly row: number;
  readonly date: string;
  readonly otherRow: number;
}

/**
 * A spreadsheet of another country makes dates of the days 1 to 12, the wrong ones, and leaves the
 * others as texts.
 */
export function findExchanged(
  cells: readonly unknown[],
  times: TimeReader,
): ExchangedDates | undefined {
  const texts: { text: string; row: number; isDayFirst: boolean }[] = [];
  const dates: { date: string; row: number }[] = [];
  for (const [at, cell] of cells.entries()) {
    const text = toPlainText(cell);
    if (text === '' && !isDate(cell, times)) continue;
    const date = readStoredDay(cell, text, times);
    const { first = '', second = '' } = date === undefined ? (splitDate(text) ?? {}) : {};
    const [one, two] = [Number(first), Number(second)];
    if (date !== undefined && Number(date.slice(8)) <= 12) dates.push({ date, row: at + 1 });
    else if (one > 12 !== two > 12 && Math.max(one, two) <= 31)
      texts.push({ text, row: at + 1, isDayFirst: one > 12 });
    else return undefined;
  }
  const [[first, other], [date, otherDate]] = [texts, dates];
  if (first === undefined || other === undefined) return undefined;
  if (date === undefined || otherDate === undefined) return undefined;
  const isSo = texts.every(({ isDayFirst }) => isDayFirst === first.isDayFirst);
  return isSo
    ? { text: first.text, row: first.row, date: date.date, otherRow: date.row }
    : undefined;
}

/** The day of what a spreadsheet keeps as a date, or of its ISO text. */
function readStoredDay(cell: unknown, text: string, times: TimeReader): string | undefined {
  if (isDate(cell, times)) return times.day(cell);
  if (isSpreadsheetDay(text)) return readDayNumber(Number(text.replace(',', '.')))?.date;
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
}
