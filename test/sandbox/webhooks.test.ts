import { describe, expect, it } from '@jest/globals';
import { call, createWebhook, keyNamed, start, withSandbox } from './claire';
import { receive } from './receiver';

const claire = withSandbox();

const url = 'http://127.0.0.1:1/hook';
const headers = [{ name: 'X-Secret', value: 'one' }];

describe('POST /v1/webhooks/create', () => {
  it('answers the ID, and fills in dealer and key whatever was sent for them', async () => {
    const sent = { webhook_trigger_id: 4, url, headers };
    const ignored = { dealer_id: 99, id: 5, public_account_id: 1 };
    const id = await createWebhook(claire, { ...sent, ...ignored });
    const own = { id, name: 'Test', dealer_id: 7, public_account_id: 901 };
    expect(claire.webhooks()).toMatchObject([{ ...own, active: true, queued: false, headers }]);
  });

  it('leaves a webhook off that does not say active', async () => {
    await createWebhook(claire, { webhook_trigger_id: 4, url, active: undefined });
    expect(claire.webhooks()).toMatchObject([{ active: false }]);
  });

  it.each([
    ['an unknown event', { webhook_trigger_id: 20 }],
    ['no event', { webhook_trigger_id: undefined }],
    ['no URL', { url: undefined }],
    ['a URL that is neither http nor https', { url: 'ftp://127.0.0.1/' }],
    ['a location of another dealer', { dealer_location_id: 21 }],
    ['an unknown checklist', { checklist_id: 1 }],
    ['headers that are no list', { headers: { a: 'b' } }],
    ['a header with a line break', { headers: [{ name: 'A', value: 'b\r\nc: d' }] }],
    ['text for active', { active: 'yes' }],
  ])('refuses %s with 400', async (_what, changes) => {
    const body = { name: 'Test', webhook_trigger_id: 4, url, ...changes };
    expect((await call(claire, 'POST /v1/webhooks/create', { body })).status).toBe(400);
    expect(claire.webhooks()).toEqual([]);
  });

  it('refuses more webhooks of one key than the limit, in words that say so', async () => {
    const claire = await start({ webhookLimit: 2 });
    await createWebhook(claire, { webhook_trigger_id: 4, url });
    const second = await createWebhook(claire, { webhook_trigger_id: 5, url });
    const body = { name: 'Third', webhook_trigger_id: 6, url };
    const refused = await call(claire, 'POST /v1/webhooks/create', { body });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('limit of 2 webhooks');
    await createWebhook(claire, body, keyNamed(claire, 'Amersfoort only'));
    await call(claire, `POST /v1/webhooks/delete?webhook_id=${String(second)}`);
    await createWebhook(claire, body);
    expect(claire.webhooks()).toHaveLength(3);
  });
});

describe('GET /v1/webhooks/list and view', () => {
  it('show headers in the view only', async () => {
    const id = String(await createWebhook(claire, { webhook_trigger_id: 4, url, headers }));
    const list = await call(claire, 'GET /v1/webhooks/list');
    const view = await call(claire, `GET /v1/webhooks/view?webhook_id=${id}`);
    expect(list.json).toMatchObject([{ id: Number(id), headers: null, has_recent_error: null }]);
    expect(view.json).toMatchObject({ headers: [{ ...headers[0], webhook_id: Number(id) }] });
  });

  it.each(['view?webhook_id=1', 'view?webhook_id=x', 'view'])('%s is refused', async (path) => {
    const { status } = await call(claire, `GET /v1/webhooks/${path}`);
    expect(status).toBe(path.endsWith('=1') ? 404 : 400);
  });
});

describe('POST /v1/webhooks/update', () => {
  it('replaces everything, headers too: what is left out is gone', async () => {
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url, headers, queued: true });
    const body = { id, name: 'New', webhook_trigger_id: 5, url: `${url}/2`, active: true };
    const answer = await call(claire, 'POST /v1/webhooks/update', { body });
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(claire.webhooks()).toMatchObject([
      { id, name: 'New', webhook_trigger_id: 5, url: `${url}/2`, queued: false, headers: null },
    ]);
  });

  it('answers 404 for a webhook that is gone or of another key', async () => {
    const id = await createWebhook(claire, { webhook_trigger_id: 4, url });
    const body = { id, name: 'New', webhook_trigger_id: 5, url };
    const key = keyNamed(claire, 'Another dealer');
    expect((await call(claire, 'POST /v1/webhooks/update', { body, key })).status).toBe(404);
    claire.removeWebhook(id);
    expect((await call(claire, 'POST /v1/webhooks/update', { body })).status).toBe(404);
  });
});

it('POST /v1/webhooks/delete deletes once; the second time it is not found', async () => {
  const id = String(await createWebhook(claire, { webhook_trigger_id: 4, url }));
  const remove = () => call(claire, `POST /v1/webhooks/delete?webhook_id=${id}`);
  expect((await remove()).status).toBe(200);
  expect((await remove()).status).toBe(404);
  expect(claire.webhooks()).toEqual([]);
});

describe('POST /v1/webhooks/test', () => {
  it('calls the URL with the payload in JSON names, without what is null', async () => {
    const { id, received } = await receive(claire, 6, { headers });
    const Payload = {
      WebhookTriggerID: 6,
      AppointmentID: 12,
      DealerID: 7,
      DealerLocationID: 11,
      WONr: 'WO-1',
      CommunicationKey: 'abc',
      CustomerDMSNr: 'P-1',
      CustomerType: 'driver',
      ReceptionistProfilePictureURL: null,
    };
    const answer = await call(claire, 'POST /v1/webhooks/test', {
      body: { WebhookID: id, CommunicationReceiverID: null, Payload },
    });
    await claire.settled();
    expect(answer.status).toBe(200);
    expect(received).toMatchObject([{ headers: { 'x-secret': 'one' } }]);
    expect(received[0]?.body).toEqual({
      appointment_id: 12,
      dealer_id: 7,
      dealer_location_id: 11,
      wo_nr: 'WO-1',
      communication_key: 'abc',
      customer_dmsnr: 'P-1',
      customer_type: 'driver',
    });
  });

  it('passes on nothing that Claire’s message has no field for', async () => {
    const { id, bodies } = await receive(claire, 4);
    await call(claire, 'POST /v1/webhooks/test', {
      body: { WebhookID: id, Payload: { WONr: 'WO-1', CustomerRemarks: 'Rattles', Marker: 'x' } },
    });
    await claire.settled();
    expect(bodies()).toEqual([{ wo_nr: 'WO-1', customer_remarks: 'Rattles' }]);
  });

  it.each([
    [{ WebhookID: 1, Payload: {} }, 404],
    [{ WebhookID: 601 }, 400],
    [{ Payload: {} }, 400],
  ])('answers %j with %i', async (body, status) => {
    await createWebhook(claire, { webhook_trigger_id: 4, url });
    expect((await call(claire, 'POST /v1/webhooks/test', { body })).status).toBe(status);
  });
});
