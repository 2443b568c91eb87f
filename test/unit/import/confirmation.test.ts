import { describe, expect, it } from '@jest/globals';
import { run, type Outcome } from '../../../claire/import';
import { all, appointment, appointments } from './appointments';
import { importingClaire, type ImportingClaire } from './importing-claire';

const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);

function importing(claire: ImportingClaire, rows: Iterable<unknown>, atMost?: number) {
  return claire.clock.run(all(run(rows, claire, { wait: { clock: claire.clock, atMost } })));
}

describe('waiting until Claire shows what was imported', () => {
  it('says imported, with the number that Claire gave it', async () => {
    const claire = importingClaire();

    const outcomes = await importing(claire, appointments(3));

    expect(outcomes).toEqual(
      [1001, 1002, 1003].map((id, at) => ({
        location_id: 12,
        dms_nr: `A-${String(at)}`,
        wo_nr: `WO-${String(at)}`,
        status: 'imported',
        appointment_id: id,
      })),
    );
  });

  it('asks once for each location and day, about a second after the last row went', async () => {
    const claire = importingClaire({ latency: 20 });
    const rows = appointments(2_000).map((row, at) => ({
      ...row,
      location_id: 12 + (at % 2),
      time_car_app: `2026-11-2${String(5 + (at % 3))}T08:30:00+01:00`,
    }));

    const outcomes = await importing(claire, rows);

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.polls).toHaveLength(6);
    const lastAnswer = 2 * 20;
    for (const { at } of claire.polls) {
      expect(at).toBeGreaterThanOrEqual(1000);
      expect(at).toBeLessThanOrEqual(1000 + lastAnswer);
    }
  });

  it('does not ask for each batch where 10,000 rows are of one location and day', async () => {
    const claire = importingClaire({ latency: 100 });

    const outcomes = await importing(claire, appointments(10_000));

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.polls).toHaveLength(1);
  });

  it('does not poll while more is being sent', async () => {
    const claire = importingClaire({ latency: 3_000 });

    await importing(claire, appointments(2_500));

    // Ten requests, then the other fifteen, of three seconds each.
    expect(claire.polls.map(({ at }) => at)).toEqual([7_000]);
  });

  it('takes more and more time between its polls, and polls last at the end', async () => {
    const claire = importingClaire({ delay: Infinity });

    const outcomes = await importing(claire, [appointment(1)]);

    expect(claire.polls.map(({ at }) => at / 1000)).toEqual([1, 2, 4, 8, 16, 32, 48, 60]);
    expect(statuses(outcomes)).toEqual(['unconfirmed']);
    expect(outcomes[0]).toEqual({
      location_id: 12,
      dms_nr: 'A-1',
      wo_nr: 'WO-1',
      status: 'unconfirmed',
      queued_at: '2026-03-02T08:00:00.000Z',
      day: '2026-11-25',
      error: {
        code: 'CLAIRE_TIMEOUT',
        message:
          'Claire accepted appointment A-1 (work order WO-1) of location 12 but does not show it on 2026-11-25 (looked for 60 s). ' +
          'It may still be imported. Look again later; only event 19 brings the reason of a failed import.',
      },
    });
  });

  it('gives each row its own time', async () => {
    const claire = importingClaire({ delay: (row) => (row.dms_nr === 'A-2' ? Infinity : 3_000) });

    const outcomes = await importing(claire, appointments(3), 10);

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'unconfirmed']);
    expect(claire.polls.at(-1)?.at).toBe(10_000);
  });

  it('asks sooner for a row when another location shows that the queue is faster', async () => {
    const claire = importingClaire({ delay: ({ dms_nr }) => (dms_nr === 'A-1' ? 9_500 : 100) });
    const rows = async function* () {
      yield appointment(1);
      await claire.clock.sleep(8_500);
      yield appointment(2, { location_id: 13 });
    };
    const options = { ahead: 1, wait: { clock: claire.clock } };

    const outcomes = await claire.clock.run(all(run(rows(), claire, options)));

    expect(statuses(outcomes)).toEqual(['imported', 'imported']);
    expect(claire.times).toEqual([0, 8_500]);
    expect(claire.polls.map(({ at }) => at / 1000)).toEqual([1, 2, 4, 8, 16, 18]);
  });

  it('polls for ten locations at a time at first, however many there are', async () => {
    const claire = importingClaire({ latency: 100 });
    const rows = appointments(25).map((row, at) => ({ ...row, location_id: 1 + at }));

    const outcomes = await importing(claire, rows);

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    const times = claire.polls.map(({ at }) => at);
    expect(times.filter((time) => time < 1_200).length).toBeLessThanOrEqual(10);
    expect(claire.polls).toHaveLength(25);
  });

  it('polls for one location more with each poll that finds its rows, to 64', async () => {
    const claire = importingClaire({ latency: 100 });
    const rows = appointments(200).map((row, at) => ({ ...row, location_id: 1 + at }));

    await importing(claire, rows);

    expect(claire.polls).toHaveLength(200);
    const start = Math.min(...claire.polls.map(({ at }) => at));
    const inRound = (round: number) =>
      claire.polls.filter(({ at }) => Math.round((at - start) / 100) === round).length;
    expect([0, 1, 2, 3, 4].map(inRound)).toEqual([10, 20, 40, 64, 64]);
  });

  it('passes over what Claire lists without a number', async () => {
    const claire = importingClaire({
      record: ({ row }) => (row.dms_nr === 'A-0' ? { id: 'none' } : {}),
    });

    const outcomes = await importing(claire, appointments(2));

    expect(statuses(outcomes)).toEqual(['unconfirmed', 'imported']);
  });

  it.each([
    [true, 'failed'],
    [false, 'refused'],
  ])('asks for no row that Claire did not take (it may have: %s)', async (mayHaveActed, status) => {
    const code = mayHaveActed ? 'CLAIRE_NETWORK' : 'CLAIRE_BAD_REQUEST';
    const claire = importingClaire({ importsFail: () => ({ code, mayHaveActed }) });

    const outcomes = await importing(claire, [appointment(1)]);

    expect(outcomes).toMatchObject([{ status, error: { code } }]);
    expect(claire.polls).toEqual([]);
  });

  it('never takes one that was there before for imported', async () => {
    const claire = importingClaire({ delay: Infinity });
    const id = claire.has(appointment(1) as never);

    const [outcome] = await importing(claire, [appointment(1)]);

    expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: id });
    expect(outcome?.error?.message).toContain(
      'exists, but shows no change since the import (looked for 60 s)',
    );
  });

  it('says imported of one that was there before once its stamp is not before the import', async () => {
    const claire = importingClaire({ delay: 5_000 });
    const id = claire.has(appointment(1) as never);

    const outcomes = await importing(claire, [appointment(1)]);

    expect(outcomes).toMatchObject([{ status: 'imported', appointment_id: id }]);
  });

  it('reckons by the clock of Claire, however wrong ours is', async () => {
    const hour = 3_600_000;
    for (const ahead of [-hour, hour]) {
      const late = importingClaire({ delay: 2_000, ahead });
      const never = importingClaire({ delay: Infinity, ahead });
      never.has(appointment(1) as never);

      expect(statuses(await importing(late, [appointment(1)]))).toEqual(['imported']);
      expect(statuses(await importing(never, [appointment(1)]))).toEqual(['unconfirmed']);
    }
  });

  it('takes no stamp for evidence when Claire did not tell its time', async () => {
    const claire = importingClaire({ hasDate: false });

    const [outcome] = await importing(claire, [appointment(1)]);

    expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: 1001 });
    expect(outcome?.error?.message).toContain(
      'the time when Claire accepted the import is unknown',
    );
    expect(outcome).not.toHaveProperty('queued_at');
  });

  it.each([
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    [null, undefined],
    ['soon', 7],
  ])('takes the stamps %j and %j for none', async (created_on, updated_on) => {
    const claire = importingClaire({ record: () => ({ created_on, updated_on }) });

    expect(statuses(await importing(claire, [appointment(1)]))).toEqual(['unconfirmed']);
  });

  it('does not take an appointment with another work order or another making for it', async () => {
    const others = [
      { workorder_number: 'WO-2' },
      { dms_created_at: '2026-11-19T09:00:00+01:00' },
      { dms_created_on: '2026-11-19T09:00:00+01:00' },
    ];
    for (const other of others) {
      const claire = importingClaire({ record: () => other });
      expect(statuses(await importing(claire, [appointment(1)]))).toEqual(['unconfirmed']);
    }
    const same = importingClaire({ record: () => ({ dms_created_at: '2026-11-20T08:00:00Z' }) });
    expect(statuses(await importing(same, [appointment(1)]))).toEqual(['imported']);
  });

  it.each([
    ['2026-11-25T00:00:00+01:00', '2026-11-24'],
    ['2026-11-25T23:30:00Z', '2026-11-26'],
    ['2026-11-25T22:30:00-03:00', '2026-11-26'],
    ['2026-11-25T22:00:00Z', '2026-11-26'],
  ])('finds %s also where Claire lists it under %s', async (time_car_app, day) => {
    const claire = importingClaire({ dayOf: () => day });

    const outcomes = await importing(claire, [appointment(1, { time_car_app })]);

    expect(statuses(outcomes)).toEqual(['imported']);
    expect(claire.polls.map(({ date }) => date?.slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-11-25',
      day,
    ]);
  });

  it('says of an appointment that was there on another day before that it shows no change', async () => {
    const claire = importingClaire({ delay: Infinity, dayOf: () => '2026-11-24' });
    const row = appointment(1, { time_car_app: '2026-11-25T00:00:00+01:00' });
    const id = claire.has(row as never);

    const [outcome] = await importing(claire, [row]);

    expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: id });
    expect(outcome?.error?.message).toContain('exists, but shows no change');
  });

  it.each(['2026-11-25T08:30:00Z', '2026-11-25T21:59:00Z', '2026-11-25T23:30:00+01:00'])(
    'asks no other day for %s, which is the same day in central Europe',
    async (time_car_app) => {
      const claire = importingClaire({ delay: Infinity });

      await importing(claire, [appointment(1, { time_car_app })]);

      expect(new Set(claire.polls.map(({ date }) => date))).toEqual(new Set(['2026-11-25']));
    },
  );
});
