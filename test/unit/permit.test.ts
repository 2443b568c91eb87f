import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { RateLimiter } from '../../claire/rate-limit/rate-limiter';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, rate, rejection, status } from './fake-claire';
import { VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const second = 1_000;
const end = Date.parse('2026-03-02T09:00:00Z') / 1000;

describe('a refusal that ends before the hour', () => {
  it('and the throttling after it together last as long as Max Wait, and no longer', async () => {
    const many = Array<HttpResponse>(20).fill(json({}));
    const refused = status(429, '', { 'x-ratelimit-reset': '40' });
    const claire = fakeClaire([...many, json({}, rate(10, end)), refused, json({})]);
    for (const id of ids(21)) await claire.client.call(get, { id });
    await rejection(claire.client.call(get, { id: 22 }, { maxWait: 0 }));

    await claire.clock.run(claire.client.call(get, { id: 23 }, { maxWait: 60 }));

    expect(claire.times.at(-1)).toBe(60 * second);
  });
});

describe('a request that was cancelled before it asks', () => {
  it('gets no permit, and takes none from others', async () => {
    const clock = new VirtualClock();
    const pacing = new RateLimiter();
    const turn = { clock, queueKey: {}, maxWait: 0, isRetry: false, isProbe: false };
    const asked = { ...turn, onWait: () => undefined };

    expect(await pacing.acquire({ ...asked, signal: AbortSignal.abort() })).toEqual({
      closedFor: undefined,
    });
    expect(pacing.isExpired(clock.monotonic())).toBe(true);
    for (let count = 0; count < 10; count += 1) {
      expect(await pacing.acquire({ ...asked, signal: undefined })).toEqual(expect.any(Function));
    }
  });
});

describe('a request while the hour is used up', () => {
  it('is told once of a wait within Max Wait, and else how long it would be', async () => {
    const clock = new VirtualClock();
    const pacing = new RateLimiter();
    const waits: number[] = [];
    const ask = (maxWait: number) =>
      pacing.acquire({
        ...{ clock, queueKey: {}, maxWait, isRetry: false, isProbe: false, signal: undefined },
        onWait: (milliseconds) => waits.push(milliseconds),
      });
    const first = await ask(0);
    if (typeof first !== 'function') throw new Error('The first had no turn');
    await clock.advance(5 * second);
    first({ rate: { limit: 100, remaining: 0, resetsIn: 40 * second } });

    expect(await ask(40_999)).toEqual({ closedFor: 41_000 });
    const turn = ask(41_000);
    await clock.advance(second);
    expect(await ask(39_999)).toEqual({ closedFor: 40_000 });
    expect(await clock.run(turn)).toEqual(expect.any(Function));
    expect(clock.monotonic()).toBe(46_000);
    expect(waits).toEqual([41_000]);
  });
});
