import { describe, expect, it } from '@jest/globals';
import type { IDataObject, NodeParameterValueType } from 'n8n-workflow';
import { listMapperFields } from '../../nodes/Claire/actions/appointment/import-fields';
import { engine, loop } from './engine';
import { importItems, row } from './import-rows';
import { serve } from '../servers';
import { withClaire } from './with-claire';

const node = withClaire();

const strict = { ...importItems, options: { badValues: 'refuse' } };

/** A row of a file: text in every column, and a column for each part. */
const { car, customer_driver: driver, ...rest } = row(1);
const flat: IDataObject = {
  ...rest,
  location_id: '11',
  ...{ 'car.dms_nr': 'C-1', 'car.vin': 'VIN1', 'car.model': 'Polo', 'car.make': 'VW' },
  'car.apk_date_dms': '2027-03-01',
  ...{ 'customer_driver.dms_nr': 'K-1', 'customer_driver.surname': 'Jansen' },
  'customer_driver.block_communication': 'true',
  ...{ 'customer_owner.dms_nr': '', 'customer_owner.surname': '' },
  ...{ 'interventions.0.dms_nr': 'I-1', 'interventions.0.title': 'APK' },
  ...{ 'interventions.1.dms_nr': 'I-2', 'interventions.1.title': 'Oil' },
  ...{ 'interventions.1.price': '45.50', 'interventions.2.title': '' },
};

const value = Object.fromEntries(
  [...Object.keys(flat), 'scheduled_in', 'customer_waiting', 'current_km'].map((column) => [
    column,
    `={{ $json[${JSON.stringify(column)}] }}`,
  ]),
);

const fields = (appointment: IDataObject) => ({
  ...strict,
  source: 'fields',
  appointment: appointment as NodeParameterValueType,
});

it.each([
  ['an item as it is', strict],
  ['fields that the form found by itself', fields({ mappingMode: 'autoMapInputData' })],
  ['fields that are mapped one by one', fields({ mappingMode: 'defineBelow', value })],
  [
    'fields beside parts as JSON',
    { ...fields({ mappingMode: 'autoMapInputData' }), nested: 'json' },
  ],
])(
  'a column with a dotted name in %s reaches Claire where it belongs and as its type, so that no opt-out is lost',
  async (_mode, parameters) => {
    const { json } = await node.run(parameters, { items: [flat] });

    expect(json).toMatchObject([{ status: 'queued' }]);
    expect(node.imported()).toEqual([
      {
        ...rest,
        location_id: 11,
        car: { ...(car as IDataObject), apk_date_dms: '2027-03-01T00:00:00Z' },
        customer_driver: { ...(driver as IDataObject), block_communication: true },
        interventions: [
          { dms_nr: 'I-1', title: 'APK' },
          { dms_nr: 'I-2', title: 'Oil', price: 45.5 },
        ],
      },
    ]);
  },
);

describe('the mapping form of an import', () => {
  const ids = (interventions?: unknown) =>
    listMapperFields('fields', interventions).map(({ id }) => id);

  it('has all fields of each customer, typed as Claire has them', () => {
    for (const customer of ['driver', 'owner', 'contract']) {
      // One more than Claire's table has: what tells numbers apart that a DMS uses again.
      expect(ids().filter((id) => id.startsWith(`customer_${customer}.`))).toHaveLength(29);
    }
    const types = new Map(listMapperFields('fields', 1).map(({ id, type }) => [id, type]));
    expect(types.get('customer_driver.block_communication')).toBe('boolean');
    expect(types.get('customer_driver.birthday')).toBe('dateTime');
    expect(types.get('car.tyres_on_car')).toBe('object');
    expect(types.get('interventions.0.price')).toBe('number');
  });

  it.each([
    [undefined, 1],
    [0, 0],
    [1000, 50],
    ['many', 1],
  ])('has fields for as many interventions as are asked for: %j', (asked, count) => {
    expect(ids(asked).filter((id) => /^interventions\.\d+\.title$/.test(id))).toHaveLength(count);
  });
});

it('the zone of the workflow is told where the location has no country, and none is set', async () => {
  const locations = JSON.stringify([{ id: 11, name: 'Amersfoort', country: '' }]);
  const { url: baseUrl } = await serve(({ url = '' }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(url.includes('locations') ? locations : '{}');
  });
  const run = (timeZone: string) =>
    engine({ baseUrl, apiKey: 'any' }).run(
      { ...importItems, source: 'columns', timeZone, options: { failWhen: 'never' } },
      { items: [{ ...flat, time_car_app: '2026-11-25 08:30' }], timezone: 'America/New_York' },
    );
  const told = (hints: readonly { message: string }[]) =>
    hints.filter(({ message }) => message.startsWith('Times are read in America/New_York, in '));

  expect(told((await run('')).hints)).toHaveLength(1);
  expect(told((await run('America/New_York')).hints)).toEqual([]);
});

it('fields that are set are none of the columns that were read, and an arrival is no warning', async () => {
  const columns = { line: [{ field: 'location_id', value: 'Amersfoort' }] };
  const items = [{ 'Brengen d.d.': '25-11-2026', Brengtijd: '8:30', Kleur: 'rood' }];
  const options = { failWhen: 'never' };
  const parameters = { ...importItems, source: 'columns', columns, options };

  const { hints } = await node.run(parameters, { items });

  const info = (message: unknown) => expect.objectContaining({ type: 'info', message });
  const place = 'Dates have the day first: "25-11-2026" in Brengen d.d., row 1';
  expect(hints).toEqual(
    expect.arrayContaining([
      info(`Read 1 row of 3 columns: 2 understood, not used: Kleur. ${place}`),
      info(expect.stringContaining('is read from "Brengen d.d." and "Brengtijd", as no other')),
    ]),
  );
});

it.each([
  [true, 1],
  [false, 0],
])('jobs of one appointment may come in several turns of a loop: %s', async (isInLoop, told) => {
  const items = [row(1, { 'interventions.0.title': 'Oil' })];
  const wires = isInLoop ? { wires: loop } : {};
  const how = { items, ...wires, onError: 'continueErrorOutput' } as const;

  const { hints } = await node.run({ ...strict, source: 'columns' }, how);

  expect(hints.filter(({ message }) => message.includes('in several turns'))).toHaveLength(told);
});

it.each([
  { source: '={{ "columns" }}', dateOrder: 'dayFirst' },
  { source: 'columns', dateOrder: '={{ "dayFirst" }}' },
])('settings that an expression gives need no date format beside them: %j', async (settings) => {
  const items = [{ ...flat, time_car_app: '25-11-2026 8:30' }];

  const parameters = { ...strict, ...settings };
  const { json } = await node.run(parameters, { items, timezone: 'Europe/Amsterdam' });

  expect(json).toMatchObject([{ status: 'queued' }]);
  expect(node.imported()).toMatchObject([{ time_car_app: '2026-11-25T08:30:00+01:00' }]);
});
