import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { decode } from '../../sandbox/api/decode';
import { collectGarbage } from '../collect-garbage';
import { amersfoort, call, importRows, row, withSandbox } from './claire';

const claire = withSandbox();

const car = { dms_nr: 'C-1', vin: 'WVWZZZ1KZAW000001', make: 'Volkswagen', model: 'Golf' };

/** Each is JSON that Go's decoder does not put into the field. */
const wrong: [what: string, changes: Record<string, unknown>, words: string][] = [
  ['a text for an int', { current_km: '12500' }, 'cannot unmarshal string into Go struct field'],
  ['a fraction for an int', { current_km: 12.5 }, 'current_km of type int'],
  ['a text for a bool', { customer_waiting: 'true' }, 'customer_waiting of type bool'],
  ['a number for a text', { company: 5 }, 'company of type string'],
  ['a day for a time', { scheduled_in: '2026-01-12' }, 'parsing time "2026-01-12"'],
  ['a time without a zone', { time_car_app: '2026-01-12T09:00:00' }, 'parsing time'],
  ['a number for a time', { time_car_app: 46_034 }, 'time_car_app of type time.Time'],
  ['a text for an object', { car: 'VW Golf' }, 'car of type struct'],
  ['an object for a list', { interventions: {} }, 'interventions of type slice'],
  ['a bad time in the car', { car: { ...car, apk_date_dms: '2027-03-01' } }, 'parsing time'],
  [
    'a bad type in the work',
    { interventions: [{ dms_nr: 'I', title: 'APK', price: '45.50' }] },
    'interventions.price of type float64',
  ],
  ['a bad type under another case', { Current_KM: '1' }, 'current_km of type int'],
];

describe('an import of what Go cannot decode', () => {
  it.each(wrong)('is refused whole for %s, before any other rule', async (_, changes, words) => {
    const rows = [row({ location_id: 999 }), row(changes)];

    const body = { appointments: rows };
    const answer = await call(claire, 'POST /v1/appointments/import', { body });

    const error = expect.stringContaining(words);
    expect(answer).toMatchObject({ status: 400, json: { error } });
  });

  it('reads names in any case, takes null for no value and ignores what it does not know', async () => {
    const { location_id, ...rest } = row();
    const given = {
      ...rest,
      Location_ID: location_id,
      CURRENT_KM: 12_500,
      scheduled_in: null,
      customer_waiting: null,
      interventions: null,
      notes: { any: ['thing', 5] },
      km: 'many',
    };

    const body = { Appointments: [given] };
    expect((await call(claire, 'POST /v1/appointments/import', { body })).status).toBe(200);
    await claire.settled();

    expect(claire.appointments().at(-1)).toMatchObject({
      location_id: amersfoort,
      current_km: 12_500,
    });
  });

  it('keeps a customer without a surname beside a whole one', async () => {
    const lease = { dms_nr: 'L-1', company: 'Lease NV', is_lease_company: true };

    await importRows(claire, row({ customer_owner: lease }));

    expect(claire.appointments().at(-1)).toMatchObject({ customer_owner: lease });
  });
});

it('A shape that a request was read by is not kept: a sandbox may run for weeks', async () => {
  const readOnce = () => {
    const shape = { name: 'text' } as const;
    decode(shape, { name: 'A' });
    return new WeakRef(shape);
  };
  const shape = readOnce();
  await nextTurn();
  collectGarbage();

  expect(shape.deref()).toBeUndefined();
});

const url = 'http://127.0.0.1:1/hook';

it.each([
  ['POST /v1/appointments/list', { location_id: '11', is_pinned: true }],
  ['POST /v1/appointments/list', { location_id: 11, date: '2026-01-12' }],
  ['POST /v1/webhooks/create', { name: 5, webhook_trigger_id: 4, url }],
  [
    'POST /v1/webhooks/create',
    { name: 'A', webhook_trigger_id: 4, url, headers: [{ name: 'X', value: 1 }] },
  ],
  ['POST /v1/webhooks/update', { id: 1, name: 'A', webhook_trigger_id: 4, url, active: 'yes' }],
  ['POST /v1/webhooks/test', { WebhookID: 1, Payload: { AppointmentID: '50001' } }],
  ['POST /v1/webhooks/test', { WebhookID: 1, Payload: 'text' }],
  ['POST /v1/webhooks/list_errors', { WebhookID: '1', Page: 1 }],
] as const)('other bodies that Go cannot decode are refused: %s %j', async (line, body) => {
  const answer = await call(claire, line, { body });

  expect(answer.status).toBe(400);
  expect(answer.text).toMatch(/unmarshal|parsing time/);
});
