import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { decodeText, readCsv } from '../../node-red/editor/csv';
import { root } from '../package/packed';
import { handled, row as appointment, start } from './import-lab';
import { withNodeRed } from './lab';

const lab = withNodeRed();

const Sent = z.object({ appointments: z.array(z.record(z.string(), z.unknown())) });

/** What comes of rows with columns, and what Claire got. */
async function imported(
  fields: Readonly<Record<string, unknown>>,
  messages: readonly object[],
  account: Readonly<Record<string, unknown>> = {},
) {
  await start(lab, { source: 'columns', ...fields }, [], account);
  const came = await handled(lab, ...messages);
  const sent = lab.claire
    .requests()
    .filter(({ path }) => path === '/v1/appointments/import')
    .flatMap(({ body }) => Sent.parse(body).appointments);
  return { ...came, sent, claire: came.outcomes.at(-1)?.claire };
}

/** A row of a Dutch DMS, with columns that are recognised. */
const row = (number: number, fields: Record<string, unknown> = {}) => ({
  Afspraaknr: `A-${String(number)}`,
  Werkorder: `WO-${String(number)}`,
  Aangemaakt: '2026-11-20 09:00',
  Datum: '2026-11-25 08:30',
  Vestiging: '11',
  Autonr: 'C-1',
  VIN: 'WVWZZZ1KZ6W000001',
  Merk: 'Volkswagen',
  Model: 'Golf',
  Klantnr: 'K-1',
  Achternaam: 'Jansen',
  ...fields,
});

it('rows that are grouped show how many wait for their confirmation', async () => {
  const file = readFileSync(path.join(root, 'examples', 'data', 'german-dms.csv'));
  const payload = readCsv(decodeText(file), 40).rows;
  const fields = { dateOrder: 'dayFirst', decimals: 'comma', groupRows: true };

  const { statuses } = await imported({ ...fields, waitFor: 'confirmation' }, [{ payload }]);

  expect(statuses).toContain('blue confirming 40');
  expect(statuses.at(-1)).toBe('green 40 of 40 ok');
});

it('rows with customers under another name are sent, which the log says once', async () => {
  const payload = [1, 2].map((number) => {
    const { customer_driver: driver, ...rest } = appointment(number);
    return { ...rest, driver };
  });
  const warnings = () => lab.nodeRed.log().split('customers of this import are in "driver"').length;
  const before = warnings();

  const { outcomes } = await imported({ source: 'appointments' }, [{ payload }]);

  expect(outcomes).toMatchObject([{ payload: [{ status: 'queued' }, { status: 'queued' }] }]);
  expect(warnings() - before).toBe(1);
});

it('a row that lacks a field is told the setting as the dialog calls it', async () => {
  const { outcomes } = await imported({}, [{ payload: [{ ...row(1), Aangemaakt: undefined }] }]);

  const message: unknown = expect.stringContaining('under “Fields you set”');
  const error = { message, problems: [{ message }] };
  expect(outcomes).toMatchObject([{ payload: [{ status: 'invalid', error }] }]);
});

it.each([
  ['of the node', 'Asia/Tokyo', 'Europe/Berlin', '2026-11-25T08:30:00+09:00'],
  ['of the account', '', 'Europe/Berlin', '2026-11-25T08:30:00+01:00'],
])('the time zone of rows is that %s', async (_whose, timeZone, ofAccount, time_car_app) => {
  const { sent } = await imported({ timeZone }, [{ payload: [row(1)] }], { timeZone: ofAccount });

  expect(sent).toMatchObject([{ time_car_app }]);
});

/** The fields of the row's columns that an appointment needs. */
const needed = {
  ...{ dms_nr: 'Afspraaknr', wo_nr: 'Werkorder', dms_created_at: 'Aangemaakt' },
  ...{ time_car_app: 'Datum', 'car.dms_nr': 'Autonr', 'car.vin': 'VIN', 'car.make': 'Merk' },
  ...{ 'car.model': 'Model', 'customer_driver.dms_nr': 'Klantnr' },
  'customer_driver.surname': 'Achternaam',
};

it('a table of columns takes values from the row, its message, a constant, the environment and JSONata', async () => {
  const columns = [
    ...Object.entries(needed).map(([field, value]) => ({ field, type: 'column', value })),
    { field: 'location_id', type: 'msg', value: 'branch' },
    { field: 'customer_driver.title', type: 'str', value: 'Mevr.' },
    { field: 'customer_driver.place', type: 'env', value: 'CLAIRE_TEST_LOCATION' },
    { field: 'car.reg_number', type: 'msg', value: 'row.Plaat' },
    { field: 'customer_waiting', type: 'bool', value: 'true' },
    // As JSON that was written by hand has it.
    { field: 'customer_driver.block_communication', type: 'bool', value: true },
    { field: 'interventions.0.title', type: 'column', value: 'Werk' },
    { field: 'interventions.0.dms_nr', type: 'jsonata', value: 'row.Werk & topic' },
    // The same column twice.
    { field: 'scheduled_in', type: 'column', value: 'Datum' },
  ];
  const payload = [row(1, { Plaat: 'AB-123-C', Werk: 'APK', Kleur: 'rood', Vestiging: '99' })];

  const { claire, sent, outcomes } = await imported(
    { columns },
    [{ payload, branch: 11, topic: 'nacht' }],
    { timeZone: 'America/New_York' },
  );

  expect(outcomes[0]?.payload).toEqual([expect.not.objectContaining({ error: expect.anything() })]);
  expect(sent).toMatchObject([
    {
      location_id: 11,
      customer_driver: { title: 'Mevr.', place: '11', block_communication: true },
      car: { reg_number: 'AB-123-C' },
      customer_waiting: true,
      interventions: [{ title: 'APK', dms_nr: 'APKnacht' }],
      // In the workshop's own zone, whatever the account has.
      time_car_app: '2026-11-25T08:30:00+01:00',
      scheduled_in: '2026-11-25T08:30:00+01:00',
    },
  ]);
  // Recognised elsewhere, and yet the table alone counts.
  expect(claire).toMatchObject({
    columns: {
      unused: ['Vestiging', 'Plaat', 'Kleur'],
      recognised: expect.arrayContaining([
        { column: 'msg.branch', path: 'location_id' },
        { column: 'Datum', path: 'scheduled_in' },
      ]),
    },
  });
});
