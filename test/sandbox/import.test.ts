import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import { call, hilversum, importRows, keyloop, row, start, withSandbox } from './claire';
import { receive } from './receiver';

const claire = withSandbox();

/** What Claire tells of the results. */
const startWithResults = async (claire: Sandbox) =>
  (await receive(claire, 19, { queued: true })).bodies;

/** What each result has. */
const told = { webhook_trigger_id: 19, dealer_id: 7, dealer_location_id: 11 };

async function readRefusal(claire: Sandbox, appointments: unknown) {
  const before = claire.appointments().length;
  const { status, text } = await call(claire, 'POST /v1/appointments/import', {
    body: { appointments },
  });
  await claire.settled();
  expect(claire.appointments()).toHaveLength(before);
  return { status, text };
}

describe('POST /v1/appointments/import', () => {
  it('answers 200 without a body, creates the appointment and tells event 19', async () => {
    const results = await startWithResults(claire);
    const body = { appointments: [row({ interventions: [{ dms_nr: 'I-1', title: 'APK' }] })] };
    const answer = await call(claire, 'POST /v1/appointments/import', { body });
    await claire.settled();
    expect([answer.status, answer.text]).toEqual([200, '']);
    const imported = claire.appointments().at(-1);
    expect(imported).toMatchObject({
      dms_number: 'A-1',
      workorder_number: 'WO-1',
      appointment_status_identifier: 1,
      vin: 'WVWZZZ1KZAW000001',
      driver_surname: 'de Vries',
      customer_owner: null,
      customcom_key: null,
      interventions: [{ dms_nr: 'I-1', title: 'APK' }],
    });
    expect(results()).toEqual([{ ...told, wo_nr: 'WO-1', appointment_id: imported?.id }]);
  });

  it('updates what has the same location, dms_nr and dms_created_at, also when that is written otherwise', async () => {
    await importRows(claire, row());
    const before = claire.appointments().at(-1);
    const changed = row({ wo_nr: 'WO-2', dms_created_at: '2026-01-05T09:00:00.000+01:00' });
    await importRows(claire, changed);
    const after = claire.appointments().at(-1);
    expect(after).toMatchObject({ id: before?.id, workorder_number: 'WO-2' });
    expect(claire.appointments()).toHaveLength(201);
  });

  it.each([
    ['dms_nr', { dms_nr: 'A-2' }],
    ['dms_created_at', { dms_created_at: '2026-01-06T08:00:00Z' }],
    ['location', { location_id: hilversum }],
  ])('creates another appointment for another %s', async (_what, changes) => {
    await importRows(claire, row());
    await importRows(claire, row(changes));
    expect(claire.appointments()).toHaveLength(202);
  });

  it('knows cars by their VIN in all locations of the dealer', async () => {
    await importRows(claire, row());
    const car = { dms_nr: 'C-9', vin: 'wvwzzz1kzaw000001', make: 'VW', model: 'Golf' };
    const later = { ...car, reg_number: 'AB-123-C' };
    await importRows(claire, row({ location_id: hilversum, car: later }));
    const [one, other] = claire.appointments().slice(-2);
    expect(one?.car_id).toBe(other?.car_id);
    expect(one).toMatchObject({ car_make: 'VW', license_plate_number: 'AB-123-C' });
  });

  it('updates a customer whom the location knows by number', async () => {
    await importRows(claire, row());
    const customer_owner = { dms_nr: 'P-1', surname: 'Bakker', email_private: 'b@example.com' };
    await importRows(claire, row({ dms_nr: 'A-2', customer_driver: null, customer_owner }));
    const [one, other] = claire.appointments().slice(-2);
    expect(one).toMatchObject({ driver_surname: 'Bakker', driver_id: other?.owner_id });
    expect(other).toMatchObject({ customer_driver: null, customer_owner });
  });

  it('tells by event 19 which rows of a batch are bad and why, and imports the others', async () => {
    const results = await startWithResults(claire);
    const bad = row({ wo_nr: 'WO-2', dms_nr: '', car: null });
    const status = await importRows(claire, row(), bad, row({ dms_nr: 'A-3', wo_nr: 'WO-3' }));
    expect(status).toBe(200);
    const reason = 'dms_nr is required; car is required';
    expect(results()).toEqual([
      expect.objectContaining({ wo_nr: 'WO-1', appointment_id: expect.any(Number) }),
      { ...told, wo_nr: 'WO-2', appointment_import_error: reason },
      expect.objectContaining({ wo_nr: 'WO-3', appointment_id: expect.any(Number) }),
    ]);
    expect(claire.appointments()).toHaveLength(202);
  });

  const noCustomer = 'at least one customer with dms_nr and surname is required';

  it.each([
    ['no dms_nr', { dms_nr: '' }, 'dms_nr is required'],
    ['no wo_nr', { wo_nr: undefined }, 'wo_nr is required'],
    ['no dms_created_at', { dms_created_at: null }, 'dms_created_at is required'],
    ['no time_car_app', { time_car_app: undefined }, 'time_car_app is required'],
    ['no car', { car: undefined }, 'car is required'],
    ['a car without a VIN', { car: { dms_nr: 'C', make: 'M', model: 'N' } }, 'car.vin is required'],
    ['no customer', { customer_driver: null }, noCustomer],
    ['a customer without surname', { customer_driver: { dms_nr: 'P' } }, noCustomer],
    ['untitled work', { interventions: [{ dms_nr: 'I' }] }, 'interventions[0].title is required'],
  ])('accepts a row with %s and lets it fail afterwards', async (_what, changes, reason) => {
    const results = await startWithResults(claire);
    expect(await importRows(claire, row(changes))).toBe(200);
    expect(results()).toMatchObject([{ appointment_import_error: reason }]);
    expect(results()[0]).not.toHaveProperty('appointment_id');
    expect(claire.appointments()).toHaveLength(200);
  });

  it('refuses more than 100 appointments', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => row({ dms_nr: String(index) }));
    expect((await readRefusal(claire, rows)).text).toContain('100');
    expect(await importRows(claire, ...rows.slice(1))).toBe(200);
    expect(claire.appointments()).toHaveLength(300);
  });

  it.each([
    ['no list', undefined],
    ['null', null],
    ['an empty list', []],
    ['two locations', [row(), row({ location_id: hilversum })]],
    ['no location', [row({ location_id: undefined })]],
    ['a location of another dealer', [row({ location_id: 21 })]],
    ['a location whose DMS is connected by API', [row({ location_id: keyloop })]],
    ['a row that is no object', [row(), 'row']],
  ])('refuses %s whole with 400', async (_what, appointments) => {
    expect((await readRefusal(claire, appointments)).status).toBe(400);
  });

  it('imports later when there is a delay, and never after close', async () => {
    const claire = await start({ importDelay: 60_000 });
    const body = { appointments: [row()] };
    expect((await call(claire, 'POST /v1/appointments/import', { body })).status).toBe(200);
    expect(claire.appointments()).toHaveLength(200);
    const settled = claire.settled();
    await claire.close();
    await settled;
    expect(claire.appointments()).toHaveLength(200);
  });
});
