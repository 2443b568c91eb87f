import { describe, expect, it } from '@jest/globals';
import { MomentReader } from '../../../../claire/import/rows/values/moments';
import type { RowSettings } from '../../../../claire/import/rows/settings';
import { Unreadable } from '../../../../claire/import/rows/values/read-value';
import { createTimeReader } from '../../../../nodes/Claire/actions/moments';
import { showRead } from './show-read';

type Order = RowSettings['dateOrder'];

const place = { column: 'Datum', row: 4 };

function createReader(dateOrder: Order, dateFormat?: string): MomentReader {
  return new MomentReader(createTimeReader('Europe/Amsterdam'), { dateOrder, dateFormat });
}

const spreadsheet =
  'is a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet, or format the column as text';
const noDate = 'is no date that can be read; write it like 2026-11-25 08:30, or set Date Order';

describe('a moment', () => {
  it.each<[Order, unknown, unknown]>([
    ['iso', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['iso', ' 2026-11-25 08:30 ', '2026-11-25T08:30:00+01:00'],
    ['iso', '46351', `'46351' ${spreadsheet}`],
    ['iso', 46_351, `46351 ${spreadsheet}`],
    ['iso', 'morgen', `'morgen' ${noDate}`],
    ['excel', '999999', "'999999' is no day number of a spreadsheet; correct it"],
    ['excel', 999_999, '999999 is no day number of a spreadsheet; correct it'],
    ['excel', 'morgen', `'morgen' ${noDate}`],
    [
      'dayFirst',
      '25-11-2026 25:10',
      "'25-11-2026 25:10' has the time 25:10; write it as a time of the next day",
    ],
    ['dayFirst', '2026-11-25 07:30 Z', '2026-11-25T08:30:00+01:00'],
    ['iso', '2026-11-25T07:30-0500', '2026-11-25T13:30:00+01:00'],
    ['dayFirst', '25-11-2026 07:30Z', '2026-11-25T08:30:00+01:00'],
    ['custom', '2026-11-25 08:30', '2026-11-25T08:30:00+01:00'],
    ['custom', '25-11-2026', "'25-11-2026' is not written as Date Format says"],
    ['custom', 'morgen', "'morgen' is not written as Date Format says"],
  ])('%s %j', (order, value, expected) => {
    expect(showRead(createReader(order).read(value, place))).toEqual(expected);
  });

  it.each([[new Date(Number.NaN)], [true], [null], [{}]])('is told of %j', (value) => {
    expect(createReader('iso').read(value, place)).toBeInstanceOf(Unreadable);
    expect(createReader('iso').readDay(value, place)).toBeInstanceOf(Unreadable);
  });

  it('by a format that is set is told with it, and remarked on like others', () => {
    const reader = createReader('custom', 'yyMMdd HHmm');

    expect(showRead(reader.read('25-11-2026', place))).toBe(
      "'25-11-2026' is not written as Date Format says (yyMMdd HHmm)",
    );
    expect(showRead(reader.read('261025 0230', place))).toEqual([
      '2026-10-25T02:30:00+02:00',
      'repeatedTime',
      "'261025 0230' is a time that clocks show twice, as summer time ends. It is read as the first",
    ]);
    expect(showRead(reader.readHalves('261025', '0230', place))).toEqual([
      '2026-10-25T02:30:00+02:00',
      'repeatedTime',
      "'261025 0230' is a time that clocks show twice, as summer time ends. It is read as the first",
    ]);
  });

  it('with a format follows the format only where that is chosen', () => {
    expect(showRead(createReader('iso', 'yyMMdd').read('261125', place))).toBe(
      `'261125' ${spreadsheet}`,
    );
  });

  it('that no clock shows is read an hour later, and told', () => {
    expect(showRead(createReader('dayFirst').read('28-03-2027 2:30', place))).toEqual([
      '2027-03-28T03:30:00+02:00',
      'skippedTime',
      "'28-03-2027 2:30' is a time that no clock shows, as summer time begins. It is read as 03:30",
    ]);
  });

  it('without a time is told only where a workshop needs it', () => {
    const reader = createReader('dayFirst');

    expect(showRead(reader.read('25-11-2026', { ...place, needsTime: true }))).toEqual([
      '2026-11-25T00:00:00+01:00',
      'missingTime',
      "'25-11-2026' has no time. It is read as 00:00",
    ]);
    expect(showRead(reader.read('25-11-2026', { ...place, needsTime: false }))).toBe(
      '2026-11-25T00:00:00+01:00',
    );
    expect(showRead(reader.read('25-11-2026 0:00', { ...place, needsTime: true }))).toBe(
      '2026-11-25T00:00:00+01:00',
    );
  });
});

describe('a date and a time in two columns', () => {
  const at = '2026-11-25T08:30:00+01:00';

  it.each<[Order, unknown, unknown, unknown]>([
    ['dayFirst', '25-11-2026', new Date('2026-11-25T07:30:00Z'), at],
    ['dayFirst', '25-11-2026', 830, at],
    ['dayFirst', '25-11-2026', ' 8:30 ', at],
    ['dayFirst', '25-11-2026', '1899-12-30T08:30:00', at],
    ['dayFirst', '25-11-2026', null, '2026-11-25T00:00:00+01:00'],
    ['dayFirst', '25-11-2026 08:30', '', at],
    [
      'dayFirst',
      '25-11-2026 08:30',
      '00:00',
      "'25-11-2026 08:30' and '00:00' are two times; leave one out",
    ],
    ['dayFirst', '2026-11-25 07:30Z', '8:30', at],
    ['dayFirst', '25-11-2026', 0, '2026-11-25T00:00:00+01:00'],
    ['dayFirst', '25-11-2026', 0.5, '2026-11-25T12:00:00+01:00'],
    ['dayFirst', '25-11-2026', '0.5', "'0.5' has no time that can be read; write it like 8:30"],
    ['dayFirst', '25-11-2026', true, '2026-11-25T00:00:00+01:00'],
    ['excel', 46_351, '.5', '2026-11-25T12:00:00+01:00'],
    ['excel', 46_351, '0', '2026-11-25T00:00:00+01:00'],
    ['excel', 46_351, '1.0', "'1.0' has no time that can be read; write it like 8:30"],
    ['excel', 46_351.25, 0.25, '2026-11-25T06:00:00+01:00'],
    ['excel', 46_351, '8:30', at],
    ['dayFirst', 'morgen', '8:30', `'morgen' ${noDate}`],
    [
      'dayFirst',
      '28-03-2027',
      '2:30',
      [
        '2027-03-28T03:30:00+02:00',
        'skippedTime',
        "'28-03-2027 2:30' is a time that no clock shows, as summer time begins. It is read as 03:30",
      ],
    ],
  ])('%s %j %j', (order, date, time, expected) => {
    expect(showRead(createReader(order).readHalves(date, time, place))).toEqual(expected);
  });

  it('say which of them is to blame', () => {
    const reader = createReader('dayFirst');

    expect(reader.readHalves('25-11-2026', 'laat', place)).toMatchObject({ half: 'time' });
    expect(reader.readHalves('laat', '8:30', place)).toMatchObject({ half: undefined });
  });
});

describe('a day', () => {
  it.each<[Order, unknown, unknown]>([
    ['iso', '2027-03-01T23:30:00-05:00', '2027-03-02T00:00:00Z'],
    ['iso', '2027-03-01 23:30', '2027-03-01T00:00:00Z'],
    ['iso', 'morgen', `'morgen' ${noDate}`],
    ['excel', 46_447.5, '2027-03-01T00:00:00Z'],
    ['dayFirst', '31-04-2027', "'31-04-2027' is no date: April 2027 has 30 days; correct it"],
  ])('%s %j', (order, value, expected) => {
    expect(showRead(createReader(order).readDay(value, place))).toBe(expected);
  });

  it('follows a format that is set', () => {
    expect(createReader('custom', 'ddMMyyyy').readDay('01032027', place)).toBe(
      '2027-03-01T00:00:00Z',
    );
  });
});
