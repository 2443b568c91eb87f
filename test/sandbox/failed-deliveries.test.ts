import { describe, expect, it } from '@jest/globals';
import { call, createWebhook, start } from './claire';
import { startReceiver } from './receiver';

describe('POST /v1/webhooks/list_errors', () => {
  it('answers null and no pages where nothing went wrong', async () => {
    const claire = await start();
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url: 'http://127.0.0.1:1' });
    const body = { WebhookID: id, Page: 1 };
    const { json } = await call(claire, 'POST /v1/webhooks/list_errors', { body });
    expect(json).toEqual({ items: null, nb_pages: 0 });
  });

  it.each([
    ['a status', 500, /status 500/],
    ['a redirect, which is not followed', 302, /status 302/],
  ])('keeps a failed delivery: %s', async (_what, status, reason) => {
    const claire = await start();
    const receiver = await startReceiver(() => status);
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url: receiver.url });
    claire.fire(4, 50_001);
    await claire.settled();
    const body = { webhook_id: id, page: 1 };
    const { json } = await call(claire, 'POST /v1/webhooks/list_errors', { body });
    expect(json).toMatchObject({
      items: [{ webhook_id: id, reason: expect.stringMatching(reason) }],
      nb_pages: 1,
    });
    expect(receiver.received).toHaveLength(1);
    expect(claire.webhooks()).toMatchObject([{ has_recent_error: true }]);
  });

  it('keeps a delivery to nobody', async () => {
    const claire = await start();
    const gone = await startReceiver();
    await gone.close();
    await createWebhook(claire, { webhook_trigger_id: 4, url: gone.url });
    claire.fire(4, 50_001);
    await claire.settled();
    expect(claire.deliveries()).toMatchObject([
      { reason: 'The receiver gave no answer: ECONNREFUSED' },
    ]);
  });

  it('keeps a delivery that took too long', async () => {
    const claire = await start({ deliveryTimeout: 50 });
    const receiver = await startReceiver(() => new Promise(() => undefined));
    await createWebhook(claire, { webhook_trigger_id: 4, url: receiver.url });
    claire.fire(4, 50_001);
    await claire.settled();
    expect(claire.deliveries()).toMatchObject([
      { reason: 'The receiver gave no answer: it took too long' },
    ]);
  });

  it('has pages that count from 0 if it is told so', async () => {
    const claire = await start({ firstErrorPage: 0 });
    const receiver = await startReceiver(() => 410);
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url: receiver.url });
    for (let fired = 0; fired < 25; fired++) claire.fire(4, 50_001);
    await claire.settled();

    const pages = await Promise.all(
      [0, 1, 2, 3].map((Page) =>
        call(claire, 'POST /v1/webhooks/list_errors', { body: { WebhookID: id, Page } }),
      ),
    );

    const shown = pages.map(({ json }) => json as { items: unknown[] | null });
    expect(shown.map(({ items }) => items?.length ?? null)).toEqual([20, 5, null, null]);
  });

  it('are recent for a day, as the webhook itself says', async () => {
    let now = Date.UTC(2026, 0, 12);
    const claire = await start({ now: () => now });
    const receiver = await startReceiver(() => 410);
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url: receiver.url });
    const flags = async () => {
      const list = await call(claire, 'GET /v1/webhooks/list');
      const view = await call(claire, `GET /v1/webhooks/view?webhook_id=${String(id)}`);
      return [list.json, [view.json]].map((records) =>
        (records as { has_recent_error: unknown }[]).map((record) => record.has_recent_error),
      );
    };
    const before = await flags();
    claire.fire(4, 50_001);
    await claire.settled();
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
    const receiver = await startReceiver(() => 410);
    const id = await createWebhook(claire, {
      webhook_trigger_id: 4,
      url: receiver.url,
      queued: true,
    });
    for (let fired = 0; fired < 45; fired++) claire.fire(4, 50_001);
    await claire.settled();
    const page = async (Page: number) => {
      const body = { WebhookID: id, Page };
      const { json } = await call(claire, 'POST /v1/webhooks/list_errors', { body });
      const { items, nb_pages } = json as { items: { id: number }[] | null; nb_pages: number };
      return { ids: items?.map((item) => item.id) ?? null, nb_pages };
    };
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map(({ ids }) => ids?.length ?? null)).toEqual([20, 20, 5, null]);
    expect(pages.every(({ nb_pages }) => nb_pages === 3)).toBe(true);
    const all = pages.flatMap(({ ids }) => ids ?? []);
    expect(all).toEqual([...new Set(all)].sort((one, other) => other - one));
    now = Date.UTC(2026, 3, 13);
    expect(await page(1)).toEqual({ ids: null, nb_pages: 0 });
  });
});
