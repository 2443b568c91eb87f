import { describe, expect, it } from '@jest/globals';
import { compare, type CompareOptions, run } from '../../../../claire/import';
import { all, appointment, appointments, names, statuses } from '../appointments';
import { answered, comparingClaire, showEach } from './comparing-claire';
import { setImmediate as nextTurn } from 'node:timers/promises';

describe('comparing rows with Claire', () => {
  it('tells new, changed, unchanged and invalid rows, and what only Claire has', async () => {
    const claire = comparingClaire([
      answered(appointment(1), 1),
      answered(appointment(2, { current_km: 100 }), 2),
      answered(appointment(9), 9),
    ]);
    const rows = [
      appointment(1),
      appointment(2, { current_km: 200 }),
      appointment(3),
      appointment(4, { wo_nr: null }),
    ];

    const outcomes = await all(compare(rows, claire));

    expect(outcomes).toEqual([
      { ...names(1), appointment_id: 1, status: 'unchanged' },
      {
        ...names(2),
        appointment_id: 2,
        status: 'changed',
        differences: [{ field: 'current_km', dms: 200, claire: 100 }],
      },
      { ...names(3), status: 'new' },
      expect.objectContaining({ dms_nr: 'A-4', status: 'invalid' }),
      { ...names(9), day: '2026-11-25', appointment_id: 9, status: 'onlyAtClaire' },
    ]);
    expect(claire.imports).toEqual([]);
  });

  it('lists each location and day once, and looks up what is not on its day by its number', async () => {
    const claire = comparingClaire(appointments(60).map((row) => answered(row)));
    const rows = [
      ...appointments(60),
      ...appointments(60).map((row) => ({ ...row, location_id: 13 })),
    ].slice(0, 61);

    await all(compare(rows, claire));

    expect(claire.lists).toEqual([
      { location_id: 12, date: '2026-11-25' },
      { location_id: 13, date: '2026-11-25' },
      { location_id: 13, dms_nr: 'A-0' },
    ]);
  });

  it('calls a moved appointment changed, and not only at Claire on its former day', async () => {
    const claire = comparingClaire([answered(appointment(1), 1)]);
    const moved = appointment(1, { time_car_app: '2026-11-27T10:00:00+01:00' });

    for (const rows of [
      [moved, appointment(2)],
      [appointment(2), moved],
    ]) {
      const outcomes = await all(compare(rows, claire));

      expect(showEach(outcomes).sort()).toEqual(['A-1 changed', 'A-2 new']);
      expect(outcomes.find(({ status }) => status === 'changed')?.differences).toEqual([
        {
          field: 'time_car_app',
          dms: '2026-11-27T10:00:00+01:00',
          claire: '2026-11-25T08:30:00+01:00',
        },
      ]);
    }
  });

  it('takes an appointment that the DMS made at another moment for another one, where Claire tells', async () => {
    const record = answered(appointment(1), 1);
    const claire = comparingClaire([{ ...record, dms_created_at: '2026-01-01T00:00:00Z' }]);

    expect(showEach(await all(compare([appointment(1)], claire)))).toEqual(['A-1 new']);
  });

  it('compares with the most similar one of several with one number', async () => {
    const claire = comparingClaire([
      answered(appointment(1, { current_km: 5 }), 1),
      answered(appointment(1, { current_km: 7 }), 2),
    ]);

    const [outcome] = await all(compare([appointment(1, { current_km: 7 })], claire));

    expect(outcome).toMatchObject({ status: 'unchanged', appointment_id: 2 });
  });

  it('leaves out what never had a number of a DMS', async () => {
    const claire = comparingClaire([answered(appointment(9, { dms_nr: '' }), 9)]);

    expect(showEach(await all(compare([appointment(1)], claire)))).toEqual(['A-1 new']);
  });

  it('tells each hint once and counts the rows', async () => {
    const hints: string[] = [];
    let answeredRows = 0;
    const options: CompareOptions = {
      onHint: ({ code }) => hints.push(code),
      onAnswered: (count) => (answeredRows += count),
    };
    const driver = { dms_nr: 'K-1', surname: 'Jansen' };
    const rows = appointments(3).map((row) => ({ ...row, customer_driver: null, driver }));

    await all(compare([...rows, null], comparingClaire([]), options));

    expect(hints).toEqual(['customerName']);
    expect(answeredRows).toBe(4);
  });
});

const on = (day: number) => ({ time_car_app: `2026-12-${String(10 + day)}T08:30:00Z` });

it('the list of a day holds up no request of changed rows', async () => {
  const claire = comparingClaire([]);
  const rows = [1, 2, 3].map((at) => appointment(at, on(at)));

  await all(run(rows, claire, { onlyChanged: true }));

  expect(claire.imports.map((batch) => batch.map(({ dms_nr }) => dms_nr))).toEqual([
    ['A-1', 'A-2', 'A-3'],
  ]);
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

    const outcomes = all(compare(rows(), claire, { ahead: 4 }));
    await nextTurn();
    // The fourth is read, the fifth not asked for.
    const takenBefore = taken;
    answer();

    expect(takenBefore).toBe(3);
    expect(statuses(await outcomes)).toEqual(Array.from({ length: 15 }, () => 'new'));
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
