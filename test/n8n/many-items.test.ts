import { describe, expect, it } from '@jest/globals';
import { engine } from './engine';
import { withClaire } from './with-claire';

const latency = 20;
const node = withClaire({ latency });

const ids = (count: number) =>
  node.claire
    .appointments()
    .slice(0, count)
    .map(({ id }) => id);

const getEach = { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' };

describe('many items', () => {
  it('gives the answers in the order of the items, each paired with its own', async () => {
    const wanted = ids(40).reverse();

    const { json, items } = await node.run(getEach, { items: wanted.map((id) => ({ id })) });

    expect(json.map(({ id }) => id)).toEqual(wanted);
    expect(items.map(({ pairedItem }) => pairedItem)).toEqual(wanted.map((_, item) => ({ item })));
  });

  it('never has more of them than the credential allows', async () => {
    const { url, apiKey } = node.claire;
    const { max, stop } = watchRequests();

    await engine({ baseUrl: url, apiKey, atMostInFlight: 3 }).run(getEach, {
      items: ids(20).map((id) => ({ id })),
    });
    stop();

    expect(max()).toBe(3);
  });

  it('pairs every record of a list with the item that asked for it', async () => {
    const { items } = await node.run(
      { resource: 'location', operation: 'getAll', returnAll: true },
      { items: [{}, {}] },
    );

    expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
      [0, 0, 0, 0, 1, 1, 1, 1].map((item) => ({ item })),
    );
    expect(node.requests()).toHaveLength(1);
  });

  it('are asked for no more once one of them stops the node', async () => {
    const items = [999_999, ...ids(150)].map((id) => ({ id }));

    const { error } = await node.run(getEach, { items });

    expect(error?.message).toContain('appointment 999999');
    expect(node.requests().length).toBeLessThan(100);
  });

  it('makes changes one after the other', async () => {
    const { max, stop } = watchRequests();
    const url = 'https://planning.example.com/claire';
    const create = { resource: 'webhook', operation: 'create', trigger: 2, url };

    const items = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    await node.run({ ...create, name: '={{ $json.name }}' }, { items });
    stop();

    expect(max()).toBe(1);
    expect(node.claire.webhooks().map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('stopping and waiting', () => {
  it('ends at once when the user stops the execution', async () => {
    node.claire.failNext({ status: 'hang', times: null });
    const started = node.start(getEach, { items: ids(3).map((id) => ({ id })) });
    while (node.requests().length < 3) await new Promise((resolve) => setImmediate(resolve));

    started.stop();
    const { status } = await started.finished;

    expect(status).toBe('canceled');
    // Whoever waits for an answer that never comes asks again.
    expect(node.requests()).toHaveLength(3);
  });

  it('waits as long as Max Wait allows, and says so', async () => {
    node.claire.failNext({ status: 429, times: 5, headers: { 'retry-after': '2' } });

    const { json, hints } = await node.run(getEach, { items: ids(5).map((id) => ({ id })) });

    expect(json).toHaveLength(5);
    // All five wait at the same time, which is told as what the user sees: about two seconds.
    expect(hints.map(({ message }) => message).join()).toMatch(
      /Waited [2-4] s for Claire's rate limit/,
    );
  });

  it('says when the hour is over instead of waiting longer than Max Wait', async () => {
    node.claire.leaveRequests(0);
    const [id = 0] = ids(1);

    const { error } = await node.run({ ...getEach, options: { maxWait: 1 } }, { items: [{ id }] });

    expect(error?.context.claire).toMatchObject({
      code: 'CLAIRE_RATE_LIMITED',
      resetsAt: expect.any(String),
    });
    expect(error?.failure).toMatchObject({
      cause: 'rate-limited',
      retryAfterMs: expect.any(Number),
    });
  });
});

/** How many requests the sandbox has at the same time, by looking often. */
function watchRequests(): { max: () => number; stop: () => void } {
  let max = 0;
  const look = setInterval(() => {
    const open = node.claire.requests().filter(({ status }) => status === 0).length;
    max = Math.max(max, open);
  }, 2);
  return {
    max: () => max,
    stop: () => {
      clearInterval(look);
    },
  };
}
