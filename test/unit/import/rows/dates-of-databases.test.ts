import { describe, expect, it } from '@jest/globals';
import { MomentReader } from '../../../../claire/import/rows/values/moments';
import {
  readValue,
  ParsedWithWarning,
  ParseFailure,
} from '../../../../claire/import/rows/values/read-value';
import { zonedTimes } from '../../../../claire/times';
import { dmsRow, dutch, readAll } from './dms-rows';
import { createReader, type Order, place, zone } from './moment-reader';
import { showRead } from './show-read';

const times = zonedTimes(zone, Date);

const due = { ...place, needsTime: true };
const past = { ...place, isPast: true };

/** The value, or what is said of it. */
function show(read: unknown): unknown {
  return read instanceof ParsedWithWarning ? [read.value, read.fault.code] : showRead(read);
}

async function sendDate(column: string, value: unknown, settings: object = dutch) {
  const { read, told } = await readAll([dmsRow({ [column]: value })], { settings });
  return { car: read[0]?.appointment?.car, told: told[0] };
}

describe('a day that stands for none', () => {
  it.each([
    // What a spreadsheet shows for an empty cell with the form of a date.
    ...['00-01-1900', '1/0/1900', '0-1-1900 00:00:00', '00000000', '1-1-1900 12:00:00 AM'],
    ...['0001-01-01T00:00:00.0000000+00:00', '19000101', '31.12.2999', '99991231'],
    ...[new Date('1899-12-30T00:00:00Z'), new Date(Number.NaN), 0],
  ])('costs no row, and is not sent: %s', async (value) => {
    const { car, told } = await sendDate('Datum eerste toelating', value);

    expect(told).toBe('sent');
    expect(car).not.toHaveProperty('rdw_first_registration');
  });

  it('is told where one is required, also beside a time', async () => {
    const none = 'stands for no value, and one is required';

    expect((await sendDate('Datum', new Date(Number.NaN))).told).toContain(none);
  });
});

describe('a date of a database is read', () => {
  const reader = new MomentReader(times, { dateOrder: 'iso' });
  const midnight = '2026-11-25T00:00:00.000Z';
  const at = '2026-11-25T08:30:00+01:00';

  it.each([
    [midnight, '8:30'],
    ['2026-11-24T23:00:00.000Z', '8:30'],
    [new Date(midnight), new Date('1970-01-01T08:30:00Z')],
    [midnight, '1970-01-01T08:30:00.000Z'],
    [new Date('2026-11-24T23:00:00Z'), new Date('1970-01-01T07:30:00Z')],
    // As SheetJS 0.18 makes both in Amsterdam, whose clocks had no offset in 1899.
    [new Date('2026-11-24T23:00:00Z'), new Date('1899-12-30T08:30:00Z')],
    ['2026-11-25', new Date('2026-11-25T07:30:00Z')],
    ['2026-11-25', '1754-01-01 08:30:00.000'],
    [20_261_125, '8:30'],
  ])('beside its time: %p %p', (date, time) => {
    expect(reader.readDateTime(date, time, due)).toBe(at);
  });

  it('tells a time that is of another day, or whose zone is not known', () => {
    expect(
      show(reader.readDateTime('2026-11-25', new Date('2026-11-27T07:30:00Z'), due)),
    ).toContain('has another date than its own column; leave one out');
    expect(show(reader.readDateTime('2026-11-25', new Date('1970-01-01T08:30:00Z'), due))).toBe(
      'may be 08:30:00 or 09:30:00, as it is a moment of 1970-01-01; give it as text, such as 8:30',
    );
  });

  it.each([
    ['2015-05-11T22:00:00.000Z', '2015-05-12'],
    ['2015-05-12T00:00:00.000Z', '2015-05-12'],
    ['2015-05-12 00:00:00+00', '2015-05-12'],
    [20_150_512, '2015-05-12'],
  ])('as the day that it is here: %s', (value, day) => {
    expect(reader.readDay(value, place)).toBe(`${day}T00:00:00Z`);
  });

  it.each(['20261125 08:30', '202611250830', '20261125083000'])(
    'without separators: %s',
    (value) => {
      expect(reader.read(value, place)).toBe(at);
    },
  );

  it('without a time as one that lacks it', () => {
    const here = '2026-11-24T23:00:00.000Z';
    for (const day of [midnight, new Date(midnight), here, new Date(here)])
      expect(show(reader.read(day, due))).toEqual(['2026-11-25T00:00:00+01:00', 'missingTime']);
    expect(reader.read(new Date(midnight), place)).toBe('2026-11-25T01:00:00+01:00');
    expect(reader.read(midnight, place)).toBe('2026-11-25T01:00:00+01:00');
  });
});

