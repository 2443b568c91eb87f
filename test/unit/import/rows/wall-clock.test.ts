import { describe, expect, it } from '@jest/globals';
import {
  isDayNumber,
  readDayFraction,
  readDayNumber,
  readTime,
} from '../../../../claire/import/rows/values/dates';
import { readsShortYear, readsTime } from '../../../../claire/import/rows/values/wall-times';
import { isMidnightOfUtc } from '../../../../claire/import/rows/values/read-value';

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
