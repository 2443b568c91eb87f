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
});
