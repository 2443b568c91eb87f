import { beforeEach, describe, expect, it } from '@jest/globals';
import { askClaire, withNodeRed } from './lab';
import { flowsWith, forget, says, readState, trigger } from './trigger-lab';
import { until } from './until';

const laterEvents = [{ id: 20, name: 'Tyres are stored' }];
const lab = withNodeRed({ laterEvents });

beforeEach(async () => {
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});

async function listen(fields: Readonly<Record<string, unknown>>): Promise<void> {
  await lab.deploy(flowsWith(lab, trigger(lab, fields)));
  await says(lab, 'registered');
  await forget(lab);
}

/** The code and the message that a Catch node got, as nothing could be registered. */
async function refusal(fields: Readonly<Record<string, unknown>>) {
  await lab.deploy(flowsWith(lab, trigger(lab, fields)));
  await until('it is refused', async () => (await readState(lab)).caught.length > 0);
  return (await readState(lab)).caught[0];
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

  it.each([
    [{ onlyFrom: 'other' }, 'Other Addresses is empty'],
    [{ onlyFrom: 'production', trustedProxies: '10.0.0.0/99' }, 'Trusted Proxies holds'],
  ])('is refused with %j, by the name of the field', async (fields, words) => {
    expect(await refusal(fields)).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: expect.stringContaining(words),
    });
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

  it('go when the trigger sets none any more; what is set in the dashboard stays', async () => {
    await listen(fields);
    const [webhook] = ours();
    const headers = [...(webhook?.headers ?? []), { name: 'X-Dashboard', value: 'a' }];
    const changed = { ...webhook, name: 'To planning', headers };
    await askClaire(lab.claire, '/v1/webhooks/update', changed);

    await listen({ header2: '', credentials: { headerValue2: '' } });

    expect(ours()).toMatchObject([{ name: 'To planning', queued: true }]);
    const names = ours()[0]?.headers?.map(({ name }) => name);
    expect(names).toEqual(['x-claire-event', 'x-claire-secret', 'X-Dashboard']);
  });

  it.each([
    [{ header1: 'X-Claire-Event', credentials: { headerValue1: '19' } }, 'is set by the trigger'],
    [{ header1: 'X-Proxy-Token' }, 'X-Proxy-Token has no value'],
  ])('are refused by the name of the header: %j', async (wrong, words) => {
    expect(await refusal(wrong)).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: expect.stringContaining(words),
    });
    expect(ours()).toEqual([]);
  });
});
