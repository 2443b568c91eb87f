import { expect, it } from '@jest/globals';
import fc from '../../fast-check';
import type { ErrorCode } from '../../../claire/errors';
import { run } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
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
    { maxLength: 700, size: 'max' },
  )
  .map((all) => all.map((row, at) => (isGood(row) ? { ...row, at } : row)));

const isGood = (row: unknown): row is { dms_nr: string } =>
  typeof row === 'object' && row !== null && 'dms_nr' in row;

function distinct(sent: readonly ImportAppointment[], field: keyof ImportAppointment): number {
  return new Set(sent.map((row) => row[field])).size;
}

/** Rows that were queued after a later version of the same appointment. */
function overtaken(queue: readonly ImportAppointment[]): ImportAppointment[] {
  const latest = new Map<string, number>();
  return queue.filter(({ location_id, dms_nr, at }) => {
    const name = `${String(location_id)} ${dms_nr}`;
    const before = latest.get(name) ?? -1;
    latest.set(name, Number(at));
    return Number(at) < before;
  });
}

function next<Value>(stream: fc.Stream<Value>): Value {
  const step = stream.next();
  if (step.done === true) throw new Error('The stream is infinite');
  return step.value;
}

it('any import gives one outcome for each row in order, never two of one appointment in a request, and versions in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.infiniteStream(faults),
      fc.infiniteStream(fc.nat(3)),
      fc.constantFrom(7, 120, 10_000),
      fc.integer({ min: 2, max: 400 }),
      async (input, fault, turns, ahead, badEvery) => {
        const claire = queueingClaire({
          isBad: ({ at }) => Number(at) % badEvery === 0,
          fails: () => next(fault),
          latency: async () => {
            for (let left = next(turns); left > 0; left--) await Promise.resolve();
          },
        });

        const outcomes = await all(run(input, claire, { ahead }));

        expect(outcomes.map(({ dms_nr }) => dms_nr)).toEqual(
          input.map((row) => (isGood(row) ? row.dms_nr : null)),
        );
        expect(outcomes.map(({ status }) => status !== 'invalid')).toEqual(input.map(isGood));
        const queued = outcomes.flatMap(({ status }, at) => (status === 'queued' ? [at] : []));
        expect(claire.queue.map(({ at }) => Number(at)).sort((a, b) => a - b)).toEqual(queued);
        for (const { rows: sent } of claire.requests) {
          const names = ['location_id', 'dms_nr', 'wo_nr'] as const;
          const counts = names.map((name) => distinct(sent, name));
          expect(counts).toEqual([1, sent.length, sent.length]);
          expect(sent.length).toBeLessThanOrEqual(100);
        }
        expect(overtaken(claire.queue)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
