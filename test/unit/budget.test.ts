import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, rate, rejection, untilNextHour } from './fake-claire';
import { hour, minute, start, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;

describe('the counters of an hour', () => {
  const burst = 15;

  // A caller whose first requests are through is bulk, not interactive.
  const before = Array(20).fill({}) as Record<string, string>[];

  /** How many requests of a burst are sent at once after these responses. */
  async function speedAfter(...given: Record<string, string>[]): Promise<number> {
    const answers = [...before, ...given];
    const clock = new VirtualClock();
    const claire = fakeClaire(
      [
        ...answers.map((headers) => json({}, headers)),
        () => new Promise<HttpResponse>(() => undefined),
      ],
      { clock },
    );
    for (const id of ids(answers.length)) await claire.client.call(get, { id }, { maxWait: 0 });
    const stop = new AbortController();
    const options = { signal: stop.signal, maxWait: 3_600 };
    const calls = ids(burst).map((id) =>
      rejection(claire.client.call(get, { id: id + 500 }, options)),
    );
    await clock.advance(1);
    const sent = claire.requests.length - answers.length;
    stop.abort();
    await Promise.all(calls);
    return sent;
  }
  const end = (start + hour) / 1000;

  it.each([
    ['nothing', [{}], 10],
    ['much left', [rate(9_000, end)], 10],
    ['little left', [rate(500, end)], 0],
    ['a reset in seconds from now', [rate(500, 3_600)], 0],
    ['more left in the same hour, from a late answer', [rate(500, end), rate(9_000, end)], 0],
    ['much left of a later hour', [rate(500, end - 3_000), rate(9_000, end)], 10],
    ['little left of an hour before', [rate(9_000, end), rate(1, end - 3_000)], 10],
    ['little left of an hour that is over', [rate(1, start / 1000 - 2)], 10],
    ['little left, but not of how long', [{ 'x-ratelimit-remaining': '1' }], 10],
    ['an empty answer after little left', [rate(500, end), {}], 0],
  ])('%s', async (_, answers, sent) => {
    expect(await speedAfter(...answers)).toBe(sent);
  });

  it('start again when the hour is over', async () => {
    const claire = fakeClaire([json({}, rate(2, (start + minute) / 1000)), json({})]);
    await claire.client.call(get, { id: 1 });
    await claire.clock.advance(untilNextHour(minute));

    await Promise.all(ids(20).map((id) => claire.client.call(get, { id })));

    expect(claire.times.slice(1)).toEqual(Array(20).fill(untilNextHour(minute)));
  });

  it('are forgotten when a later request leaves more, also where its reset cannot be read', async () => {
    // This machine is an hour behind, and nothing says what the time is at Claire.
    const behind = start + hour;
    const claire = fakeClaire([
      json({}, rate(2, (behind + 3 * minute) / 1000)),
      json({}, rate(10_799, (behind + 3 * minute + hour) / 1000)),
    ]);
    await claire.client.call(get, { id: 1 });
    await claire.clock.advance(3 * minute);
    await claire.client.call(get, { id: 2 });

    await claire.clock.run(
      Promise.all(ids(20).map((id) => claire.client.call(get, { id }, { maxWait: 3_600 }))),
    );

    expect(claire.times.slice(1)).toEqual(Array(21).fill(3 * minute));
  });
});
