import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { fakeClaire, ids, json, lastId, rate } from './fake-claire';
import { VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

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
