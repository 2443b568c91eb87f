import { describe, expect, it } from '@jest/globals';
import { compareAppointment, showRecord } from '../../../../claire/import/appointment-list';
import { appointment } from '../appointments';
import { answered } from './comparing-claire';

type Fields = Record<string, unknown>;

/** What differs where the DMS gives the one and Claire answers the other. */
const compareFields = (dms: Fields, claire: Fields) =>
  compareAppointment(appointment(1, dms), { ...answered(appointment(1)), ...claire });

const differences = (dms: Fields, claire: Fields) =>
  compareFields(dms, claire).different.map(({ field }) => field);

describe('an appointment of the DMS and Claire’s', () => {
  it('are the same as Claire answers what was imported', () => {
    const row = appointment(1);

    const { different, unseen } = compareAppointment(row, answered(row));

    expect([different, unseen]).toEqual([[], []]);
  });

  it.each([
    // Another zone, and a fraction that Claire does not keep.
    ['time_car_app', '2026-11-25T08:30:00+01:00', '2026-11-25T07:30:00Z'],
    ['scheduled_in', '2026-11-25T07:30:00.123Z', '2026-11-25T07:30:00Z'],
    ['car_apk_date', '2027-03-01T00:00:00Z', '2027-03-01T00:00:00+01:00'],
    ['dms_status', ' planned ', 'planned'],
    ['dms_status', 'a\r\nb', 'a\nb'],
    ['current_km', 12_500, '12500'],
    ['dms_status', '', null],
    // Go writes this for no time.
    ['scheduled_in', null, '0001-01-01T00:00:00Z'],
    ['current_km', null, 0],
    ['customer_waiting', false, null],
    ['customer_waiting', true, 1],
  ])('are the same in %s where it is %j and %j', (field, dms, claire) => {
    expect(compareFields({ [field]: dms }, { [field]: claire })).toMatchObject({
      different: [],
      unseen: [],
    });
  });

  it.each([
    ['time_car_app', '2026-11-25T08:30:00+01:00', '2026-11-25T08:30:00Z'],
    ['scheduled_in', '2026-11-25T07:30:01Z', '2026-11-25T07:30:00Z'],
    ['car_apk_date', '2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z'],
    ['dms_status', 'Planned', 'planned'],
    ['dms_status', '', 'planned'],
    ['dms_status', 'planned', null],
    ['current_km', 12_500, 12_501],
    ['current_km', 12_500, 0],
    ['customer_waiting', true, false],
    ['wo_nr', 'WO-1', 'WO-2'],
  ])('differ in %s where it is %j and %j', (field, dms, claire) => {
    const name = field === 'wo_nr' ? 'workorder_number' : field;

    expect(compareFields({ [field]: dms }, { [name]: claire }).different).toEqual([
      { field, dms, claire },
    ]);
  });

  it('do not compare what a row does not give', () => {
    expect(differences({}, { current_km: 7, customer_owner: { dms_nr: 'K-2' } })).toEqual([]);
    expect(differences({ current_km: undefined }, { current_km: 7 })).toEqual([]);
    expect(differences({ customer_owner: null }, { customer_owner: { dms_nr: 'K' } })).toEqual([]);
  });

  const car = { dms_nr: 'C-1', vin: 'wvwzzz1kz6w000001 ', model: 'Golf', make: 'Volkswagen' };

  it('write a VIN and a plate in capitals, and a plate with dashes or not', () => {
    const given = { ...car, reg_number: 'ab-123-c' };
    const own = { ...given, vin: 'WVWZZZ1KZ6W000001', reg_number: 'AB123C' };

    expect(differences({ car: given }, { car: own })).toEqual([]);
    expect(differences({ car: given }, { car: { ...own, reg_number: 'AB123D' } })).toEqual([
      'car.reg_number',
    ]);
  });

  it('use the fields of the appointment where it shows no car and no customer', () => {
    const answer = {
      car: null,
      customer_driver: null,
      vin: 'WVWZZZ1KZ6W000001',
      car_model: 'Polo',
      car_make: 'Volkswagen',
      car_dms_number: 'C-1',
      driver_dms_number: 'K-1',
      driver_surname: 'de Vries',
    };
    const customer_driver = { dms_nr: 'K-1', surname: 'Jansen', email_private: 'a@example.com' };

    const { different, unseen } = compareFields({ car, customer_driver }, answer);

    expect(different.map(({ field }) => field)).toEqual(['car.model', 'customer_driver.surname']);
    expect(unseen).toEqual([
      { field: 'customer_driver.email_private', dms: 'a@example.com', claire: null },
    ]);
  });

  it('use the fields of a car before those of the appointment, as far as they are given', () => {
    const full = { ...car, vin: 'WVWZZZ1KZ6W000001', reg_number: 'AB123C' };
    const bare = { ...full, reg_number: null };

    expect(differences({ car: full }, { car: full, license_plate_number: 'XX999X' })).toEqual([]);
    expect(differences({ car: full }, { car: bare, license_plate_number: 'AB123C' })).toEqual([]);
  });

  it.each([{ customer_driver: null }, { customer_driver: {} }])(
    'differ in a customer that Claire has dropped, with the wish: %j',
    (dropped) => {
      const driver = { dms_nr: 'K-1', surname: 'Jansen', block_communication: true };
      const fields = ['dms_nr', 'surname', 'block_communication'];
      const dropsDriver = (claire: Fields) =>
        differences({ customer_driver: driver }, { ...dropped, ...claire });

      expect(dropsDriver({})).toEqual(fields.map((name) => `customer_driver.${name}`));
      expect(dropsDriver({ driver_dms_number: 'K-1', driver_surname: 'Jansen' })).toEqual([]);
      expect(dropsDriver({ car: null })).toEqual([]);
    },
  );

  it('tell a name that Claire does not have, and no empty one', () => {
    const misspelt = { ...car, licence: 'AB-123-C', colour: '' };

    expect(compareFields({ constructor: '', car: misspelt, mileage: 5 }, {}).different).toEqual([
      { field: 'car.licence', dms: 'AB-123-C', claire: null },
      { field: 'mileage', dms: 5, claire: null },
    ]);
  });

  it('leave out what finds them, and what Claire sets itself', () => {
    const own = { id: 5, updated_on: '2026-01-01T00:00:00Z', importer_version: 'ours' };

    expect(differences({ ...own, dms_created_at: '2026-01-02T00:00:00Z' }, {})).toEqual([]);
  });

  it('stop at a hundred differences', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`x${String(at)}`, 1]));

    expect(compareFields(many, {}).different).toHaveLength(100);
  });
});

