import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { ReadCache } from '../../claire/http/read-cache';
import { fakeClaire, ids, json, lastId, rejection, status } from './fake-claire';

const { get } = operations.webhook;
const megabyte = 1024 * 1024;

/** A Claire that counts its answers. */
function counting() {
  let answers = 0;
  const claire = fakeClaire([(request) => json({ id: lastId(request), answers: answers++ })]);
  const read = (webhook_id: number, maxAge?: number) =>
    claire.client.call(get, { webhook_id }, { maxAge });
  return { claire, read };
}

describe('an answer that may be a while old', () => {
  it('is shared until it has this age', async () => {
    const { claire, read } = counting();
    await claire.clock.advance(7_000);
    const first = await read(1, 60);

    await claire.clock.advance(59_999);
    expect((await read(1, 60)).data).toEqual(first.data);
    expect(claire.requests).toHaveLength(1);
    await claire.clock.advance(1);
    expect((await read(1, 60)).data).not.toEqual(first.data);
    expect(claire.requests).toHaveLength(2);
  });

  it('is new for a caller that takes no old one, or none so old', async () => {
    const { claire, read } = counting();
    await read(1, 60);

    await read(1);
    expect(claire.requests).toHaveLength(2);
    await claire.clock.advance(10_000);
    await read(1, 10);
    expect(claire.requests).toHaveLength(3);
    // That one is shared from now on.
    await claire.clock.advance(55_000);
    await read(1, 60);
    expect(claire.requests).toHaveLength(3);
  });

  it('is not kept when nobody says how old it may be', async () => {
    const { claire, read } = counting();
    await read(1);

    await read(1, 60);
    expect(claire.requests).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    const claire = fakeClaire([status(404), json({ id: 1 })]);
    const read = () => claire.client.call(get, { webhook_id: 1 }, { maxAge: 60 });

    await rejection(read());

    expect((await read()).data).toEqual({ id: 1 });
  });
});

describe('the responses that a cache holds', () => {
  const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };

  /** Keeps `count` responses of a size, and returns those that are left. */
  function kept(count: number, size: number): number[] {
    const cache = new ReadCache(32 * megabyte);
    const result = { data: null, status: 200, rate, attempts: 1, respondedAt: undefined, size };
    for (const id of ids(count)) cache.keep(String(id), { result, sentAt: 0, maxAge: 1 }, 0);
    return ids(count).filter((id) => cache.get(String(id), 0) !== undefined);
  }

  it('are the latest thousand small ones, or as many large ones as fit', () => {
    expect(kept(1_200, 10)).toEqual(ids(1_200).slice(200));
    expect(kept(300, 2 * megabyte)).toEqual(ids(300).slice(284));
    expect(kept(3, 32 * megabyte)).toEqual([3]);
    expect(kept(2, 33 * megabyte)).toEqual([]);
  });

  it('are fetched again in a run once large ones have replaced them', async () => {
    const claire = fakeClaire([
      (request) =>
        status(200, JSON.stringify({ id: lastId(request), notes: 'x'.repeat(5 * megabyte) })),
    ]);
    const run = claire.client.forOneRun();
    const get = (id: number): Promise<unknown> => run.call(operations.appointment.get, { id });

    for (const id of [...ids(8), 8, 1]) await get(id);

    expect(claire.requests.map(lastId)).toEqual([...ids(8), 1]);
  });

  it('are shared without the data of the cache itself', async () => {
    const claire = fakeClaire([json({ id: 1 })]);
    const run = claire.client.forOneRun();

    expect(Object.keys(await run.call(operations.appointment.get, { id: 1 }))).toEqual([
      ...['data', 'status', 'rate', 'attempts', 'respondedAt', 'sentAt'],
    ]);
  });
  it('are not those that were on their way in a run while something changed', async () => {
    const { clock } = fakeClaire([]);
    const slow = async () => {
      await clock.sleep(1_000);
      return json([]);
    };
    const claire = fakeClaire([slow, status(200), json([{ id: 1 }])], { clock });
    const run = claire.client.forOneRun();

    const before = run.call(operations.webhook.list, {});
    await clock.advance(1);
    await run.call(operations.webhook.delete, { webhook_id: 1 });
    await clock.run(before);

    expect((await run.call(operations.webhook.list, {})).data).toEqual([{ id: 1 }]);
  });
});
