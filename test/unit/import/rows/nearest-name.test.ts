import { describe, expect, it } from '@jest/globals';
import { importFields } from '../../../../claire/import/rows/import-fields';
import { nearestName } from '../../../../claire/import/rows/columns/unknown-names';

const names = importFields.map(({ path }) => path);

describe('the nearest name', () => {
  it.each([
    ['mileage', 'current_km'],
    ['customer_is_waiting', 'customer_waiting'],
    ['schedulde_in', 'scheduled_in'],
    ['wo_number', 'wo_nr'],
    ['wo_rn', 'wo_nr'],
    ['Kenteken', 'car.reg_number'],
    ['car.makee', 'car.make'],
    ['time_car_ap', 'time_car_app'],
  ])('of %s is %s', (given, nearest) => {
    expect(nearestName(given, names)).toBe(nearest);
  });

  it.each(['favourite_colour', 'car.nose', 'x', '', '__proto__', 'a'.repeat(10_000)])(
    'of %j is none',
    (given) => {
      expect(nearestName(given, names)).toBeUndefined();
    },
  );

  it('is one of the names that were asked for', () => {
    expect(nearestName('mileage', ['surname', 'initials'])).toBeUndefined();
    expect(nearestName('vehicle make', ['make', 'model'])).toBe('make');
  });
});
