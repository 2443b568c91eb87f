import { beforeEach, describe, expect, it } from '@jest/globals';
import { toLabel } from '../../claire/models';
import { withNodeRed } from './lab';
import { calls, flowsWith, forget, isReached, readState, trigger } from './trigger-lab';
import { until } from './until';

const lab = withNodeRed();

async function listen(fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await lab.deploy(flowsWith(lab, trigger(lab, fields)));
  await isReached(lab, 'trigger');
  await forget(lab);
}

async function received(event: number): Promise<Record<string, unknown>> {
  lab.claire.fire(event, lab.claire.appointments()[0]?.id ?? 0);
  await until('the event comes', async () => (await readState(lab)).messages.length === 1);
  return (await readState(lab)).messages[0] ?? {};
}

const secret = () =>
  lab.claire
    .webhooks()
    .at(-1)
    ?.headers?.find(({ name }) => name === 'x-claire-secret')?.value ?? '';

const post = (body: string, headers: Record<string, string>, id = 'trigger') =>
  lab.fetch(`/claire/webhook/${id}`, { method: 'POST', headers, body });

beforeEach(async () => {
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});

describe('an event', () => {
  it('comes with stable keys and all that Claire sent, under its name', async () => {
    await listen();
    const [first] = lab.claire.appointments();

    const { topic, payload } = await received(4);

    expect(topic).toBe(toLabel('WebhookTriggerID', 4));
    expect(payload).toMatchObject({
      event: 4,
      appointmentId: first?.id,
      payload: { appointment_id: first?.id },
    });
    expect(lab.claire.deliveries().at(-1)).toMatchObject({ status: 200 });
    expect(calls(lab)).toEqual([]);
  });

  it('is answered before its appointment is looked up, and a deploy meanwhile does not lose it', async () => {
    await listen({ include: ['appointment'] });
    lab.claire.failNext({ path: '/v1/appointments', status: 'hang', times: 1 });
    const id = lab.claire.appointments()[0]?.id ?? 0;
    lab.claire.fire(4, id);
    await until('Claire is asked', () =>
      lab.claire.requests().some(({ path }) => path.startsWith('/v1/appointments/')),
    );

    await lab.claire.settled();
    expect(lab.claire.deliveries().at(-1)).toMatchObject({ status: 200 });
    expect((await readState(lab)).messages).toEqual([]);

    await lab.deploy(flowsWith(lab, trigger(lab, { include: ['appointment'] })));
    await until('the event comes', async () => (await readState(lab)).messages.length > 0);

    const { messages } = await readState(lab);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ payload: { event: 4, appointment: { id } } });
  });
});

describe('a call to a Node-RED whose admin is at the root, so that its parser reads first', () => {
  it('is refused all the same, and starts nothing', async () => {
    await listen();
    const json = { 'content-type': 'application/json' };
    const ours = { ...json, 'x-claire-secret': secret() };
    const good = JSON.stringify({ appointment_id: 1, dealer_location_id: 12 });

    const statuses = [
      await post(good, json),
      await post(good, { ...json, 'x-claire-secret': 'c'.repeat(64) }),
      await post(good, { ...json, 'x-claire-secret': 'd'.repeat(64) }),
      await post(good, ours, 'nobody'),
      await post('{', ours),
      await post('[]', ours),
      await post('a=1', { ...ours, 'content-type': 'application/x-www-form-urlencoded' }),
      await post(JSON.stringify({ a: 'x'.repeat(6_000_000) }), ours),
      await post('{', { ...ours, 'content-type': 'text/plain' }),
    ].map(({ status }) => status);

    expect(statuses).toEqual([401, 401, 401, 404, 400, 400, 400, 413, 400]);
    expect((await readState(lab)).messages).toEqual([]);
    const log = lab.nodeRed.log();
    expect(log).not.toContain(secret());
    expect(log.split('Refused a call with status 401: its secret is not ours')).toHaveLength(2);
  });

  it('is taken when it is right', async () => {
    await listen();

    const { status } = await post('{"appointment_id":1,"dealer_location_id":12}', {
      'content-type': 'application/json; charset=utf-8',
      'x-claire-secret': secret(),
    });

    expect(status).toBe(200);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);
  });
});
