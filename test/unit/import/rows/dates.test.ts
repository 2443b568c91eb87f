import { describe, expect, it } from '@jest/globals';
import {
  readDate,
  splitDate,
  explainTime,
  readTime,
} from '../../../../claire/import/rows/values/dates';
import { readDayFraction, readDayNumber } from '../../../../claire/import/rows/values/day-numbers';
import { dmsRow, dutch, readAll } from './dms-rows';
import { say } from './show-read';
import { LocalDays, utcTimes, zonedTimes } from '../../../../claire/times';

type Order = Parameters<typeof readDate>[1];

function read(order: Order, text: string) {
  const parts = splitDate(text);
  return parts === undefined ? undefined : readDate(parts, order);
}

describe('a date', () => {
  it.each(['25-11/2026', '25-11', '20261325', '12/11 0830', '25-11-20265', '30nix2026', 'mar 3'])(
    'is no date: %s',
    (text) => {
      expect(splitDate(text)).toBeUndefined();
    },
  );

  it.each<[Order, string, unknown]>([
    ['dayFirst', '25-11-2026', '2026-11-25'],
    ['dayFirst', '12-11-2026', '2026-11-12'],
    ['dayFirst', '12-13-2026', { code: 'hasOrder', values: { order: 'month' } }],
    ['monthFirst', '11-12-2026', '2026-11-12'],
    ['monthFirst', '13-12-2026', { code: 'hasOrder', values: { order: 'day' } }],
    ['iso', '25-11-2026', { code: 'hasOrder', values: { order: 'day' } }],
    ['excel', '11-25-2026', { code: 'hasOrder', values: { order: 'month' } }],
    ['dayFirst', '1-1-69', '2069-01-01'],
    ['dayFirst', '1-1-70', '1970-01-01'],
    ['dayFirst', '29-2-2028', '2028-02-29'],
  ])('%s %s', (order, text, date) => {
    expect(read(order, text)).toEqual(date);
  });

  it.each([
    ['1-1-1899', 'has the year 1899; years go from 1900 to 2199'],
    ['1-1-026', 'has the year 026; write it with four digits, such as 2026'],
    ['1-0-2026', 'is no date: there is no month 0; correct it'],
    ['2026-13-1', 'is no date: there is no month 13; correct it'],
    ['0-1-2026', 'is no date: January 2026 has 31 days; correct it'],
    ['32-12-2026', 'is no date: December 2026 has 31 days; correct it'],
    ['31-4-2026', 'is no date: April 2026 has 30 days; correct it'],
    ['29-2-2100', 'is no date: February 2100 has 28 days; correct it'],
    ['30-2-2028', 'is no date: February 2028 has 29 days; correct it'],
  ])('is told of: %s', (text, said) => {
    const told = read('dayFirst', text);

    expect(typeof told === 'object' && say(told)).toBe(said);
  });
});

describe('a time of day', () => {
  it.each([
    ['8:30', '08:30:00'],
    ['08:30:15.999', '08:30:15'],
    ['830', '08:30:00'],
    ['083015', '08:30:15'],
    ['8.30u', '08:30:00'],
    ['08h30', '08:30:00'],
    ['8 Uhr', '08:00:00'],
    ['8 Uhr 30', '08:30:00'],
    ['8:30 p.m.', '20:30:00'],
    ['8:30:00 p.\u202fm.', '20:30:00'],
    ['12 am', '00:00:00'],
    ['12:05 PM', '12:05:00'],
    ['14:30 PM', '14:30:00'],
    ['00:30 AM', '00:30:00'],
    ['23:59:59', '23:59:59'],
  ])('is read of %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    ...['om 8 uur', 'um 8 h', 'alle ore 8:00', 'a las 8:00', 'kl. 8:00', 'godz.8:00', 'ab 8 Uhr'],
    ...['vanaf 8:00', 'à partir de 8h00', 'fra kl. 8.00', 'desde las 8:00', 'ca. 8 uur', 'vers 8h'],
    ...['kl. 8', 'a las 8', 'godz. 8'],
  ])('may have a word before it: %s', (text) => {
    expect(readTime(text)).toBe('08:00:00');
  });

  it.each([
    ['8', 'noTime'],
    ['8:30:60', 'noTime'],
    ['0 am', 'noTime'],
    ['24:00', 'nextDay'],
    ['8h30-9h', 'twoTimes'],
  ])('is told of %s', (text, fault) => {
    expect(readTime(text)).toBeUndefined();
    expect(explainTime(text).code).toBe(fault);
  });
});

