import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { withClaire } from './with-claire';

const node = withClaire();

const own = '={{ $json.own }}';
const locator = { __rl: true, mode: 'id', value: own };
const location = { __rl: true, mode: 'id', value: '11' };
const webhook = { __rl: true, mode: 'id', value: '1' };
const create = { name: 'Offer ready', trigger: 2, url: 'https://planning.example.com/claire' };
const ids = [70_001, 70_002];
const words = ['first-own', 'second-own'];

/** Each parameter that may differ from item to item, and two values for it. */
const places: [string, string, IDataObject, (string | number)[]][] = [
  ['appointment', 'get', { appointmentId: own }, ids],
  ['appointment', 'getAll', { locationId: locator, filters: { dmsNr: '1' } }, ids],
  ['appointment', 'getAll', { locationId: location, filters: { dmsNr: own } }, words],
  ['appointment', 'getByDmsNr', { locationId: locator, dmsNr: '1' }, ids],
  ['appointment', 'getByDmsNr', { locationId: location, dmsNr: own }, words],
  [
    'appointment',
    'getByDmsNr',
    { locationId: location, dmsNr: '1', customerKind: own },
    ['owner', 'driver'],
  ],
  ['car', 'get', { vin: own }, words],
  ['check', 'getAll', { appointmentId: own }, ids],
  ['webhook', 'create', { ...create, name: own }, words],
  ['webhook', 'create', { ...create, checklistId: own }, ids],
  ['webhook', 'delete', { webhookId: locator }, ids],
  ['webhook', 'get', { webhookId: locator }, ids],
  ['webhook', 'getErrors', { webhookId: locator }, ids],
  ['webhook', 'getErrors', { webhookId: webhook, page: own }, [70_001, 70_002]],
  ['webhook', 'test', { webhookId: locator, payload: '{}' }, ids],
  ['webhook', 'test', { webhookId: webhook, payload: '={{ { "WONr": $json.own } }}' }, words],
  ['webhook', 'update', { webhookId: locator, updateFields: { name: 'New' } }, ids],
];

describe('a parameter that differs from item to item', () => {
  it.each(places)('is read for each item by %s: %s %j', async (resource, operation, more, both) => {
    await node.run({
      parameters: { resource, operation, ...more },
      items: both.map((value) => ({ own: value })),
      onError: 'continueErrorOutput',
    });

    const sent = node.claire.requests().map(({ path, query, body }) => ({ path, query, body }));
    expect(sent).toHaveLength(2);
    expect(both.map((value) => sent.filter((one) => isIn(one, value)).length)).toEqual([1, 1]);
  });
});

describe('the customer that is added', () => {
  it('is that of its own appointment, also in a list', async () => {
    const { json } = await node.run({
      parameters: {
        ...{ resource: 'appointment', operation: 'getAll', returnAll: true },
        locationId: { __rl: true, mode: 'id', value: String(locationIds.amersfoort) },
        filters: { isPinned: true },
        options: { addCustomer: 'driver' },
      },
    });

    expect(new Set(json.map(numberOfDriver)).size).toBeGreaterThan(1);
    for (const appointment of json) {
      expect(appointment.customer).toMatchObject({ dmsNr: numberOfDriver(appointment) });
    }
  });
});

describe('an item that stops the node', () => {
  it('stops it at once: no request is made for the many items behind it', async () => {
    const { error } = await node.run({
      parameters: { resource: 'appointment', operation: 'get', appointmentId: own },
      items: [
        { own: 999_999 },
        ...node.claire
          .appointments()
          .slice(0, 150)
          .map(({ id }) => ({ own: id })),
      ],
    });

    expect(error?.message).toContain('appointment 999999');
    expect(node.requests().length).toBeLessThan(100);
  });
});

function isIn(request: unknown, value: string | number): boolean {
  return new RegExp(`\\b${String(value)}\\b`).test(JSON.stringify(request));
}

function numberOfDriver({ customer_driver: driver }: IDataObject): unknown {
  return (driver as IDataObject | null)?.dms_nr ?? null;
}
