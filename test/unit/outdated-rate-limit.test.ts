import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, rate, rejection } from './fake-claire';
import { VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const start = Date.parse('2026-03-02T08:00:00Z');
const second = 1_000;
const minute = 60 * second;
const far = (start + 35 * minute) / 1000;

describe('a Claire that reports 0 remaining, and answers all the same', () => {
  it('delays no request once that was seen', async () => {
    const claire = fakeClaire([json({}, rate(0, far))]);
    await claire.client.call(get, { id: 1 });
    await claire.clock.advance(minute);

    for (const id of ids(30)) await claire.client.call(get, { id }, { maxWait: 0 });

    expect(claire.times.slice(1)).toEqual(Array(30).fill(minute));
  });

  it('is believed again once it reports requests left', async () => {
    const claire = fakeClaire([
      ...Array<HttpResponse>(3).fill(json({}, rate(0, far))),
      json({}, rate(1, far)),
      json({}, rate(0, far)),
    ]);
    await claire.client.call(get, { id: 1 });
    await claire.clock.advance(minute);
    for (const id of ids(4)) await claire.client.call(get, { id }, { maxWait: 0 });

    const error = await rejection(claire.client.call(get, { id: 9 }, { maxWait: 0 }));

    expect(error).toMatchObject({ code: 'CLAIRE_RATE_LIMITED' });
  });
});

describe('a machine that slept for twenty minutes of an hour', () => {
  it('uses what Claire reports now', async () => {
    const clock = new VirtualClock();
    const endsIn = (minutes: number, left: number): HttpResponse =>
      json({}, { ...rate(left, 60 * minutes) });
    const claire = fakeClaire([endsIn(60, 9_000), endsIn(30, 0), json({})], { clock });
    await claire.client.call(get, { id: 1 });
    // The monotonic clock stops while the machine sleeps.
    await clock.advance(10 * minute);
    clock.setForward(20 * minute);
    await claire.client.call(get, { id: 2 });

    await clock.run(claire.client.call(get, { id: 3 }, { maxWait: 3_600 }));

    expect(claire.times).toEqual([0, 10 * minute, 11 * minute]);
  });
});
