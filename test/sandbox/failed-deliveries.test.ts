import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import { call, createWebhook, fire, nowhere, start, withSandbox } from './claire';
import { receive } from './receiver';

const claire = withSandbox();

interface Errors {
  items: { id: number }[] | null;
  nb_pages: number;
}

async function listErrors(claire: Sandbox, WebhookID: number, Page = 1): Promise<Errors> {
  const body = { WebhookID, Page };
  return (await call(claire, 'POST /v1/webhooks/list_errors', { body })).json as Errors;
}

const gone = { answer: () => 410 };

describe('POST /v1/webhooks/list_errors', () => {
  it('answers null and no pages where nothing went wrong', async () => {
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url: nowhere });
    expect(await listErrors(claire, id)).toEqual({ items: null, nb_pages: 0 });
  });

  it.each([
    ['a status', 500, /status 500/],
    ['a redirect, which is not followed', 302, /status 302/],
  ])('keeps a failed delivery: %s', async (_what, status, reason) => {
    const { id, received } = await receive(claire, 4, { answer: () => status });
    await fire(claire, 4);
    const body = { webhook_id: id, page: 1 };
    const { json } = await call(claire, 'POST /v1/webhooks/list_errors', { body });
    expect(json).toMatchObject({
      items: [{ webhook_id: id, reason: expect.stringMatching(reason) }],
      nb_pages: 1,
    });
    expect(received).toHaveLength(1);
    expect(claire.webhooks()).toMatchObject([{ has_recent_error: true }]);
  });

  it('keeps a delivery to nobody', async () => {
    await (await receive(claire, 4)).close();
    await fire(claire, 4);
    expect(claire.deliveries()).toMatchObject([
      { reason: 'The receiver gave no answer: ECONNREFUSED' },
    ]);
  });

  it('keeps a delivery that took too long', async () => {
    const claire = await start({ deliveryTimeout: 50 });
    await receive(claire, 4, { answer: () => new Promise(() => undefined) });
    await fire(claire, 4);
    expect(claire.deliveries()).toMatchObject([
      { reason: 'The receiver gave no answer: it took too long' },
    ]);
  });

  it('are recent for a day, as the webhook itself says', async () => {
    let now = Date.UTC(2026, 0, 12);
    const claire = await start({ now: () => now });
    const { id } = await receive(claire, 4, gone);
    const flags = async () => {
      const list = await call(claire, 'GET /v1/webhooks/list');
      const view = await call(claire, `GET /v1/webhooks/view?webhook_id=${String(id)}`);
      return [list.json, [view.json]].map((records) =>
        (records as { has_recent_error: unknown }[]).map((record) => record.has_recent_error),
      );
    };
    const before = await flags();
    await fire(claire, 4);
    now += 24 * 3_600_000 - 1;
    const after = await flags();
    now += 1;
    expect([before, after, await flags()]).toEqual([
      [[null], [null]],
      [[true], [true]],
      [[false], [false]],
    ]);
  });

  it('has pages, the newest first, and forgets after three months', async () => {
    let now = Date.UTC(2026, 0, 12);
    const claire = await start({ now: () => now });
    const { id } = await receive(claire, 4, { ...gone, queued: true });
    for (let fired = 0; fired < 45; fired++) claire.fire(4, 50_001);
    await claire.settled();
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listErrors(claire, id, page)));
    expect(pages.map(({ items }) => items?.length ?? null)).toEqual([20, 20, 5, null]);
    expect(pages.every(({ nb_pages }) => nb_pages === 3)).toBe(true);
    const all = pages.flatMap(({ items }) => items ?? []).map((item) => item.id);
    expect(all).toEqual([...new Set(all)].sort((one, other) => other - one));
    now = Date.UTC(2026, 3, 13);
    expect(await listErrors(claire, id)).toEqual({ items: null, nb_pages: 0 });
  });
});
