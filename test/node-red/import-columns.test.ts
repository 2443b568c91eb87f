import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { appointment } from '../unit/import/appointments';
import { feed, flowsWith, forgetAll, settled } from './import-lab';
import { withNodeRed } from './lab';

const lab = withNodeRed();

const Sent = z.object({ appointments: z.array(z.record(z.string(), z.unknown())) });

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
  await lab.deploy(flowsWith(lab, fields, [], { timeZone: 'Europe/Amsterdam' }));
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
