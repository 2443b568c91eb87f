import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
import { type Call, type Receiver, startHttpReceiver } from '../../tools/lab/receivers';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { allOperations } from '../../claire/resources';
import { type NodeRun, type OperationsLab, startOperationsLab } from './operations-lab';
import { expectNoSecrets } from './secrets';

let lab: OperationsLab;
let receiver: Receiver<Call>;
const reached = new Set<string>();
const secretOfTrigger = randomBytes(32).toString('hex');

beforeAll(async () => {
  [lab, receiver] = await Promise.all([startOperationsLab(), startHttpReceiver()]);
});

afterEach(() => {
  for (const { method, path } of lab.claire.requests()) reached.add(`${method} ${path}`);
  lab.claire.reset();
});

afterAll(async () => {
  await expectNoSecrets(lab, [secretOfTrigger]);
});

// On its own, so that the servers end whatever was found.
afterAll(async () => {
  await Promise.all([lab.stop(), receiver.close()]);
});

const first = (): AppointmentFields => {
  const [appointment] = lab.claire.appointments();
  if (appointment === undefined) throw new Error('The sandbox has no appointments');
  return appointment;
};

const readDay = ({ time_car_app }: AppointmentFields) => time_car_app.slice(0, 10);

/** All of one location and day: of the first one that is not alone on its day. */
function together(): AppointmentFields[] {
  const all = lab.claire.appointments();
  const days = all.map((one) =>
    all.filter((other) => other.location_id === one.location_id && readDay(other) === readDay(one)),
  );
  return days.find((day) => day.length > 1) ?? [];
}

const by = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });

/** A run that ends well. */
async function ran(parameters: Json, items?: readonly Json[]): Promise<NodeRun> {
  const result = await lab.run(parameters, items === undefined ? {} : { items });
  expect(result.error).toEqual({});
  return result;
}

async function got(parameters: Json, items?: readonly Json[]): Promise<Json[]> {
  return (await ran(parameters, items)).json;
}

const ids = (items: readonly Json[]) => items.map(({ id }) => id).sort();

