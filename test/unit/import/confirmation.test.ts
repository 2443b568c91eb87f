import { describe, expect, it } from '@jest/globals';
import { appointment, appointments, statuses, all } from './appointments';
import { importingClaire, stamped } from './importing-claire';
import { confirmWaiting, importWaiting } from './waiting';
import { run } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
import { importing } from './compare/only-changed';

describe('waiting until Claire shows what was imported', () => {
  it('does not poll while more is being sent', async () => {
    const claire = importingClaire({ latency: 3_000 });

    await importWaiting(claire, appointments(2_500));

    // Ten requests, then the other fifteen, of three seconds each.
    expect(claire.polls.map(({ at }) => at)).toEqual([7_000]);
  });

  it('takes more and more time between its polls, and polls last at the end', async () => {
    const claire = importingClaire({ delay: Infinity });

    const outcomes = await importWaiting(claire, [appointment(1)]);

    const ofLookUp = 60;
    const times = claire.polls.map(({ at }) => at / 1000);
    expect(times).toEqual([1, 2, 4, 8, 16, 32, 48, 60, ofLookUp]);
    expect(statuses(outcomes)).toEqual(['unconfirmed']);
    const message = expect.stringMatching(/not show it on 2026-11-25 .* only event 19 brings/);
    expect(outcomes[0]?.error).toEqual({ code: 'CLAIRE_TIMEOUT', message });
  });

  it('leaves a slow Claire alone for as long as its list took', async () => {
    const claire = importingClaire({ delay: Infinity, latency: 20_000 });

    await importWaiting(claire, [appointment(1)], { atMost: 100 });

    // After an import of 20 seconds; the last poll is that of the deadline.
    expect(claire.polls.map(({ at }) => at / 1000)).toEqual([21, 61, 101, 131]);
  });

  it('gives each row its own time', async () => {
    const claire = importingClaire({ delay: (row) => (row.dms_nr === 'A-2' ? Infinity : 3_000) });

    const outcomes = await importWaiting(claire, appointments(3), { atMost: 10 });

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'unconfirmed']);
    expect(claire.polls.at(-1)?.at).toBe(10_000);
  });

  it.each([
    [true, 'failed'],
    [false, 'refused'],
  ])('asks for no row that Claire did not take (it may have: %s)', async (mayHaveActed, status) => {
    const code = mayHaveActed ? 'CLAIRE_NETWORK' : 'CLAIRE_BAD_REQUEST';
    const claire = importingClaire({ importsFail: () => ({ code, mayHaveActed }) });

    const outcomes = await importWaiting(claire, [appointment(1)]);

    expect(outcomes).toMatchObject([{ status, error: { code } }]);
    expect(claire.polls).toEqual([]);
  });
});

describe('the evidence of an import', () => {
  it('reckons by the clock of Claire, however wrong ours is', async () => {
    const hour = 3_600_000;
    for (const ahead of [-hour, hour]) {
      const late = importingClaire({ delay: 2_000, ahead });
      const never = importingClaire({ delay: Infinity, ahead });
      never.has(appointment(1) as never);

      expect(statuses(await importWaiting(late, [appointment(1)]))).toEqual(['imported']);
      expect(statuses(await importWaiting(never, [appointment(1)]))).toEqual(['unconfirmed']);
    }
  });

  it('is never an appointment of the same number with another work order', async () => {
    const claire = importingClaire({ takes: () => false });
    void claire.clock.sleep(1_500).then(() => {
      claire.take(appointment(1, { wo_nr: 'WO-2' }) as never);
    });

    expect(statuses(await importWaiting(claire, [appointment(1)]))).toEqual(['unconfirmed']);
  });

  it.each([
    ['2026-11-25T00:00:00+01:00', '2026-11-24'],
    ['2026-11-25T23:30:00Z', '2026-11-26'],
    ['2026-11-25T18:30:00-05:00', '2026-11-26'],
  ])('finds %s also where Claire lists it under %s', async (time_car_app, day) => {
    const claire = importingClaire({ dayOf: () => day });

    const outcomes = await importWaiting(claire, [appointment(1, { time_car_app })]);

    expect(statuses(outcomes)).toEqual(['imported']);
    expect(claire.polls.map(({ date }) => date?.slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-11-25',
      day,
    ]);
  });

  it.each(['2026-11-25T08:30:00Z', '2026-11-25T21:59:00Z', '2026-11-25T23:30:00+01:00'])(
    'asks no other day for %s, which is the same day in central Europe',
    async (time_car_app) => {
      const claire = importingClaire({ delay: Infinity });

      await importWaiting(claire, [appointment(1, { time_car_app })]);

      const days = claire.polls.flatMap(({ date }) => date ?? []);
      expect(new Set(days)).toEqual(new Set(['2026-11-25']));
    },
  );
});

