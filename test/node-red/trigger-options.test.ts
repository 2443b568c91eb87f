import { beforeEach, describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { flowsWith, forget, says, readState, trigger } from './trigger-lab';
import { until } from './until';

const lab = withNodeRed();

beforeEach(async () => {
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});

async function listen(fields: Readonly<Record<string, unknown>>): Promise<void> {
  await lab.deploy(flowsWith(lab, trigger(lab, fields)));
  await says(lab, 'registered');
  await forget(lab);
}

async function messages(count: number): Promise<Record<string, unknown>[]> {
  await until('the events come', async () => (await readState(lab)).messages.length >= count);
  return (await readState(lab)).messages;
}

const ours = () => lab.claire.webhooks();
const posted = (headers: Record<string, string>) => {
  const own = ours()[0]?.headers ?? [];
  const secret = own.find(({ name }) => name === 'x-claire-secret')?.value ?? '';
  return lab.fetch('/claire/webhook/trigger', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-claire-secret': secret, ...headers },
    body: '{"appointment_id":1,"dealer_location_id":11}',
  });
};

describe('only from', () => {
  it('believes what a trusted proxy says about the caller', async () => {
    await listen({ onlyFrom: 'production', trustedProxies: '127.0.0.0/8, ::1' });

    expect((await posted({ 'x-forwarded-for': '34.91.154.69, 203.0.113.9' })).status).toBe(403);
    expect((await posted({ 'x-forwarded-for': '203.0.113.9, 34.91.154.69' })).status).toBe(200);
    expect(await messages(1)).toHaveLength(1);
  });
});

describe('one by one, and headers', () => {
  const fields = {
    queued: 'true',
    header2: 'X-Proxy-Token',
    credentials: { headerValue1: '', headerValue2: 'of-the-proxy-1' },
  };

  it('are set at the webhook, and no file and no export of the flow has the value', async () => {
    await listen(fields);

    expect(ours()).toMatchObject([{ queued: true }]);
    expect(ours()[0]?.headers).toContainEqual(
      expect.objectContaining({ name: 'X-Proxy-Token', value: 'of-the-proxy-1' }),
    );
    const exported = await (await lab.fetch('/flows')).text();
    expect(exported).toContain('X-Proxy-Token');
    expect(exported + lab.savedFlows() + lab.nodeRed.log()).not.toContain('of-the-proxy-1');
  });
});

it.each([
  [{ onlyFrom: 'other' }, 'Other Addresses is empty'],
  [{ onlyFrom: 'production', trustedProxies: '10.0.0.0/99' }, 'Trusted Proxies holds'],
  [{ header1: 'X-Proxy-Token' }, 'X-Proxy-Token has no value'],
])('a trigger with %j is refused by the name of the field', async (wrong, words) => {
  await lab.deploy(flowsWith(lab, trigger(lab, wrong)));
  await until('it is refused', async () => (await readState(lab)).caught.length > 0);

  const message = expect.stringContaining(words);
  expect((await readState(lab)).caught).toMatchObject([{ code: 'CLAIRE_INVALID_INPUT', message }]);
  expect(ours()).toEqual([]);
});
