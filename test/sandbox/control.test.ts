import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import { call, control, createWebhook, fetchStatus, nowhere, start } from './claire';
import { receive } from './receiver';

let claire: Sandbox;

beforeEach(async () => {
  claire = await start();
});

const statusWith = (headers: Record<string, string>, path = '/sandbox/requests') =>
  fetchStatus(claire.url + path, headers);

describe('The control API', () => {
  it('lets an event change the appointment as at a workshop, and tells of it once', async () => {
    const { bodies } = await receive(claire, 1);
    await control(claire, 'POST /sandbox/appointments/50001', { status: 1 });
    const body = { trigger: 1, appointmentId: 50_001, checklistId: 302 };
    const fired = await control(claire, 'POST /sandbox/fire', body);
    const again = await control(claire, 'POST /sandbox/fire', body);
    const shop = { trigger: 18, appointmentId: 50_001 };
    await control(claire, 'POST /sandbox/fire', shop);
    await claire.settled();

    expect(fired.json).toEqual({ webhooks: 1, status: 'Check completed' });
    expect(again.json).toEqual({ webhooks: 1 });
    expect(bodies()).toHaveLength(2);
    const { json } = await control(claire, 'GET /sandbox/appointments/50001');
    expect(json).toMatchObject({
      appointment: { appointment_status_name: 'Check completed', is_shop: true },
      checks: [{ checklist: { id: 302 } }],
    });
  });

  it('lists what there is', async () => {
    await createWebhook(claire, { webhook_trigger_id: 4, url: nowhere });
    claire.fire(4, 50_001);
    const lists = ['appointments', 'webhooks', 'requests', 'deliveries'].map(async (what) => {
      const { json } = await control(claire, `GET /sandbox/${what}`);
      return (json as unknown[]).length;
    });
    expect(await Promise.all(lists)).toEqual([205, 1, 1, 1]);
  });

  it('gives each entry of the status history an id of its own', async () => {
    for (const status of [2, 4]) {
      await control(claire, 'POST /sandbox/appointments/50001', { status });
    }
    const answer = await call(claire, 'GET /v1/appointments/50001');
    const { status_history: history } = answer.json as { status_history: { id: number }[] };

    expect(history).toHaveLength(3);
    expect(new Set(history.map(({ id }) => id)).size).toBe(3);
    expect(history.at(-1)).toMatchObject({ identifier: 4, check_id: null });
  });

  it.each([
    ['POST /sandbox/fire', { trigger: 20, appointmentId: 50_001 }, 400],
    ['POST /sandbox/fire', { trigger: 1, appointmentId: 1 }, 404],
    ['POST /sandbox/faults', { status: 'nonsense' }, 400],
    ['POST /sandbox/faults', 'text', 400],
    ['POST /sandbox/faults', { status: 503, headers: { 'Retry After': '7' } }, 400],
    ['POST /sandbox/appointments/1', { status: 5 }, 404],
    ['POST /sandbox/appointments/50001', { time: 'tomorrow' }, 400],
    ['POST /sandbox/appointments/50001', { status: 99_999 }, 400],
    ['POST /sandbox/appointments/50001', { location: 21 }, 400],
    ['POST /sandbox/importing', { delay: 2 ** 31 }, 400],
    ['POST /sandbox/importing', { results: 'never' }, 400],
    ['POST /sandbox/rate', { remaining: 10_801 }, 400],
    ['POST /sandbox/rate', { remaining: 1, keyName: 'Nobody' }, 404],
    ['DELETE /sandbox/appointments/1', undefined, 404],
    ['DELETE /sandbox/webhooks/1', undefined, 404],
  ] as const)('%s refuses %j', async (line, body, status) => {
    expect((await control(claire, line, body)).status).toBe(status);
  });

  it('takes a parameter once, and says which is there twice', async () => {
    const twice = await control(claire, 'GET /sandbox/state?appointments=1&appointments=2');
    expect(twice).toMatchObject({
      status: 400,
      json: { error: 'appointments is there twice: give it once' },
    });
    // Claire's own server reads the first.
    const checks = await call(claire, 'GET /v1/checks?appointment_id=50001&appointment_id=1');
    expect(checks.status).toBe(200);
    expect(claire.requests().at(-1)?.query).toEqual({ appointment_id: '50001' });
  });

  it('refuses other host names and the pages of other sites', async () => {
    const host = new URL(claire.url).host;
    expect(await statusWith({ host })).toBe(200);
    expect(await statusWith({ host, origin: claire.url })).toBe(200);
    expect(await statusWith({ host: 'claire.example' })).toBe(403);
    expect(await statusWith({ host, origin: 'https://claire.example' })).toBe(403);
  });
});

