import { describe, expect, it } from '@jest/globals';
import { allOperations, models } from '../../claire/resources';
import { handlers } from '../../sandbox/api/handlers';
import { call, createWebhook, withSandbox } from './claire';

const claire = withSandbox();

describe('The routes', () => {
  it('are those of the catalogue: no operation without a handler, no handler without an operation', () => {
    const wanted = allOperations.map((operation) => operation.id).sort();
    expect(Object.keys(handlers).sort()).toEqual(wanted);
  });

  it.each([
    ['GET /v1/nowhere', 404],
    ['GET /', 200],
    ['GET /v1/appointments/50001/more', 404],
    ['POST /v1/locations', 405],
    ['PUT /v1/appointments/list', 405],
    ['GET /v1/webhooks/delete', 405],
    ['HEAD /v1/tags', 405],
  ] as const)('%s answers %i', async (line, status) => {
    expect((await call(claire, line)).status).toBe(status);
  });

  it('says which method an endpoint takes', async () => {
    const answer = await call(claire, 'PUT /v1/locations');
    expect(answer.headers.get('allow')).toBe('GET');
  });
});

describe('The answers', () => {
  it.each([
    ['Appointment', 'GET /v1/appointments/50001'],
    ['DealerLocation', 'GET /v1/locations'],
    ['Tag', 'GET /v1/tags'],
    ['Question', 'GET /v1/questions'],
    ['WebhookTrigger', 'GET /v1/webhooks/list_triggers'],
    ['Webhook', 'GET /v1/webhooks/list'],
    ['Webhook', 'GET /v1/webhooks/view?webhook_id=601'],
  ] as const)('have the fields of %s, and no other: %s', async (model, line) => {
    await createWebhook(claire, { webhook_trigger_id: 4, url: 'http://127.0.0.1:1/' });
    const { json } = await call(claire, line);
    const record = (Array.isArray(json) ? json[0] : json) as Record<string, unknown>;
    expect(models[model].safeParse(record).error).toBeUndefined();
    expect(Object.keys(record).sort()).toEqual(Object.keys(models[model].shape).sort());
  });

  it('have the fields of Check and Car', async () => {
    const checked = claire.appointments().find((found) => found.checklists !== null);
    const checks = await call(claire, `GET /v1/checks?appointment_id=${String(checked?.id)}`);
    const car = await call(claire, `GET /v1/car?vin=${String(checked?.vin)}`);
    const [check] = checks.json as Record<string, unknown>[];
    expect(Object.keys(check ?? {}).sort()).toEqual(Object.keys(models.Check.shape).sort());
    expect(Object.keys(car.json as object).sort()).toEqual(Object.keys(models.Car.shape).sort());
    expect(check?.appointment_id).toBe(checked?.id);
  });
});

it.each([['/v1/appointments/%zz'], ['/v1/%E0%A4%A']])(
  'A request that cannot be read as %s gets 400 with the rate headers',
  async (path) => {
    const answer = await call(claire, `GET ${path}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-ratelimit-limit')).toBe('10800');
  },
);
