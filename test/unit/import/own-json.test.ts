import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { all, appointment } from './appointments';
import { queueingClaire } from './queueing-claire';

const good = appointment(1);
const intervention = { dms_nr: 'J-1', title: 'Oil' };

const rows: [string, object, object][] = [
  ['row', { ...good, toJSON: () => ({ wo_nr: '' }) }, good],
  ['car', { ...good, car: { ...good.car, toJSON: () => ({ vin: '' }) } }, good],
  [
    'intervention',
    { ...good, interventions: [{ ...intervention, toJSON: () => null }] },
    { ...good, interventions: [intervention] },
  ],
];

describe.each(['appointments', 'columns'] as const)('of a row of %s with a toJSON', (source) => {
  it.each(rows)('Claire gets what was checked: in its %s', async (_where, row, checked) => {
    const claire = queueingClaire();

    const [outcome] = await all(run([row], claire, { rows: { source, locationBy: 'id' } }));

    expect(outcome?.status).toBe('queued');
    expect(JSON.parse(JSON.stringify(claire.queue))).toEqual([checked]);
  });
});
