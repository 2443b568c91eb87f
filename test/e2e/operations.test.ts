import { afterEach, describe, expect, it } from '@jest/globals';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { allOperations } from '../../claire/resources';
import { credentialTests } from './operations-credential';
import { failedOperations } from './operations-failures';
import { importOperations } from './operations-import';
import { webhookOperations } from './operations-webhooks';
import { secretsFound } from './secrets-found';
import { by, ids, withN8n } from './with-n8n';

// All that our nodes have to say, so that the search for secrets reads it too.
const n8n = withN8n({ n8n: { env: { N8N_LOG_LEVEL: 'debug' } }, plantsSecrets: true });
const reached = new Set<string>();

afterEach(() => {
  for (const { method, path } of n8n.claire.requests()) reached.add(`${method} ${path}`);
  n8n.claire.reset();
});

const readDay = ({ time_car_app }: AppointmentFields) => time_car_app.slice(0, 10);

/** All of one location and day: of the first one that is not alone on its day. */
function together(): AppointmentFields[] {
  const all = n8n.claire.appointments();
  const days = all.map((one) =>
    all.filter((other) => other.location_id === one.location_id && readDay(other) === readDay(one)),
  );
  return days.find((day) => day.length > 1) ?? [];
}

describe('appointments in a workflow', () => {
  it('are looked up by their number, one for each item and in order', async () => {
    const wanted = n8n.claire.appointments().slice(0, 12);
    const items = wanted.map(({ id }) => ({ id }));

    const { json, from } = await n8n.ran(
      { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' },
      items,
    );

    expect(json.map(({ id, vin }) => [id, vin])).toEqual(wanted.map(({ id, vin }) => [id, vin]));
    expect(from).toEqual(items.map((_, index) => index));
  });

  it('are looked up whole, with whom to tell', async () => {
    const [json = {}] = await n8n.got({
      resource: 'appointment',
      operation: 'get',
      appointmentId: n8n.first().id,
      simplify: false,
      options: { addCustomer: 'driver' },
    });

    const { customer, ...appointment } = json;
    expect(appointment).toEqual(JSON.parse(JSON.stringify(n8n.first())));
    expect(customer).toMatchObject({ type: 'driver', dmsNr: n8n.first().driver_dms_number });
  });

  it('of a day at a location are listed', async () => {
    const expected = together();
    const [one = n8n.first()] = expected;

    const json = await n8n.got({
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
    const json = await n8n.got({
      resource: 'appointment',
      operation: 'getByDmsNr',
      locationId: by(n8n.first().location_id),
      dmsNr: n8n.first().driver_dms_number,
      customerKind: 'driver',
    });

    expect(ids(json)).toContain(n8n.first().id);
    expect(new Set(json.map((one) => one.driver_dms_number))).toEqual(
      new Set([n8n.first().driver_dms_number]),
    );
  });
});

describe('what belongs to an appointment', () => {
  it('is its car', async () => {
    const json = await n8n.got({ resource: 'car', operation: 'get', vin: n8n.first().vin });

    expect(json).toEqual([
      expect.objectContaining({
        vin: n8n.first().vin,
        make: n8n.first().car_make,
        model: n8n.first().car_model,
      }),
    ]);
  });

  it('is its checks', async () => {
    const checked = n8n.claire.appointments().find(({ checklists }) => checklists?.length);

    const json = await n8n.got({
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
    const json = await n8n.got({ resource, operation: 'getAll', returnAll: true });

    expect(json.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('is listed: question, up to the limit', async () => {
    const json = await n8n.got({ resource: 'question', operation: 'getAll', limit: 3 });

    expect(json).toHaveLength(3);
    expect(json[0]).toMatchObject({ question: 'Bandenprofiel linksvoor' });
  });
});

webhookOperations(n8n);
importOperations(n8n);
failedOperations(n8n);
credentialTests(n8n);

it('has called each of the 17 operations of Claire', () => {
  const missing = allOperations.filter(({ method, path }) => {
    const pattern = new RegExp(`^${method} ${path.replace(/[:{][^/]+/g, '[^/]+')}$`);
    return ![...reached].some((request) => pattern.test(request));
  });

  expect(missing.map(({ id }) => id)).toEqual([]);
});

secretsFound(n8n);
