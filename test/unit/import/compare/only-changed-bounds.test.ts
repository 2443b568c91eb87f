import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import type { ImportAppointment } from '../../../../claire/models';
import { appointment, appointments, statuses } from '../appointments';
import { importingClaire } from '../importing-claire';
import { answered } from './comparing-claire';
import { has, importing } from './only-changed';

const stamped = {
  record: ({
    row,
    id,
    created,
    updated,
  }: {
    row: ImportAppointment;
    id: number;
    created: number;
    updated: number;
  }) => ({
    ...answered(row, id),
    created_on: new Date(created).toISOString(),
    updated_on: new Date(updated).toISOString(),
  }),
};

describe('an import of what changed, of any size', () => {
  it('is read no faster than may be kept, with an outcome for each row', async () => {
    const rows = appointments(100).map((row, at) => ({
      ...row,
      location_id: 1 + (at % 3),
      time_car_app: `2026-12-1${String(at % 7)}T08:30:00Z`,
    }));
    const claire = importingClaire(stamped);
    has(
      claire,
      rows.filter((_, at) => at % 4 !== 0),
    );

    const outcomes = await importing(claire, rows, { ahead: 9, parallel: 2 });

    expect(outcomes.map(({ dms_nr }) => dms_nr)).toEqual(rows.map(({ dms_nr }) => dms_nr));
    expect(statuses(outcomes)).toEqual(
      rows.map((_, at) => (at % 4 === 0 ? 'imported' : 'unchanged')),
    );
  });

  it('gives each row one outcome and leaves Claire with the last row of each, whatever the rows are', async () => {
    const row = fc.record({
      number: fc.nat(12),
      location_id: fc.integer({ min: 1, max: 2 }),
      day: fc.integer({ min: 1, max: 3 }),
      current_km: fc.integer({ min: 1, max: 2 }),
    });
    const rows = fc.array(
      fc.oneof(
        {
          weight: 9,
          arbitrary: row.map(({ number, day, ...fields }) =>
            appointment(number, { ...fields, time_car_app: `2026-12-0${String(day)}T08:30:00Z` }),
          ),
        },
        { weight: 1, arbitrary: fc.constantFrom(null, {}, { dms_nr: 'A-1', location_id: 1 }) },
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        rows,
        fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(100)),
        fc.boolean(),
        fc.record({
          parallel: fc.constantFrom(1, 2, 3, undefined),
          // Days are listed in any order.
          latencies: fc.array(fc.nat(60), { minLength: 1, maxLength: 20 }),
        }),
        async (before, input, ahead, waits, { parallel, latencies }) => {
          const isGood = <Row>(given: Row): given is Row & ImportAppointment =>
            typeof given === 'object' && given !== null && 'wo_nr' in given;
          let calls = 0;
          const latency = (): number => latencies[(calls += 1) % latencies.length] ?? 0;
          const claire = importingClaire({ ...stamped, delay: 40, latency });
          has(claire, before.filter(isGood));

          const outcomes = await importing(claire, input, {
            ahead,
            parallel,
            ...(waits ? {} : { wait: undefined }),
          });
          await claire.clock.run(claire.clock.sleep(1_000));

          expect(outcomes).toHaveLength(input.length);
          expect(statuses(outcomes).map((status) => status !== 'invalid')).toEqual(
            input.map(isGood),
          );
          const toState = (row: ImportAppointment) => [row.time_car_app, row.current_km];
          const last = new Map(
            input
              .filter(isGood)
              .map((row) => [`${String(row.location_id)} ${row.dms_nr}`, toState(row)]),
          );
          for (const [key, state] of last) {
            const [location_id, dms_nr] = key.split(' ');
            const found = claire.find(Number(location_id), String(dms_nr));
            expect(found && toState(found)).toEqual(state);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
