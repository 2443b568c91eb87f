import { beforeEach, describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { calls, flowsWith, forget, isReached, readState, trigger, says } from './trigger-lab';
import { until } from './until';

const lab = withNodeRed();

async function listen(fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await lab.deploy(flowsWith(lab, trigger(lab, fields)));
  await isReached(lab, 'trigger');
  await forget(lab);
}

const secret = () =>
  lab.claire
    .webhooks()
    .at(-1)
    ?.headers?.find(({ name }) => name === 'x-claire-secret')?.value ?? '';

const call = (body: string, headers: Record<string, string>, id = 'trigger') =>
  lab.fetch(`/claire/webhook/${id}`, { method: 'POST', headers, body });

const json = { 'content-type': 'application/json' };
const ours = () => ({ ...json, 'x-claire-secret': secret() });
const good = JSON.stringify({ appointment_id: 1, dealer_location_id: 12 });
const deep = `{"appointment_id":1,"appointment_import_error":${'['.repeat(9000)}${']'.repeat(9000)}}`;

beforeEach(async () => {
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});

it('a call to a Node-RED whose admin is at the root, so that its parser reads first, is refused all the same, and starts nothing', async () => {
  await listen();

  const statuses = [
    await call(good, json),
    await call(good, { ...json, 'x-claire-secret': 'c'.repeat(64) }),
    await call(good, { ...json, 'x-claire-secret': 'd'.repeat(64) }),
    await call(good, ours(), 'nobody'),
    await call('{', ours()),
    await call('[]', ours()),
    await call('a=1', { ...ours(), 'content-type': 'application/x-www-form-urlencoded' }),
    await call(JSON.stringify({ a: 'x'.repeat(6_000_000) }), ours()),
    await call('{', { ...ours(), 'content-type': 'text/plain' }),
    await call(deep, { ...ours(), 'x-claire-event': '19' }),
  ].map(({ status }) => status);

  expect(statuses).toEqual([401, 401, 401, 404, 400, 400, 400, 413, 400, 200]);
  expect((await readState(lab)).messages).toEqual([]);
  const log = lab.nodeRed.log();
  expect(log).not.toContain(secret());
  expect(log.split('Refused a call with status 401: its secret is not ours')).toHaveLength(2);
});

it('the test call of a trigger is one for several events, turns yellow into green, and starts no flow', async () => {
  await lab.deploy(flowsWith(lab, trigger(lab, { events: [4, 6, 8] })));
  await isReached(lab, 'trigger');
  await lab.claire.settled();

  const { messages, statuses } = await readState(lab);
  const texts = statuses.map(({ fill, text }) => `${fill ?? ''} ${text}`);
  expect(texts).toEqual([
    'blue claire-trigger.status.registering',
    'yellow claire-trigger.status.registered',
    'green claire-trigger.status.registered',
  ]);
  expect(messages).toEqual([]);
  expect(calls(lab)).toEqual(['list', 'create', 'create', 'create', 'test']);
  expect(lab.claire.webhooks().at(-1)?.name).toContain('Node-RED: Workshop, Ready');
  expect(lab.claire.deliveries()).toMatchObject([{ state: 'delivered', status: 200 }]);
});

it('_Test connection_ beside a trigger says that Claire called it, and what stood in between', async () => {
  await listen();

  const answer = await lab.ask('/claire/test', lab.accountDialog({ id: 'account' }));
  expect(answer.body).toMatchObject({
    locations: expect.any(Array),
    call: {
      state: 'came',
      address: new URL(lab.nodeRed.url).origin,
      milliseconds: expect.any(Number),
      intermediaries: {},
    },
  });
  expect(calls(lab)).toEqual(['view', 'test']);
  expect((await readState(lab)).messages).toEqual([]);
});

it('the public URL of a trigger on this machine is told in the status and in the log when Node-RED does not listen there', async () => {
  const { port } = new URL(lab.nodeRed.url);

  for (const publicUrl of ['localhost:9', `https://localhost:${port}`]) {
    const logged = lab.nodeRed.log().length;
    await lab.deploy(flowsWith(lab));
    await forget(lab);
    await lab.deploy(flowsWith(lab, trigger(lab, { publicUrl })));
    await says(lab, 'claire-trigger.status.otherPort');
    expect(lab.nodeRed.log().slice(logged)).toContain(`listens at http://localhost:${port}`);
  }
});

it('_Only from_ believes what a trusted proxy says about the caller', async () => {
  const proxies = { onlyFrom: 'production', trustedProxies: '127.0.0.0/8, ::1' };
  await lab.deploy(flowsWith(lab, trigger(lab, proxies)));
  await says(lab, 'registered');
  await forget(lab);

  const from = async (forwarded: string) =>
    (await call(good, { ...ours(), 'x-forwarded-for': forwarded })).status;
  expect(await from('34.91.154.69, 203.0.113.9')).toBe(403);
  expect(await from('203.0.113.9, 34.91.154.69')).toBe(200);
  await until('the event comes', async () => (await readState(lab)).messages.length === 1);
});

describe('one by one, and headers', () => {
  const fields = {
    queued: 'true',
    header2: 'X-Proxy-Token',
    credentials: { headerValue1: '', headerValue2: 'of-the-proxy-1' },
  };

  it('are set at the webhook, and no file and no export of the flow has the value', async () => {
    await listen(fields);

    const [webhook] = lab.claire.webhooks();
    expect(webhook).toMatchObject({ queued: true });
    expect(webhook?.headers).toContainEqual(
      expect.objectContaining({ name: 'X-Proxy-Token', value: 'of-the-proxy-1' }),
    );
    const exported = await (await lab.fetch('/flows')).text();
    expect(exported).toContain('X-Proxy-Token');
    expect(exported + lab.savedFlows() + lab.nodeRed.log()).not.toContain('of-the-proxy-1');
  });
});
