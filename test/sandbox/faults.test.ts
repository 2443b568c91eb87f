import { describe, expect, it } from '@jest/globals';
import { call, createWebhook, start, withSandbox } from './claire';

const claire = withSandbox();

const webhook = { name: 'Test', webhook_trigger_id: 4, url: 'http://127.0.0.1:1' };

describe('A fault', () => {
  it.each([400, 401, 404, 405, 429, 500, 503])(
    'answers %i once and does not act',
    async (status) => {
      claire.failNext({ status });
      const refused = await call(claire, 'POST /v1/webhooks/create', { body: webhook });
      expect(refused.status).toBe(status);
      expect(refused.headers.get('x-ratelimit-remaining')).toBe('10799');
      expect(refused.headers.get('retry-after')).toBeNull();
      expect(claire.webhooks()).toEqual([]);
      expect((await call(claire, 'POST /v1/webhooks/create', { body: webhook })).status).toBe(200);
    },
  );

  it('is there from the start on a bad day, and after a reset', async () => {
    const claire = await start({ scenario: 'bad-day' });
    claire.clearFaults();
    claire.reset();

    const state = await call(claire, 'GET /sandbox/state');

    expect(state.json).toMatchObject({
      faults: [{ status: 503 }, { status: 'cutAfter' }, { status: 'html' }],
      hour: [{ remaining: 400 }, {}, {}],
    });
  });

  it('may act all the same', async () => {
    claire.failNext({ status: 500, acts: true });
    const refused = await call(claire, 'POST /v1/webhooks/create', { body: webhook });
    expect([refused.status, claire.webhooks().length]).toEqual([500, 1]);
  });

  it('brings headers of its own: Retry-After, or a reset in the past', async () => {
    claire.failNext({ status: 429, headers: { 'retry-after': '7', 'x-ratelimit-reset': '10001' } });
    claire.failNext({ status: 200, headers: { 'x-ratelimit-remaining': '0' } });
    const refused = await call(claire, 'GET /v1/tags');
    const good = await call(claire, 'GET /v1/tags');
    expect(refused.headers.get('retry-after')).toBe('7');
    expect(refused.headers.get('x-ratelimit-reset')).toBe('10001');
    expect([good.status, good.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    expect(good.json).toHaveLength(5);
  });

  it.each([
    ['html', 'text/html', /<!doctype html>/],
    ['empty', null, /^$/],
    ['null', 'application/json; charset=utf-8', /^null$/],
    ['array', 'application/json; charset=utf-8', /^\[\]$/],
    ['object', 'application/json; charset=utf-8', /^\{\}$/],
  ] as const)('answers %s', async (status, type, text) => {
    claire.failNext({ status });
    const answer = await call(claire, 'GET /v1/tags');
    expect(answer.status).toBe(200);
    if (type !== null) expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.text).toMatch(text);
  });

  it.each([
    ['cutBefore', 0, 'fetch failed'],
    ['cutAfter', 1, 'fetch failed'],
    // The status and the first half of the body have come.
    ['cutBody', 1, 'terminated'],
  ] as const)('%s cuts the connection when Claire has made %i webhooks', async (...row) => {
    const [status, made, words] = row;
    claire.failNext({ status });
    const answer = call(claire, 'POST /v1/webhooks/create', { body: webhook });
    await expect(answer).rejects.toThrow(words);
    expect(claire.webhooks()).toHaveLength(made);
    expect(claire.requests()).toMatchObject([{ status: 0, fault: status }]);
  });

  it('hangs until the sandbox is closed', async () => {
    claire.failNext({ status: 'hang' });
    const hanging = call(claire, 'GET /v1/tags');
    const refused = expect(hanging).rejects.toThrow('fetch failed');
    while (claire.requests().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await claire.close();
    await refused;
  });

  it('hits only the path and method it is for, as often as it says', async () => {
    claire.failNext({ status: 500, path: '/v1/appointments', method: 'get', times: 2 });
    const lines = [
      ...(['GET /v1/tags', 'POST /v1/appointments/list'] as const),
      ...Array<'GET /v1/appointments/50001'>(3).fill('GET /v1/appointments/50001'),
    ];
    const statuses = [];
    for (const line of lines) statuses.push((await call(claire, line)).status);
    expect(statuses).toEqual([200, 400, 500, 500, 200]);
  });

  it('hits some requests when it has a probability', async () => {
    claire.failNext({ status: 500, times: null, probability: 0.3 });
    const statuses: number[] = [];
    for (let sent = 0; sent < 60; sent++)
      statuses.push((await call(claire, 'GET /v1/tags')).status);
    const hit = statuses.filter((status) => status === 500).length;
    expect(hit).toBeGreaterThan(6);
    expect(hit).toBeLessThan(30);
  });
});

it('reset brings everything back: data, webhooks, faults, rate, requests, deliveries and maintenance', async () => {
  const claire = await start({ importDelay: 60_000, now: () => Date.UTC(2026, 0, 12) });
  const before = claire.appointments();
  await createWebhook(claire, webhook);
  claire.change(50_001, { status: 5, pinned: true });
  claire.failNext({ status: 500, times: null });
  claire.beginMaintenance();
  claire.importing({ results: 'lost' });
  claire.fire(4, 50_001);
  claire.reset();
  await claire.settled();
  expect(claire.appointments()).toEqual(before);
  expect([claire.webhooks(), claire.requests(), claire.deliveries()]).toEqual([[], [], []]);
  const answer = await call(claire, 'GET /v1/tags');
  expect([answer.status, answer.headers.get('x-ratelimit-remaining')]).toEqual([200, '10799']);
  expect(await createWebhook(claire, webhook)).toBe(601);
  const { json } = await call(claire, 'GET /sandbox/state');
  expect(json).toMatchObject({ queue: { delay: 60_000, results: 'once', stamps: true } });
});
