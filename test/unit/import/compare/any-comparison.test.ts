import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { compare } from '../../../../claire/import';
import { all, appointment } from '../appointments';
import { answered, comparingClaire } from './comparing-claire';

describe('any comparison', () => {
  const row = fc.record({
    number: fc.nat(15),
    location_id: fc.integer({ min: 1, max: 2 }),
    day: fc.integer({ min: 1, max: 3 }),
    current_km: fc.integer({ min: 1, max: 2 }),
  });
  const good = row.map(({ number, day, ...fields }) =>
    appointment(number, { ...fields, time_car_app: `2026-12-0${String(day)}T08:30:00Z` }),
  );
  const bad = fc.constantFrom(null, 'text', {}, { dms_nr: 'A-1', location_id: 1 });
  const rows = fc.array(fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: bad }), {
    maxLength: 50,
  });
  const isGood = (given: unknown): boolean =>
    typeof given === 'object' && given !== null && 'wo_nr' in given;
  const toKey = (location: unknown, number: unknown) => `${String(location)} ${String(number)}`;

  it('gives each row one outcome in order, and calls nothing only at Claire that a row is', async () => {
    const records = fc.uniqueArray(good, {
      selector: ({ dms_nr, ...fields }) => toKey(Reflect.get(fields, 'location_id'), dms_nr),
    });
    const failures = fc.infiniteStream(fc.nat(9));
    await fc.assert(
      fc.asyncProperty(
        rows,
        records,
        failures,
        fc.constantFrom(1, 4, 100),
        async (input, known, fails, ahead) => {
          const claire = comparingClaire(
            known.map((given, at) => answered(given, 1 + at)),
            () => (fails.next().value === 0 ? 'CLAIRE_SERVER_ERROR' : undefined),
          );

          const outcomes = await all(compare(input, claire, { ahead }));

          const [own, others] = [outcomes.slice(0, input.length), outcomes.slice(input.length)];
          expect(own.map(({ status }) => status !== 'invalid')).toEqual(input.map(isGood));
          expect(own.filter(({ status }) => status === 'onlyAtClaire')).toEqual([]);
          expect(own.map(({ dms_nr }) => dms_nr)).toEqual(
            input.map((given) =>
              given !== null && typeof given === 'object' && 'dms_nr' in given
                ? given.dms_nr
                : null,
            ),
          );
          const inInput = new Set(own.map(({ location_id, dms_nr }) => toKey(location_id, dms_nr)));
          for (const { status, location_id, dms_nr } of others) {
            expect(status).toBe('onlyAtClaire');
            expect(inInput).not.toContain(toKey(location_id, dms_nr));
          }
          const ids = others.map(({ appointment_id: id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
