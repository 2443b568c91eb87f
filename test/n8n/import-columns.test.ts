import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { listMapperFields } from '../../nodes/Claire/actions/appointment/import-fields';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const importItems = {
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
  options: { badValues: 'refuse' },
};

/** A row of a file: text in every column, and a column for each part. */
const { car, customer_driver: driver, ...rest } = row(1);
const flat: IDataObject = {
  ...rest,
  location_id: '11',
  'car.dms_nr': 'C-1',
  'car.vin': 'VIN1',
  'car.model': 'Polo',
  'car.make': 'VW',
  'car.apk_date_dms': '2027-03-01',
  'customer_driver.dms_nr': 'K-1',
  'customer_driver.surname': 'Jansen',
  'customer_driver.block_communication': 'true',
  'customer_owner.dms_nr': '',
  'customer_owner.surname': '',
  'interventions.0.dms_nr': 'I-1',
  'interventions.0.title': 'APK',
  'interventions.1.dms_nr': 'I-2',
  'interventions.1.title': 'Oil',
  'interventions.1.price': '45.50',
  'interventions.2.title': '',
};

const asExpressions = Object.fromEntries(
  [...Object.keys(flat), 'scheduled_in', 'customer_waiting', 'current_km'].map((column) => [
    column,
    `={{ $json[${JSON.stringify(column)}] }}`,
  ]),
);

function sent(): IDataObject[] {
  return node.claire
    .requests()
    .flatMap(({ body }) => (body as { appointments?: IDataObject[] } | null)?.appointments ?? []);
}

describe.each([
  ['an item as it is', importItems],
  [
    'fields that the form found by itself',
    { ...importItems, source: 'fields', appointment: { mappingMode: 'autoMapInputData' } as never },
  ],
  [
    'fields that are mapped one by one',
    {
      ...importItems,
      source: 'fields',
      appointment: { mappingMode: 'defineBelow', value: asExpressions } as never,
    },
  ],
  [
    'fields beside parts as JSON',
    {
      ...importItems,
      source: 'fields',
      nested: 'json',
      appointment: { mappingMode: 'autoMapInputData' } as never,
    },
  ],
])('a column with a dotted name, in %s', (_mode, parameters) => {
  it('reaches Claire where it belongs and as its type, so that no opt-out is lost', async () => {
    const { json } = await node.run({ parameters, items: [flat] });

    expect(json).toMatchObject([{ status: 'queued' }]);
    expect(sent()).toEqual([
      {
        ...rest,
        location_id: 11,
        car: {
          dms_nr: 'C-1',
          vin: 'VIN1',
          model: 'Polo',
          make: 'VW',
          apk_date_dms: '2027-03-01T00:00:00Z',
        },
        customer_driver: { dms_nr: 'K-1', surname: 'Jansen', block_communication: true },
        interventions: [
          { dms_nr: 'I-1', title: 'APK' },
          { dms_nr: 'I-2', title: 'Oil', price: 45.5 },
        ],
      },
    ]);
  });
});

describe('the mapping form of an import', () => {
  const ids = (interventions?: unknown) =>
    listMapperFields('fields', interventions).map(({ id }) => id);

  it('has all 28 fields of each customer, and all of the car', () => {
    for (const customer of ['driver', 'owner', 'contract']) {
      const own = ids().filter((id) => id.startsWith(`customer_${customer}.`));
      // One more than Claire's table has: what tells numbers apart that a DMS uses again.
      expect(own).toHaveLength(29);
    }
    expect(ids()).toEqual(
      expect.arrayContaining([
        'customer_driver.block_communication',
        'customer_owner.meta_dms_nr',
        'car.apk_date_dms',
        'car.warranty_date_end',
        'car.tyres_on_car',
      ]),
    );
  });

  it('types them as Claire does', () => {
    const types = new Map(listMapperFields('fields', 1).map(({ id, type }) => [id, type]));

    expect(types.get('customer_driver.block_communication')).toBe('boolean');
    expect(types.get('customer_driver.birthday')).toBe('dateTime');
    expect(types.get('car.tyres_on_car')).toBe('object');
    expect(types.get('interventions.0.price')).toBe('number');
  });

  it.each([
    [undefined, 1],
    [0, 0],
    [3, 3],
    [1000, 50],
    ['many', 1],
  ])('has fields for as many interventions as are asked for: %j', (asked, count) => {
    const titles = ids(asked).filter((id) => /^interventions\.\d+\.title$/.test(id));

    expect(titles).toEqual(
      Array.from({ length: count }, (_, at) => `interventions.${String(at)}.title`),
    );
  });
});

describe('the customers of an import', () => {
  it('may have another name, which a hint tells once', async () => {
    const items = [1, 2].map((number) => {
      const { customer_driver: customer, ...others } = row(number);
      return { ...others, driver: customer };
    });

    const { json, hints } = await node.run({ parameters: importItems, items });

    expect(json.map(({ status }) => status)).toEqual(['queued', 'queued']);
    const told = hints.filter(({ message }) => message.includes('"driver"'));
    expect(told).toMatchObject([{ type: 'warning' }]);
  });
});

describe('a day of an import', () => {
  it.each([
    ['a date at midnight of the workflow', new Date('2027-02-28T23:00:00Z')],
    ['a date at midnight of UTC', new Date('2027-03-01T00:00:00Z')],
    ['a value of Luxon', DateTime.fromISO('2027-03-01', { zone: 'Europe/Amsterdam' })],
    ['a day', '2027-03-01'],
    ['a time of that day', '2027-03-01T08:30'],
    ['a date at midnight of UTC, west of it', new Date('2027-03-01T00:00:00Z'), 'America/New_York'],
    ['a date at midnight west of UTC', new Date('2027-03-01T05:00:00Z'), 'America/New_York'],
  ])('stays the day that it is: %s', async (_what, date, timezone = 'Europe/Amsterdam') => {
    const given = { ...(car as IDataObject), apk_date_dms: date as never };
    const customer = { ...(driver as IDataObject), birthday: date as never };

    await node.run({
      timezone,
      parameters: importItems,
      items: [row(1, { car: given, customer_driver: customer })],
    });

    expect(sent()).toMatchObject([
      {
        car: { apk_date_dms: '2027-03-01T00:00:00Z' },
        customer_driver: { birthday: '2027-03-01T00:00:00Z' },
      },
    ]);
  });
});

describe('settings that an expression gives', () => {
  it.each([
    { source: '={{ "columns" }}', dateOrder: 'dayFirst' },
    { source: 'columns', dateOrder: '={{ "dayFirst" }}' },
  ])('need no date format beside them: %j', async (settings) => {
    const items = [{ ...flat, time_car_app: '25-11-2026 8:30' }];

    const { json } = await node.run({
      ...{ items, timezone: 'Europe/Amsterdam' },
      parameters: { ...importItems, ...settings },
    });

    expect(json).toMatchObject([{ status: 'queued' }]);
    expect(sent()).toMatchObject([{ time_car_app: '2026-11-25T08:30:00+01:00' }]);
  });
});
