import { describe, expect, it } from '@jest/globals';
import { utcTimes, zonedTimes } from '../../../claire/times';
import { appointment, check, read } from './appointments';

type Fields = Record<string, unknown>;

function readSent(fields: Fields, times = utcTimes): Fields {
  const { appointment: row, problems } = read(appointment(1, fields), times);
  expect(problems).toBeUndefined();
  return JSON.parse(JSON.stringify(row)) as Fields;
}

const sent = (name: string, value: unknown) => readSent({ [name]: value })[name];
const messages = (fields: Fields) =>
  check(appointment(1, fields)).map(({ path, message }) => `${path} ${message}`);

describe('a value that the reference types', () => {
  it.each([
    ['current_km', '12500', 12_500],
    ['scheduled_in', new Date('2026-11-25T07:30:00Z'), '2026-11-25T07:30:00.000Z'],
    ['car_apk_date', '2027-03-01', '2027-03-01T00:00:00Z'],
    ['company', 911, '911'],
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
    ['current_km', '12.500', /"12\.500" may be 12500 or a fraction: give it without a separator/],
    ['check_initiator', [{}], 'must be an object'],
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

  it('is left alone when the reference does not name it', () => {
    const own = { notes: '12.500', mileage: 12.5, waits: 'ja', when: 'soon', deep: { more: [1] } };

    expect(readSent(own)).toMatchObject(own);
  });

  describe('is a date where the reference names nothing:', () => {
    const local = '2026-11-25T08:30:00+01:00';
    const times = zonedTimes('Europe/Amsterdam', Date);
    const date = new Date('2026-11-25T07:30:00Z');
    const within = (levels: number): unknown => (levels === 0 ? date : [within(levels - 1)]);
    const readAs = (own: unknown) => read(appointment(1, { own }), times).appointment?.own;

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
});