it('midnight of UTC is an evening elsewhere', () => {
  const reader = new MomentReader(zonedTimes('America/New_York', Date), { dateOrder: 'iso' });
  const moment = new Date('2026-11-26T00:00:00Z');

  expect(reader.read(moment, due)).toBe('2026-11-25T19:00:00-05:00');
  expect(reader.read('2026-11-26T00:00:00Z', due)).toBe('2026-11-25T19:00:00-05:00');
  expect(reader.readDay('2026-11-26T00:00:00Z', place)).toBe('2026-11-26T00:00:00Z');
});

describe('a time and its end are no time with a zone', () => {
  const twoTimes = 'is two times; write the first alone';

  it.each<[Order, string, unknown]>([
    ['dayFirst', '25-11-2026 08:00-10:00', `'25-11-2026 08:00-10:00' ${twoTimes}`],
    ['dayFirst', '25-11-2026 8.00-09:00', `'25-11-2026 8.00-09:00' ${twoTimes}`],
    ['iso', '2026-11-25 08:30-12:00', `'2026-11-25 08:30-12:00' ${twoTimes}`],
    ['iso', '2026-11-25T08:00-10:00', '2026-11-25T19:00:00+01:00'],
    ['iso', '2026-11-25 08:00-05:00', '2026-11-25T14:00:00+01:00'],
  ])('%s %s', (order, value, expected) => {
    expect(show(createReader(order).read(value, place))).toBe(expected);
  });
});

it("a time and its end are no moment in Claire's own form", () => {
  expect(show(readValue('moment', '2026-11-25 08:00-10:00', times))).toContain(
    'must be a time such as 2026-11-25T08:30:00+01:00, not "2026-11-25 08:00-10:00"',
  );
  expect(readValue('moment', '2026-11-25 08:30:00-05:00', times)).not.toBeInstanceOf(ParseFailure);
});

describe('a year of two digits', () => {
  it.each<[Order, string, string, string | undefined]>([
    ['dayFirst', '12-05-65', '1965-05-12', undefined],
    ['dayFirst', '12-05-04', '2004-05-12', undefined],
    ['custom', '12-05-45', '1945-05-12', 'dd-MM-yy'],
    ['custom', '12-05-2045', '2045-05-12', 'dd-MM-yyyy'],
  ])('of a birthday is past: %s %s', (order, text, day, format) => {
    expect(createReader(order, format).readDay(text, past)).toBe(`${day}T00:00:00Z`);
  });

  it('may be to come of any other day', async () => {
    const { car } = await sendDate('APK-datum', '12-05-28');

    expect(car).toMatchObject({ apk_date_dms: '2028-05-12T00:00:00Z' });
    const birthday = await readAll([dmsRow({ Geboortedatum: '12-05-65' })]);
    expect(birthday.read[0]?.appointment?.customer_driver).toMatchObject({
      birthday: '1965-05-12T00:00:00Z',
    });
    expect((await sendDate('Datum eerste toelating', '12-05-69')).car).toMatchObject({
      rdw_first_registration: '1969-05-12T00:00:00Z',
    });
  });
});

describe('a number that is no day', () => {
  it.each(['2015', 11.2026])('is told, not sent: %p', async (value) => {
    const settings = { ...dutch, dateOrder: 'excel' as const };
    const { told } = await sendDate('Datum eerste toelating', value, settings);

    expect(told).toContain('as a day number; write the whole date');
  });

  it('is not said to be one of a spreadsheet', async () => {
    const says = 'is no date that can be read; write it like 2026-11-25 08:30, or set Date Order';

    expect((await sendDate('Datum eerste toelating', '2015')).told).toContain(says);
    expect((await sendDate('Datum eerste toelating', 1_795_591_800)).told).toContain(says);
  });
});

describe('the time of the appointment', () => {
  it.each(['1926-11-25T08:30:00+01:00', new Date(0)])(
    'is not before workshops have one: %s',
    (value) => {
      expect(show(createReader('iso').read(value, due))).toContain('before the year 2000');
    },
  );

  it.each([
    ['d-M-y H:mm', '25-11-26 8:30'],
    ['d-M-y', '25-11-26'],
  ])('is not of the year 26 by the format %s', (format, text) => {
    const reader = createReader('custom', format);

    expect(show(reader.read(text, place))).toBe(
      `'${text}' has the year 26; years go from 1900 to 2199`,
    );
    expect(reader.readDay(text, place)).toBeInstanceOf(ParseFailure);
    expect(reader.readDateTime(text, undefined, place)).toBeInstanceOf(ParseFailure);
  });

  it('is told where neither a format nor a day number has one', () => {
    const midnight = ['2026-11-25T00:00:00+01:00', 'missingTime'];

    for (const [format, text] of [
      ['dd-MM-yyyy', '25-11-2026'],
      ["'Tag' dd-MM-yyyy", 'Tag 25-11-2026'],
    ] as const)
      expect(show(createReader('custom', format).read(text, due))).toEqual(midnight);
    expect(show(createReader('excel').read(46_351, due))).toEqual(midnight);
    expect(show(createReader('custom', "dd-MM-yyyy 'om' H").read('25-11-2026 om 0', due))).toBe(
      '2026-11-25T00:00:00+01:00',
    );
  });
});
