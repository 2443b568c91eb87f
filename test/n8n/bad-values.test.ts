import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { withClaire } from './with-claire';

const node = withClaire();

const own = '={{ $json.own }}';
const locator = { __rl: true, mode: 'id', value: own };
const location = { __rl: true, mode: 'id', value: '11' };
const webhook = { __rl: true, mode: 'id', value: '1' };
const create = { name: 'Offer ready', trigger: 2, url: 'https://planning.example.com/claire' };

type Place = [resource: string, operation: string, parameters: IDataObject];

/** Where an id may differ from item to item, and by what name a message has to call it. */
const ids: [...Place, field: string][] = [
  ['appointment', 'get', { appointmentId: own }, 'Appointment ID'],
  ['appointment', 'getAll', { locationId: locator, filters: { dmsNr: '1' } }, 'Location'],
  ['appointment', 'getByDmsNr', { locationId: locator, dmsNr: '1' }, 'Location'],
  ['check', 'getAll', { appointmentId: own }, 'Appointment ID'],
  ['webhook', 'create', { ...create, locationId: locator }, 'Location'],
  ['webhook', 'create', { ...create, checklistId: own }, 'Checklist ID'],
  ['webhook', 'delete', { webhookId: locator }, 'Webhook'],
  ['webhook', 'get', { webhookId: locator }, 'Webhook'],
  ['webhook', 'getErrors', { webhookId: locator }, 'Webhook'],
  ['webhook', 'test', { webhookId: locator, payload: '{}' }, 'Webhook'],
  ['webhook', 'update', { webhookId: locator, updateFields: { name: 'New' } }, 'Webhook'],
];

const words: Place[] = [
  ['appointment', 'getAll', { locationId: location, filters: { dmsNr: own } }],
  ['appointment', 'getByDmsNr', { locationId: location, dmsNr: own }],
  ['car', 'get', { vin: own }],
  ['webhook', 'create', { ...create, name: own }],
  ['webhook', 'test', { webhookId: webhook, payload: '={{ { "WONr": $json.own } }}' }],
];

/** Runs an operation for two items, of which each has its own value. */
function run([resource, operation, parameters]: Place, values: readonly IDataObject[string][]) {
  return node.run(
    { resource, operation, ...parameters },
    { items: values.map((value) => ({ own: value })), onError: 'continueErrorOutput' },
  );
}

it.each([
  ...ids.map(([resource, operation, more]) => [resource, operation, more, [70_001, 70_002]]),
  ...words.map(([resource, operation, more]) => [resource, operation, more, ['one', 'other']]),
] as [...Place, (string | number)[]][])(
  'a parameter that differs from item to item is read for each item by %s: %s %j',
  async (resource, operation, more, both) => {
    await run([resource, operation, more], both);

    const sent = node.claire.requests().map(({ path, query, body }) => ({ path, query, body }));
    expect(sent).toHaveLength(2);
    expect(both.map((value) => sent.filter((one) => isIn(one, value)).length)).toEqual([1, 1]);
  },
);

function isIn(request: unknown, value: string | number): boolean {
  return new RegExp(`\\b${String(value)}\\b`).test(JSON.stringify(request));
}

/** Both items are bad, so that each has to be told by its own index, and nothing may be sent. */
async function expectRefused(place: Place, value: IDataObject[string], field: string) {
  const { json, failed } = await run(place, [value, value]);

  const message: unknown = expect.stringContaining(field);
  const refused = { json: { error: { code: 'CLAIRE_INVALID_INPUT', message } } };
  expect([value, json, failed]).toMatchObject([
    value,
    [],
    [0, 1].map((item) => ({ ...refused, pairedItem: { item } })),
  ]);
  expect(node.requests()).toEqual([]);
}

const noIds = ['abc', '1.5', 1.5, 0, -1, 2 ** 53, '9007199254740993', true, [1], { id: 1 }];

it.each(ids)(
  'an id that is no whole number, or none that JavaScript can count, is refused by %s: %s %j as %s',
  async (resource, operation, more, field) => {
    for (const value of noIds) await expectRefused([resource, operation, more], value, field);
  },
);

it.each(['\0', '\t', '\r', '\n', '\u007f', '\u0085'])(
  'a header with a control character %j in its value or its name is refused by its place in the list',
  async (character) => {
    const refuse = (header: IDataObject[], field: string) =>
      expectRefused(['webhook', 'create', { ...create, headers: { header } }], 1, field);

    const bad = { name: 'X-Bad', value: `a${character}b` };
    await refuse([{ name: 'X-Good', value: 'a' }, bad], 'headers[1].value');
    await refuse([{ name: `X${character}Bad`, value: 'a' }], 'headers[0].name');
  },
);

