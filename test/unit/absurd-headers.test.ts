import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, status } from './fake-claire';
import { hour, minute, second, start, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const end = (start + hour) / 1000;

describe('with any headers', () => {
  const nasty = [
    ...['', ' ', '0', '1', '2', '60', '3599', '3600', '3601', '7200', '86400', '10800', '10801'],
    ...['-1', '-0', '1.5', '0.1', '1e9', '0x10', 'NaN', 'Infinity', 'null', 'soon', '10, 10'],
    ...['10, 20', '10;w=1', '999999999999999', '9'.repeat(30), '１０', '+5', '5 s', '1_000'],
    ...[String(start / 1000), String(end), String(start), String(end + 7200), '4926000000'],
  ];
  const date = fc
    .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((moment) => moment.toUTCString());
  const near = fc
    .integer({ min: -2 * hour, max: 2 * hour })
    .map((off) => new Date(start + off).toUTCString());
  const value = fc.oneof(
    fc.constantFrom(...nasty),
    fc.nat(20_000).map(String),
    fc.integer({ min: -4_000, max: 9_000 }).map((off) => String(start / 1000 + off)),
    fc.string(),
    date,
    near,
  );
  const headers = fc.record(
    {
      'x-ratelimit-limit': value,
      'x-ratelimit-remaining': value,
      'x-ratelimit-reset': value,
      'retry-after': value,
      date: fc.oneof(near, value),
    },
    { requiredKeys: [] },
  );
  const answer = fc
    .tuple(fc.constantFrom(200, 200, 429, 429, 503, 500), headers)
    .map(([code, given]) => (code === 200 ? json({}, given) : status(code, '', given)));

  it('no call waits longer than Max Wait', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 5, 60, 600),
        async (answers, maxWait) => {
          const claire = fakeClaire(answers);
          for (const id of ids(12)) {
            const before = claire.clock.monotonic();
            await claire.clock.run(ended(claire.client.call(get, { id }, { maxWait })));
            const took = claire.clock.monotonic() - before;
            // Once for its permit, and once for all its retries.
            expect(took).toBeLessThanOrEqual(2 * maxWait * second + second);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('no account stays blocked: a minute after Claire answers again, so do our calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 8 }),
        headers,
        fc.constantFrom(0, 5, 60),
        async (answers, later, maxWait) => {
          const claire = fakeClaire([...answers, json({}, later)]);
          for (const id of ids(answers.length)) {
            await claire.clock.run(ended(claire.client.call(get, { id }, { maxWait })));
          }
          while (claire.requests.length < answers.length) {
            await claire.clock.advance(minute);
            await claire.clock.run(ended(claire.client.call(get, { id: 1 }, { maxWait })));
          }
          // The probe, then all others.
          const endings: string[] = [];
          for (const id of ids(6)) {
            await claire.clock.advance(minute);
            endings.push(
              await claire.clock.run(ended(claire.client.call(get, { id }, { maxWait }))),
            );
          }
          expect(endings).toEqual(Array(6).fill('done'));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a batch of reads goes on, and ends within an hour', async () => {
    await fc.assert(
      fc.asyncProperty(headers, async (given) => {
        const clock = new VirtualClock();
        const slowly = async (): Promise<HttpResponse> => {
          await clock.sleep(100);
          return json({}, given);
        };
        const claire = fakeClaire([slowly], { clock });
        const calls = ids(40).map((id) => ended(claire.client.call(get, { id }, { maxWait: 60 })));

        await clock.run(Promise.all(calls));

        expect(clock.monotonic()).toBeLessThanOrEqual(hour + 10 * minute);
      }),
      { numRuns: 300 },
    );
  });
});

function ended(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'done',
    (thrown: unknown) => String(thrown),
  );
}
