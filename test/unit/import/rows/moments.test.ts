import { describe, expect, it } from '@jest/globals';
import { MomentReader } from '../../../../claire/import/rows/values/moments';
import { Unreadable } from '../../../../claire/import/rows/values/read-value';
import { createTimeReader } from '../../../../nodes/Claire/actions/moments';
import { localTimesIn } from '../../../../node-red/runtime/local-times';
import { createReader, type Order, place, read, zone } from './moment-reader';
import { showRead } from './show-read';

describe('a moment is read', () => {
  it.each<[Order, unknown, string]>([
    ['iso', '2026-11-25 8:30', '2026-11-25T08:30:00+01:00'],
    ['iso', '2026-11-25T08:30:15', '2026-11-25T08:30:15+01:00'],
    ['iso', '2026/11/25 0830', '2026-11-25T08:30:00+01:00'],
    ['iso', '2026-07-25 08:30', '2026-07-25T08:30:00+02:00'],
    ['iso', '2026-11-25T08:30:00-05:00', '2026-11-25T08:30:00-05:00'],
    ['iso', '2026-11-25 07:30:00Z', '2026-11-25T08:30:00+01:00'],
    ['iso', '2026-11-25 07:30:00+00', '2026-11-25T08:30:00+01:00'],
    ['iso', '2026-11-25 07:30:00.123456+00', '2026-11-25T08:30:00.123+01:00'],
    ['iso', new Date('2026-11-25T07:30:00Z'), '2026-11-25T08:30:00+01:00'],
    ['iso', '20261125T0830', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026 8:30', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25.11.26', '2026-11-25T00:00:00+01:00'],
    ['dayFirst', '25. 11. 2026 8:30 Uhr', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25/11/2026 8.30u', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25/11/2026 08h30', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25 11 2026 08:30:59', '2026-11-25T08:30:59+01:00'],
    ['dayFirst', '5-1-2027 om 8 uur', '2027-01-05T08:00:00+01:00'],
    ['dayFirst', '29-02-2028 8:30', '2028-02-29T08:30:00+01:00'],
    ['dayFirst', '2026-11-25 08:30', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026 08:30+01:00', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026T07:30:15Z', '2026-11-25T08:30:15+01:00'],
    ['dayFirst', '5.11.26 7.30u +00', '2026-11-05T08:30:00+01:00'],
    ['dayFirst', '01-01-70', '1970-01-01T00:00:00+01:00'],
    ['dayFirst', '01-01-69', '2069-01-01T00:00:00+01:00'],
    ['monthFirst', '11/25/2026 8:30 PM', '2026-11-25T20:30:00+01:00'],
    ['monthFirst', '11/05/2026 8:30 PM -0500', '2026-11-06T02:30:00+01:00'],
    ['monthFirst', '11/25/2026 12:05 a.m.', '2026-11-25T00:05:00+01:00'],
    ['monthFirst', '11/25/2026 12 pm', '2026-11-25T12:00:00+01:00'],
    ['excel', 46351.354166666664, '2026-11-25T08:30:00+01:00'],
    ['excel', '46351,3541667', '2026-11-25T08:30:00+01:00'],
    ['excel', '2026-11-25 08:30', '2026-11-25T08:30:00+01:00'],
  ])('%s %j', (order, value, moment) => {
    expect(read(order, value)).toBe(moment);
  });

  it('by a format of the user', () => {
    expect(read('custom', '25 XI 2026, 8 uur', "d MMM yyyy, H 'uur'")).toBeInstanceOf(Unreadable);
    expect(read('custom', '20261125-0830', 'yyyyMMdd-HHmm')).toBe('2026-11-25T08:30:00+01:00');
  });
});

describe('a moment is told', () => {
  it.each<[Order, unknown, string]>([
    ['iso', '01-12-2026 8:30', "'01-12-2026 8:30' has the day first; set Date Order"],
    ['iso', '12/31/2026', "'12/31/2026' has the month first; set Date Order"],
    [
      'iso',
      46351,
      'a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet',
    ],
    [
      'iso',
      '46351.35',
      'a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet',
    ],
    ['iso', '2026-11-25 07:30+99', "'2026-11-25 07:30+99' has the zone +99, which"],
    ['dayFirst', '25-11-2026 07:30+15:00', 'has the zone +15:00, which cannot be read; leave it'],
    ['dayFirst', '25-11-2026 8:30 CET', 'has the zone CET, which cannot be read; leave it out and'],
    ['iso', '25-11-2026 07:30Z', "'25-11-2026 07:30Z' has the day first; set Date Order"],
    [
      'dayFirst',
      '25-11-2026 24:10+01:00',
      'has the time 24:10; write it as a time of the next day',
    ],
    ['iso', 'morgen', 'no date that can be read; write it like 2026-11-25 08:30'],
    ['dayFirst', '29-02-2027 8:30', 'no date: February 2027 has 28 days'],
    ['dayFirst', '31-04-2027', 'no date: April 2027 has 30 days'],
    ['dayFirst', '13-25-2026', 'there is no month 25'],
    ['dayFirst', '01-00-2026', 'there is no month 0'],
    ['dayFirst', '25-11-0026', 'has the year 0026; write it with four digits'],
    ['dayFirst', '0026-11-25', 'has the year 0026; write it with four digits'],
    ['dayFirst', '11-25-2026', 'has the month first; set Date Order'],
    ['monthFirst', '25-11-2026', 'has the day first; set Date Order'],
    ['dayFirst', '25-11-2026 24:00', 'has the time 24:00; write it as a time of the next day'],
    ['dayFirst', '25-11-2026 25:10', 'has the time 25:10; write it as a time of the next day'],
    ['dayFirst', '25-11-2026 8:75', 'has a time that no clock shows'],
    ['monthFirst', '11/25/2026 13:00 pm', 'has a time that no clock shows'],
    ['dayFirst', '25-11-2026 vroeg', 'has no time that can be read; write it like 8:30'],
    ['excel', 60, 'is no day number of a spreadsheet'],
    ['excel', -1, 'is no day number of a spreadsheet'],
    ['custom', '25-11-2026', 'is not written as Date Format says (yyyyMMdd)'],
  ])('%s %j', (order, value, message) => {
    const told = read(order, value, order === 'custom' ? 'yyyyMMdd' : undefined);

    expect(told).toBeInstanceOf(Unreadable);
    expect(showRead(told)).toContain(message);
  });

  it('without a text that may be a secret', () => {
    const secret = 'sk4f9c2b7e81d6a05';
    const told = read('iso', secret);

    expect(JSON.stringify([told, showRead(told)])).not.toContain(secret);
  });
});

describe('where summer time begins or ends', () => {
  it.each([
    ['n8n', createTimeReader(zone)],
    ['Node-RED', localTimesIn(zone)],
  ])('%s reads the first of two moments, and tells it', (_, times) => {
    const reader = new MomentReader(times, { dateOrder: 'dayFirst' });

    expect(showRead(reader.read('25-10-2026 2:30', place))).toEqual([
      '2026-10-25T02:30:00+02:00',
      'repeatedTime',
      "'25-10-2026 2:30' is a time that clocks show twice, as summer time ends. It is read as the first",
    ]);
    expect(reader.read('28-03-2027 2:30', place)).toMatchObject({
      value: '2027-03-28T03:30:00+02:00',
      fault: { code: 'skippedTime' },
    });
    expect(reader.read('28-03-2027 1:59', place)).toBe('2027-03-28T01:59:00+01:00');
    expect(reader.read('28-03-2027 3:00', place)).toBe('2027-03-28T03:00:00+02:00');
  });
});

describe('dates of two orders in one column', () => {
  it('are told with both rows', () => {
    const reader = createReader('dayFirst');
    reader.read('25-11-2026', { column: 'Datum', row: 2 });

    expect(showRead(reader.read('11-26-2026', { column: 'Datum', row: 6 }))).toBe(
      "'11-26-2026' has the month first, and row 3 ('25-11-2026') has the day first; write all dates of the column alike",
    );
    expect(reader.read('11-12-2026', { column: 'Datum', row: 7 })).toMatch(/^2026-12-11/);
  });

  it('make a date doubtful that could be either, once only the other order was seen', () => {
    const reader = createReader('dayFirst');
    reader.read('11-26-2026', { column: 'Datum', row: 6 });

    expect(showRead(reader.read('11-12-2026', { column: 'Datum', row: 7 }))).toBe(
      "'11-12-2026' may be 11 December or 12 November, as row 7 ('11-26-2026') has the month first; set Date Order",
    );
    expect(reader.read('12-12-2026', { column: 'Datum', row: 8 })).toMatch(/^2026-12-12/);
    expect(reader.read('11-12-2026', { column: 'Aangemaakt', row: 7 })).toMatch(/^2026-12-11/);
  });
});

describe('a moment in two columns', () => {
  it.each<[Order, unknown, unknown, string]>([
    ['dayFirst', '25-11-2026', '8:30', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026 00:00:00', '0830', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026 08:30', '8:30', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026', '1899-12-30 08:30:00', '2026-11-25T08:30:00+01:00'],
    ['excel', 46351, 0.3541666666, '2026-11-25T08:30:00+01:00'],
    ['excel', '46351', '0,3541667', '2026-11-25T08:30:00+01:00'],
    ['iso', new Date('2026-11-25T00:00:00+01:00'), '8:30', '2026-11-25T08:30:00+01:00'],
    ['dayFirst', '25-11-2026', '', '2026-11-25T00:00:00+01:00'],
  ])('%s %j %j', (order, date, time, moment) => {
    expect(createReader(order).readHalves(date, time, place)).toBe(moment);
  });

  it('is told when it has two times, and by the column of the time when that is wrong', () => {
    const reader = createReader('dayFirst');

    expect(showRead(reader.readHalves('25-11-2026 09:00', '8:30', place))).toBe(
      "'25-11-2026 09:00' and '8:30' are two times; leave one out",
    );
    expect(reader.readHalves('25-11-2026', '25:10', place)).toMatchObject({ half: 'time' });
    expect(reader.readHalves(undefined, '8:30', place)).toBeInstanceOf(Unreadable);
  });

  it('is remarked on where the time is missing that a workshop needs', () => {
    const needing = { ...place, needsTime: true };

    expect(createReader('dayFirst').readHalves('25-11-2026', undefined, needing)).toMatchObject({
      value: '2026-11-25T00:00:00+01:00',
      fault: { code: 'missingTime' },
    });
  });

  it('may have a format of its own', () => {
    const reader = createReader('custom', 'yyMMdd HHmm');

    expect(reader.readHalves('261125', '0830', place)).toBe('2026-11-25T08:30:00+01:00');
    expect(createReader('custom', 'yyMMdd').readHalves('261125', '8:30', place)).toBe(
      '2026-11-25T08:30:00+01:00',
    );
  });
});

describe('a day is read as midnight in UTC', () => {
  it.each<[Order, unknown]>([
    ['iso', '2027-03-01'],
    ['dayFirst', '1-3-2027'],
    ['dayFirst', '01.03.27 23:59'],
    ['excel', 46447],
    ['excel', '46447.9'],
    ['iso', new Date('2027-03-01T00:00:00Z')],
  ])('%s %j', (order, value) => {
    expect(createReader(order).readDay(value, place)).toBe('2027-03-01T00:00:00Z');
  });
});
