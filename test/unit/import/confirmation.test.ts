import { describe, expect, it } from '@jest/globals';
import { appointment, appointments, statuses } from './appointments';
import { importingClaire, importWaiting } from './importing-claire';

describe('waiting until Claire shows what was imported', () => {
  it('says imported, with the number that Claire gave it', async () => {
    const claire = importingClaire();

    const outcomes = await importWaiting(claire, appointments(3));

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

    const outcomes = await importWaiting(claire, rows);

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

    const outcomes = await importWaiting(claire, appointments(10_000));

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.polls).toHaveLength(1);
  });

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

    const outcomes = await importWaiting(claire, appointments(3), 10);

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'unconfirmed']);
    expect(claire.polls.at(-1)?.at).toBe(10_000);
  });

  it('passes over what Claire lists without a number', async () => {
    const claire = importingClaire({
      record: ({ row }) => (row.dms_nr === 'A-0' ? { id: 'none' } : {}),
    });

    const outcomes = await importWaiting(claire, appointments(2));

    expect(statuses(outcomes)).toEqual(['unconfirmed', 'imported']);
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
