import { describe, expect, it } from '@jest/globals';
import {
  readsShortYear,
  readsTime,
  readDate,
  splitDate,
  isDayNumber,
  readDayFraction,
  readDayNumber,
  readTime,
} from '../../../../claire/import/rows/values/dates';
import { say } from './show-read';
import { isMidnightOfUtc } from '../../../../claire/import/rows/values/read-value';

type Order = Parameters<typeof readDate>[1];

function read(order: Order, text: string) {
  const parts = splitDate(text);
  return parts === undefined ? undefined : readDate(parts, order);
}

describe('a date', () => {
  it.each([
    ['2026-11-25', '2026', '11', '25', ''],
    ['25. 11. 26', '25', '11', '26', ''],
    ['25/11/2026 8:30', '25', '11', '2026', '8:30'],
    ['2026-11-25T08:30', '2026', '11', '25', '08:30'],
    ['25-11-2026, om 8 uur', '25', '11', '2026', 'om 8 uur'],
    ['1 2 2026  8:30', '1', '2', '2026', '8:30'],
    ['3 août 2026', '2026', '8', '3', ''],
    ['Di., 1. März 2026 8:30', '2026', '3', '1', '8:30'],
    ['février 1 2026', '2026', '2', '1', ''],
    ['Nov 30, 2026', '2026', '11', '30', ''],
  ])('is split: %s', (text, first, second, third, rest) => {
    expect(splitDate(text)).toMatchObject({ first, second, third, rest });
  });

  it.each([
    '25-11/2026',
    '25-11',
    '20261325',
    '25-111-2026',
    '25-11-20265',
    'x25-11-2026',
    '',
    '30 nix 2026',
    'nix 30, 2026',
    'maandag',
  ])('is no date: %s', (text) => {
    expect(splitDate(text)).toBeUndefined();
  });

  it.each<[Order, string, object]>([
    ['iso', '2026-11-25', { date: '2026-11-25', order: 'year' }],
    ['dayFirst', '2026-1-5', { date: '2026-01-05', order: 'year' }],
    ['dayFirst', '25-11-2026', { date: '2026-11-25', order: 'day' }],
    ['dayFirst', '12-11-2026', { date: '2026-11-12', order: 'any' }],
    [
      'dayFirst',
      '12-13-2026',
      { fault: { code: 'hasOrder', values: { order: 'month' } }, order: 'month' },
    ],
    ['dayFirst', '13-12-2026', { date: '2026-12-13', order: 'day' }],
    ['monthFirst', '11-25-2026', { date: '2026-11-25', order: 'month' }],
    ['monthFirst', '11-12-2026', { date: '2026-11-12', order: 'any' }],
    [
      'monthFirst',
      '13-12-2026',
      { fault: { code: 'hasOrder', values: { order: 'day' } }, order: 'day' },
    ],
    ['iso', '25-11-2026', { fault: { code: 'hasOrder', values: { order: 'day' } } }],
    ['excel', '11-25-2026', { fault: { code: 'hasOrder', values: { order: 'month' } } }],
    ['custom', '11-12-2026', { fault: { code: 'hasOrder', values: { order: 'day' } } }],
    ['dayFirst', '1-1-69', { date: '2069-01-01', order: 'any' }],
    ['dayFirst', '1-1-70', { date: '1970-01-01', order: 'any' }],
    ['dayFirst', '1-1-1900', { date: '1900-01-01', order: 'any' }],
    ['dayFirst', '29-2-2028', { date: '2028-02-29', order: 'day' }],
    ['dayFirst', '29-2-2000', { date: '2000-02-29', order: 'day' }],
  ])('%s %s', (order, text, date) => {
    expect(read(order, text)).toMatchObject(date);
  });

  it.each([
    ['1-1-1899', 'has the year 1899; years go from 1900 to 2199'],
    ['1-1-2200', 'has the year 2200; years go from 1900 to 2199'],
    ['1-1-026', 'has the year 026; write it with four digits, such as 2026'],
    ['1-0-2026', 'is no date: there is no month 0; correct it'],
    ['20-20-2026', 'is no date: there is no month 20; correct it'],
    ['2026-13-1', 'is no date: there is no month 13; correct it'],
    ['0-1-2026', 'is no date: January 2026 has 31 days; correct it'],
    ['32-12-2026', 'is no date: December 2026 has 31 days; correct it'],
    ['31-4-2026', 'is no date: April 2026 has 30 days; correct it'],
    ['29-2-2100', 'is no date: February 2100 has 28 days; correct it'],
    ['30-2-2028', 'is no date: February 2028 has 29 days; correct it'],
    ['29-2-2026', 'is no date: February 2026 has 28 days; correct it'],
  ])('is told of: %s', (text, said) => {
    const told = read('dayFirst', text);

    expect(told && 'fault' in told && say(told.fault)).toBe(said);
  });
});

