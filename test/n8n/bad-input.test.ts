import { describe, expect, it } from '@jest/globals';
import { withClaire } from './with-claire';

const node = withClaire();

const location = { __rl: true, mode: 'id', value: '11' };
const webhook = { __rl: true, mode: 'id', value: '1' };
const create = {
  resource: 'webhook',
  operation: 'create',
  name: 'Offer ready',
  trigger: 2,
  url: 'https://planning.example.com/claire',
};

/** n8n itself refuses fixed values that are missing; what an expression gives, only the node can. */
const nothing = '={{ "" }}';

/** What is given, and the field that the message has to name. */
const cases: [string, Record<string, unknown>, string][] = [
  ['no appointment', get(nothing), 'Appointment ID'],
  ['a wait that is no number', { ...get(1), options: { maxWait: 'long' } }, 'Max Wait'],
  ['no location', list({ dmsNr: '1' }, { __rl: true, mode: 'id', value: nothing }), 'Location'],
  [
    'a location that is a word',
    list({ dmsNr: '1' }, { __rl: true, mode: 'id', value: '={{ "x" }}' }),
    'Location',
  ],
  ['no filter', list({}), 'Filters need a Date, a DMS Number or Is Pinned'],
  [
    'customer kind without a number',
    list({ customerKind: 'driver', date: '2026-11-25' }),
    'customer_kind',
  ],
  ['an unknown customer kind', list({ customerKind: 'boss', dmsNr: '1' }), 'Customer Kind'],
  ['a day that is none', list({ date: '2026-02-30' }), 'Date'],
  ['a word for a day', list({ date: 'tomorrow' }), 'Date'],
  ['a pin that is neither yes nor no', list({ isPinned: 'maybe' }), 'Is Pinned'],
  ['a limit of 0', { ...list({ dmsNr: '1' }), limit: 0 }, 'Limit'],
  [
    'no DMS number',
    { resource: 'appointment', operation: 'getByDmsNr', locationId: location, dmsNr: nothing },
    'DMS Number',
  ],
  ['a VIN that is a list', { resource: 'car', operation: 'get', vin: '={{ ["A"] }}' }, 'VIN'],
  ['a customer to add that is none', { ...get(1), options: { addCustomer: 'boss' } }, 'Add Cust'],
  ['no VIN', { resource: 'car', operation: 'get', vin: nothing }, 'VIN'],
  [
    'no appointment for checks',
    { resource: 'check', operation: 'getAll', appointmentId: nothing },
    'Appointment ID',
  ],
  ['a webhook without a name', { ...create, name: nothing }, 'Name'],
  ['a webhook without an event', { ...create, trigger: nothing }, 'Event'],
  ['a word for an event', { ...create, trigger: '={{ "ready" }}' }, 'Event'],
  ['event 0', { ...create, trigger: '={{ 0 }}' }, 'Event'],
  ['an address that is none', { ...create, url: 'planning' }, 'url'],
  ['a header name with a space', { ...create, headers: header('X Token', 'a') }, 'headers'],
  [
    'no webhook',
    { resource: 'webhook', operation: 'delete', webhookId: { ...webhook, value: nothing } },
    'Webhook',
  ],
  [
    'a page below 0',
    { resource: 'webhook', operation: 'getErrors', webhookId: webhook, page: -1 },
    'Page',
  ],
  ['a payload that is no JSON', testCall('{'), 'Payload'],
  ['a payload that is a list', testCall('[]'), 'Payload'],
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

function header(name: string, value: string): unknown {
  return { header: [{ name, value }] };
}

function testCall(payload: string): Record<string, unknown> {
  return { resource: 'webhook', operation: 'test', webhookId: webhook, payload };
}
