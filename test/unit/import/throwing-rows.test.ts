import { describe, expect, it } from '@jest/globals';
import { compare, run } from '../../../claire/import';
import { all, appointment } from './appointments';
import { queueingClaire } from './queueing-claire';

function trap(): never {
  throw new Error('a trap');
}

function withGetter(record: object, name: string): object {
  return Object.defineProperty({ ...record }, name, { enumerable: true, get: trap });
}

const good = appointment(2);
const proxy = (target: object) => new Proxy(target, { get: trap, ownKeys: trap });

const throwing: [string, object][] = [
  ['a field of it', withGetter(good, 'wo_nr')],
  ['a name that an appointment does not have', withGetter(good, 'other')],
  ['a field of its car', { ...good, car: withGetter(good.car, 'vin') }],
  ['all of it', proxy({})],
  ['all of it, a list', proxy([])],
];

describe.each(['appointments', 'columns'] as const)('a row of %s that throws when', (source) => {
  it.each(throwing)('%s is read costs no other row its outcome', async (_what, row) => {
    const claire = queueingClaire();
    const rows = [appointment(1), row, appointment(3)];

    const outcomes = await all(run(rows, claire, { rows: { source, locationBy: 'id' } }));

    expect(outcomes.map(({ status }) => status)).toEqual(['queued', 'invalid', 'queued']);
    expect(outcomes[1]?.error?.code).toBe('CLAIRE_INVALID_INPUT');
    expect(claire.queue).toHaveLength(2);
  });

  it('is compared is told with its reason', async () => {
    const rows = [withGetter(good, 'wo_nr')];

    const [outcome] = await all(
      compare(rows, queueingClaire(), { rows: { source, locationBy: 'id' } }),
    );

    expect(outcome).toMatchObject({
      status: 'invalid',
      error: { message: expect.stringContaining('one of its fields throws an error') },
    });
  });
});

const first = appointment(1);
const intervention = { dms_nr: 'J-1', title: 'Oil' };

const rows: [string, object, object][] = [
  ['row', { ...first, toJSON: () => ({ wo_nr: '' }) }, first],
  ['car', { ...first, car: { ...first.car, toJSON: () => ({ vin: '' }) } }, first],
  [
    'intervention',
    { ...first, interventions: [{ ...intervention, toJSON: () => null }] },
    { ...first, interventions: [intervention] },
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
