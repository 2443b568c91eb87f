import { describe, expect, it } from '@jest/globals';
import { appointment, names, statuses } from './appointments';
import { importingClaire, type ImportingClaire, stamped } from './importing-claire';
import { importWaiting } from './waiting';

type Rules = NonNullable<Parameters<typeof importingClaire>[0]>;

/** A Claire that answers all that was imported, changed by `record`. */
const answeringClaire = ({ record, ...rules }: Rules = {}): ImportingClaire =>
  importingClaire({ ...rules, record: (known) => ({ ...stamped(known), ...record?.(known) }) });

const importing: typeof importWaiting = (claire, rows, options) =>
  importWaiting(claire, rows, { atMost: 5, ...options });

describe('an imported row', () => {
  it('has what Claire then has otherwise, without a further request', async () => {
    const claire = answeringClaire({ record: () => ({ current_km: 7, mileage: undefined }) });

    const [outcome] = await importing(claire, [appointment(1, { current_km: 6, mileage: 6 })]);

    expect(outcome).toEqual({
      ...names(1),
      status: 'imported',
      appointment_id: 1001,
      differences: [
        { field: 'current_km', dms: 6, claire: 7 },
        { field: 'mileage', dms: 6, claire: null },
      ],
    });
    expect(claire.polls).toHaveLength(1);
  });

  it('has none about what Claire does not show', async () => {
    const claire = answeringClaire({
      record: () => ({ car: null, customer_driver: null, interventions: null }),
    });
    const row = appointment(1, { interventions: [{ dms_nr: '1', title: 'Brakes' }] });

    const [outcome] = await importing(claire, [row]);

    expect(outcome).not.toHaveProperty('differences');
  });

  const job = (title: string) => ({ interventions: [{ dms_nr: title, title }] });
  it('is compared with what Claire had before a later row of its appointment went', async () => {
    const claire = answeringClaire();
    const rows = [appointment(1, job('Brakes')), appointment(2), appointment(1, job('Oil'))];

    const outcomes = await importing(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(outcomes.filter((outcome) => 'differences' in outcome)).toEqual([]);
    expect(claire.polls.length).toBeLessThanOrEqual(3);
  });

  it('is as it was where the later row is not imported', async () => {
    const claire = answeringClaire({
      takes: ({ interventions }) => interventions?.[0]?.title !== 'Oil',
    });
    const rows = [appointment(1, job('Brakes')), appointment(1, job('Oil'))];

    const outcomes = await importing(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed']);
    expect(outcomes[0]).not.toHaveProperty('differences');
  });

  it('is not compared with another appointment that has its number', async () => {
    const rows = [
      appointment(1, job('Brakes')),
      appointment(1, { ...job('Oil'), wo_nr: 'WO-2', dms_created_at: '2026-11-21T09:00:00+01:00' }),
    ];

    const outcomes = await importing(answeringClaire(), rows);

    expect(statuses(outcomes)).toEqual(['imported', 'imported']);
    expect(outcomes.filter((outcome) => 'differences' in outcome)).toEqual([]);
  });
});
