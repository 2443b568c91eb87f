import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { run } from '../../../../claire/import';
import { zonedTimes } from '../../../../claire/times';
import { all } from '../appointments';
import { queueingClaire } from '../queueing-claire';
import { dmsRow } from './dms-rows';

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string() },
  fc.constantFrom('', null, undefined, true, 0, -1, 1.5, Number.NaN, [], {}, '=A1', '25-11-2026'),
  fc.date({ noInvalidDate: false }),
);
const names = [...Object.keys(dmsRow()), 'Wacht', 'Eigenaar', 'car', 'interventions', '__proto__'];
const wrongCells = fc.dictionary(fc.constantFrom(...names), cell, { maxKeys: 4 });
const row = fc.oneof(
  { weight: 6, arbitrary: fc.nat(30).map((number) => dmsRow({ Afspraaknr: String(number) })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(30), wrongCells)
      .map(([number, wrong]) => ({ ...dmsRow({ Afspraaknr: String(number) }), ...wrong })),
  },
  fc.anything(),
);

const settings = fc.record({
  source: fc.constantFrom('columns' as const, 'appointments' as const),
  dateOrder: fc.constantFrom('iso' as const, 'dayFirst' as const, 'excel' as const),
  decimals: fc.constantFrom('point' as const, 'comma' as const),
  locationBy: fc.constantFrom('id' as const, 'name' as const),
  groupRows: fc.boolean(),
  groupWithin: fc.integer({ min: 1, max: 40 }),
});

const locations = [{ id: 12, name: 'Amersfoort' }];

describe('any rows of a DMS', () => {
  it('end in exactly one outcome each, grouped or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), settings, async (rows, own) => {
        const times = zonedTimes('Europe/Amsterdam', Date);

        const outcomes = await all(run(rows, queueingClaire({ locations }), { rows: own, times }));

        const indexes = own.groupRows
          ? outcomes.flatMap((outcome) => outcome.rows ?? [])
          : outcomes.map((_, at) => at);
        expect([...indexes].sort((one, other) => one - other)).toEqual([...rows.keys()]);
      }),
      { numRuns: 150 },
    );
  });
});
