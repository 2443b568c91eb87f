import { describe, expect, it } from '@jest/globals';
import { appointment, appointments, statuses } from './appointments';
import { importingClaire, importWaiting } from './importing-claire';

describe('rows with the same names while Claire is asked for them', () => {
  it('never takes the first version of an appointment for evidence of the second', async () => {
    for (const delay of [100, 900, 1_000, 1_900, 3_000]) {
      let taken = 0;
      const claire = importingClaire({ delay, takes: () => (taken += 1) === 1 });

      const outcomes = await importWaiting(claire, [
        appointment(1),
        appointment(1, { notes: 'new' }),
      ]);

      expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed']);
    }
  });

  it('confirms every version of an appointment when Claire takes them all', async () => {
    const claire = importingClaire();
    const rows = ['first', 'second', 'third'].map((notes) => appointment(1, { notes }));

    const outcomes = await importWaiting(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(claire.imports.map(([row]) => row?.notes)).toEqual(['first', 'second', 'third']);
    expect(claire.polls).toHaveLength(3);
  });

  it('sends the second version two seconds after the first has its outcome, whatever others wait for', async () => {
    const claire = importingClaire({ delay: (row) => (row.dms_nr === 'A-0' ? 20_000 : 100) });
    const rows = [...appointments(100), appointment(1, { notes: 'new' }), appointment(500)];

    await importWaiting(claire, rows);

    const [first, ...others] = claire.imports;
    expect(first).toHaveLength(100);
    expect(others.map((sent) => sent.map(({ dms_nr }) => dms_nr))).toEqual([['A-500'], ['A-1']]);
    // Found after a second, and two more until its stamp must be another one.
    expect(claire.times).toEqual([0, 0, 3_000]);
  });

  it('finds each of many appointments with one work order number, without a wait for each', async () => {
    const claire = importingClaire({ latency: 10 });
    const rows = appointments(50).map((row) => ({ ...row, wo_nr: '0' }));

    const outcomes = await importWaiting(claire, rows);

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(new Set(outcomes.map(({ appointment_id: id }) => id)).size).toBe(50);
    expect(claire.imports).toHaveLength(50);
    expect(claire.polls).toHaveLength(1);
  });
});