describe('the work of an appointment', () => {
  const job = (number: string, fields: Fields = {}) => ({
    dms_nr: number,
    title: `Job ${number}`,
    ...fields,
  });

  it('is matched by its number, in any order', () => {
    const dms = { interventions: [job('1'), job('2', { price: 45.5 })] };
    const claire = {
      interventions: [
        { id: 7, ...job('2', { price: 45 }) },
        { id: 8, ...job('1') },
      ],
    };

    expect(compareFields(dms, claire).different).toEqual([
      { field: 'interventions.1.price', dms: 45.5, claire: 45 },
    ]);
  });

  it('differs where one side has more of it', () => {
    expect(
      compareFields({ interventions: [job('1')] }, { interventions: [job('2')] }).different,
    ).toEqual([
      { field: 'interventions.0', dms: 'Job 1', claire: null },
      { field: 'interventions', dms: null, claire: 'Job 2' },
    ]);
    expect(differences({ interventions: [] }, { interventions: [job('2')] })).toEqual([
      'interventions',
    ]);
  });

  it('may be more in Claire by what people added there', () => {
    const claire = { interventions: [job('1'), job('2', { is_local: true }), { title: 'Local' }] };

    expect(differences({ interventions: [job('1')] }, claire)).toEqual([]);
  });

  it('is not compared where the answer has none', () => {
    const { different, unseen } = compareFields(
      { interventions: [job('1')] },
      { interventions: null },
    );

    expect(different).toEqual([]);
    expect(unseen).toEqual([{ field: 'interventions.0', dms: 'Job 1', claire: null }]);
  });

  it('is compared in its parts too', () => {
    const work = (quantity: number) => ({
      interventions: [job('1', { elements: [{ dms_nr: 'E', description: 'Oil', quantity }] })],
    });

    expect(differences(work(4), work(4))).toEqual([]);
    expect(differences(work(4), work(5))).toEqual(['interventions.0.elements.0.quantity']);
  });
});

it('An appointment with thousands of lines without a number is compared in linear time', () => {
  const interventions = Array.from({ length: 50_000 }, () => ({ title: 'APK' }));
  const before = process.cpuUsage();

  compareAppointment({ interventions: [{ dms_nr: '1' }] }, { interventions });

  // A tenth of a millisecond each; what takes the square of their number takes several times that.
  expect(process.cpuUsage(before).user / interventions.length).toBeLessThan(100);
});

it.each([
  ['under its own name', { dms_nr: 'A' }, 'A'],
  ['under the name of the answers', { dms_number: 'A' }, 'A'],
  ['under its own name before the other', { dms_nr: 'A', dms_number: 'B' }, 'A'],
  ['in any case and without underscores', { DmsNr: 'A' }, 'A'],
  ['as null under both', { dms_nr: null, dms_number: null }, null],
  ['nowhere', { wo_nr: 'A' }, undefined],
])('the field of an appointment at Claire is found %s', (_, record, found) => {
  expect(showRecord(record).find('dms_nr')).toBe(found);
});
