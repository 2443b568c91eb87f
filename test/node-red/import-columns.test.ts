import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { appointment } from '../unit/import/appointments';
import { feed, flowsWith, forgetAll, settled } from './import-lab';
import { withNodeRed } from './lab';

const lab = withNodeRed();

const Sent = z.object({ appointments: z.array(z.record(z.string(), z.unknown())) });

/** Makes a date of what a test writes as `date: …`, in any depth, as a database node would. */
const withDates = `
  const dated = (value) => {
    if (typeof value === 'string' && value.startsWith('date: ')) return new Date(value.slice(6));
    if (typeof value !== 'object' || value === null) return value;
    for (const key of Object.keys(value)) value[key] = dated(value[key]);
    return value;
  };
  return [dated(msg.payload)];`;

/** Both ways to import that Node-RED has. */
const ways = [
  ['claire import', { output: 'array' }],
  [
    'claire api',
    {
      type: 'claire-api',
      operation: 'appointment.import',
      parameters: { appointments: { type: 'msg', value: 'payload' } },
      output: 'whole',
      wires: [['outcomes']],
    },
  ],
] as const;

/** Imports these rows; gives their outcomes, what reached Claire and what the log was told. */
async function imported(rows: readonly object[], fields: Readonly<Record<string, unknown>> = {}) {
  const flows = flowsWith(lab, fields, [], { timeZone: 'Europe/Amsterdam' });
  await lab.deploy(flows.map((node) => (node.id === 'each' ? { ...node, func: withDates } : node)));
  await forgetAll(lab);
  await feed(lab, { payload: rows });
  const { outcomes, caught } = await settled(lab, 1);
  expect(caught).toEqual([]);
  const sent = lab.claire.requests().flatMap(({ body }) => Sent.parse(body).appointments);
  return { outcomes: outcomes[0]?.payload, sent };
}

const row = (fields: Record<string, unknown> = {}) =>
  appointment(1, { location_id: 11, ...fields });

describe.each(ways)('an import by %s', (_way, fields) => {
  it('puts dotted columns where they belong, as their types, so that no opt-out is lost', async () => {
    const { car, customer_driver: driver, ...rest } = row();
    const flat = {
      ...rest,
      'car.dms_nr': car.dms_nr,
      'car.vin': car.vin,
      'car.model': car.model,
      'car.make': car.make,
      'customer_driver.dms_nr': driver.dms_nr,
      'customer_driver.surname': driver.surname,
      'customer_driver.block_communication': 'true',
      'customer_owner.surname': '',
      'interventions.1.title': 'APK',
      'interventions.1.dms_nr': 'I-1',
      current_km: '12500',
    };

    const { outcomes, sent } = await imported([flat], fields);

    expect(outcomes).toMatchObject([{ status: 'queued' }]);
    expect(sent).toEqual([
      row({
        customer_driver: { ...driver, block_communication: true },
        interventions: [{ dms_nr: 'I-1', title: 'APK' }],
        current_km: 12_500,
      }),
    ]);
  });

  it('keeps the day of a date that is nested, and gives moments their zone', async () => {
    const { car, customer_driver: driver } = row();
    const midnight = 'date: 2027-02-28T23:00:00Z';
    const given = row({
      car: { ...car, rdw_first_registration: midnight, warranty_date_end: '2027-03-01' },
      customer_driver: { ...driver, birthday: midnight },
      car_apk_date: 'date: 2027-03-01T00:00:00Z',
      time_car_app: 'date: 2026-11-25T07:30:00Z',
      scheduled_in: '2026-11-25 08:30',
      own: { made: 'date: 2026-11-25T07:30:00Z' },
    });

    const { sent } = await imported([given], fields);

    const day = '2027-03-01T00:00:00Z';
    expect(sent).toMatchObject([
      {
        car: { rdw_first_registration: day, warranty_date_end: day },
        customer_driver: { birthday: day },
        car_apk_date: day,
        time_car_app: '2026-11-25T08:30:00+01:00',
        scheduled_in: '2026-11-25T08:30:00+01:00',
        own: { made: '2026-11-25T08:30:00+01:00' },
      },
    ]);
  });

  it('leaves out what cannot be read and is not required, and tells all of it', async () => {
    const bad = row({
      scheduled_in: '25-11-2026 08:30',
      customer_waiting: 'ja',
      current_km: '12.500',
    });

    const { outcomes, sent } = await imported([bad, appointment(2, { location_id: 11 })], fields);

    expect(outcomes).toMatchObject([
      {
        status: 'queued',
        warnings: [
          { path: 'scheduled_in' },
          { path: 'customer_waiting', message: expect.stringContaining('"ja"') },
          { path: 'current_km', message: expect.stringContaining('12500') },
        ],
      },
      { status: 'queued' },
    ]);
    expect(sent).toHaveLength(2);
    expect(Object.keys(sent[0] ?? {})).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:scheduled_in|customer_waiting|current_km)$/),
      ]),
    );
  });

  it('sends customers under another name, and says so once in the log', async () => {
    const rows = [1, 2].map((number) => {
      const { customer_driver: driver, ...rest } = appointment(number, { location_id: 11 });
      return { ...rest, driver };
    });
    const before = warnings();

    const { outcomes } = await imported(rows, fields);

    expect(outcomes).toMatchObject([{ status: 'queued' }, { status: 'queued' }]);
    expect(warnings() - before).toBe(1);
  });
});

function warnings(): number {
  return lab.nodeRed.log().split('The customers of this import are in "driver"').length - 1;
}
