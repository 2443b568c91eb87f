import { describe, expect, it } from '@jest/globals';
import { appointment, statuses } from './appointments';
import { importingClaire, importWaiting } from './importing-claire';

describe('the evidence of an import', () => {
  it('never takes one that was there before for imported', async () => {
    const claire = importingClaire({ delay: Infinity });
    const id = claire.has(appointment(1) as never);

    const [outcome] = await importWaiting(claire, [appointment(1)]);

    expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: id });
    expect(outcome?.error?.message).toContain(
      'exists, but shows no change since the import (looked for 60 s)',
    );
  });

  it('says imported of one that was there before once its stamp is not before the import', async () => {
    const claire = importingClaire({ delay: 5_000 });
    const id = claire.has(appointment(1) as never);

    const outcomes = await importWaiting(claire, [appointment(1)]);

    expect(outcomes).toMatchObject([{ status: 'imported', appointment_id: id }]);
  });

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

  it.each([
    ['2026-11-25T00:00:00+01:00', '2026-11-24'],
    ['2026-11-25T23:30:00Z', '2026-11-26'],
    ['2026-11-25T22:30:00-03:00', '2026-11-26'],
    ['2026-11-25T22:00:00Z', '2026-11-26'],
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

  it('says of an appointment that was there on another day before that it shows no change', async () => {
    const claire = importingClaire({ delay: Infinity, dayOf: () => '2026-11-24' });
    const row = appointment(1, { time_car_app: '2026-11-25T00:00:00+01:00' });
    const id = claire.has(row as never);

    const [outcome] = await importWaiting(claire, [row]);

    expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: id });
    expect(outcome?.error?.message).toContain('exists, but shows no change');
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
