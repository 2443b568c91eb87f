import { describe, expect, it } from '@jest/globals';
import { confirm, run } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
import { all, appointment, appointments, statuses } from './appointments';
import { importing } from './compare/only-changed';
import { importingClaire, importWaiting, stamped } from './importing-claire';

/** People move each appointment to another day before the first poll. */
const dayOf = (): string => '2026-12-03';

function byNumber({ polls }: { polls: readonly { dms_nr?: string }[] }): string[] {
  return polls.flatMap(({ dms_nr }) => dms_nr ?? []);
}

describe('a row whose appointment people have moved to another day', () => {
  it('is imported, by a look-up of its number at its deadline', async () => {
    const claire = importingClaire({ dayOf });

    const outcomes = await importWaiting(claire, appointments(3), 10);

    expect(outcomes).toMatchObject([1001, 1002, 1003].map((id) => ({ appointment_id: id })));
    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(byNumber(claire)).toEqual(['A-0', 'A-1', 'A-2']);
    expect(claire.polls.at(-1)?.at).toBe(10_000);
  });

  it('is imported where its outcome is confirmed later', async () => {
    const claire = importingClaire({ dayOf });
    const sent = await claire.clock.run(all(run([appointment(1)], claire)));
    await claire.clock.advance(60_000);
    const wait = { clock: claire.clock, atMost: 0 };

    const outcomes = await claire.clock.run(all(confirm(sent, claire, { wait })));

    expect(statuses(outcomes)).toEqual(['imported']);
  });

  it('is imported where its result never came', async () => {
    const claire = importingClaire({ dayOf });
    const wait = { clock: claire.clock, atMost: 10, results: claire.results };

    const outcomes = await claire.clock.run(all(run([appointment(1)], claire, { wait })));

    expect(statuses(outcomes)).toEqual(['imported']);
  });

  it('is told with its number where it shows no change', async () => {
    const claire = importingClaire({ dayOf, takes: () => false });
    claire.has(appointment(1) as ImportAppointment);

    const [outcome] = await importWaiting(claire, [appointment(1)], 10);

    expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: 1001 });
    expect(outcome?.error?.message).toContain('exists, but shows no change since the import');
  });

  it('is not imported for being equal there, as it may have been so before', async () => {
    const claire = importingClaire({ record: stamped, dayOf, takes: () => false });
    claire.has(appointment(1) as ImportAppointment);

    expect(statuses(await importing(claire, [appointment(1)]))).toEqual(['unconfirmed']);
  });
});

describe('the look-ups by number', () => {
  it('are twenty of a run at most, of the first rows that are on no list', async () => {
    const claire = importingClaire({ takes: ({ dms_nr }) => dms_nr === 'A-0' });
    const rows = appointments(40).map((row, at) => ({ ...row, location_id: 12 + (at % 2) }));

    const outcomes = await importWaiting(claire, rows, 10);

    expect(statuses(outcomes).filter((status) => status === 'unconfirmed')).toHaveLength(39);
    expect(byNumber(claire)).toHaveLength(20);
    expect(byNumber(claire)).not.toContain('A-0');
  });

  it('are left out where no stamp could prove anything, or the number was looked up', async () => {
    const undated = importingClaire({ hasDate: false, takes: () => false });
    await importWaiting(undated, [appointment(1)], 10);
    const claire = importingClaire({ takes: () => false });
    const sent = await claire.clock.run(all(run([appointment(1)], claire)));
    const wait = { clock: claire.clock, atMost: 0 };
    const open = sent.map((outcome) => ({ ...outcome, day: undefined }));
    await claire.clock.run(all(confirm(open, claire, { wait })));

    expect(byNumber(undated)).toEqual([]);
    expect(byNumber(claire)).toEqual(['A-1']);
  });

  it('that fail leave the row as its day shows it', async () => {
    const claire = importingClaire({
      takes: () => false,
      pollsFail: (_number, { dms_nr }) =>
        dms_nr === undefined ? undefined : 'CLAIRE_RATE_LIMITED',
    });

    const [outcome] = await importWaiting(claire, [appointment(1)], 10);

    expect(outcome?.error?.message).toContain('but does not show it on 2026-11-25');
  });
});
