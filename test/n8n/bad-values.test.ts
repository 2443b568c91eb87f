import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { withClaire } from './with-claire';

const node = withClaire();

const given = '={{ $json.id }}';
const locator = { __rl: true, mode: 'id', value: given };
const location = { __rl: true, mode: 'id', value: '11' };
const webhook = { __rl: true, mode: 'id', value: '1' };
const create = { name: 'Offer ready', trigger: 2, url: 'https://planning.example.com/claire' };

/** Where an id is given, and by what name the message has to call it. */
const places: [string, string, IDataObject, string][] = [
  ['appointment', 'get', { appointmentId: given }, 'Appointment ID'],
  ['appointment', 'getAll', { locationId: locator, filters: { dmsNr: '1' } }, 'Location'],
  ['appointment', 'getByDmsNr', { locationId: locator, dmsNr: '1' }, 'Location'],
  ['check', 'getAll', { appointmentId: given }, 'Appointment ID'],
  ['webhook', 'create', { ...create, locationId: locator }, 'Location'],
  ['webhook', 'create', { ...create, checklistId: given }, 'Checklist ID'],
  ['webhook', 'delete', { webhookId: locator }, 'Webhook'],
  ['webhook', 'get', { webhookId: locator }, 'Webhook'],
  ['webhook', 'getErrors', { webhookId: locator, returnAll: true }, 'Webhook'],
  ['webhook', 'test', { webhookId: locator, payload: '{}' }, 'Webhook'],
  ['webhook', 'update', { webhookId: locator, updateFields: { name: 'New' } }, 'Webhook'],
  ['webhook', 'update', { webhookId: webhook, updateFields: { checklistId: given } }, 'Checklist'],
];

const noIds = ['abc', '1.5', 1.5, 0, -1, 2 ** 53, '9007199254740993', true, [1], { id: 1 }];

/** Both items are bad, so that each has to be told by its own index, and nothing may be sent. */
async function refusals(parameters: IDataObject, value: IDataObject[string]) {
  const { json, failed } = await node.run({
    parameters: parameters as never,
    items: [{ id: value }, { id: value }],
    onError: 'continueErrorOutput',
  });
  expect(json).toEqual([]);
  expect(node.requests()).toEqual([]);
  return failed;
}

function refused(field: string) {
  return [0, 1].map((item) => ({
    json: {
      error: { code: 'CLAIRE_INVALID_INPUT', message: expect.stringContaining(field) },
    },
    pairedItem: { item },
  }));
}

describe('an id that is no whole number, or none that JavaScript can count', () => {
  it.each(places)('is refused by %s: %s %j as %s', async (resource, operation, more, field) => {
    for (const value of noIds) {
      const failed = await refusals({ resource, operation, ...more }, value);
      expect([value, failed]).toMatchObject([value, refused(field)]);
    }
  });
});

describe('what Claire has no value for', () => {
  it.each<[string, IDataObject, IDataObject[string], string]>([
    ['kind of customer', listed({ dmsNr: '1', customerKind: given }), 'boss', 'Customer Kind'],
    ['kind of customer that is a number', listed({ dmsNr: '1', customerKind: given }), 1, 'Kind'],
    ['customer to add', { ...got(), options: { addCustomer: given } }, 'boss', 'Add Customer'],
    ['event', { resource: 'webhook', operation: 'create', ...create, trigger: given }, 0, 'Event'],
    ['kind of customer without a number', listed({ customerKind: given }), 'driver', 'Filters'],
    [
      'kind of customer with a day only',
      listed({ customerKind: given, date: '2026-11-25' }),
      'driver',
      'dms_nr',
    ],
    ['VIN of spaces', { resource: 'car', operation: 'get', vin: given }, ' ', 'VIN'],
    ['VIN', { resource: 'car', operation: 'get', vin: given }, '', 'VIN'],
    ['VIN that is a list', { resource: 'car', operation: 'get', vin: given }, ['A'], 'VIN'],
  ])('is refused as %s', async (_what, parameters, value, field) => {
    expect(await refusals(parameters, value)).toMatchObject(refused(field));
  });
});

describe('a header with a control character', () => {
  const named = { resource: 'webhook', operation: 'create', ...create };
  const characters = ['\0', '\u0007', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085'];

  it.each(characters.map((character) => [JSON.stringify(character), character]))(
    '%s in its value or its name is refused by its place in the list',
    async (_shown, character) => {
      const value = [
        { name: 'X-Good', value: 'a' },
        { name: 'X-Bad', value: `a${character}b` },
      ];
      const name = [{ name: `X${character}Bad`, value: 'a' }];

      expect(await refusals({ ...named, headers: { header: value } }, 1)).toMatchObject(
        refused('headers[1].value'),
      );
      expect(await refusals({ ...named, headers: { header: name } }, 1)).toMatchObject(
        refused('headers[0].name'),
      );
    },
  );
});

describe('a row of an import', () => {
  it('without anything is told everything that it needs, and its place', async () => {
    const { failed } = await node.run({
      parameters: { resource: 'appointment', operation: 'import', source: 'item' },
      items: [{ car: { vin: ' ' }, customer_owner: { title: 'Dhr.' } }, { customer_owner: {} }],
      onError: 'continueErrorOutput',
    });

    expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
    expect(failed.map(listPaths)).toEqual([
      [
        ...['car.dms_nr', 'car.make', 'car.model', 'car.vin'],
        ...['customer_owner.dms_nr', 'customer_owner.surname'],
        ...['dms_created_at', 'dms_nr', 'location_id', 'time_car_app', 'wo_nr'],
      ],
      ['', 'car', 'dms_created_at', 'dms_nr', 'location_id', 'time_car_app', 'wo_nr'],
    ]);
    expect(node.requests()).toEqual([]);
  });
});

function listPaths({ json }: { json: IDataObject }): string[] {
  const { problems } = json.error as { problems: { path: string }[] };
  return problems.map(({ path }) => path).sort();
}

function got(): IDataObject {
  return { resource: 'appointment', operation: 'get', appointmentId: 1 };
}

function listed(filters: IDataObject): IDataObject {
  return { resource: 'appointment', operation: 'getAll', locationId: location, filters };
}
