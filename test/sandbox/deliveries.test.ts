import { describe, expect, it } from '@jest/globals';
import { amersfoort, call, createWebhook, fire, hilversum, keyNamed, withSandbox } from './claire';
import { receive } from './receiver';

const claire = withSandbox();

describe('An event', () => {
  it('is posted as JSON with the headers of the webhook and the four fields that are always there', async () => {
    const headers = [{ name: 'X-Secret', value: 'one' }];
    const receiver = await receive(claire, 4, { path: '/ready?a=1', headers });
    const [first] = claire.appointments();
    await fire(claire, 4, first?.id);
    const sent = { 'content-type': 'application/json', 'user-agent': 'claire-sandbox' };
    expect(receiver.received).toMatchObject([
      { path: '/ready?a=1', headers: { 'x-secret': 'one', ...sent } },
    ]);
    expect(receiver.bodies()[0]).toEqual({
      appointment_id: first?.id,
      dealer_id: 7,
      dealer_location_id: first?.location_id,
      wo_nr: first?.workorder_number,
    });
  });

  it('goes to an address with a name and a password', async () => {
    const { url, received } = await receive(claire, 9);
    const address = url.replace('//', '//node:open%20sesame@');
    await createWebhook(claire, { webhook_trigger_id: 4, url: address });
    await fire(claire, 4, claire.appointments()[0]?.id);
    const authorization = `Basic ${Buffer.from('node:open sesame').toString('base64')}`;
    expect(received).toMatchObject([{ headers: { authorization } }]);
  });

  it('about a communication also names the customer, and gives the appointment a key', async () => {
    const receiver = await receive(claire, 6);
    const silent = claire
      .appointments()
      .find((one) => one.customcom_key === null && one.owner_id !== one.driver_id);
    const id = silent?.id ?? 0;
    await fire(claire, 6, id, { customerType: 'owner' });
    expect(receiver.bodies()[0]).toMatchObject({
      communication_key: expect.stringMatching(/^[a-z2-9]{32}$/),
      customer_type: 'owner',
      customer_dmsnr: silent?.owner_dms_number,
    });
    const { json } = await call(claire, `GET /v1/appointments/${String(id)}`);
    expect(json).toMatchObject({ customcom_key: expect.stringMatching(/^[a-z2-9]{32}$/) });
  });

  it('reaches active webhooks of its dealer, location, event and checklist only', async () => {
    const { url, received } = await receive(claire, 1);
    const add = (path: string, fields: object, key?: string) =>
      createWebhook(claire, { webhook_trigger_id: 1, url: `${url}/${path}`, ...fields }, key);
    await add('here', { dealer_location_id: amersfoort });
    await add('checklist', { checklist_id: 301 });
    await add('elsewhere', { dealer_location_id: hilversum });
    await add('other-checklist', { checklist_id: 302 });
    await add('off', { active: false });
    await add('other-event', { webhook_trigger_id: 2 });
    await add('other-dealer', {}, keyNamed(claire, 'Another dealer'));
    await add('other-key', {}, keyNamed(claire, 'Amersfoort only'));
    const here = claire.appointments().find((one) => one.location_id === amersfoort);
    await fire(claire, 1, here?.id, { checklistId: 301 });
    const paths = received.map(({ path }) => path).sort();
    expect(paths).toEqual(['/', '/checklist', '/here', '/other-key']);
  });

  it('of a completed check finds that check at Claire', async () => {
    const receiver = await receive(claire, 1, { checklist_id: 301 });
    const fresh = claire.appointments().find((one) => one.checklists === null);
    claire.change(fresh?.id ?? 0, { status: 2 });
    await claire.settled();
    expect(receiver.bodies()).toMatchObject([{ appointment_id: fresh?.id }]);
    const line = `GET /v1/checks?appointment_id=${String(fresh?.id)}` as const;
    expect((await call(claire, line)).json).toMatchObject([{ checklist: { id: 301 } }]);
  });
});

describe('Deliveries of a webhook', () => {
  it('come one after the other and in order when it is queued, however slow the receiver', async () => {
    let busy = 0;
    let mostBusy = 0;
    const answer = async () => {
      mostBusy = Math.max(mostBusy, ++busy);
      await call(claire, 'GET /v1/tags');
      busy--;
      return 200;
    };
    const receiver = await receive(claire, 4, { answer, queued: true });
    const ids = claire
      .appointments()
      .slice(0, 20)
      .map(({ id }) => id);
    for (const id of ids) claire.fire(4, id);
    await claire.settled();
    expect(receiver.bodies().map((body) => body.appointment_id)).toEqual(ids);
    expect(mostBusy).toBe(1);
  });

  it('do not wait for each other when it is not queued', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let arrived = 0;
    const answer = async () => {
      if (++arrived === 3) release();
      await held;
      return 200;
    };
    const receiver = await receive(claire, 4, { answer });
    for (const { id } of claire.appointments().slice(0, 3)) claire.fire(4, id);
    await claire.settled();
    expect(receiver.received).toHaveLength(3);
  });

  it('do not hold up the request that caused them', async () => {
    const { id } = await receive(claire, 4, { answer: () => new Promise(() => undefined) });
    const body = { WebhookID: id, Payload: {} };
    expect((await call(claire, 'POST /v1/webhooks/test', { body })).status).toBe(200);
    expect(claire.deliveries()).toMatchObject([{ state: 'waiting' }]);
    await claire.close();
  });
});
