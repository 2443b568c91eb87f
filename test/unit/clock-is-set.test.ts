import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, rate, rejection, status, untilNextHour } from './fake-claire';
import { hour, minute, second, start, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;

/** How far a time server, a resumed machine or a person moves the system's clock. */
const jumps = [
  ['a day back', -24 * hour],
  ['an hour back', -hour],
  ['an hour forward', hour],
  ['a day forward', 24 * hour],
] as const;

/** Claire's own time, which is never set, in `Date`. */
function claires(clock: VirtualClock) {
  const now = (): number => start + clock.monotonic();
  const date = (): Record<string, string> => ({ date: new Date(now()).toUTCString() });
  return { now, date };
}

it('a machine that slept with the hour used up asks again within a minute after it has woken', async () => {
  const used = json({}, rate(0, (start + hour) / 1000));
  const claire = fakeClaire([json({}, rate(1, (start + hour) / 1000)), used, json({}, rate(9, 0))]);
  await claire.client.call(get, { id: 1 });
  await claire.client.call(get, { id: 2 });

  const waiting = claire.client.call(get, { id: 3 }, { maxWait: 2 * 3600 });
  await claire.clock.advance(5 * minute);
  expect(claire.times).toHaveLength(2);
  claire.clock.setForward(hour);
  await claire.clock.run(waiting);

  expect(claire.times[2]).toBeLessThanOrEqual(6 * minute + second);
});

describe.each(jumps)('when the clock is set %s', (_, jump) => {
  it('a call that comes afterwards is not refused for the length of the jump', async () => {
    const claire = fakeClaire([json({}, rate(0, (start + 30_000) / 1000)), json({})]);
    await claire.client.call(get, { id: 1 });
    claire.clock.setForward(jump);

    const hasty = await rejection(claire.client.call(get, { id: 2 }, { maxWait: 1 }));
    await claire.clock.run(claire.client.call(get, { id: 2 }));

    expect(hasty).toMatchObject({
      advice: 'Set Max Wait to 32 seconds or more, or run this later.',
      // By the new clock.
      resetsAt: start + jump + untilNextHour(30_000),
      resetsIn: untilNextHour(30_000),
    });
    expect(claire.times).toEqual([0, untilNextHour(30_000)]);
  });
});

describe('whenever the clock is set, and however often', () => {
  const jump = fc.record({
    at: fc.integer({ min: 0, max: 20 * minute }),
    by: fc.oneof(
      fc.integer({ min: -30 * hour, max: 30 * hour }),
      fc.constantFrom(-start, Date.UTC(2090, 0) - start),
    ),
  });
  const use = fc.record({
    at: fc.integer({ min: 0, max: 15 * minute }),
    reads: fc.integer({ min: 1, max: 25 }),
    maxWait: fc.constantFrom(0, 60, 3_600),
  });

  type Use = typeof use extends fc.Arbitrary<infer Value> ? Value : never;

  /** When each request is sent while the hour runs out, and how each call ends. */
  async function course(uses: readonly Use[], sets: readonly { at: number; by: number }[]) {
    const clock = new VirtualClock();
    const { now, date } = claires(clock);
    const end = start + 10 * minute;
    let used = 0;
    const answer = async (): Promise<HttpResponse> => {
      await clock.sleep(100);
      const isNew = now() >= end;
      used += 1;
      const left = Math.max(0, 60 - used);
      const headers = {
        ...rate(isNew ? 9_000 : left, (isNew ? end + hour : end) / 1000),
        ...date(),
      };
      return left === 0 && !isNew ? status(429, '', headers) : json({}, headers);
    };
    const claire = fakeClaire([answer], { clock });
    for (const { at, by } of sets) {
      void clock.sleep(at).then(() => {
        clock.setForward(by);
      });
    }
    const endings = uses.map(async ({ at, reads, maxWait }, index) => {
      await clock.sleep(at);
      const calls = ids(reads).map((id) =>
        claire.client.call(get, { id: 1000 * index + id }, { maxWait }).then(
          () => 'done',
          (thrown: unknown) => (thrown as Error).message.replace(/until .* UTC/, ''),
        ),
      );
      return Promise.all(calls);
    });
    return { ended: await clock.run(Promise.all(endings)), times: claire.times };
  }

  it('each request is sent at the same moment, and each call ends the same way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(use, { minLength: 1, maxLength: 6 }),
        fc.array(jump, { minLength: 1, maxLength: 4 }),
        async (uses, sets) => {
          expect(await course(uses, sets)).toEqual(await course(uses, []));
        },
      ),
      { numRuns: 60 },
    );
  });
});
