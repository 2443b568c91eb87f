import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { allOperations } from '../../claire/operations';
import { type Sandbox, startSandbox } from '../../sandbox';
import { locationIds } from '../../sandbox/data/dealer';
import { engine } from '../n8n/engine';
import { appointment } from '../unit/import/appointments';
import { given, withNodeRed } from './lab';

/** Both platforms meet a Claire of their own, the same to the second: what one changes, the other must not see. */
const now = Date.now();
const options = { seed: 1, now: () => now };
const lab = withNodeRed(options);
let ofN8n: Sandbox;

beforeEach(async () => {
  ofN8n = await startSandbox(options);
});
afterEach(() => ofN8n.close());

interface Case {
  /** As the two nodes save the same wish. */
  readonly n8n: IDataObject;
  readonly nodeRed: object;
  readonly items?: IDataObject[];
  /** Whether a webhook has to be there first. */
  readonly needsWebhook?: boolean;
}

const First = z.looseObject({
  id: z.number(),
  location_id: z.number(),
  driver_dms_number: z.string(),
  car: z.looseObject({ vin: z.string() }),
});
const first = () => First.parse(lab.claire.appointments()[0]);
const checked = () =>
  lab.claire.appointments().find(({ checklists }) => (checklists ?? []).length > 0)?.id ?? 0;
const day = () => lab.claire.appointments()[0]?.time_car_app.slice(0, 10) ?? '';
const place = locationIds.amersfoort;
const located = { __rl: true, mode: 'id', value: place };
const webhookId = 601;
const one = { __rl: true, mode: 'id', value: webhookId };
const all = { returnAll: true };

const create: Case = {
  n8n: { name: 'Offer', trigger: 2, url: 'https://planning.example.com/claire' },
  nodeRed: {
    name: given('Offer'),
    webhook_trigger_id: given(2, 'num'),
    url: given('https://planning.example.com/claire'),
  },
};

const rows = [1, 2, 3].map((number) =>
  appointment(number, number === 2 ? { wo_nr: '', location_id: place } : { location_id: place }),
);

const cases: Readonly<Record<string, () => Case>> = {
  'appointment.get': () => ({
    n8n: { appointmentId: first().id },
    nodeRed: { id: given(first().id, 'num') },
  }),
  'appointment.getAll': () => ({
    n8n: { ...all, locationId: located, filters: { date: day() } },
    nodeRed: { location_id: given(place, 'num'), date: given(day()) },
  }),
  'appointment.getByDmsNr': () => ({
    n8n: {
      locationId: { __rl: true, mode: 'id', value: first().location_id },
      dmsNr: first().driver_dms_number,
      customerKind: 'driver',
    },
    nodeRed: {
      location_id: given(first().location_id, 'num'),
      dms_nr: given(first().driver_dms_number),
      customer_kind: given('driver'),
    },
  }),
  'appointment.import': () => ({
    n8n: { waitFor: 'nothing' },
    nodeRed: { appointments: given('payload', 'msg') },
    items: rows,
  }),
  'car.get': () => ({ n8n: { vin: first().car.vin }, nodeRed: { vin: given(first().car.vin) } }),
  'check.getAll': () => ({
    n8n: { ...all, appointmentId: checked() },
    nodeRed: { appointment_id: given(checked(), 'num') },
  }),
  'location.getAll': () => ({ n8n: all, nodeRed: {} }),
  'question.getAll': () => ({ n8n: all, nodeRed: {} }),
  'tag.getAll': () => ({ n8n: all, nodeRed: {} }),
  'webhook.create': () => create,
  'webhook.get': () => ({
    n8n: { webhookId: one },
    nodeRed: { webhook_id: given(webhookId, 'num') },
    needsWebhook: true,
  }),
  'webhook.getAll': () => ({ n8n: all, nodeRed: {}, needsWebhook: true }),
  'webhook.getErrors': () => ({
    n8n: { webhookId: one },
    nodeRed: { WebhookID: given(webhookId, 'num') },
    needsWebhook: true,
  }),
  'webhook.getTriggers': () => ({ n8n: all, nodeRed: {} }),
  'webhook.test': () => ({
    n8n: { webhookId: one, payload: '{"WONr":"WO-1"}' },
    nodeRed: { WebhookID: given(webhookId, 'num'), Payload: given('{"WONr":"WO-1"}', 'json') },
    needsWebhook: true,
  }),
  'webhook.update': () => ({
    n8n: { webhookId: one, updateFields: { name: 'Other' } },
    nodeRed: { id: given(webhookId, 'num'), name: given('Other') },
    needsWebhook: true,
  }),
  'webhook.delete': () => ({
    n8n: { webhookId: one },
    nodeRed: { webhook_id: given(webhookId, 'num') },
    needsWebhook: true,
  }),
};

/** n8n's names of operations are those of its other nodes. */
const catalogueId = (n8nId: string): string =>
  n8nId
    .replace('getAll', 'list')
    .replace('getByDmsNr', 'listByDmsNr')
    .replace('getErrors', 'listErrors')
    .replace('getTriggers', 'listTriggers');

async function inN8n(id: string, { n8n, items }: Case, simplify: boolean): Promise<unknown[]> {
  const [resource = '', operation = ''] = id.split('.');
  const { url: baseUrl, apiKey } = ofN8n;
  const { json, error } = await engine({ baseUrl, apiKey }).run({
    timezone: 'UTC',
    parameters: { resource, operation, simplify, ...n8n },
    ...(items && { items }),
  });
  expect(error).toBeUndefined();
  return json;
}

async function inNodeRed(id: string, { nodeRed, items }: Case, simplify: boolean) {
  const { sent, error } = await lab.call(
    { operation: catalogueId(id), parameters: nodeRed, output: 'parts', simplify },
    { payload: items },
  );
  expect(error).toBeUndefined();
  return sent.map(({ payload }) => payload);
}

describe('n8n and Node-RED', () => {
  it('are compared in every operation', () => {
    const ids = allOperations.map(({ id }) => id);

    expect(Object.keys(cases).map(catalogueId).sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(cases).flatMap((id) => [[id, true] as const, [id, false] as const]))(
    'give the same JSON for %s (simplify: %s)',
    async (id, simplify) => {
      const { needsWebhook, ...wish } = cases[id]?.() ?? create;
      if (needsWebhook === true) {
        await inN8n('webhook.create', create, false);
        await inNodeRed('webhook.create', create, false);
      }

      const expected = await inN8n(id, wish, simplify);

      expect(await inNodeRed(id, wish, simplify)).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(expected.length > 0).toBe(id !== 'webhook.getErrors');
    },
  );
});