describe('appointments in a workflow', () => {
  it('are looked up by their number, one for each item and in order', async () => {
    const wanted = lab.claire.appointments().slice(0, 12);
    const items = wanted.map(({ id }) => ({ id }));

    const { json, from } = await ran(
      { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' },
      items,
    );

    expect(json.map(({ id, vin }) => [id, vin])).toEqual(wanted.map(({ id, vin }) => [id, vin]));
    expect(from).toEqual(items.map((_, index) => index));
  });

  it('are looked up whole, with whom to tell', async () => {
    const [json = {}] = await got({
      resource: 'appointment',
      operation: 'get',
      appointmentId: first().id,
      simplify: false,
      options: { addCustomer: 'driver' },
    });

    const { customer, ...appointment } = json;
    expect(appointment).toEqual(JSON.parse(JSON.stringify(first())));
    expect(customer).toMatchObject({ type: 'driver', dmsNr: first().driver_dms_number });
  });

  it('of a day at a location are listed', async () => {
    const expected = together();
    const [one = first()] = expected;

    const json = await got({
      resource: 'appointment',
      operation: 'getAll',
      locationId: { __rl: true, mode: 'list', value: one.location_id },
      filters: { date: readDay(one) },
      returnAll: true,
    });

    expect(expected.length).toBeGreaterThan(1);
    expect(ids(json)).toEqual(ids(expected));
  });

  it('of a customer are found by the DMS number, as before', async () => {
    const json = await got({
      resource: 'appointment',
      operation: 'getByDmsNr',
      locationId: by(first().location_id),
      dmsNr: first().driver_dms_number,
      customerKind: 'driver',
    });

    expect(ids(json)).toContain(first().id);
    expect(new Set(json.map((one) => one.driver_dms_number))).toEqual(
      new Set([first().driver_dms_number]),
    );
  });
});

describe('what belongs to an appointment', () => {
  it('is its car', async () => {
    const json = await got({ resource: 'car', operation: 'get', vin: first().vin });

    expect(json).toEqual([
      expect.objectContaining({
        vin: first().vin,
        make: first().car_make,
        model: first().car_model,
      }),
    ]);
  });

  it('is its checks', async () => {
    const checked = lab.claire.appointments().find(({ checklists }) => checklists?.length);

    const json = await got({
      resource: 'check',
      operation: 'getAll',
      appointmentId: checked?.id,
      returnAll: true,
    });

    expect(json.length).toBeGreaterThan(0);
    expect(new Set(json.map((check) => check.appointment_id))).toEqual(new Set([checked?.id]));
  });
});

describe('what a dealer has', () => {
  it.each([
    ['location', ['Amersfoort', 'Hilversum', 'Zeist']],
    ['tag', ['Aanbieding', 'Banden', 'Remmen']],
  ])('is listed: %s', async (resource, names) => {
    const json = await got({ resource, operation: 'getAll', returnAll: true });

    expect(json.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('is listed: question, up to the limit', async () => {
    const json = await got({ resource: 'question', operation: 'getAll', limit: 3 });

    expect(json).toHaveLength(3);
    expect(json[0]).toMatchObject({ question: 'Bandenprofiel linksvoor' });
  });
});

describe('the webhooks of the key', () => {
  it('are made, changed, looked up, listed, called for a test and deleted', async () => {
    const webhook = (operation: string, more: Json = {}) =>
      got({ resource: 'webhook', operation, ...more });
    const [made = {}] = await webhook('create', {
      name: 'Offer ready',
      trigger: 2,
      url: `${receiver.url}/claire`,
      headers: { header: [{ name: 'X-Planning', value: 'abc' }] },
    });
    const webhookId = by(Number(made.ID));
    expect(lab.claire.webhooks()).toMatchObject([{ name: 'Offer ready', webhook_trigger_id: 2 }]);

    await webhook('update', { webhookId, updateFields: { name: 'Renamed', queued: true } });
    expect(lab.claire.webhooks()).toMatchObject([
      { name: 'Renamed', queued: true, headers: [{ name: 'X-Planning', value: 'abc' }] },
    ]);
    expect(await webhook('get', { webhookId })).toMatchObject([{ id: made.ID, name: 'Renamed' }]);
    expect(await webhook('getAll', { returnAll: true })).toMatchObject([{ id: made.ID }]);

    await webhook('test', { webhookId, payload: '{"AppointmentID": 5, "WONr": "WO-1"}' });
    expect(await receiver.next()).toMatchObject({
      path: '/claire',
      headers: { 'x-planning': 'abc' },
    });

    expect(await webhook('delete', { webhookId })).toEqual([{ deleted: true }]);
    expect(lab.claire.webhooks()).toEqual([]);
  });

  it('of a trigger can be looked up and changed, but its secret comes out nowhere', async () => {
    const headers = [{ name: 'X-Claire-Secret', value: secretOfTrigger }];
    await fetch(`${lab.claire.url}/v1/webhooks/create`, {
      method: 'POST',
      headers: { authorization: lab.claire.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Of a trigger',
        url: `${receiver.url}/webhook`,
        webhook_trigger_id: 4,
        active: true,
        headers,
      }),
    });
    const [{ id } = { id: 0 }] = lab.claire.webhooks();
    const one = { resource: 'webhook', webhookId: by(id), simplify: false };

    await got({ ...one, operation: 'update', updateFields: { name: 'Changed' } });

    expect(await got({ ...one, operation: 'get' })).toMatchObject([
      { name: 'Changed', headers: [{ name: 'X-Claire-Secret', value: '(hidden)' }] },
    ]);
    await got({ resource: 'webhook', operation: 'getAll', simplify: false });
    expect(lab.claire.webhooks()).toMatchObject([{ name: 'Changed', headers }]);
  });

  it('have 19 events to choose from', async () => {
    const json = await got({ resource: 'webhook', operation: 'getTriggers', returnAll: true });

    expect(ids(json)).toHaveLength(19);
    expect(json).toContainEqual(expect.objectContaining({ id: 2, name: 'Offer ready' }));
  });

  it('tell which calls did not arrive', async () => {
    const nobody = { name: 'Nobody', trigger: 2, url: 'http://127.0.0.1:1/' };
    const [made = {}] = await got({ resource: 'webhook', operation: 'create', ...nobody });
    lab.claire.fire(2, first().id);
    await lab.claire.settled();

    const webhookId = by(Number(made.ID));
    const json = await got({ resource: 'webhook', operation: 'getErrors', webhookId });

    expect(json).toHaveLength(1);
    expect(json[0]).toMatchObject({ webhook_id: made.ID });
  });
});

describe('an import', () => {
  it('takes the appointments from mapped fields as well', async () => {
    const value = {
      dms_nr: '={{ $json.number }}',
      wo_nr: '=WO-E2E-{{ $json.number }}',
      dms_created_at: '2026-11-24 10:00',
      time_car_app: '={{ DateTime.fromISO("2026-11-26T08:30") }}',
      location_id: '11',
      'car.dms_nr': 'C-1',
      'car.vin': 'VINE2E',
      'car.make': 'VW',
      'car.model': 'Polo',
      'customer_driver.dms_nr': 'K-1',
      'customer_driver.surname': 'Jansen',
    };
    const appointment = { mappingMode: 'defineBelow', value };

    const json = await got(
      {
        resource: 'appointment',
        operation: 'import',
        source: 'fields',
        nested: 'fields',
        appointment,
      },
      [{ number: 1 }, { number: 2 }],
    );
    await lab.claire.settled();

    expect(json).toMatchObject([{ status: 'imported' }, { status: 'imported' }]);
    const all = lab.claire.appointments().map(({ workorder_number: number }) => number);
    expect(all).toEqual(expect.arrayContaining(['WO-E2E-1', 'WO-E2E-2']));
  });
});

it('has called each of the 17 operations of Claire', () => {
  const missing = allOperations.filter(({ method, path }) => {
    const pattern = new RegExp(`^${method} ${path.replace(/[:{][^/]+/g, '[^/]+')}$`);
    return ![...reached].some((request) => pattern.test(request));
  });

  expect(missing.map(({ id }) => id)).toEqual([]);
});
