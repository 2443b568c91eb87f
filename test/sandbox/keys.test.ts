import { describe, expect, it } from '@jest/globals';
import {
  amersfoort,
  call,
  createWebhook,
  hilversum,
  importRows,
  keyNamed,
  nowhere,
  row,
  start,
  withSandbox,
} from './claire';

const claire = withSandbox();

describe('A key', () => {
  it('is taken as it is in the Authorization header, or as api_key in the query', async () => {
    const inQuery = `GET /v1/tags?api_key=${claire.apiKey}` as const;
    expect((await call(claire, 'GET /v1/tags')).status).toBe(200);
    expect((await call(claire, inQuery, { key: null })).status).toBe(200);
    expect(claire.requests().map((request) => request.keyIn)).toEqual(['header', 'query']);
  });

  it.each([
    ['missing', null],
    ['unknown', 'not-a-key'],
    ['written as a bearer token', 'Bearer claire-sandbox-key-of-all-locations-51'],
    ['empty', ''],
  ])('that is %s gets 401', async (_what, key) => {
    expect((await call(claire, 'GET /v1/locations', { key })).status).toBe(401);
  });

  it('sees its dealer only', async () => {
    const key = keyNamed(claire, 'Another dealer');
    const locations = await call(claire, 'GET /v1/locations', { key });
    expect(locations.json).toMatchObject([{ name: 'Zwolle' }]);
    expect((await call(claire, 'GET /v1/appointments/50001', { key })).status).toBe(404);
    expect((await call(claire, 'GET /v1/checks?appointment_id=50001', { key })).status).toBe(404);
    const vin = String(claire.appointments()[0]?.vin);
    expect((await call(claire, `GET /v1/car?vin=${vin}`, { key })).status).toBe(404);
    expect((await call(claire, `GET /v1/car?vin=${vin}`)).status).toBe(200);
  });

  it('of one location is refused for the others', async () => {
    const key = keyNamed(claire, 'Amersfoort only');
    const list = (location_id: number) =>
      call(claire, 'POST /v1/appointments/list', { key, body: { location_id, is_pinned: true } });
    expect((await list(amersfoort)).status).toBe(200);
    expect((await list(hilversum)).status).toBe(400);
    const ofOtherLocation = claire.appointments().find((found) => found.location_id === hilversum);
    const line = `GET /v1/appointments/${String(ofOtherLocation?.id)}` as const;
    expect((await call(claire, line, { key })).status).toBe(404);
    const body = { appointments: [row({ location_id: hilversum })] };
    expect((await call(claire, 'POST /v1/appointments/import', { key, body })).status).toBe(400);
  });

  it('manages its own webhooks only', async () => {
    const id = String(await createWebhook(claire, { webhook_trigger_id: 4, url: nowhere }));
    const key = keyNamed(claire, 'Amersfoort only');
    expect((await call(claire, 'GET /v1/webhooks/list', { key })).json).toEqual([]);
    for (const line of ['GET /v1/webhooks/view', 'POST /v1/webhooks/delete'] as const) {
      expect((await call(claire, `${line}?webhook_id=${id}`, { key })).status).toBe(404);
    }
    expect(claire.webhooks()).toHaveLength(1);
  });

  it('without the right to webhooks gets 401 for them and nothing else', async () => {
    const claire = await start({
      apiKeys: [{ key: 'reader', name: 'Reader', dealerId: 7, webhooks: false }],
    });
    expect((await call(claire, 'GET /v1/webhooks/list')).status).toBe(401);
    expect((await call(claire, 'GET /v1/locations')).status).toBe(200);
    expect(await importRows(claire, row())).toBe(200);
  });
});
