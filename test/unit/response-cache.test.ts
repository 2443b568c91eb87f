import { describe, expect, it } from '@jest/globals';
import { ResponseCache } from '../../claire/http/sharing/response-cache';
import { operations } from '../../claire/resources';
import { fakeClaire, ids, json, lastId, status } from './fake-claire';

const megabyte = 1024 * 1024;
const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };
const answer = (size: number) => ({
  data: null,
  status: 200,
  rate,
  attempts: 1,
  respondedAt: undefined,
  size,
});

/** Caches `count` responses of a size, and returns those that are left. */
function kept(count: number, size: number): number[] {
  const cache = new ResponseCache();
  for (const id of ids(count)) cache.put(String(id), answer(size));
  return ids(count).filter((id) => cache.get(String(id)) !== undefined);
}

describe('the responses that one run caches', () => {
  it('are a thousand small ones, or 32 MB of large ones: the latest', () => {
    expect(kept(1_200, 10)).toEqual(ids(1_200).slice(200));
    expect(kept(300, 2 * megabyte)).toEqual(ids(300).slice(284));
    expect(kept(3, 32 * megabyte)).toEqual([3]);
    expect(kept(2, 33 * megabyte)).toEqual([]);
  });

  it('are those that were used last', () => {
    const cache = new ResponseCache();
    for (const id of ids(16)) cache.put(String(id), answer(2 * megabyte));
    cache.get('1');
    cache.put('17', answer(2 * megabyte));

    expect(ids(3).map((id) => cache.get(String(id)) !== undefined)).toEqual([true, false, true]);
  });

  it('count once when one is fetched again', () => {
    const cache = new ResponseCache();
    for (const times of ids(100)) cache.put('same', answer(times % 2 === 0 ? 30 * megabyte : 1));
    cache.put('other', answer(2 * megabyte));

    expect(cache.get('same')).toBeDefined();
  });

  it('are fetched again once large ones have replaced them', async () => {
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
      'data',
      'status',
      'rate',
      'attempts',
      'respondedAt',
      'sentAt',
    ]);
  });
});
