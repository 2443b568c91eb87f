import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ErrorCode } from '../../../claire/errors';
import { run } from '../../../claire/import';
import { all, appointment } from './appointments';
import { queueingClaire } from './queueing-claire';

const faults = fc.option(
  fc.constantFrom<ErrorCode>(
    'CLAIRE_RATE_LIMITED',
    'CLAIRE_SERVER_ERROR',
    'CLAIRE_NETWORK',
    'CLAIRE_BAD_REQUEST',
    'CLAIRE_UNAUTHORIZED',
  ),
  { nil: undefined, freq: 6 },
);

/** Few numbers and locations, so that versions and shared work orders are common. */
const good = fc
  .record({ dms: fc.nat(150), wo: fc.nat(150), location_id: fc.integer({ min: 1, max: 3 }) })
  .map(({ dms, wo, location_id }) =>
    appointment(dms, { wo_nr: `W-${String(wo)}`, location_id, at: -1 }),
  );
const rows = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: good },
      { weight: 1, arbitrary: fc.constantFrom(null, [], 'text', {}, { wo_nr: 7 }) },
    ),
    { maxLength: 700 },
  )
  .map((all) => all.map((row, at) => (isGood(row) ? { ...row, at } : row)));

const isGood = (row: unknown): row is { dms_nr: string } =>
  typeof row === 'object' && row !== null && 'dms_nr' in row;

describe('any import', () => {
  it('gives one outcome for each row in order, never two of one appointment in a request, and versions in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.infiniteStream(faults),
        fc.infiniteStream(fc.nat(3)),
        fc.constantFrom(1, 2, 10),
        fc.constantFrom(7, 120, 10_000),
        fc.integer({ min: 2, max: 400 }),
        async (input, fault, turns, parallel, ahead, badEvery) => {
          const claire = queueingClaire({
            isBad: ({ at }) => Number(at) % badEvery === 0,
            fails: () => fault.next().value,
            latency: async () => {
              for (let left = turns.next().value; left > 0; left--) await Promise.resolve();
            },
          });

          const outcomes = await all(run(input, claire, { parallel, ahead }));

          expect(outcomes).toHaveLength(input.length);
          outcomes.forEach((outcome, at) => {
            const row = input[at];
            expect(outcome.dms_nr).toBe(isGood(row) ? row.dms_nr : null);
            expect(outcome.status === 'invalid').toBe(!isGood(row));
          });
          const queued = outcomes.flatMap(({ status }, at) => (status === 'queued' ? [at] : []));
          expect(claire.queue.map(({ at }) => Number(at)).sort((a, b) => a - b)).toEqual(queued);
          for (const request of claire.requests) {
            expect(request.rows.length).toBeLessThanOrEqual(100);
            expect(new Set(request.rows.map((row) => row.location_id)).size).toBe(1);
            for (const field of ['dms_nr', 'wo_nr'] as const) {
              const values = request.rows.map((row) => row[field]);
              expect(new Set(values).size).toBe(values.length);
            }
          }
          const latest = new Map<string, number>();
          for (const { location_id, dms_nr, at } of claire.queue) {
            const name = `${String(location_id)} ${dms_nr}`;
            expect(Number(at)).toBeGreaterThan(latest.get(name) ?? -1);
            latest.set(name, Number(at));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
