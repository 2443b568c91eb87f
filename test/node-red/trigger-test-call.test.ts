import { describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { calls, flowsWith, forget, isReached, readState, trigger } from './trigger-lab';

const lab = withNodeRed();

async function testConnection(): Promise<unknown> {
  const { url: baseUrl, apiKey } = lab.claire;
  const response = await lab.fetch('/claire/test', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'account', baseUrl, apiKey }),
  });
  return response.json();
}

describe('the test call of a trigger', () => {
  it('is one for several events, turns yellow into green, and starts no flow', async () => {
    await lab.deploy(flowsWith(lab));
    await forget(lab);
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
    expect(lab.claire.deliveries()).toMatchObject([{ state: 'delivered', status: 200 }]);
  });
});

describe('Test connection beside a trigger', () => {
  it('says that Claire called it, and what stood in between', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isReached(lab, 'trigger');
    await forget(lab);

    expect(await testConnection()).toMatchObject({
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
});
