import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, lastId } from './fake-claire';
import { VirtualClock } from './virtual-clock';

const { get } = operations.appointment;

/** A server that knows how many requests are on their way, of all clients. */
function countingServer() {
  const clock = new VirtualClock();
  const seen = { inFlight: 0 };
  const answer = async (): Promise<HttpResponse> => {
    seen.inFlight += 1;
    await clock.sleep(100);
    seen.inFlight -= 1;
    return json({});
  };
  return { clock, seen, answer };
}

describe('the rate of requests', () => {
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
