import { describe, expect, it } from '@jest/globals';
import { ImportAppointment } from '../../../claire/models';
import { operations } from '../../../claire/resources';

const row = {
  dms_nr: 'A-1',
  wo_nr: 'WO-1',
  dms_created_at: '2026-11-20T10:00:00Z',
  time_car_app: '2026-11-25T08:30:00+01:00',
  location_id: 3,
  car: { dms_nr: 'C-1', vin: 'WVWZZZ1JZXW000001', model: 'Golf', make: 'Volkswagen' },
  customer_driver: { dms_nr: 'K-1', surname: 'de Vries' },
};

describe('A row of an import', () => {
  it('goes through with all that the reference does not name', () => {
    const more = {
      ...row,
      notes: 'Left door',
      car: { ...row.car, fuel: 'diesel' },
      customer_driver: { ...row.customer_driver, city: 'Utrecht' },
      interventions: [{ dms_nr: 'I-1', title: 'APK', price: 45.5 }],
    };

    expect(ImportAppointment.parse(more)).toEqual(more);
  });

  it('may have another customer than the driver', () => {
    const { customer_driver: owner, ...rest } = row;

    const result = ImportAppointment.safeParse({
      ...rest,
      customer_driver: null,
      customer_owner: owner,
    });

    expect(result.success).toBe(true);
  });

  it('may have other customers that are not whole', () => {
    const partial = {
      customer_owner: { dms_nr: 'K-2', company: 'Lease NV' },
      customer_contract: {},
    };

    expect(ImportAppointment.parse({ ...row, ...partial })).toEqual({ ...row, ...partial });
  });

  it('is told everything that it lacks', () => {
    expect(problems({})).toEqual([
      'dms_nr is required',
      'wo_nr is required',
      'dms_created_at is required',
      'time_car_app is required',
      'location_id is required',
      'car is required',
      ' needs at least one of customer_driver, customer_owner, customer_contract',
    ]);
  });

  it('is told everything that its car, customers and work lack', () => {
    const inner = { car: {}, customer_contract: { dms_nr: '' }, interventions: [{}, 'wash'] };

    expect(problems({ ...row, customer_driver: undefined, ...inner })).toEqual([
      'car.dms_nr is required',
      'car.vin is required',
      'car.model is required',
      'car.make is required',
      'interventions.0.dms_nr is required',
      'interventions.0.title is required',
      'interventions.1 must be an object',
      'customer_contract.dms_nr is required',
      'customer_contract.surname is required',
    ]);
  });

  it.each([
    ['no time', ''],
    ['a day', '2026-11-25'],
    ['no zone', '2026-11-25T08:30:00'],
    ['30 February', '2026-02-30T08:30:00Z'],
    ['hour 25', '2026-02-03T25:30:00Z'],
    ['Go’s zero time', '0001-01-01T00:00:00Z'],
    ['a Dutch date', '25-11-2026 08:30'],
  ])('is refused with %s as its time', (_, time_car_app) => {
    expect(problems({ ...row, time_car_app })).toEqual([
      'time_car_app must be a time with its zone, such as 2026-11-25T08:30:00+01:00',
    ]);
  });

  it.each([[null], [[]], ['row'], [undefined]])('is no row at all as %j', (nothing) => {
    expect(ImportAppointment.safeParse(nothing).success).toBe(false);
  });
});

describe('A batch of an import', () => {
  const { input } = operations.appointment.import;

  it('holds 1 to 100 appointments of one location', () => {
    expect(batch([])).toEqual(['appointments must hold at least one appointment']);
    expect(batch(Array.from({ length: 101 }, () => row))).toEqual([
      'appointments must hold at most 100 appointments',
    ]);
    expect(batch(Array.from({ length: 100 }, () => row))).toEqual([]);
    expect(batch([row, { ...row, location_id: 4 }])).toEqual([
      'appointments must all be of the same location',
    ]);
  });

  it('names the row of each problem', () => {
    expect(batch([row, { ...row, wo_nr: ' ' }, null])).toEqual([
      'appointments.1.wo_nr must not be empty',
      'appointments.2 must be an object',
    ]);
  });

  function batch(appointments: unknown): string[] {
    return said(input.safeParse({ appointments }));
  }
});

function problems(value: unknown): string[] {
  return said(ImportAppointment.safeParse(value));
}

function said(
  result:
    | ReturnType<typeof ImportAppointment.safeParse>
    | ReturnType<typeof operations.appointment.import.input.safeParse>,
): string[] {
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}
