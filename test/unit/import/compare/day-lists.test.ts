import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { compare, run } from '../../../../claire/import';
import { all, appointment, appointments, statuses } from '../appointments';
import { answered, comparingClaire } from './comparing-claire';

const on = (day: number) => ({ time_car_app: `2026-12-${String(10 + day)}T08:30:00Z` });

describe('the list of a day', () => {
  it('is asked for once, though its rows come one by one', async () => {
    const claire = comparingClaire(appointments(3).map((row) => answered(row)));
    async function* rows() {
      for (const row of appointments(3)) yield await Promise.resolve(row);
    }

    await all(compare(rows(), claire));

    expect(claire.lists).toEqual([{ location_id: 12, date: '2026-11-25' }]);
  });

  it('waits for its turn, and then has the rows that came meanwhile', async () => {
    const rows = [appointment(1, on(1)), appointment(2, on(2)), appointment(3, on(2))];
    const claire = comparingClaire(rows.map((row) => answered(row)));

    const outcomes = await all(compare(rows, claire, { ahead: 2, parallel: 1 }));

    expect(statuses(outcomes)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(claire.lists.map(({ date }) => date)).toEqual(['2026-12-11', '2026-12-12']);
  });

  it.each([1, 2, 10])(
    'holds up no request of changed rows, with %d at a time',
    async (parallel) => {
      const claire = comparingClaire([]);
      const rows = [1, 2, 3].map((at) => appointment(at, on(at)));

      await all(run(rows, claire, { onlyChanged: true, parallel }));

      expect(claire.imports.map((batch) => batch.map(({ dms_nr }) => dms_nr))).toEqual([
        ['A-1', 'A-2', 'A-3'],
      ]);
    },
  );
});

describe('rows that are compared', () => {
  it('are read no further than may wait for the oldest', async () => {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const claire = comparingClaire([], undefined, ({ date }) =>
      date === '2026-12-10' ? asked : undefined,
    );
    let taken = 0;
    function* rows() {
      for (; taken < 15; taken += 1) yield appointment(taken, on(taken));
    }

    const outcomes = all(compare(rows(), claire, { ahead: 4, parallel: 2 }));
    await nextTurn();
    // The fourth is read, the fifth not asked for.
    const takenBefore = taken;
    answer();

    expect(takenBefore).toBe(3);
    expect(statuses(await outcomes)).toEqual(Array.from({ length: 15 }, () => 'new'));
  });

  it('are read no further than memory allows where they are large', async () => {
    const notes = 'x'.repeat(20_000_000);
    let taken = 0;
    const takenBefore: number[] = [];
    const claire = comparingClaire([], undefined, () => {
      takenBefore.push(taken);
      return undefined;
    });
    function* rows() {
      for (; taken < 6; taken += 1) yield appointment(taken, { ...on(taken), notes });
    }

    expect(statuses(await all(compare(rows(), claire)))).toHaveLength(6);
    expect(takenBefore[0]).toBe(3);
  });

  it('are invalid when they hold themselves', async () => {
    const endless: Record<string, unknown> = appointment(1);
    endless.self = endless;

    const outcomes = await all(compare([endless, appointment(2)], comparingClaire([])));

    expect(statuses(outcomes)).toEqual(['invalid', 'new']);
    expect(outcomes[0]?.error?.message).toContain('cannot be written as JSON');
  });

  it('are told by number where they are grouped, and only there', async () => {
    const work = (title: string) => ({ interventions: [{ dms_nr: title, title }] });
    const rows = [appointment(1, work('A')), appointment(2), appointment(1, work('B'))];
    const claire = comparingClaire([]);

    const grouped = await all(compare(rows, claire, { rows: { groupRows: true } }));
    const [single] = await all(compare([appointment(1)], claire));

    expect(grouped.map(({ dms_nr, rows: own }) => [dms_nr, own])).toEqual([
      ['A-1', [0, 2]],
      ['A-2', [1]],
    ]);
    expect(single).not.toHaveProperty('rows');
  });
});
