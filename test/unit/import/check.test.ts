import { describe, expect, it } from '@jest/globals';
import { check } from '../../../claire/import';
import { appointment } from './appointments';

const problems = (fields: Record<string, unknown>) => check(appointment(1, fields));
const paths = (fields: Record<string, unknown>) => problems(fields).map(({ path }) => path);

describe('checking an appointment to import', () => {
  it('takes one with all that Claire asks for, and whatever else the user gives', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ notes: 'Wait for key', mileage: 12, interventions: [] })).toEqual([]);
    expect(problems({ wo_nr: '00123', interventions: null })).toEqual([]);
  });

  it('says why a row could not be read, when an error comes in its place', () => {
    expect(check(new Error('the date cannot be read'))).toMatchObject([
      { path: '', message: 'the date cannot be read' },
    ]);
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

  it('tells of a text that a node has to make rows of', () => {
    expect(check('a;b')).toMatchObject([{ path: '', code: 'textNoRow' }]);
  });

  it('asks for a customer', () => {
    expect(problems({ customer_driver: null })).toMatchObject([
      { path: '', message: expect.stringMatching(/^needs at least one of customer_driver/) },
    ]);
    expect(
      problems({ customer_driver: null, customer_owner: { dms_nr: 'K', surname: 'Smit' } }),
    ).toEqual([]);
  });

  it('refuses a number where text is due, because its leading zeros are gone', () => {
    expect(problems({ wo_nr: 123 })).toMatchObject([
      {
        path: 'wo_nr',
        message:
          'must be text, not the number 123: put it in quotes, format the column as text, ' +
          'or read the file without parsing numbers, so that leading zeros stay',
      },
    ]);
  });

  it.each([45_986.35, '45986.35', ' 45986 '])(
    'knows the date numbers of a spreadsheet, as text too: %j',
    (time) => {
      expect(problems({ time_car_app: time })).toMatchObject([
        {
          path: 'time_car_app',
          message: expect.stringMatching(/number 45986.*: spreadsheets store dates as numbers/),
        },
      ]);
    },
  );

  it.each([1_795_595_400, 1_795_595_400_000, '1795595400', '0830', true, { year: 2026 }])(
    'says what a time looks like when it gets %j, without a word on spreadsheets',
    (time) => {
      const [problem] = problems({ time_car_app: time });

      expect(problem?.message).toMatch(/^must be a time such as 2026-11-25T/);
      expect(problem?.message).not.toContain('spreadsheets');
    },
  );

  it.each([
    '2026-11-25',
    '2026-11-25T08:30:00',
    '25-11-2026 08:30',
    '2026-02-30T08:30:00Z',
    '2026-11-25T25:00:00Z',
    '0001-01-01T00:00:00Z',
  ])('refuses a time that is none, or has no zone: %s', (time) => {
    expect(paths({ time_car_app: time })).toEqual(['time_car_app']);
  });

  it.each(['2026-11-25T08:30:00Z', '2026-11-25T08:30:00+01:00', '2026-11-25T08:30:00.123Z'])(
    'takes a time with its zone: %s',
    (time) => {
      expect(problems({ time_car_app: time, dms_created_at: time })).toEqual([]);
    },
  );

  it('says that null and blank text are no value', () => {
    expect(problems({ dms_nr: null, location_id: ' ' })).toMatchObject([
      { path: 'dms_nr', message: 'is required' },
      { path: 'location_id', message: 'is required' },
    ]);
  });

  it.each([-3, '-3', '0'])('asks for a location above 0: %j', (location_id) => {
    expect(problems({ location_id })).toMatchObject([
      { path: 'location_id', message: 'must be a whole number above 0' },
    ]);
  });

  it.each(['Amersfoort', '12a', '1.5', '1.100'])(
    'says what a location looks like when its column holds %j',
    (location_id) => {
      expect(problems({ location_id })).toMatchObject([
        { path: 'location_id', message: 'must be a whole number above 0, such as 42' },
      ]);
    },
  );

  it('shows how a part with fields of its own is given, when it gets the text of a column', () => {
    expect(
      problems({ car: 'VW Golf', customer_owner: 'Jansen', interventions: 'APK' }),
    ).toMatchObject([
      {
        path: 'car',
        message: 'must be an object, not text: give its fields as JSON, such as {"dms_nr": "1042"}',
      },
      {
        path: 'customer_owner',
        message: 'must be an object, not text: give its fields as JSON, such as {"dms_nr": "1042"}',
      },
      {
        path: 'interventions',
        message: 'must be a list, not text: give it as JSON, such as [{"dms_nr": "1042"}]',
      },
    ]);
  });
});
