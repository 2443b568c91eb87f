import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index';
import { engine } from './engine';
import { secretsFor } from './trigger-claire';
import type { TriggerEngine } from './trigger-engine';
import type { Parameters } from './trigger-scene';
import { startClaire, startTriggerAt } from './trigger-lab';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire();
  trigger = await startTriggerAt(claire, { parameters: { events: [4, 8, 19] } });
});

async function activate(parameters: Parameters = {}): Promise<void> {
  trigger.parameters = { events: [4, 8, 19], ...parameters };
  await trigger.activate();
}

function secret(): string {
  const [first] = secretsFor(claire, trigger.url);
  return first ?? 'no secret at Claire';
}

function appointment() {
  const [first] = claire.appointments();
  if (first === undefined) throw new Error('The sandbox has no appointments');
  return first;
}

const body = { appointment_id: 1, dealer_id: 7, dealer_location_id: 11, wo_nr: 'WO-1' };

describe('an event of Claire', () => {
  it('starts one execution with stable keys and all that Claire sent', async () => {
    await activate();
    const { id, location_id, workorder_number } = appointment();

    claire.fire(8, id);
    await claire.settled();

    expect(trigger.executions).toEqual([
      {
        event: 8,
        eventName: 'Diagnose overview is available',
        appointmentId: id,
        dealerId: 7,
        locationId: location_id,
        workOrderNumber: workorder_number,
        payload: expect.objectContaining({ appointment_id: id, customer_type: expect.any(String) }),
      },
    ]);
    expect(claire.deliveries().filter(({ url }) => url === trigger.url)).toEqual([
      expect.objectContaining({ state: 'delivered', status: 200 }),
    ]);
    expect(trigger.warnings).toEqual([]);
  });

  it('does not come of a test that only checks the arrival, which starts nothing', async () => {
    await activate();
    const ours = claire.webhooks().filter(({ url }) => url === trigger.url);
    const { run } = engine({ baseUrl: claire.url, apiKey: claire.apiKey });
    const options = { onlyCheckArrival: true };
    const parameters = { resource: 'webhook', operation: 'test', webhookId: ours[0]?.id, options };

    const { json, error } = await run({ parameters });
    await claire.settled();
    await trigger.idle();

    expect(error).toBeUndefined();
    expect(json).toEqual([
      {
        tested: true,
        id: ours[0]?.id,
        arrived: true,
        milliseconds: expect.any(Number),
        intermediaries: {},
      },
    ]);
    expect(trigger.executions).toEqual([]);
    expect(trigger.warnings).toEqual([]);
    expect(claire.deliveries()).toMatchObject([{ state: 'delivered', status: 200 }]);
  });

  it('comes of a test with the Claire node too, whose payload nobody filled in', async () => {
    await activate();
    const ours = claire.webhooks().filter(({ url }) => url === trigger.url);
    const { run } = engine({ baseUrl: claire.url, apiKey: claire.apiKey });
    const parameters = { resource: 'webhook', operation: 'test', webhookId: '={{ $json.id }}' };

    const { json, error } = await run({ parameters, items: ours.map(({ id }) => ({ id })) });
    await claire.settled();

    expect(error).toBeUndefined();
    expect(json).toEqual(ours.map(({ id }) => ({ tested: true, id })));
    expect(trigger.executions.map(({ event }) => event).sort()).toEqual([19, 4, 8]);
    expect(claire.deliveries().map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is told apart from other events by the header of its webhook, on one and the same path', async () => {
    await activate();

    claire.fire(4, appointment().id);
    claire.fire(8, appointment().id);
    await claire.settled();

    expect(trigger.executions.map(({ event }) => event).sort()).toEqual([4, 8]);
  });
});

describe('a call that is not from our webhooks', () => {
  const [none, wrong] = ['it has no secret header', 'its secret header is wrong'];

  it.each([
    ['without a secret', none, () => ({})],
    ['with a wrong secret', wrong, () => ({ 'x-claire-secret': '0'.repeat(64) })],
    ['with a secret that is too short', wrong, () => ({ 'x-claire-secret': secret().slice(1) })],
    ['with a secret that is too long', wrong, () => ({ 'x-claire-secret': `${secret()}0` })],
    ['with an empty secret', wrong, () => ({ 'x-claire-secret': '' })],
  ])('%s gets 401, starts nothing and is told in the log', async (_name, reason, headers) => {
    await activate();

    expect(await trigger.call(body, headers())).toBe(401);

    await trigger.idle();
    expect(trigger.executions).toEqual([]);
    expect(trigger.warnings).toEqual([
      `Claire Trigger refused a call with status 401 because ${reason}. Nothing was started. ` +
        '{"node":"Claire Trigger","workflowId":"workflow"}',
    ]);
  });

  it('is one with anything that the static data holds', async () => {
    await activate();
    const texts = JSON.stringify(trigger.staticData).match(/[0-9a-f]{64}/g) ?? [];

    expect(texts).toHaveLength(3);
    for (const text of texts) {
      expect(await trigger.call(body, { 'x-claire-secret': text })).toBe(401);
    }
  });

  it.each([['a text'], [7], [null], [[{ appointment_id: 1 }]], [{}], [{ appointment_id: '1' }]])(
    'gets 400 and starts nothing when its body is %j, even with the secret',
    async (nonsense) => {
      await activate();
      expect(await trigger.call(nonsense, { 'x-claire-secret': secret() })).toBe(400);
      expect(trigger.executions).toEqual([]);
    },
  );

  it('is refused as well when the trigger has no webhooks at Claire', async () => {
    expect(await trigger.call(body, { 'x-claire-secret': 'undefined' })).toBe(401);
    expect(await trigger.call(body, {})).toBe(401);
    expect(trigger.executions).toEqual([]);
    const reason = 'because this trigger has no webhook at Claire now';
    expect(trigger.warnings.filter((line) => line.includes(reason))).toHaveLength(2);
  });
});

describe('the check of the source address', () => {
  const call = (headers: Record<string, string> = {}): Promise<number> =>
    trigger.call(body, { 'x-claire-secret': secret(), 'x-claire-event': '4', ...headers });

  it('is off unless it is chosen', async () => {
    await activate();
    expect(await call()).toBe(200);
  });

  it('refuses a call from elsewhere with 403, although it knows the secret', async () => {
    await activate({ options: { onlyFrom: 'production' } });
    expect(await call()).toBe(403);
    expect(await call({ 'x-forwarded-for': '34.91.154.69' })).toBe(403);
    expect(trigger.executions).toEqual([]);
  });

  it('believes what a trusted proxy says about the caller', async () => {
    await activate({ options: { onlyFrom: 'production', trustedProxies: '127.0.0.0/8' } });
    expect(await call({ 'x-forwarded-for': '34.91.154.69' })).toBe(200);
    expect(await call({ 'x-forwarded-for': '34.91.154.69, 203.0.113.9' })).toBe(403);
    expect(await call({ 'x-forwarded-for': '203.0.113.9, 34.91.154.69, 127.0.0.1' })).toBe(200);
  });
});
