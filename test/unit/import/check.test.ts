import { describe, expect, it } from '@jest/globals';
import { appointment, check } from './appointments';

const problems = (fields: Record<string, unknown>) => check(appointment(1, fields));
const paths = (fields: Record<string, unknown>) => problems(fields).map(({ path }) => path);

describe('checking an appointment to import', () => {
  it('takes one with all that Claire asks for, and whatever else the user gives', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ notes: 'Wait for key', mileage: 12, interventions: [] })).toEqual([]);
    expect(problems({ wo_nr: '00123', interventions: null })).toEqual([]);
  });

  it('finds every problem at once, each by the path of its field', () => {
    const fields = {
      dms_nr: undefined,
      wo_nr: ' ',
      location_id: 1.5,
      time_car_app: 'tomorrow',
      car: { dms_nr: 'C', vin: '', model: 'Golf' },
      customer_driver: { dms_nr: 'K' },
      customer_owner: 'Jansen',
      interventions: [{ dms_nr: 'I', title: 'APK' }, 7, { dms_nr: 'I-3' }],
    };

    // What a schema says has a code, as it has translations.
    expect(problems(fields).map(({ code }) => code)).not.toContain('notValid');
    expect(paths(fields).sort()).toEqual([
      'car.make',
      'car.vin',
      'customer_driver.surname',
      'customer_owner',
      'dms_nr',
      'interventions[1]',
      'interventions[2].title',
      'location_id',
      'time_car_app',
      'wo_nr',
    ]);
  });

  it.each([
    [null, 'nothing'],
    [undefined, 'nothing'],
    [[appointment(1)], 'a list'],
    [7, 'a number'],
  ])('has one problem with what is no object: %j', (row, what) => {
    expect(check(row)).toMatchObject([
      { path: '', message: `must be an object with the fields of an appointment, not ${what}` },
    ]);
  });

  it('asks for a customer', () => {
    expect(problems({ customer_driver: null })).toMatchObject([
      { path: '', message: expect.stringMatching(/^needs at least one of customer_driver/) },
    ]);
    expect(
      problems({ customer_driver: null, customer_owner: { dms_nr: 'K', surname: 'Smit' } }),
    ).toEqual([]);
  });

  it('refuses a time that is none, or has no zone', () => {
    expect(paths({ time_car_app: '2026-11-25', dms_created_at: '0001-01-01T00:00:00Z' })).toEqual([
      'time_car_app',
      'dms_created_at',
    ]);
  });

  it.each([-3, '-3', '0'])('asks for a location above 0: %j', (location_id) => {
    expect(problems({ location_id })).toMatchObject([
      { path: 'location_id', message: 'must be a whole number above 0' },
    ]);
  });

  it('shows how a part with fields of its own is given, when it gets the text of a column', () => {
    const found = problems({ car: 'VW Golf', interventions: 'APK' });

    expect(found.map(({ message }) => message)).toEqual([
      'must be an object, not text: give its fields as JSON, such as {"dms_nr": "1042"}',
      'must be a list, not text: give it as JSON, such as [{"dms_nr": "1042"}]',
    ]);
  });
});
