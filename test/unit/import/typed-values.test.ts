import { describe, expect, it } from '@jest/globals';
import { check, type TimeReader } from '../../../claire/import';
import { read } from '../../../claire/import/check';
import { exactValues, utcTimes } from '../../../claire/import/rows/values/read-value';
import { appointment } from './appointments';

type Fields = Record<string, unknown>;

function readSent(fields: Fields, times = utcTimes): Fields {
  const { appointment: row, problems } = read(appointment(1, fields), exactValues(times));
  expect(problems).toBeUndefined();
  return JSON.parse(JSON.stringify(row)) as Fields;
}

const sent = (name: string, value: unknown) => readSent({ [name]: value })[name];
const messages = (fields: Fields) =>
  check(appointment(1, fields)).map(({ path, message }) => `${path} ${message}`);

describe('a value that the reference types', () => {
  it.each([
    ['current_km', 12_500, 12_500],
    ['current_km', '12500', 12_500],
    ['current_km', ' 0012500 ', 12_500],
    ['current_km', '12500.00', 12_500],
    ['current_km', -1, -1],
    ['location_id', '12', 12],
    ['customer_waiting', true, true],
    ['customer_waiting', 'true', true],
    ['customer_waiting', 'FALSE', false],
    ['customer_waiting', 1, true],
    ['customer_waiting', '0', false],
    ['scheduled_in', '2026-11-25T08:30:00+01:00', '2026-11-25T08:30:00+01:00'],
    ['scheduled_in', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['scheduled_in', new Date('2026-11-25T07:30:00Z'), '2026-11-25T07:30:00.000Z'],
    ['car_apk_date', '2027-03-01', '2027-03-01T00:00:00Z'],
    ['car_apk_date', '2027-03-01 13:45', '2027-03-01T00:00:00Z'],
    ['car_apk_date', '2027-03-01T00:00:00+01:00', '2027-03-01T00:00:00+01:00'],
    ['car_apk_date', new Date('2027-03-01T00:00:00Z'), '2027-03-01T00:00:00Z'],
    ['company', 911, '911'],
    ['checklists', ['Winter'], ['Winter']],
    ['checklists', [], []],
    ['check_initiator', {}, {}],
  ])('is sent as its type: %s %j', (name, given, expected) => {
    expect(sent(name, given)).toEqual(expected);
  });

  it.each(['current_km', 'customer_waiting', 'scheduled_in', 'car_apk_date'])(
    'is left out when it is blank, or not there: %s',
    (name) => {
      expect(readSent({ [name]: ' ' })).not.toHaveProperty(name);
      expect(readSent({ [name]: undefined })).not.toHaveProperty(name);
      expect(sent(name, null)).toBeNull();
    },
  );

  it.each([
    ['scheduled_in', '25-11-2026 08:30', /must be a time .*2026-11-25T08:30.*"25-11-2026 08:30"/],
    ['scheduled_in', '2026-02-30T08:30:00Z', /must be a time/],
    ['scheduled_in', '2026-11-25T24:00:00Z', /must be a time/],
    ['scheduled_in', 46_350.35, /must be a time.*46350\.35: spreadsheets store dates/],
    ['scheduled_in', new Date('no'), /must be a time/],
    ['car_apk_date', new Date('no'), /must be a day/],
    ['car_apk_date', '01-03-2027', /must be a time|must be a day/],
    ['car_apk_date', '46350', /46350: spreadsheets store dates/],
    ['car_apk_date', { year: 2027 }, /must be a day, such as 2026-11-25, not an object/],
    ['customer_waiting', 'ja', 'must be true or false, not "ja"'],
    ['customer_waiting', 2, 'must be true or false, not 2'],
    ['current_km', 12.5, 'must be a whole number, such as 42, not 12.5'],
    ['current_km', '12.5', 'must be a whole number, such as 42, not "12.5"'],
    ['current_km', '12.500', /"12\.500" may be 12500 or a fraction: give it without a separator/],
    ['current_km', '1,234,567', /may be 1234567 or a fraction/],
    ['current_km', 'many', 'must be a whole number, such as 42, not text'],
    ['current_km', 2 ** 60, /must be a whole number/],
    ['current_km', true, /must be a whole number/],
    ['company', true, 'must be text, not true'],
    ['license_plate_number', 1234, /leading zeros/],
    ['checklists', 'Winter', 'must be a list of texts'],
    ['license_plate_number', true, 'must be text, not true'],
    ['check_initiator', 'Jan', 'must be an object'],
    ['check_initiator', [{}], 'must be an object'],
    ['check_initiator', new Map(), 'must be an object'],
    ['check_initiator', new Date(0), 'must be an object'],
    ['status_history', {}, 'must be a list'],
  ])('says what is wrong with it: %s %j', (name, given, message) => {
    const [problem, ...others] = check(appointment(1, { [name]: given }));

    expect(others).toEqual([]);
    expect(problem?.path).toBe(name);
    if (typeof message === 'string') expect(problem?.message).toBe(message);
    else expect(problem?.message).toMatch(message);
  });

  it('is read inside the car, the customers and the work too, all problems at once', () => {
    const row = appointment(1, { customer_waiting: 'ja' });
    const found = messages({
      ...row,
      car: { ...row.car, is_truck: 'nee', apk_date_dms: 'soon', mcc_status: '1' },
      customer_driver: { ...row.customer_driver, block_communication: 'x', house_nr: 12 },
      customer_owner: { tel_mobile_private: 612_345_678 },
      interventions: [
        { dms_nr: 'I-1', title: 'APK', price: '45,50' },
        { dms_nr: 'I-2', title: 'Oil', elements: [{ quantity: 'two' }, 'x'] },
      ],
    });

    expect(found.map((text) => text.split(' ')[0]).sort()).toEqual([
      'car.apk_date_dms',
      'car.is_truck',
      'customer_driver.block_communication',
      'customer_owner.tel_mobile_private',
      'customer_waiting',
      'interventions[0].price',
      'interventions[1].elements[0].quantity',
      'interventions[1].elements[1]',
    ]);
  });

  it('leaves a number for a name to Claire as text', () => {
    const row = appointment(1);
    const { customer_driver: driver, car } = readSent({
      customer_driver: { ...row.customer_driver, house_nr: 12 },
      car: { ...row.car, model: 500 },
    });

    expect(driver).toMatchObject({ house_nr: '12' });
    expect(car).toMatchObject({ model: '500' });
  });

  it('is left alone when the reference does not name it', () => {
    const own = { notes: '12.500', mileage: 12.5, waits: 'ja', when: 'soon', deep: { more: [1] } };

    expect(readSent(own)).toMatchObject(own);
  });

  it('is not copied when nothing about it changes', () => {
    const deep = { more: [{}] };
    const check_initiator = { id: 7, is_pinned: false };
    const status_history = [check_initiator];

    const { appointment: same } = read(
      appointment(1, { deep, check_initiator, status_history, interventions: [] }),
    );

    expect(same?.deep).toBe(deep);
    expect(same?.check_initiator).toBe(check_initiator);
    expect(same?.status_history).toBe(status_history);
  });

  describe('is a date where the reference names nothing:', () => {
    const local = '2026-11-25T08:30:00+01:00';
    const times: TimeReader = {
      ...utcTimes,
      isDate: (value) => 'getTime' in value,
      moment: (value) => (value instanceof Date && value.getTime() > 0 ? local : undefined),
      day: () => undefined,
    };
    const date = new Date('2026-11-25T07:30:00Z');
    const within = (levels: number): unknown => (levels === 0 ? date : [within(levels - 1)]);
    const readAs = (own: unknown) =>
      read(appointment(1, { own }), exactValues(times)).appointment?.own;

    it('written out as the platform does, and all beside it stays', () => {
      const own = { made: [date, null, 'soon', 7], by: { at: date, who: 'Jansen' }, note: null };

      expect(readAs(own)).toEqual({
        made: [local, null, 'soon', 7],
        by: { at: local, who: 'Jansen' },
        note: null,
      });
    });

    it('left alone when it is none', () => {
      const none = new Date(Number.NaN);

      expect(readAs([none])).toEqual([none]);
    });

    it('looked for to a depth of 50', () => {
      expect(JSON.stringify(readAs(within(50)))).toContain(local);
      expect(JSON.stringify(readAs(within(51)))).not.toContain(local);
    });

    it('looked for among the first ten thousand objects and lists of a row', () => {
      const dates = Array.from({ length: 10_000 }, () => date);

      expect(readAs(dates)).toEqual([...dates.slice(1).map(() => local), date]);
    });
  });

  it('does not hang on a row that holds itself', () => {
    const row: Fields = appointment(1);
    row.self = [row, row, row];

    expect(check(row)).toEqual([]);
  });

  it('is read in the zone of the platform', () => {
    const times: TimeReader = {
      ...utcTimes,
      isDate: (value) => value instanceof Date,
      moment: (value) => (value === '2026-11-25 08:30' ? '2026-11-25T08:30:00+01:00' : undefined),
      day: () => '2027-03-01',
    };

    const row = readSent(
      { time_car_app: '2026-11-25 08:30', car_apk_date: new Date('2027-02-28T23:00:00Z') },
      times,
    );

    expect(row).toMatchObject({
      time_car_app: '2026-11-25T08:30:00+01:00',
      car_apk_date: '2027-03-01T00:00:00Z',
    });
  });
});
