import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, lastId, rate } from './fake-claire';
import { hour, minute, start, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;

const limit = 10_800;

/** A server that counts the requests of an hour, of all clients. */
function countingServer() {
  const clock = new VirtualClock();
  const seen = { total: 0, inFlight: 0, most: 0 };
  const answer = async (): Promise<HttpResponse> => {
    seen.total += 1;
    seen.inFlight += 1;
    seen.most = Math.max(seen.most, seen.inFlight);
    const headers = rate(limit - seen.total, (start + hour) / 1000, limit);
    await clock.sleep(100);
    seen.inFlight -= 1;
    return json({}, headers);
  };
  return { clock, seen, answer };
}

describe('the rate of requests', () => {
  it('is full speed, from ten to 64 in flight, while many are left', async () => {
    const { clock, ...server } = countingServer();
    const { client } = fakeClaire([server.answer], { clock });

    await clock.run(Promise.all(ids(1_000).map((id) => client.call(get, { id }))));

    expect(server.seen).toMatchObject({ total: 1_000, most: 64 });
    // 10, 30 and then 64 in each tenth of a second.
    expect(clock.now() - start).toBe(17 * 100);
  });

  it('spends exactly an hour on an hour’s budget, less the reserve', async () => {
    const { clock, ...server } = countingServer();
    const claire = fakeClaire([server.answer], { clock });
    const calls = ids(10_773).map((id) => claire.client.call(get, { id }, { maxWait: 3_600 }));

    await clock.run(Promise.all(calls));

    const early = claire.times.filter((time) => time < 3 * minute).length;
    expect(server.seen.total).toBe(10_773);
    // 95 % at full speed, the rest evenly until the reset.
    expect(early).toBeGreaterThan(10_250);
    expect(early).toBeLessThan(10_300);
    expect(claire.times.at(-1)).toBeGreaterThan(58 * minute);
    expect(claire.times.at(-1)).toBeLessThan(hour);
    const gaps = claire.times.slice(-500).map((time, i, all) => time - (all[i - 1] ?? time));
    expect(Math.max(...gaps)).toBeLessThan(8_000);
  });

  it('recovers at the reset, however little of the old hour others have left', async () => {
    const clock = new VirtualClock();
    const reset = (start + 2 * minute) / 1000;
    let left = 500;
    const answer = async (): Promise<HttpResponse> => {
      await clock.sleep(100);
      if (clock.now() >= reset * 1000) return json({}, rate(10_000, reset + 3_600));
      // Others send forty requests for each of ours, and leave a little more than the reserve.
      left = Math.max(30, left - 40);
      return json({}, rate(left, reset));
    };
    const { client } = fakeClaire([answer], { clock });

    await clock.run(
      Promise.all(ids(200).map((id) => client.call(get, { id }, { maxWait: 3_600 }))),
    );

    expect(clock.now() - start).toBeGreaterThan(2 * minute);
    expect(clock.now() - start).toBeLessThan(2 * minute + 10_000);
  });

  it('is one for all clients of a key, and another for another key', async () => {
    const { clock, ...server } = countingServer();
    const one = fakeClaire([server.answer], { clock });
    const same = createClient(one.settings);
    const other = fakeClaire([server.answer], { clock });
    const calls = ids(30).flatMap((id) => [
      one.client.call(get, { id }),
      same.call(get, { id: id + 100 }),
    ]);
    await clock.advance(0);
    expect(server.seen.inFlight).toBe(10);

    calls.push(...ids(30).map((id) => other.client.call(get, { id })));
    await clock.advance(0);
    expect(server.seen.inFlight).toBe(20);
    await clock.run(Promise.all(calls));
  });
});

describe('callers that share a rate limit', () => {
  const slowly =
    (clock: VirtualClock, headers = {}) =>
    async () => {
      await clock.sleep(100);
      return json({}, headers);
    };

  it('are distinguished where they share a client', async () => {
    const clock = new VirtualClock();
    const claire = fakeClaire([slowly(clock)], { clock });
    const caller = {};
    const calls = ids(60).map((id) => claire.client.call(get, { id }, { queueKey: caller }));
    await clock.advance(50);
    calls.push(claire.client.call(get, { id: 999 }, { queueKey: {} }));

    await clock.run(Promise.all(calls));

    expect(claire.requests.map(lastId).indexOf(999)).toBeLessThan(12);
  });

  it('send single requests at once while throttled: ten, then one every two seconds', async () => {
    const clock = new VirtualClock();
    const headers = rate(400, (start + hour) / 1000);
    const claire = fakeClaire([json({}, headers), slowly(clock, headers)], { clock });
    await claire.client.call(get, { id: 1 });

    const batch = claire.client.forOneRun();
    const stop = new AbortController();
    const options = { maxWait: 3_600, signal: stop.signal };
    const bulkCalls = Promise.allSettled(
      ids(40).map((id) => batch.call(get, { id: 100 + id }, options)),
    );
    await clock.advance(30_000);
    const before = claire.times.length;
    const singles = ids(12).map((id) => claire.client.forOneRun().call(get, { id: 1000 + id }));
    await clock.run(Promise.all(singles));
    stop.abort();
    await bulkCalls;

    const waits = claire.requests.flatMap((request, index) =>
      lastId(request) > 1000 ? [(claire.times[index] ?? 0) - 30_000] : [],
    );
    expect(before).toBeLessThan(20);
    expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(Math.max(...waits)).toBeLessThanOrEqual(4_000);
    expect(waits.at(-1)).toBeGreaterThan(1_000);
  });
});
