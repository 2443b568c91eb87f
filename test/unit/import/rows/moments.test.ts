import { describe, expect, it } from '@jest/globals';
import { MomentReader } from '../../../../claire/import/rows/values/moments';
import { ParseFailure, ParsedWithWarning } from '../../../../claire/import/rows/values/read-value';
import { strictParser } from '../../../../claire/import/rows/record';
import { zonedTimes } from '../../../../claire/times';
import { dmsRow, readAll } from './dms-rows';
import { createReader, type Order, place, read, zone } from './moment-reader';
import { showRead } from './show-read';
import fc from '../../../fast-check';
import { DateTime } from 'luxon';

const due = { ...place, needsTime: true };
const at = '2026-11-25T08:30:00+01:00';
const midnight = '2026-11-25T00:00:00+01:00';
const spreadsheet =
  'is a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet, or format the column as text';
const noDate = 'is no date that can be read; write it like 2026-11-25 08:30, or set Date Order';
const noTime = 'has no time that can be read; write it like 8:30';
const areTwo = '(column Tijd) are two times; leave one out';
const twice = 'is a time that clocks show twice, as summer time ends. It is read as the first';
const skipped = 'is a time that no clock shows, as summer time begins. It is read as 03:30';

describe('a moment', () => {
  it.each<[Order, unknown, string]>([
    ['iso', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['iso', ' 2026-11-25 8:30 ', at],
    ['iso', '2026-11-25T08:30:00-05:00', '2026-11-25T08:30:00-05:00'],
    ['iso', '2026-11-25T07:30-0500', '2026-11-25T13:30:00+01:00'],
    ['iso', '2026-11-25 07:30:00.123456+00', '2026-11-25T08:30:00.123+01:00'],
    ['dayFirst', '25. 11. 2026 8:30 Uhr', at],
    ['dayFirst', '2026-11-25 07:30 Z', at],
    ['iso', 'Mar 3, 2026 8:30', '2026-03-03T08:30:00+01:00'],
    ['dayFirst', '28-03-2027 1:59', '2027-03-28T01:59:00+01:00'],
    ['dayFirst', '28-03-2027 3:00', '2027-03-28T03:00:00+02:00'],
    ['dayFirst', '25-11-2026 08:30+01:00', at],
    ['dayFirst', '25-11-2026T07:30:15Z', '2026-11-25T08:30:15+01:00'],
    ['dayFirst', '5.11.26 7.30u +00', '2026-11-05T08:30:00+01:00'],
    ['monthFirst', '11/05/2026 8:30 PM -0500', '2026-11-06T02:30:00+01:00'],
    ['excel', '46351,3541667', at],
    ['excel', '2026-11-25 08:30', at],
    ['custom', '2026-11-25 08:30', at],
    ['dayFirst', '25112026 0830', at],
    ['monthFirst', '11252026 0830', at],
    ['auto', 20_261_125, midnight],
    ['iso', 'środa 25 listopada 2026 8:30', at],
    ['iso', '25-nov-2026 07:30 UTC', at],
  ])('is read, %s %j', (order, value, moment) => {
    expect(read(order, value, 'yyyyMMdd-HHmm')).toBe(moment);
  });

  it.each<[Order, unknown, string]>([
    ['iso', '25-11-2026 07:30Z', "'25-11-2026 07:30Z' has the day first; set Date Order"],
    ['iso', '46351', `'46351' ${spreadsheet}`],
    ['iso', 'morgen', `'morgen' ${noDate}`],
    ['auto', '101326', `'101326' ${noDate}`],
    ['auto', 100_126, '100126 may be several days; set Date Order'],
    ['auto', '010126', "'010126' may be several days; set Date Order"],
    ['iso', '2026-11-25 07:30+99', "'2026-11-25 07:30+99' has the zone +99, which"],
    ['dayFirst', '25-11-2026 07:30+15:00', 'has the zone +15:00, which cannot be read; leave it'],
    ['dayFirst', '25-11-2026 8:30 CET', 'has the zone CET, which cannot be read; leave it out and'],
    ['dayFirst', '0026-11-25', 'has the year 0026; write it with four digits'],
    ['dayFirst', '25-11-2026 vroeg', noTime],
    ['excel', 60, 'is no day number of a spreadsheet; correct it'],
    ['excel', '1234567', `'1234567' ${noDate}`],
    ['excel', '999999', "'999999' is no day number of a spreadsheet; correct it"],
    ['custom', 'morgen', "'morgen' is not written as Date Format says (yyMMdd)"],
  ])('is told, %s %j', (order, value, message) => {
    expect(showRead(read(order, value, 'yyMMdd'))).toEqual(expect.stringContaining(message));
  });

  it.each([[new Date(Number.NaN)], [true], [null], [{}]])('is told of %j', (value) => {
    expect(createReader('iso').read(value, place)).toBeInstanceOf(ParseFailure);
    expect(createReader('iso').readDay(value, place)).toBeInstanceOf(ParseFailure);
  });

  it('without a time is told only where a workshop needs it', () => {
    const reader = createReader('dayFirst');

    expect(showRead(reader.read('25-11-2026', due))).toEqual([
      midnight,
      'missingTime',
      "'25-11-2026' has no time. It is read as 00:00",
    ]);
    expect(showRead(reader.read('25-11-2026', place))).toBe(midnight);
    expect(showRead(reader.read('25-11-2026 0:00', due))).toBe(midnight);
  });

  it('by a format that is set is remarked on like others', () => {
    const reader = createReader('custom', 'yyMMdd HHmm');
    const remarked = ['2026-10-25T02:30:00+02:00', 'repeatedTime', `'261025 0230' ${twice}`];

    expect(showRead(reader.read('261025 0230', place))).toEqual(remarked);
    expect(showRead(reader.readDateTime('261025', '0230', place))).toEqual(remarked);
    const said = `'25-10-2026 2:30' ${twice}`;
    const both = [...remarked.slice(0, 2), said];
    expect(showRead(read('dayFirst', '25-10-2026 2:30'))).toEqual(both);
  });
});

it.each([
  ['2026-10-25T02:30', '2026-10-25T02:30:00+02:00', 'repeatedTime'],
  ['2027-03-28 02:30:15', '2027-03-28T03:30:15+02:00', 'skippedTime'],
])("in Claire's own form %s is told, too", (value, moment, code) => {
  const field = { name: 'scheduled_in', type: 'moment' } as const;
  const values = strictParser(zonedTimes(zone, Date));

  expect(values.read(field, value, () => place)).toMatchObject({ value: moment, fault: { code } });
  expect(values.read(field, '2026-11-25T08:30-16:30', () => place)).toBeInstanceOf(ParseFailure);
});

describe('a date and a time in two columns', () => {
  it.each<[Order, unknown, unknown, unknown]>([
    ['dayFirst', '25-11-2026', new Date('2026-11-25T07:30:00Z'), at],
    ['dayFirst', '25-11-2026', 830, at],
    ['dayFirst', '25-11-2026', ' 8:30 ', at],
    ['dayFirst', '25-11-2026', null, midnight],
    ['dayFirst', '25-11-2026 08:30', '', at],
    ['dayFirst', '25-11-2026 08:30', '00:00', at],
    ['dayFirst', '25-11-2026 9:00', '8:30', `'25-11-2026 9:00' and '8:30' ${areTwo}`],
    ['dayFirst', '2026-11-25 07:30Z', '8:30', at],
    ['dayFirst', '25-11-2026', 0, midnight],
    ['dayFirst', '25-11-2026', 0.5, '2026-11-25T12:00:00+01:00'],
    ['dayFirst', '25-11-2026', '0.5', `'0.5' ${noTime}`],
    ['dayFirst', '25-11-2026', 8.25, `8.25 ${noTime}`],
    ['dayFirst', '25-11-2026', true, `true ${noTime}`],
    ['dayFirst', 25_112_026, 830, at],
    [
      'dayFirst',
      '28-03-2027',
      '2:30',
      ['2027-03-28T03:30:00+02:00', 'skippedTime', `'28-03-2027 2:30' ${skipped}`],
    ],
    ['excel', '46351', '0,3541667', at],
    ['excel', 46_351, '.5', '2026-11-25T12:00:00+01:00'],
    ['excel', 46_351, '1.0', `'1.0' ${noTime}`],
    ['excel', 46_351.25, 0.25, '2026-11-25T06:00:00+01:00'],
    ['iso', new Date('2026-11-25T00:00:00+01:00'), '8:30', at],
  ])('%s %j %j', (order, date, time, expected) => {
    const got = createReader(order).readDateTime(date, time, { ...place, timeColumn: 'Tijd' });

    expect(showRead(got)).toEqual(expected);
  });

  it('say which of them is to blame', () => {
    const reader = createReader('dayFirst');

    expect(reader.readDateTime('25-11-2026', '25:10', place)).toMatchObject({ half: 'time' });
    expect(reader.readDateTime('laat', '8:30', place)).toMatchObject({ half: undefined });
    expect(reader.readDateTime(undefined, '8:30', place)).toBeInstanceOf(ParseFailure);
  });

  it.each([
    ['20-11-2026 9:07', '10:00', '09:07', ["so '10:00' in the column Invoertijd is left out"]],
    ['20-11-2026 9:07', '9:07', '09:07', []],
    ['20-11-2026', '10:00', '10:00', []],
  ])('are the first alone where a making has it whole: %s, %s', async (day, time, kept, said) => {
    const { read: rows, hints } = await readAll([dmsRow({ Aangemaakt: day, Invoertijd: time })]);

    expect(rows[0]?.appointment?.dms_created_at.slice(11, 16)).toBe(kept);
    const told = hints.flatMap(({ code, message }) => (code === 'otherTime' ? message : []));
    expect(told).toEqual(said.map((one) => expect.stringContaining(one) as unknown));
  });

  it('may have a format of their own', () => {
    expect(createReader('custom', 'yyMMdd HHmm').readDateTime('261125', '0830', place)).toBe(at);
    expect(createReader('custom', 'yyMMdd').readDateTime('261125', '8:30', place)).toBe(at);
  });
});

it.each<[Order, unknown, string]>([
  ['iso', '2027-03-01', '2027-03-01T00:00:00Z'],
  ['iso', '2027-03-01T23:30:00-05:00', '2027-03-02T00:00:00Z'],
  ['iso', '2027-03-01 23:30', '2027-03-01T00:00:00Z'],
  ['iso', new Date('2027-03-01T00:00:00Z'), '2027-03-01T00:00:00Z'],
  ['iso', 'morgen', `'morgen' ${noDate}`],
  ['dayFirst', '01.03.27 23:59', '2027-03-01T00:00:00Z'],
  ['dayFirst', '31-04-2027', "'31-04-2027' is no date: April 2027 has 30 days; correct it"],
  ['excel', 46_447.5, '2027-03-01T00:00:00Z'],
  ['excel', '46447.9', '2027-03-01T00:00:00Z'],
  ['custom', '01032027', '2027-03-01T00:00:00Z'],
])('a day is read as midnight in UTC, %s %j', (order, value, expected) => {
  expect(showRead(createReader(order, 'ddMMyyyy').readDay(value, place))).toBe(expected);
});

it('any moment is read as it was written, in each order and zone', () => {
  const formats: Readonly<Record<Exclude<Order, 'auto' | 'custom' | 'excel'>, readonly string[]>> =
    {
      iso: ['yyyy-MM-dd HH:mm', 'yyyy/M/d H:mm', "yyyy-MM-dd'T'HH:mm:ss", 'yyyy.MM.dd HHmm'],
      dayFirst: ['dd-MM-yyyy HH:mm', 'd/M/yy H:mm', "d.M.yyyy H.mm'u'", "dd MM yyyy HH'h'mm"],
      monthFirst: ['MM/dd/yyyy hh:mm a', 'M-d-yyyy H:mm:ss', 'M/d/yy HHmm'],
    };
  const written = fc
    .constantFrom('iso' as const, 'dayFirst' as const, 'monthFirst' as const)
    .chain((order) => fc.tuple(fc.constant(order), fc.constantFrom(...formats[order])));
  const zones = fc.constantFrom(
    zone,
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  );
  const minutes = fc.integer({ min: 1_000_000, max: 50_000_000 });
  fc.assert(
    fc.property(minutes, written, zones, (minute, [order, format], name) => {
      const moment = DateTime.fromMillis(minute * 60_000, { zone: name });
      const text = moment.setLocale('en').toFormat(format);

      const got = new MomentReader(zonedTimes(name, Date), { dateOrder: order }).read(text, place);

      const first = moment.getPossibleOffsets().map((one) => one.toMillis());
      const value = got instanceof ParsedWithWarning ? got.value : got;
      expect(DateTime.fromISO(String(value)).toMillis()).toBe(Math.min(...first));
      expect(got instanceof ParsedWithWarning).toBe(first.length > 1);
    }),
    { numRuns: 500 },
  );
});
