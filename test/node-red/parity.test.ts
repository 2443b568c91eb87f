import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { customerTypes } from '../../claire/contact';
import { allOperations } from '../../claire/resources';
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
  /** Beside the parameters. */
  readonly settings?: object;
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

async function inN8n(id: string, { n8n, items }: Case, simplify = true): Promise<unknown[]> {
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

async function inNodeRed(id: string, { nodeRed, items, settings }: Case, simplify = true) {
  const { sent, error } = await lab.call(
    { operation: catalogueId(id), parameters: nodeRed, output: 'parts', simplify, ...settings },
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
        await inN8n('webhook.create', create);
        await inNodeRed('webhook.create', create);
      }

      const expected = await inN8n(id, wish, simplify);

      expect(await inNodeRed(id, wish, simplify)).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(expected.length > 0).toBe(id !== 'webhook.getErrors');
    },
  );
});

/** The same at both, from the same wish. */
async function theSame(id: string, wish: Case, simplify = true): Promise<unknown[]> {
  const expected: unknown = JSON.parse(JSON.stringify(await inN8n(id, wish, simplify)));
  const given = await inNodeRed(id, wish, simplify);
  expect(given).toEqual(expected);
  return given;
}

describe('options of n8n and of Node-RED', () => {
  const asked = ['appointment.get', 'appointment.getAll', 'appointment.getByDmsNr'];

  it.each(
    asked.flatMap((id) =>
      customerTypes.flatMap((type) => [[id, type, true] as const, [id, type, false] as const]),
    ),
  )('add the same customer in %s: the %s (simplify: %s)', async (id, type, simplify) => {
    const wish = cases[id]?.() ?? create;
    const n8n = { ...wish.n8n, options: { addCustomer: type } };

    const given = await theSame(id, { ...wish, n8n, settings: { addCustomer: type } }, simplify);

    expect(given.length).toBeGreaterThan(0);
    for (const record of given) expect(record).toMatchObject({ customer: { type } });
  });

  const ownText = { messageSubject: '{car}', messageText: '{greeting}\n\n{workshop}: {link}' };
  it.each([
    { message: 'carReady' },
    { message: 'diagnoseOverview', language: 'fr' },
    { message: 'review', language: 'pl' },
    { message: 'own', ...ownText },
    { message: 'own', ...ownText, messageSms: '{licensePlate} <klaar>' },
  ])('write the same message for %p', async (options) => {
    const addCustomer = 'driver';
    const wish = cases['appointment.getAll']?.() ?? create;
    const n8n = { ...wish.n8n, options: { addCustomer, ...options } };

    const given = await theSame('appointment.getAll', {
      ...wish,
      n8n,
      settings: { addCustomer, ...options },
    });

    expect(given.length).toBeGreaterThan(1);
    for (const record of given) {
      expect(record).toMatchObject({ customer: { message: { template: options.message } } });
    }
  });

  it('return all errors of a webhook, of every page', async () => {
    // Nothing listens on port 1, so every call goes wrong.
    const url = 'http://127.0.0.1:1/';
    const failing = {
      n8n: { ...create.n8n, url },
      nodeRed: { ...create.nodeRed, url: given(url) },
    };
    await theSame('webhook.create', failing);
    for (const claire of [lab.claire, ofN8n]) {
      for (let call = 0; call < 45; call += 1) claire.fire(2, first().id);
      await claire.settled();
    }

    const errors = await theSame('webhook.getErrors', {
      n8n: { webhookId: one, returnAll: true },
      nodeRed: { WebhookID: given(webhookId, 'num'), Page: given(1, 'num') },
      settings: { returnAll: true },
    });

    expect(errors).toHaveLength(45);
  });

  it.each([
    ['JSON', given('null', 'json')],
    ['a message', given('payload', 'msg')],
  ])(
    'clear the location and the checklist of a webhook with null from %s',
    async (_from, empty) => {
      const narrowed = {
        n8n: { ...create.n8n, trigger: 1, locationId: located, checklistId: 303 },
        nodeRed: {
          ...create.nodeRed,
          webhook_trigger_id: given(1, 'num'),
          dealer_location_id: given(place, 'num'),
          checklist_id: given(303, 'num'),
        },
      };
      await theSame('webhook.create', narrowed);
      const narrow = { dealer_location_id: place, checklist_id: 303 };
      expect(lab.claire.webhooks()).toMatchObject([narrow]);

      const cleared = { locationId: { ...located, value: '' }, checklistId: '' };
      const wish = {
        n8n: { webhookId: one, updateFields: cleared },
        nodeRed: { id: given(webhookId, 'num'), dealer_location_id: empty, checklist_id: empty },
      };
      await inN8n('webhook.update', wish);
      const { error } = await lab.call(
        { operation: 'webhook.update', parameters: wish.nodeRed },
        { payload: null },
      );

      expect(error).toBeUndefined();
      const open = { dealer_location_id: null, checklist_id: null, name: 'Offer' };
      expect(lab.claire.webhooks()).toMatchObject([open]);
      expect(lab.claire.webhooks()).toEqual(ofN8n.webhooks());
    },
  );

  it('leave them as they are where a message brings nothing', async () => {
    const parameters = { ...create.nodeRed, dealer_location_id: given(place, 'num') };
    await lab.call({ operation: 'webhook.create', parameters });

    const change = { name: given('Other'), dealer_location_id: given('nowhere', 'msg') };
    await lab.call({
      operation: 'webhook.update',
      parameters: { id: given(webhookId, 'num'), ...change },
    });

    expect(lab.claire.webhooks()).toMatchObject([{ name: 'Other', dealer_location_id: place }]);
  });
});