const createWebhook = { resource: 'webhook', operation: 'create', ...create };

/** n8n itself refuses fixed values that are missing; what an expression gives, only the node can. */
const nothing = '={{ "" }}';
const missing = '={{ $json.missing }}';
const getByNumber = { resource: 'appointment', operation: 'getByDmsNr', locationId: location };

/** What is given, and the field that the message has to name. */
const cases: [string, Record<string, unknown>, string][] = [
  ['no appointment', get(nothing), 'Appointment ID'],
  ['a wait that is no number', { ...get(1), options: { maxWait: 'long' } }, 'Max Wait'],
  ['no location', list({ dmsNr: '1' }, { ...location, value: nothing }), 'Location'],
  ['no filter', list({}), 'Filters need a Date, a DMS Number or Is Pinned'],
  ['an unknown customer kind', list({ customerKind: 'boss', dmsNr: '1' }), 'Customer Kind'],
  ['a day that is none', list({ date: '2026-02-30' }), 'Date'],
  ['a word for a day', list({ date: 'tomorrow' }), 'Date'],
  ['a pin that is neither yes nor no', list({ isPinned: 'maybe' }), 'Is Pinned'],
  // Without it, all appointments of the day would come.
  ['a DMS number that is blank', list({ date: '2026-11-25', dmsNr: nothing }), 'DMS Number'],
  ['a DMS number that is not there', list({ date: '2026-11-25', dmsNr: missing }), 'DMS Number'],
  ['a day that is not there', list({ date: missing, dmsNr: '1' }), 'Date'],
  ['a last day that is blank', list({ date: '2026-11-25', dateTo: nothing }), 'Date To'],
  [
    'a customer kind that is not there',
    list({ customerKind: missing, dmsNr: '1' }),
    'Customer Kind',
  ],
  ['a pin that is not there', list({ date: '2026-11-25', isPinned: missing }), 'Is Pinned'],
  [
    'a customer kind that is not there, by number',
    { ...getByNumber, dmsNr: '1', customerKind: missing },
    'Customer Kind',
  ],
  ['a limit of 0', { ...list({ dmsNr: '1' }), limit: 0 }, 'Limit'],
  ['no DMS number', { ...getByNumber, dmsNr: nothing }, 'DMS Number'],
  ['a VIN that is a list', { resource: 'car', operation: 'get', vin: '={{ ["A"] }}' }, 'VIN'],
  ['a customer to add that is none', { ...get(1), options: { addCustomer: 'boss' } }, 'Add Cust'],
  ['no VIN', { resource: 'car', operation: 'get', vin: nothing }, 'VIN'],
  ['a webhook without a name', { ...createWebhook, name: nothing }, 'Name'],
  ['a webhook without an event', { ...createWebhook, trigger: nothing }, 'Event'],
  ['event 0', { ...createWebhook, trigger: '={{ 0 }}' }, 'Event'],
  ['an update of nothing', update({}), 'Update Fields'],
  // Without them, the webhook would be for all.
  [
    'a new location that is not there',
    update({ locationId: { ...location, value: missing } }),
    'Location',
  ],
  ['a new checklist that is blank', update({ checklistId: nothing }), 'Checklist ID'],
  [
    'a page below 0',
    { resource: 'webhook', operation: 'getErrors', webhookId: webhook, page: -1 },
    'Page',
  ],
  ['a payload that is no JSON', testCall('{'), 'Payload'],
  ['a wrong type in a payload', testCall('{"AppointmentID":"x"}'), 'AppointmentID'],
];

describe('bad input is refused before any request', () => {
  it.each(cases)('%s', async (_what, parameters, field) => {
    const { error, json } = await node.run(parameters as never);

    expect(json).toEqual([]);
    expect(error?.message).toContain(field);
    expect(error?.context).toMatchObject({
      itemIndex: 0,
      claire: { code: 'CLAIRE_INVALID_INPUT' },
    });
    expect(node.requests()).toEqual([]);
  });
});

function get(appointmentId: unknown): Record<string, unknown> {
  return { resource: 'appointment', operation: 'get', appointmentId };
}

function list(filters: unknown, locationId: unknown = location): Record<string, unknown> {
  return { resource: 'appointment', operation: 'getAll', locationId, filters };
}

function update(updateFields: unknown): Record<string, unknown> {
  return { resource: 'webhook', operation: 'update', webhookId: webhook, updateFields };
}

function testCall(payload: string): Record<string, unknown> {
  return { resource: 'webhook', operation: 'test', webhookId: webhook, payload };
}
