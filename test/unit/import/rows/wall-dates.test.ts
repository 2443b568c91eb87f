import { describe, expect, it } from '@jest/globals';
import { readDate, splitDate } from '../../../../claire/import/rows/values/dates';
import { say } from './show-read';

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
    ['dayFirst', '1-1-2199', { date: '2199-01-01', order: 'any' }],
    ['dayFirst', '29-2-2028', { date: '2028-02-29', order: 'day' }],
    ['dayFirst', '29-2-2000', { date: '2000-02-29', order: 'day' }],
    ['dayFirst', '31-12-2026', { date: '2026-12-31', order: 'day' }],
    ['dayFirst', '30-11-2026', { date: '2026-11-30', order: 'day' }],
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
    ['31-6-2026', 'is no date: June 2026 has 30 days; correct it'],
    ['31-9-2026', 'is no date: September 2026 has 30 days; correct it'],
    ['31-11-2026', 'is no date: November 2026 has 30 days; correct it'],
    ['29-2-2100', 'is no date: February 2100 has 28 days; correct it'],
    ['30-2-2028', 'is no date: February 2028 has 29 days; correct it'],
    ['29-2-2026', 'is no date: February 2026 has 28 days; correct it'],
  ])('is told of: %s', (text, said) => {
    const told = read('dayFirst', text);

    expect(told && 'fault' in told && say(told.fault)).toBe(said);
  });
});