describe('a time of day', () => {
  it.each([
    ['8:30', '08:30:00'],
    ['08:30:15', '08:30:15'],
    ['08:30:15.999', '08:30:15'],
    ['0830', '08:30:00'],
    ['830', '08:30:00'],
    ['083015', '08:30:15'],
    ['8.30u', '08:30:00'],
    ['08h30', '08:30:00'],
    ['8 Uhr', '08:00:00'],
    ['um 8 h', '08:00:00'],
    ['8:30 pm', '20:30:00'],
    ['8 a.m.', '08:00:00'],
    ['12 am', '00:00:00'],
    ['12:05 PM', '12:05:00'],
    ['1 pm', '13:00:00'],
    ['0:00', '00:00:00'],
    ['23:59:59', '23:59:59'],
  ])('is read of %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    ['8', 'noTime'],
    ['laat', 'noTime'],
    ['8:30 x', 'noTime'],
    ['8:60', 'noClockTime'],
    ['8:30:60', 'noClockTime'],
    ['0 am', 'noClockTime'],
    ['13 pm', 'noClockTime'],
    ['24:00', 'nextDay'],
    ['25:05', 'nextDay'],
    ['2405', 'nextDay'],
  ])('is told of %s', (text, fault) => {
    expect(readTime(text)).toEqual({ fault: expect.objectContaining({ code: fault }) });
  });
});

describe('a day number of a spreadsheet', () => {
  it.each([
    [1, '1900-01-01', '00:00:00'],
    [59.5, '1900-02-28', '12:00:00'],
    [61, '1900-03-01', '00:00:00'],
    [46_351.354166666, '2026-11-25', '08:30:00'],
    [46_350.999999, '2026-11-25', '00:00:00'],
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
    [0.999988, '23:59:59'],
    [0.999999, undefined],
    [1, undefined],
    [-0.1, undefined],
    [Number.NaN, undefined],
  ])('with the fraction %d has a time of the day, or none', (fraction, time) => {
    expect(readDayFraction(fraction)).toBe(time);
  });

  it.each([
    ['46351', true],
    ['46351.5', true],
    ['46351,25', true],
    ['1234567', false],
    ['46351.', false],
    ['a46351', false],
    ['46351x', false],
    ['-1', false],
  ])('may be %s: %s', (text, may) => {
    expect(isDayNumber(text)).toBe(may);
  });
});

it.each([
  ['dd-MM-yyyy', false],
  ['dd-MM-yyyy HH:mm', true],
  ['dd-MM-yyyy h.mm a', true],
  ["'Tag' dd.MM.yyyy", false],
  ["'the' d 'of' LLLL yyyy 'at' H", true],
  ["d'th' LLLL 'ft' yyyy", false],
])('a format such as %j reads a time of day: %s', (format, isRead) => {
  expect(readsTime(format)).toBe(isRead);
});

it.each([
  ['dd-MM-yy', true],
  ['yyMMdd', true],
  ['dd-MM-yyyy', false],
  ["d 'yy' M yyyy", false],
  ["'year' yy", true],
])('a format such as %j reads years of two digits: %s', (format, isRead) => {
  expect(readsShortYear(format)).toBe(isRead);
});

it.each([
  ['2026-11-25T00:00:00Z', true],
  ['2026-11-25T01:00:00+01:00', true],
  ['2026-11-25T00:00:00.001Z', false],
  ['2026-11-25T00:00:00+01:00', false],
  ['no date', false],
])('%s is midnight of UTC: %s', (time, isMidnight) => {
  expect(isMidnightOfUtc(new Date(time))).toBe(isMidnight);
});
