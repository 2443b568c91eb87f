import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { withClaire } from './with-claire';

const node = withClaire();

const given = '={{ $json.id }}';
const locator = { __rl: true, mode: 'id', value: given };
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

describe('a header with a control character', () => {
  it.each(['\0', '\t', '\r', '\n', '\u007f', '\u0085'])(
    '%j in its value or its name is refused by its place in the list',
    async (character) => {
      const bad = { name: 'X-Bad', value: `a${character}b` };
      const refusalsOf = (header: IDataObject[]) =>
        refusals({ resource: 'webhook', operation: 'create', ...create, headers: { header } }, 1);

      expect(await refusalsOf([{ name: 'X-Good', value: 'a' }, bad])).toMatchObject(
        refused('headers[1].value'),
      );
      expect(await refusalsOf([{ name: `X${character}Bad`, value: 'a' }])).toMatchObject(
        refused('headers[0].name'),
      );
    },
  );
});