describe('a day number of a spreadsheet', () => {
  it.each([
    [1, '1900-01-01', '00:00:00'],
    [61, '1900-03-01', '00:00:00'],
    [46_351.354166666, '2026-11-25', '08:30:00'],
    [109_574.99, '2199-12-31', '23:45:36'],
  ])('%d is a day with its time', (number, date, time) => {
    expect(readDayNumber(number)).toEqual({ date, time });
  });

  it.each([0, 0.5, -1, 60, 60.5, 109_575, Number.NaN, Infinity])('%d is no day', (number) => {
    expect(readDayNumber(number)).toBeUndefined();
  });

  it.each([
    [0, '00:00:00'],
    [0.354166666, '08:30:00'],
    [0.999999, undefined],
    [1, undefined],
    [Number.NaN, undefined],
  ])('with the fraction %d has a time of the day, or none', (fraction, time) => {
    expect(readDayFraction(fraction)).toBe(time);
  });
});

const iso = dmsRow({ Aangemaakt: '2026-11-20', Datum: '2026-11-25' });

const sent = ['sent', 'sent'];
const [dayFirst, monthFirst] = ['has the day first', 'has the month first'];

describe('dates of one column', () => {
  it.each([
    ['dayFirst', ['25-11-2026', '11-12-2026'], sent],
    ['monthFirst', ['11-25-2026', '11-12-2026'], sent],
    ['iso', ['25-11-2026'], ["'25-11-2026' has the day first; set Date Order"]],
    ['dayFirst', ['12-12-2026', '11-26-2026'], ['sent', `${monthFirst}; set Date Order`]],
    ['dayFirst', ['32-11-2026'], ['November 2026 has 30 days; correct it']],
    [
      'dayFirst',
      ['25-11-2026', '26-11-2026', '11-27-2026'],
      [...sent, `first, and row 1 ('25-11-2026') ${dayFirst}; write all dates of the column alike`],
    ],
    [
      'monthFirst',
      ['27-11-2026', '11-25-2026', '11-12-2026'],
      [`first, and row 2 ('11-25-2026') ${monthFirst}; write all dates`, ...sent],
    ],
    [
      'dayFirst',
      ['11-12-2026', '12-12-2026', '11-25-2026'],
      [`12 November, as row 3 ('11-25-2026') ${monthFirst}; set Date Order`, 'sent', monthFirst],
    ],
    ['dayFirst', ['11-12-2026', '11-25-26'], ['sent', monthFirst]],
    ['monthFirst', ['11-12-2026', '25-11-2026'], [`as row 2 ('25-11-2026') ${dayFirst}`, dayFirst]],
  ])('are read or told by all of its first rows: %s %j', async (dateOrder, texts, all) => {
    const rows = texts.map((text) => ({ ...iso, 'APK-datum': text }));

    const { told } = await readAll(rows, { settings: { ...dutch, dateOrder } as typeof dutch });

    expect(told).toEqual(all.map((one) => expect.stringContaining(one) as unknown));
  });
});

describe('the zone of a day', () => {
  function counting() {
    const times = zonedTimes('Europe/Amsterdam', Date);
    const asked: string[] = [];
    const local = (wallTime: string) => (asked.push(wallTime), times.local(wallTime));
    return { asked, days: new LocalDays({ ...utcTimes, local }) };
  }

  it('is asked for once, at both ends of the day', () => {
    const { asked, days } = counting();

    expect(['08:30:00', '17:00:00'].map((time) => days.resolve('2026-11-25', time))).toEqual([
      { moment: '2026-11-25T08:30:00+01:00' },
      { moment: '2026-11-25T17:00:00+01:00' },
    ]);
    expect(asked).toEqual(['2026-11-25T00:00:00', '2026-11-25T23:59:59']);
  });

  it('is asked for each time on a day on which it changes', () => {
    const { asked, days } = counting();

    expect(days.resolve('2026-10-25', '02:30:00')).toMatchObject({
      moment: '2026-10-25T02:30:00+02:00',
      isTwice: true,
    });
    expect(days.resolve('2026-10-25', '08:30:00')).toMatchObject({
      moment: '2026-10-25T08:30:00+01:00',
    });
    expect(asked).toHaveLength(4);
  });

  it.each([
    ['is skipped', { isSkipped: true }],
    ['comes twice', { isTwice: true }],
  ])('is asked for each time where midnight %s', (_what, odd) => {
    const local = (wallTime: string) => ({ moment: `${wallTime}+03:00`, ...odd });
    const days = new LocalDays({ ...utcTimes, local });

    expect(days.resolve('2026-11-25', '00:00:00')).toEqual({
      moment: '2026-11-25T00:00:00+03:00',
      ...odd,
    });
  });

  it('is unknown where the platform knows no such day', () => {
    const days = new LocalDays({ ...utcTimes, local: () => undefined });

    expect(days.resolve('2026-11-25', '08:30:00')).toBeUndefined();
  });
});