const roundTrip = 170;

/** 250 of each day. */
const rows = Array.from({ length: 10_000 }, (_, at) => {
  const day = new Date(Date.UTC(2026, 10, 25 + Math.floor(at / 250))).toISOString().slice(0, 10);
  return appointment(at, { time_car_app: `${day}T08:30:00+01:00` });
});

it('an import of 10,000 rows, confirmed, at a Claire that is 150 ms away, takes three round trips, a second and another round trip on the wire', async () => {
  const claire = importingClaire({ latency: roundTrip });

  const outcomes = await importWaiting(claire, rows);

  expect(outcomes.filter(({ status }) => status === 'imported')).toHaveLength(10_000);
  expect([claire.imports.length, claire.polls.length]).toEqual([100, 40]);
  const sentAt = (time: number) => claire.times.filter((at) => at === time).length;
  expect([0, 1, 2].map((round) => sentAt(round * roundTrip))).toEqual([10, 64, 26]);
  expect(claire.clock.monotonic()).toBe(3 * roundTrip + 1_000 + roundTrip);
});

/** People move each appointment to another day before the first poll. */
const dayOf = (): string => '2026-12-03';

function byNumber({ polls }: { polls: readonly { dms_nr?: string }[] }): string[] {
  return polls.flatMap(({ dms_nr }) => dms_nr ?? []);
}

describe('a row whose appointment people have moved to another day', () => {
  it('is imported, by a look-up of its number at its deadline', async () => {
    const claire = importingClaire({ dayOf });

    const outcomes = await importWaiting(claire, appointments(3), { atMost: 10 });

    expect(outcomes).toMatchObject([1001, 1002, 1003].map((id) => ({ appointment_id: id })));
    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(byNumber(claire)).toEqual(['A-0', 'A-1', 'A-2']);
    expect(claire.polls.at(-1)?.at).toBe(10_000);
  });

  it('is imported where its outcome is confirmed later', async () => {
    const claire = importingClaire({ dayOf });
    const sent = await claire.clock.run(all(run([appointment(1)], claire)));
    await claire.clock.advance(60_000);

    const outcomes = await confirmWaiting(claire, sent, { atMost: 0 });

    expect(statuses(outcomes)).toEqual(['imported']);
  });

  it('is told with its number where it shows no change', async () => {
    const claire = importingClaire({ dayOf, takes: () => false });
    claire.has(appointment(1) as ImportAppointment);

    const [outcome] = await importWaiting(claire, [appointment(1)], { atMost: 10 });

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

    const outcomes = await importWaiting(claire, rows, { atMost: 10 });

    expect(statuses(outcomes).filter((status) => status === 'unconfirmed')).toHaveLength(39);
    expect(byNumber(claire)).toHaveLength(20);
    expect(byNumber(claire)).not.toContain('A-0');
  });

  it('are left out where no stamp could prove anything, or the number was looked up', async () => {
    const undated = importingClaire({ hasDate: false, takes: () => false });
    await importWaiting(undated, [appointment(1)], { atMost: 10 });
    const claire = importingClaire({ takes: () => false });
    const sent = await claire.clock.run(all(run([appointment(1)], claire)));
    const open = sent.map((outcome) => ({ ...outcome, day: undefined }));
    await confirmWaiting(claire, open, { atMost: 0 });

    expect(byNumber(undated)).toEqual([]);
    expect(byNumber(claire)).toEqual(['A-1']);
  });

  it('that fail leave the row as its day shows it', async () => {
    const claire = importingClaire({
      takes: () => false,
      pollsFail: (_number, { dms_nr }) =>
        dms_nr === undefined ? undefined : 'CLAIRE_RATE_LIMITED',
    });

    const [outcome] = await importWaiting(claire, [appointment(1)], { atMost: 10 });

    expect(outcome?.error?.message).toContain('but does not show it on 2026-11-25');
  });
});
