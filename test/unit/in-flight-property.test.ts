import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { howMuch } from '../how-much';
import { InFlight, type LoadSign, type StartedRequest } from '../../claire/rate-limit/in-flight';

const loads: readonly (LoadSign | undefined)[] = [
  'overload',
  undefined,
  { kind: 'look-up' },
  { kind: 'import' },
];

const steps = fc.array(
  fc.record({
    /** Milliseconds until then. */
    after: fc.constantFrom(0, 1, 30, 300, 6_000, 90_000),
    /** Which of those in flight ends; a new one starts if there is none, or room. */
    ends: fc.option(fc.nat(200), { nil: undefined }),
    load: fc.constantFrom(...loads),
    remaining: fc.option(fc.nat(10_800), { nil: undefined }),
  }),
  { maxLength: 400 },
);

describe('the requests in flight, whatever becomes of them', () => {
  it('are counted right, and their limit stays between 2 and what is allowed', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 64 }), (these, atMost) => {
        const inFlight = new InFlight();
        inFlight.atMost = atMost;
        const open: StartedRequest[] = [];
        let now = 0;
        for (const { after, ends, load, remaining } of these) {
          now += after;
          const [ended] = ends === undefined ? [] : open.splice(ends % (open.length || 1), 1);
          if (ended) inFlight.end(ended, { remaining, load }, now);
          while (!inFlight.isFull) open.push(inFlight.start(now));
          expect(inFlight.count).toBe(open.length);
          expect(inFlight.limit).toBeGreaterThanOrEqual(2);
          expect(inFlight.limit).toBeLessThanOrEqual(atMost);
        }
        for (const one of open) inFlight.end(one, { remaining: undefined, load: undefined }, now);
        expect(inFlight.count).toBe(0);
      }),
      { numRuns: howMuch(50, 300) },
    );
  });
});
