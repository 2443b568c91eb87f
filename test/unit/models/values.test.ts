import { describe, expect, it } from '@jest/globals';
import { isTime, isZeroTime } from '../../../claire/json';
import { appointment, check } from '../import/appointments';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Each day from the 0th to the 32nd of the months 0 to 13 of these years. */
const dates = [1900, 2000, 2023, 2024].flatMap((year) =>
  Array.from({ length: 14 * 33 }, (_, at) =>
    [year, twoDigits(Math.floor(at / 33)), twoDigits(at % 33)].join('-'),
  ),
);

describe('a time', () => {
  it('is on a day that the calendar has, also in leap years', () => {
    const isInCalendar = (date: string) => {
      const time = Date.parse(`${date}T00:00:00Z`);
      return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
    };

    const taken = dates.filter((date) => isTime(`${date}T08:30:00+01:00`));

    expect(taken).toEqual(dates.filter(isInCalendar));
  });

  it('is none when it is Go’s for no value', () => {
    expect(isTime('0001-01-01T00:00:00Z')).toBe(false);
    expect(isZeroTime('0001-01-01T00:00:00Z')).toBe(true);
    expect(isZeroTime('0001-01-01T00:00:01Z')).toBe(false);
  });

  it.each(['0001-01-01T00:00:00.000Z', '0001-01-01T00:00:00+00:00', '0001-01-01T00:00:00-05:00'])(
    'is none when another program wrote Go’s for no value as %s',
    (written) => {
      expect(isTime(written)).toBe(false);
      expect(isZeroTime(written)).toBe(true);
      expect(check(appointment(1, { time_car_app: written }))).toMatchObject([
        { path: 'time_car_app' },
      ]);
      expect(check(appointment(1, { scheduled_in: written }))).toEqual([]);
    },
  );
});
