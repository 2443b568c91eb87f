import { describe, expect, it } from '@jest/globals';
import { zonedTimes } from '../../../../claire/times';
import { dmsRow, dutch, readAll } from './dms-rows';

const times = { ...zonedTimes('Europe/Amsterdam', Date), today: () => '2026-11-20' };

const read = (fields: Readonly<Record<string, unknown>>, settings: object = dutch) =>
  readAll([dmsRow({ Aangemaakt: '02-01-2025 9:00', ...fields })], { times, settings });

describe('an appointment far from today, of a year with two digits', () => {
  it.each([
    ['with its time beside it', { Datum: '26-11-25' }, '2025-11-26T08:30:00+01:00'],
    ['in one column', { Datum: '26/11/25 9:00', Tijd: '' }, '2025-11-26T09:00:00+01:00'],
    ['without a time', { Datum: '26-11-25', Tijd: '' }, '2025-11-26T00:00:00+01:00'],
    ['four years ahead', { Datum: '26-11-30' }, '2030-11-26T08:30:00+01:00'],
    ['on the 301st day before', { Datum: '23-01-26' }, '2026-01-23T08:30:00+01:00'],
  ])('is sent and told: %s', async (_what, fields, moment) => {
    const { read: rows, hints } = await read(fields);

    expect(rows[0]?.appointment?.time_car_app).toBe(moment);
    expect(rows[0]?.warnings).toEqual([
      expect.objectContaining({
        ...{ code: 'longAgo', path: 'time_car_app', column: 'Datum' },
        message: `'${fields.Datum}' is read as ${moment.slice(0, 10)}, which is far from today. If its year stands first, write years with four digits, or set Date Order to Custom Format`,
      }),
    ]);
    expect(hints.map(({ code }) => code)).toContain('longAgo');
  });

  it.each([
    ['a whole year', { Datum: '26-11-2025' }, {}],
    ['300 days', { Datum: '24-01-26' }, {}],
    ['a day to come', { Datum: '25-11-26' }, {}],
    ['a day of the year after next', { Datum: '20-10-28' }, {}],
    ['another field', { Aangemaakt: '26-11-25' }, {}],
    ['the month first', { Datum: '11/26/25', Aangemaakt: '01/26/25' }, { dateOrder: 'monthFirst' }],
    ['the name of a month', { Datum: '26 nov 25' }, {}],
  ])('is not %s', async (_what, fields, settings) => {
    const { told, hints } = await read(fields, { ...dutch, ...settings });

    expect(told).toEqual(['sent']);
    expect(hints).toEqual([]);
  });
});