it('An open page is told of each request, change and call of a webhook', async () => {
  await createWebhook(claire, { webhook_trigger_id: 6, url: nowhere });
  const live = await fetch(`${claire.url}/sandbox/live`);
  const messages = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await messages?.read())?.value;
  expect(live.headers.get('content-type')).toBe('text/event-stream');
  expect(await next()).toBe('retry: 1000\n\n');

  const news = [
    () => call(claire, 'GET /v1/tags'),
    () => control(claire, 'POST /sandbox/maintenance', { on: true }),
    () => claire.failNext({ status: 500 }),
    () => claire.change(50_001, { status: 5 }),
    () => claire.fire(6, 50_001),
  ];
  for (const happen of news) {
    await happen();
    expect(await next()).toBe('data: changed\n\n');
  }
  await messages?.cancel();
});

it('A name that was allowed opens the page, and no other name does', async () => {
  claire = await start({ allowedHosts: ['claire-sandbox'] });
  const host = 'claire-sandbox:4117';
  expect(await statusWith({ host })).toBe(200);
  expect(await statusWith({ host, origin: `http://${host}` })).toBe(200);
  expect(await statusWith({ host, origin: 'http://claire.example' })).toBe(403);
  expect(await statusWith({ host: 'claire.example' })).toBe(403);
});

describe('The API', () => {
  const key = 'claire-sandbox-key-of-all-locations-51';
  const create = `POST /v1/webhooks/create?api_key=${key}`;
  /** What a browser sends elsewhere without asking first. */
  const simple = { 'content-type': 'text/plain' };
  const body = { name: 'Mine', url: nowhere, webhook_trigger_id: 4, active: true };

  it.each(['https://claire.example', 'http://claire.example:4117', 'null'])(
    'takes nothing from the page of another site, which knows the keys too: %s',
    async (origin) => {
      const headers = { ...simple, origin };
      expect((await call(claire, create, { key: null, body, headers })).status).toBe(403);
      expect((await call(claire, 'POST /v1/nowhere', { headers })).status).toBe(403);
      expect(claire.webhooks()).toEqual([]);
    },
  );

  it('takes nothing from the page of a site whose name leads to this machine', async () => {
    const host = 'claire.example:4117';
    const path = `/v1/tags?api_key=${key}`;
    expect(await statusWith({ host, origin: `http://${host}` }, path)).toBe(403);
    // A browser says no origin where a page reads from its own name.
    expect(await statusWith({ host }, path)).toBe(403);
  });

  it.each(['host.docker.internal:4117', 'claire-sandbox:4117', '192.0.2.7:4117', '[::1]:4117'])(
    'may be called by a name that no site can have: %s',
    async (host) => {
      expect(await statusWith({ host, authorization: key }, '/v1/tags')).toBe(200);
    },
  );
});

describe('The page', () => {
  it('needs nothing from elsewhere, and forbids it', async () => {
    const { text, headers } = await control(claire, 'GET /');
    const addresses = [...text.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([address]) => address);
    expect(addresses).toEqual([claire.url, `${claire.url}/inbox/sms`]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain(claire.apiKey);
    const files = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(3);
    for (const path of files) {
      expect((await control(claire, `GET ${path}`)).status).toBe(200);
    }
  });

  it('shows a key as text, whatever is in it', async () => {
    claire = await start({ apiKeys: [{ key: '<b>"&', name: 'Odd', dealerId: 7 }] });
    const { text } = await control(claire, 'GET /');
    expect(text).toContain('&#60;b&#62;&#34;&#38;');
    expect(text).not.toContain('<b>"');
  });

  it('is told what is new, without secrets, and 204 when nothing is', async () => {
    const headers = [{ name: 'X-Secret', value: 'hidden-value' }];
    await createWebhook(claire, { webhook_trigger_id: 4, url: nowhere, headers });
    const first = await control(claire, 'GET /sandbox/state');
    const mark = first.headers.get('x-mark') ?? '';
    expect(first.json).toMatchObject({
      webhooks: [{ headers: ['X-Secret'] }],
      appointmentCount: 205,
    });
    expect(first.text).not.toContain('hidden-value');
    expect(first.text).not.toContain(claire.apiKey);
    expect((await control(claire, `GET /sandbox/state?mark=${mark}`)).status).toBe(204);
    await call(claire, 'GET /v1/tags');
    expect((await control(claire, `GET /sandbox/state?mark=${mark}`)).status).toBe(200);
  });
});
