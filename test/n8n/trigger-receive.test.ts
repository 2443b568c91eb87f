import { describe, expect, it } from '@jest/globals';
import { engine } from './engine';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [4, 8, 19] });

const secret = () => lab.secrets()[0] ?? 'no secret at Claire';
const body = { appointment_id: 1, dealer_id: 7, dealer_location_id: 11, wo_nr: 'WO-1' };

/** *Webhook: Test* of the Claire node, with the same account. */
function test(parameters: object, items = [{}]) {
  const { run } = engine({ baseUrl: lab.claire.url, apiKey: lab.claire.apiKey });
  return run({ resource: 'webhook', operation: 'test', ...parameters }, { items });
}

describe('an event of Claire', () => {
  it.each(['application/json; charset=utf-8', 'text/plain', 'application/octet-stream'])(
    'comes of a call of the type %s, as text with a byte order mark too',
    async (type) => {
      await lab.listen();
      const headers = { 'content-type': type, 'x-claire-secret': secret() };
      const mark = type === 'text/plain' ? '\ufeff' : '';

      expect(await lab.trigger.call(body, headers, mark)).toBe(200);
      expect(lab.trigger.executions).toMatchObject([{ appointmentId: 1, payload: body }]);
    },
  );

  it('does not come of one that is not chosen, though it has the secret', async () => {
    await lab.listen();
    const headers = { 'x-claire-secret': secret(), 'x-claire-event': '9' };

    expect(await lab.trigger.call(body, headers)).toBe(200);
    await lab.trigger.idle();
    expect(lab.trigger.executions).toEqual([]);
  });

  it('does not come of a test that only checks the arrival, which starts nothing', async () => {
    await lab.listen();
    const id = lab.ours()[0]?.id;

    const { json, error } = await test({ webhookId: id, options: { onlyCheckArrival: true } });
    await lab.claire.settled();
    await lab.trigger.idle();

    expect(error).toBeUndefined();
    const milliseconds: unknown = expect.any(Number);
    expect(json).toEqual([{ tested: true, id, arrived: true, milliseconds, intermediaries: {} }]);
    expect(lab.trigger.executions).toEqual([]);
    expect(lab.trigger.warnings).toEqual([]);
    expect(lab.claire.deliveries()).toMatchObject([{ state: 'delivered', status: 200 }]);
  });

  it('comes of a test with the Claire node too, whose payload nobody filled in, told apart by its header', async () => {
    await lab.listen();
    const ids = lab.ours().map(({ id }) => ({ id }));

    const { json, error } = await test({ webhookId: '={{ $json.id }}' }, ids);
    await lab.claire.settled();

    expect(error).toBeUndefined();
    expect(json).toEqual(ids.map(({ id }) => ({ tested: true, id })));
    expect(lab.trigger.executions.map(({ event }) => event).sort()).toEqual([19, 4, 8]);
    expect(lab.claire.deliveries().map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe('a call that is not from our webhooks', () => {
  const [none, wrong] = ['it has no secret header', 'its secret header is wrong'];

  it.each([
    ['without a secret', none, () => ({})],
    ['with a wrong secret', wrong, () => ({ 'x-claire-secret': '0'.repeat(64) })],
  ])('%s gets 401, starts nothing and is told in the log', async (_name, reason, headers) => {
    await lab.listen();

    expect(await lab.trigger.call(body, headers())).toBe(401);

    await lab.trigger.idle();
    expect(lab.trigger.executions).toEqual([]);
    expect(lab.trigger.warnings).toEqual([
      `Claire Trigger refused a call with status 401 because ${reason}. Nothing was started. ` +
        '{"node":"Claire Trigger","workflowId":"workflow"}',
    ]);
  });

  it.each([['a text'], [null], [[{ appointment_id: 1 }]], [{ appointment_id: '1' }]])(
    'gets 400 and starts nothing when its body is %j, even with the secret',
    async (nonsense) => {
      await lab.listen();
      expect(await lab.trigger.call(nonsense, { 'x-claire-secret': secret() })).toBe(400);
      expect(lab.trigger.executions).toEqual([]);
    },
  );

  it('is refused as well when the trigger has no webhooks at Claire', async () => {
    expect(await lab.trigger.call(body, { 'x-claire-secret': 'undefined' })).toBe(401);
    expect(await lab.trigger.call(body, {})).toBe(401);
    expect(lab.trigger.executions).toEqual([]);
    // Once a minute: anyone who finds the address could fill the log.
    const reason = 'because this trigger has no webhook at Claire now';
    expect(lab.trigger.warnings.filter((line) => line.includes(reason))).toHaveLength(1);
  });
});

const call = (forwarded?: string): Promise<number> =>
  lab.trigger.call(body, {
    'x-claire-secret': secret(),
    'x-claire-event': '4',
    ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
  });

it('the check of the source address believes what a trusted proxy says about the caller', async () => {
  await lab.listen({ options: { onlyFrom: 'production', trustedProxies: '127.0.0.0/8' } });
  expect(await call('34.91.154.69')).toBe(200);
  expect(await call('34.91.154.69, 203.0.113.9')).toBe(403);
  expect(await call('203.0.113.9, 34.91.154.69, 127.0.0.1')).toBe(200);
});
