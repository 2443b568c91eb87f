import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { compare, type CompareOutcome, type Outcome, run } from '../../claire/import';
import type { Sandbox } from '../../sandbox';
import { importRows, row, start } from './claire';
import { makeClient, clock } from './our-client';

type Fields = Record<string, unknown>;

/** A row as a dealer’s system gives it, with all that its records have. */
const wholeRow = (at: number, changes: Fields = {}): Fields =>
  row({
    dms_nr: `A-${String(at)}`,
    wo_nr: `WO-${String(at)}`,
    time_car_app: `2026-02-1${String(at % 3)}T09:00:00+01:00`,
    scheduled_out: '2026-02-12T16:30:00.500+01:00',
    current_km: 12_500 + at,
    customer_waiting: at % 2 === 0,
    dms_status: at % 5 === 0 ? '' : ' gepland ',
    car: {
      dms_nr: `C-${String(at)}`,
      vin: `wvwzzz1kzaw${String(100_000 + at)}`,
      make: 'Volkswagen',
      model: 'Golf',
      reg_number: 'ab-123-c',
      apk_date_dms: '2027-03-01T00:00:00Z',
    },
    customer_driver: {
      dms_nr: `P-${String(at)}`,
      surname: 'de Vries',
      first_name: 'Eva',
      email_private: 'eva@example.com',
      tel_mobile_private: '',
      block_communication: false,
      birthday: '1980-05-01T00:00:00Z',
    },
    customer_owner: { dms_nr: `L-${String(at)}`, company: 'Lease' },
    interventions: [
      { dms_nr: '1', title: 'Onderhoud', description: 'Grote beurt', price: 249.95 },
      { dms_nr: '2', title: 'APK' },
    ],
    ...changes,
  });

const rows = (count: number): Fields[] => Array.from({ length: count }, (_, at) => wholeRow(at));

async function importInto(claire: Sandbox, input: readonly Fields[], { onlyChanged = false } = {}) {
  const outcomes: Outcome[] = [];
  const options = { onlyChanged, wait: { clock, atMost: 10 } };
  for await (const outcome of run(input, makeClient(claire), options)) outcomes.push(outcome);
  return outcomes;
}

async function compareWith(claire: Sandbox, input: readonly unknown[]) {
  const outcomes: CompareOutcome[] = [];
  for await (const outcome of compare(input, makeClient(claire))) outcomes.push(outcome);
  return outcomes;
}

const ofInput = (outcomes: readonly CompareOutcome[]) =>
  outcomes.filter(({ status }) => status !== 'onlyAtClaire');

describe('comparing with a Claire', () => {
  it('finds all unchanged that was imported, and imports it without differences', async () => {
    const claire = await start();

    const imported = await importInto(claire, rows(60));
    const compared = ofInput(await compareWith(claire, rows(60)));

    expect(imported.filter(({ status }) => status !== 'imported')).toEqual([]);
    expect(imported.filter((outcome) => 'differences' in outcome)).toEqual([]);
    expect(compared.filter(({ status }) => status !== 'unchanged')).toEqual([]);
    expect(compared.map(({ appointment_id: id }) => id)).toEqual(
      imported.map(({ appointment_id: id }) => id),
    );
  });

  const change = (path: string, value: unknown): Fields => {
    const changed = structuredClone(wholeRow(3));
    const steps = path.split('.');
    const last = String(steps.pop());
    const parent = steps.reduce<unknown>(
      (inner, step) => Reflect.get(Object(inner), step),
      changed,
    );
    Reflect.set(Object(parent), last, value);
    return changed;
  };
  const fields: [string, fc.Arbitrary<unknown>][] = [
    ['wo_nr', fc.constant('WO-other')],
    ['time_car_app', fc.constantFrom('2026-02-10T09:15:00+01:00', '2026-04-01T09:00:00Z')],
    ['scheduled_out', fc.constant('2026-02-12T17:30:00+01:00')],
    ['current_km', fc.integer({ min: 100_000, max: 200_000 })],
    ['customer_waiting', fc.constant(true)],
    ['dms_status', fc.constantFrom('', 'geannuleerd')],
    ['car.model', fc.constantFrom('Polo', 'golf')],
    ['car.reg_number', fc.constant('XY-999-Z')],
    ['car.apk_date_dms', fc.constant('2028-03-01T00:00:00Z')],
    ['customer_driver.surname', fc.string({ minLength: 1 }).map((text) => `van ${text}`)],
    ['customer_driver.tel_mobile_private', fc.constant('+31600000001')],
    ['customer_driver.block_communication', fc.constant(true)],
    ['customer_owner.company', fc.constant('Other lease')],
    ['interventions.1.title', fc.constant('Airco')],
    ['interventions.0.price', fc.double({ min: 1, max: 200, noNaN: true })],
  ];

  it('names exactly the field that was changed', async () => {
    const claire = await start();
    await importRows(claire, wholeRow(3));

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields).chain(([path, values]) => fc.tuple(fc.constant(path), values)),
        async ([path, value]) => {
          const [outcome] = await compareWith(claire, [change(path, value)]);

          expect(outcome?.status).toBe('changed');
          expect(outcome?.differences?.map(({ field }) => field)).toEqual([path]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('imports only what changed, confirmed though its stamps do not move', async () => {
    const claire = await start();
    await importRows(claire, ...rows(40));
    claire.importing({ stamps: false });
    const before = claire.requests().length;
    const input = rows(40).map((given, at) =>
      at % 20 === 3 ? { ...given, current_km: 99 } : given,
    );

    const outcomes = await importInto(claire, input, { onlyChanged: true });

    expect(outcomes.map(({ status }) => status)).toEqual(
      input.map((_, at) => (at % 20 === 3 ? 'imported' : 'unchanged')),
    );
    const requests = claire
      .requests()
      .slice(before)
      .map(({ path }) => path);
    expect(requests.filter((path) => path === '/v1/appointments/import')).toHaveLength(1);
    expect(requests.filter((path) => path === '/v1/appointments/list').length).toBeLessThanOrEqual(
      5,
    );
  });
});
