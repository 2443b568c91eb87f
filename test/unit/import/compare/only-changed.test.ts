import { describe, expect, it } from '@jest/globals';
import { run } from '../../../../claire/import';
import type { ImportAppointment } from '../../../../claire/models';
import { all, appointment, names, statuses } from '../appointments';
import { importingClaire, stamped } from '../importing-claire';
import { answered, comparingClaire } from './comparing-claire';
import { answersAll, has, importing, sent } from './only-changed';
import fc from '../../../fast-check';

describe('an import of what changed', () => {
  it('sends what is new or differs, and says with its id what is the same', async () => {
    const claire = comparingClaire([
      answered(appointment(1), 1),
      answered(appointment(2, { current_km: 5 }), 2),
    ]);
    const rows = [appointment(1), appointment(2, { current_km: 6 }), appointment(3)];
    let answeredRows = 0;
    const onAnswered = (count: number): void => void (answeredRows += count);

    const outcomes = await all(run(rows, claire, { onlyChanged: true, onAnswered }));

    expect(outcomes[0]).toEqual({ ...names(1), status: 'unchanged', appointment_id: 1 });
    expect(statuses(outcomes)).toEqual(['unchanged', 'queued', 'queued']);
    expect(sent(claire)).toEqual(['A-2', 'A-3']);
    expect(claire.lists).toEqual([{ location_id: 12, date: '2026-11-25' }]);
    expect(answeredRows).toBe(3);
  });

  it('sends what Claire does not show, such as a telephone where it shows no customer', async () => {
    const row = appointment(1, {
      customer_driver: { dms_nr: 'K-1', surname: 'Jansen', tel_mobile_private: '+31600000001' },
    });
    const record = { ...answered(row, 1), customer_driver: null };
    const names = { driver_dms_number: 'K-1', driver_surname: 'Jansen' };

    const claire = comparingClaire([{ ...record, ...names }]);
    await all(run([row], claire, { onlyChanged: true }));

    expect(sent(claire)).toEqual(['A-1']);
  });

  it('sends all rows of a day that cannot be listed', async () => {
    const claire = comparingClaire([answered(appointment(1), 1)], () => 'CLAIRE_SERVER_ERROR');

    const outcomes = await all(run([appointment(1)], claire, { onlyChanged: true }));

    expect(statuses(outcomes)).toEqual(['queued']);
  });

  it('sends a later row of an appointment that was sent, though Claire has it just so', async () => {
    const before = appointment(1);
    const claire = comparingClaire([answered(before, 1)]);
    const rows = [appointment(1, { current_km: 9 }), before, { ...before, wo_nr: 'WO-9' }, before];

    const outcomes = await all(run(rows, claire, { onlyChanged: true }));

    expect(statuses(outcomes)).toEqual(['queued', 'queued', 'queued', 'queued']);
    expect(
      claire.imports
        .flat()
        .map(({ wo_nr }) => wo_nr)
        .join(),
    ).toBe('WO-1,WO-1,WO-9,WO-1');
  });

  it('sends a later row also where the day of the earlier could not be listed', async () => {
    let lists = 0;
    const fails = () => ((lists += 1) === 1 ? ('CLAIRE_SERVER_ERROR' as const) : undefined);
    const claire = comparingClaire([answered(appointment(1), 1)], fails);
    const rows = [appointment(1, { current_km: 9 }), appointment(1)];

    const outcomes = await all(run(rows, claire, { onlyChanged: true, ahead: 1 }));

    expect(statuses(outcomes)).toEqual(['queued', 'queued']);
  });

  it('does not count a row as seen to differ whose day was not listed', async () => {
    const claire = importingClaire({
      hasDate: false,
      takes: () => false,
      record: ({ row, id }) => ({ ...answered(row, id), dms_created_at: row.dms_created_at }),
    });
    const rows = [
      appointment(1),
      appointment(1, {
        wo_nr: 'WO-2',
        dms_created_at: '2026-11-21T09:00:00+01:00',
        time_car_app: '2026-11-26T08:30:00Z',
      }),
    ];
    has(claire, rows);

    expect(statuses(await importing(claire, rows))).toEqual(['unchanged', 'unconfirmed']);
  });

  it('takes an appointment for imported that was seen to differ and has become equal', async () => {
    const row = appointment(1, { current_km: 6 });
    const claire = importingClaire({ ...answersAll, hasDate: false });
    has(claire, [appointment(1, { current_km: 5 })]);

    expect(statuses(await importing(claire, [row]))).toEqual(['imported']);
    const [later] = await importing(claire, [row]);
    expect(later).toMatchObject({ status: 'unchanged', appointment_id: 1001 });
    expect(claire.imports).toHaveLength(1);
  });

  it('does not take it for imported while it is as before, or is not as it was sent', async () => {
    const stays = importingClaire({ ...answersAll, hasDate: false, takes: () => false });
    has(stays, [appointment(1, { current_km: 5 })]);
    const other = importingClaire({
      hasDate: false,
      record: ({ row, id }) => ({ ...answered(row, id), current_km: 7 }),
    });

    for (const claire of [stays, other]) {
      const rows = [appointment(1, { current_km: 6 })];
      expect(statuses(await importing(claire, rows))).toEqual(['unconfirmed']);
    }
  });

  it('counts what is new on its day as seen to differ, and looks at a later row of it itself', async () => {
    const rows = [appointment(1), appointment(1, { current_km: 6 })];
    for (const [taken, status] of [
      [2, 'imported'],
      [1, 'unconfirmed'],
    ] as const) {
      let count = 0;
      const takes = (): boolean => (count += 1) <= taken;
      const claire = importingClaire({ ...answersAll, hasDate: false, takes });

      expect(statuses(await importing(claire, rows))).toEqual(['imported', status]);
    }
  });

  it('waits until Claire has the new state where its responses have no date', async () => {
    const claire = importingClaire({ ...answersAll, hasDate: false, delay: 5_000 });
    has(claire, [appointment(1, { current_km: 5 })]);

    const outcomes = await importing(claire, [appointment(1, { current_km: 6 })]);

    expect(statuses(outcomes)).toEqual(['imported']);
  });

  it('does not take it for imported where Claire had it so under the day of UTC', async () => {
    const row = appointment(1, { time_car_app: '2026-11-25T00:30:00+01:00' });
    const dayOf = (): string => '2026-11-24';
    const claire = importingClaire({ ...answersAll, dayOf, hasDate: false, takes: () => false });
    has(claire, [row]);

    expect(statuses(await importing(claire, [row]))).toEqual(['unconfirmed']);
  });
});

it('an import of what changed, of any size, gives each row one outcome and leaves Claire with the last row of each, whatever the rows are', async () => {
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
      // Days are listed in any order.
      fc.array(fc.nat(60), { minLength: 1, maxLength: 20 }),
      async (before, input, ahead, waits, latencies) => {
        const isGood = <Row>(given: Row): given is Row & ImportAppointment =>
          typeof given === 'object' && given !== null && 'wo_nr' in given;
        let calls = 0;
        const latency = (): number => latencies[(calls += 1) % latencies.length] ?? 0;
        const claire = importingClaire({ record: stamped, delay: 40, latency });
        has(claire, before.filter(isGood));

        const outcomes = await importing(claire, input, {
          ahead,
          ...(waits ? {} : { wait: undefined }),
        });
        await claire.clock.run(claire.clock.sleep(1_000));

        expect(outcomes).toHaveLength(input.length);
        expect(statuses(outcomes).map((status) => status !== 'invalid')).toEqual(input.map(isGood));
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
