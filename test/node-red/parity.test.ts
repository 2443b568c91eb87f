import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { apiOperations } from '../../node-red/nodes/claire-api/operations';
import { outputs } from '../../claire/simplify';
import { type Sandbox, startSandbox } from '../../sandbox';
import { locationIds } from '../../sandbox/data/dealer';
import { engine } from '../n8n/engine';
import { appointment } from '../unit/import/appointments';
import { given, type Lab, withNodeRed } from './lab';

interface Case {
  /** As the two nodes save the same settings. */
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
const first = (lab: Lab) => First.parse(lab.first());
const checked = (lab: Lab) => lab.first(({ checklists }) => (checklists ?? []).length > 0).id;
/** Of the first appointment, or so many days later. */
const day = (lab: Lab, later = 0) => {
  const time = Date.parse(lab.first().time_car_app.slice(0, 10)) + later * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
};
const plate = (lab: Lab) => String(lab.first().license_plate_number);
const places = (lab: Lab) => [first(lab).location_id, place];
/** In which the sandbox has its appointments. */
const window = { daysBack: 10, daysAhead: 20 };
const place = locationIds.amersfoort;
const located = { __rl: true, mode: 'list', value: place };
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

/** The same settings for both platforms, for each operation by n8n's name of it. */
const cases: Readonly<Record<string, (lab: Lab) => Case>> = {
  'appointment.find': (lab) => ({
    n8n: { search: plate(lab), ...window, limit: 3, locationIds: places(lab) },
    nodeRed: {
      search: given(plate(lab)),
      limit: given(3, 'num'),
      locationIds: given(JSON.stringify(places(lab)), 'json'),
      daysBack: given(window.daysBack, 'num'),
      daysAhead: given(window.daysAhead, 'num'),
    },
  }),
  'appointment.get': (lab) => ({
    n8n: { appointmentId: first(lab).id },
    nodeRed: { id: given(first(lab).id, 'num') },
  }),
  'appointment.getAll': (lab) => ({
    n8n: {
      ...{ ...all, locationId: located, options: { locationIds: [locationIds.hilversum] } },
      filters: { date: day(lab), dateTo: day(lab, 1) },
    },
    nodeRed: {
      location_id: given(place, 'num'),
      locationIds: given(`[${String(locationIds.hilversum)}]`, 'json'),
      date: given(day(lab)),
      dateTo: given(day(lab, 1)),
    },
  }),
  'appointment.getByDmsNr': (lab) => ({
    n8n: {
      locationId: { __rl: true, mode: 'id', value: first(lab).location_id },
      dmsNr: first(lab).driver_dms_number,
      customerKind: 'driver',
    },
    nodeRed: {
      location_id: given(first(lab).location_id, 'num'),
      dms_nr: given(first(lab).driver_dms_number),
      customer_kind: given('driver'),
    },
  }),
  'appointment.import': () => ({
    n8n: { source: 'item', waitFor: 'nothing' },
    nodeRed: { appointments: given('payload', 'msg') },
    items: rows,
  }),
  'car.get': (lab) => ({
    n8n: { vin: first(lab).car.vin },
    nodeRed: { vin: given(first(lab).car.vin) },
  }),
  'check.getAll': (lab) => ({
    n8n: { ...all, appointmentId: checked(lab) },
    nodeRed: { appointment_id: given(checked(lab), 'num') },
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

/** Both platforms meet a Claire of their own, the same to the second: what one changes, the other must not see. */
const now = Date.now();
const options = { seed: 1, now: () => now } as const;
const lab = withNodeRed(options);
let ofN8n: Sandbox;

beforeEach(async () => {
  ofN8n = await startSandbox(options);
});
afterEach(() => ofN8n.close());

async function inN8n(id: string, { n8n, items }: Case, output = 'simplified'): Promise<unknown[]> {
  const [resource = '', operation = ''] = id.split('.');
  const { url: baseUrl, apiKey } = ofN8n;
  const { json, error } = await engine({ baseUrl, apiKey }).run(
    { resource, operation, output, fields: chosen, ...n8n },
    { timezone: 'UTC', ...(items && { items }) },
  );
  expect(error).toBeUndefined();
  return json;
}

async function inNodeRed(id: string, { nodeRed, items, settings }: Case, fields = 'simplified') {
  const { sent, error } = await lab.call(
    {
      ...{ operation: catalogueId(id), parameters: nodeRed, output: 'parts' },
      ...{ fields, selectedFields: chosen.join(','), ...settings },
    },
    { payload: items ?? null },
  );
  expect(error).toBeUndefined();
  return sent.map(({ payload }) => payload);
}

/** The same at both, from the same settings. */
async function theSame(id: string, settings: Case, output = 'simplified'): Promise<unknown[]> {
  const [expected, received] = await Promise.all([
    inN8n(id, settings, output),
    inNodeRed(id, settings, output),
  ]);
  expect(comparable(received)).toEqual(comparable(expected));
  expect(JSON.stringify(comparable(received))).toBe(JSON.stringify(comparable(expected)));
  return received;
}

/** As JSON; of the time when a row was sent, whether that was within the last minute. */
function comparable(outcomes: unknown): unknown {
  return JSON.parse(JSON.stringify(outcomes), (key, value: unknown) => {
    const age = key === 'queued_at' ? Date.now() - Date.parse(String(value)) : undefined;
    return age === undefined ? value : age >= 0 && age < 60_000;
  });
}

/** Of all kinds of records. */
const chosen = ['car_name', 'customer_driver', 'customcom_link', 'findings', 'fuel', 'headers'];

const Columns = z.object({
  columns: z.object({
    unused: z.array(z.string()),
    decisions: z.array(z.object({ message: z.string() })),
  }),
});

const ofAppointment = (id: string): Case => cases[id]?.(lab) ?? create;

describe('n8n and Node-RED', () => {
  it('are compared in every operation', () => {
    const ids = apiOperations.map(({ id }) => id);

    expect(Object.keys(cases).map(catalogueId).sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(cases).flatMap((id) => outputs.map((output) => [id, output] as const)))(
    'give the same JSON for %s, %s',
    async (id, output) => {
      const settings = ofAppointment(id);
      if (settings.needsWebhook === true) await theSame('webhook.create', create);

      const received = await theSame(id, settings, output);

      expect(received.length > 0).toBe(id !== 'webhook.getErrors');
    },
  );

  it('tell the same of a file: outcomes, problems, warnings, columns and what was decided', async () => {
    const row = {
      ...{ Afspraaknr: 'A1', WO: 'W1', Aangemaakt: '20-11-2026', Datum: '25-11-2026 08:30' },
      ...{ VIN: 'WVWZZZ1KZ6W000001', Merk: 'VW', Model: 'Golf', Klantnr: '1', Naam: 'Jansen' },
      ...{ Vestiging: '11', Kleur: 'rood', 'Geen reclame': 'ja', Omschrijving: 'Beurt' },
    };
    const items = [
      { ...row, 'Km-stand': 'veel' },
      { ...row, 'Km-stand': '1', Afspraaknr: 'A2', WO: 'W2', Merk: '', Klantnr: '' },
      { ...row, 'Km-stand': 'veel', Omschrijving: 'Banden' },
    ];
    const { url: baseUrl, apiKey } = ofN8n;
    const shared = { source: 'columns', waitFor: 'nothing', badValues: 'warn' };

    const n8n = await engine({ baseUrl, apiKey }).run(
      {
        ...{ resource: 'appointment', operation: 'import', ...shared },
        options: { failWhen: 'never' },
      },
      { items },
    );
    const { sent } = await lab.call({ type: 'claire-import', ...shared }, { payload: items });

    const [whole] = sent;
    expect(comparable(whole?.payload)).toEqual(comparable(n8n.json));
    expect(n8n.json).toMatchObject([
      {
        ...{ status: 'queued', rows: [0, 2] },
        warnings: [{ path: 'current_km', column: 'Km-stand', row: 1 }, { row: 3 }],
      },
      {
        status: 'invalid',
        error: { problems: [{ path: 'car.make', column: 'Merk', row: 2 }, {}] },
      },
    ]);
    const told = n8n.hints.map(({ message }) => message).join(' ');
    const columns = Columns.parse(whole?.claire).columns;
    expect(columns.unused).toContain('Kleur');
    expect(told).toContain(`not used: ${columns.unused.join(', ')}`);
    expect(columns.decisions).not.toEqual([]);
    for (const { message } of columns.decisions) expect(told).toContain(message);
  });

  it.each([
    ['appointment.get', 'driver', 'simplified'],
    ['appointment.getAll', 'owner', 'selectedFields'],
    ['appointment.getByDmsNr', 'contractor', 'raw'],
  ] as const)(
    'add the same customer in %s: the %s, beside it %s',
    async (id, addCustomer, output) => {
      const choices = ofAppointment(id);
      const options = Object.assign({ addCustomer }, choices.n8n.options);
      const n8n = { ...choices.n8n, options };

      const received = await theSame(id, { ...choices, n8n, settings: { addCustomer } }, output);

      expect(received.length).toBeGreaterThan(0);
      for (const record of received) {
        expect(record).toMatchObject({ customer: { type: addCustomer } });
      }
    },
  );

  it('return all errors of a webhook, of every page', async () => {
    // Nothing listens on port 1, so every call goes wrong.
    const url = 'http://127.0.0.1:1/';
    await theSame('webhook.create', {
      n8n: { ...create.n8n, url },
      nodeRed: { ...create.nodeRed, url: given(url) },
    });
    for (const claire of [lab.claire, ofN8n]) {
      for (let call = 0; call < 45; call += 1) claire.fire(2, first(lab).id);
      await claire.settled();
    }

    const errors = await theSame('webhook.getErrors', {
      n8n: { webhookId: one, returnAll: true },
      nodeRed: { WebhookID: given(webhookId, 'num'), Page: given(1, 'num') },
      settings: { returnAll: true },
    });

    expect(errors).toHaveLength(45);
  });
});

describe('null for the location and the checklist of a webhook', () => {
  const headers = [{ name: 'X-Token', value: 'abc' }];
  const flags = { queued: true, active: false };
  const narrow = { dealer_location_id: place, checklist_id: 303 };
  const narrowed = {
    n8n: {
      ...{ ...create.n8n, ...flags, headers: { header: headers } },
      ...{ trigger: 1, locationId: located, checklistId: 303 },
    },
    nodeRed: {
      ...create.nodeRed,
      queued: given('true', 'bool'),
      active: given('false', 'bool'),
      headers: given(JSON.stringify(headers), 'json'),
      webhook_trigger_id: given(1, 'num'),
      dealer_location_id: given(place, 'num'),
      checklist_id: given(303, 'num'),
    },
  };

  it.each([
    ['JSON', given('null', 'json')],
    ['a message', given('payload', 'msg')],
  ])('clears them, from %s, as an empty field does in n8n, and no other', async (_from, empty) => {
    const others = { ...flags, headers, name: 'Offer', webhook_trigger_id: 1 };
    await theSame('webhook.create', narrowed);
    expect(lab.claire.webhooks()).toMatchObject([{ ...narrow, ...others }]);
    const cleared = { locationId: { ...located, value: '' }, checklistId: '' };

    const received = await theSame('webhook.update', {
      n8n: { webhookId: one, updateFields: cleared },
      nodeRed: { id: given(webhookId, 'num'), dealer_location_id: empty, checklist_id: empty },
    });

    const open = { dealer_location_id: null, checklist_id: null, ...others };
    expect(received).toEqual([{ updated: true, id: webhookId }]);
    expect(lab.claire.webhooks()).toMatchObject([open]);
    expect(lab.claire.webhooks()).toEqual(ofN8n.webhooks());
  });

  it('is not what a message brings that has no such property', async () => {
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
