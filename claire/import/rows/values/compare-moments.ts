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
