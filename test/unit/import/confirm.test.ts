import { describe, expect, it } from '@jest/globals';
import { countOutcomes, run, type Outcome } from '../../../claire/import';
import { all, appointment, appointments, names, statuses } from './appointments';
import { importingClaire, type ImportingClaire } from './importing-claire';
import { confirmWaiting } from './waiting';

function never(): never {
  throw new Error('a trap');
}

async function queued(claire: ImportingClaire, rows: Iterable<unknown>): Promise<Outcome[]> {
  const outcomes = await claire.clock.run(all(run(rows, claire)));
  await claire.clock.advance(60_000);
  return outcomes;
}

describe('confirming earlier outcomes', () => {
  it('asks once for each location and day, and at once', async () => {
    const claire = importingClaire();
    const rows = appointments(300).map((row, at) => ({ ...row, location_id: 12 + (at % 3) }));

    const outcomes = await confirmWaiting(claire, await queued(claire, rows));

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(outcomes.map(({ wo_nr }) => wo_nr)).toEqual(rows.map(({ wo_nr }) => wo_nr));
    expect(claire.polls.map(({ at }) => at)).toEqual([60_100, 60_100, 60_100]);
  });

  it('asks for 64 days at a time at most', async () => {
    let latency = 0;
    const claire = importingClaire({ latency: () => latency });
    const rows = appointments(150).map((row, at) => ({ ...row, location_id: 1 + at }));
    const open = await queued(claire, rows);
    latency = 100;

    await confirmWaiting(claire, open);

    const times = claire.polls.map(({ at }) => at - 60_100);
    expect([0, 100, 200].map((at) => times.filter((time) => time === at).length)).toEqual([
      64, 64, 22,
    ]);
  });

  it('takes up those that were not confirmed, and leaves all others as they are', async () => {
    const claire = importingClaire();
    const [open] = await queued(claire, [appointment(1)]);
    const others = (['invalid', 'refused', 'imported', 'failed'] as const).map((status) => ({
      ...open,
      ...{ status, rows: [1], differences: [{ field: 'current_km', sent: 1, claire: 2 }] },
      error: { code: 'CLAIRE_BAD_REQUEST', message: 'As it was' },
    }));

    const outcomes = await confirmWaiting(claire, [
      ...others,
      { ...open, status: 'unconfirmed', error: { code: 'CLAIRE_TIMEOUT', message: 'Not yet' } },
    ]);

    expect(outcomes).toEqual([
      ...others,
      { ...names(1), status: 'imported', appointment_id: 1001 },
    ]);
  });

  it.each([
    [5, '(looked for 5 s)', 65_000],
    [0, '(looked once). It may', 60_100],
  ])('waits %d s, and the outcome can be confirmed again', async (atMost, said, lookedAt) => {
    const claire = importingClaire({ delay: Infinity });
    const [open] = await queued(claire, [appointment(1)]);

    const [outcome] = await confirmWaiting(claire, [open], { atMost });

    const { queued_at, day } = open ?? {};
    expect(outcome).toMatchObject({ status: 'unconfirmed', queued_at, day });
    expect(outcome?.error?.message).toContain(said);
    expect(claire.polls.at(-1)?.at).toBe(lookedAt);
  });

  it('takes of several with one number that which Claire has changed last', async () => {
    const claire = importingClaire();
    const [open] = await queued(claire, [appointment(1)]);
    const records = [1, 3, 2].map((id) => ({
      ...{ id, dms_number: 'A-1', workorder_number: 'WO-1' },
      updated_on: `2026-03-02T08:00:0${String(id)}Z`,
    }));
    const call = claire.call.bind(claire);
    claire.call = async (...args) => {
      const response = await call(...args);
      return { ...response, data: { appointments: records } as never };
    };

    expect(await confirmWaiting(claire, [open])).toMatchObject([{ appointment_id: 3 }]);
  });

  it('takes outcomes that come one by one, or that never come', async () => {
    const claire = importingClaire();
    const earlier = await queued(claire, appointments(20));
    async function* stream(outcomes: readonly Outcome[]) {
      for (const outcome of outcomes) yield await Promise.resolve(outcome);
    }

    expect(statuses(await confirmWaiting(claire, stream(earlier)))).toEqual(
      earlier.map(() => 'imported'),
    );
    expect(await confirmWaiting(claire, stream([]))).toEqual([]);
  });

  // JavaScript reads a year of 5 as 2001, and a time without a zone in that of the server.
  it.each(['5', 5, '2020', '2026-11-25T08:00:00', '2026-11-25 08:00', 1_795_593_600_000])(
    'takes no appointment for evidence where the time of the import is %j, no moment with its zone',
    async (queued_at) => {
      const claire = importingClaire();
      const [open] = await queued(claire, [appointment(1)]);

      const [outcome] = await confirmWaiting(claire, [{ ...open, queued_at }]);

      expect(outcome).toMatchObject({ status: 'unconfirmed', appointment_id: 1001 });
    },
  );

  it.each([
    null,
    'queued',
    { status: 'done' },
    { status: ['queued'] },
    new Error('The row cannot be read'),
  ])('says of %j that it is no outcome', async (item) => {
    const outcomes = await confirmWaiting(importingClaire(), [item]);

    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({
      status: 'invalid',
      error: { code: 'CLAIRE_INVALID_INPUT' },
    });
    expect(outcomes[0]?.error?.message).toBe(
      'This is no outcome of an import: it has no status such as queued. Give the outcomes as the import returned them.',
    );
  });

  it('keeps what the import has warned of', async () => {
    const claire = importingClaire();
    const rows = [appointment(1, { current_km: 'many' })];
    const [open] = await claire.clock.run(all(run(rows, claire, { rows: { badValues: 'warn' } })));
    await claire.clock.advance(60_000);

    const [outcome] = await confirmWaiting(claire, [open]);

    expect(outcome).toMatchObject({ status: 'imported', warnings: [{ path: 'current_km' }] });
  });

  it.each([null, '', '[1]', [null], { problems: 'some' }])(
    'takes outcomes of a table, whose columns for details hold %j',
    async (detail) => {
      const claire = importingClaire();
      const [open] = await queued(claire, [appointment(1)]);
      const details = { error: detail, warnings: detail, differences: detail, rows: 1 };
      const trap = Object.defineProperty({}, 'status', { get: () => never() });
      const imported = { ...open, status: 'imported' };

      const outcomes = await confirmWaiting(claire, [
        { ...imported, ...details },
        trap,
        { ...open, ...details },
      ]);

      expect(outcomes).toMatchObject([imported, { status: 'invalid' }, { appointment_id: 1001 }]);
      for (const name of Object.keys(details)) expect(outcomes[0]).not.toHaveProperty(name);
      expect(countOutcomes(outcomes).describeProblems()).toBe('');
    },
  );

  it.each([undefined, null, 'The car is blocked'])('gives a bad one an error %j', async (error) => {
    const bad = ['failed', 'refused', 'invalid'].map((status) => ({ ...names(1), status, error }));

    const outcomes = await confirmWaiting(importingClaire(), bad);

    const message = error ?? 'The outcome gives no reason';
    expect(outcomes.map((one) => one.error?.message)).toEqual([message, message, message]);
  });

  it.each([
    { location_id: null },
    { location_id: 1.5 },
    { dms_nr: null },
    { dms_nr: ' ' },
    { dms_nr: 7 },
  ])('cannot look up an outcome with %j', async (names) => {
    const claire = importingClaire();
    const [open] = await queued(claire, [appointment(1)]);

    const outcomes = await confirmWaiting(claire, [{ ...open, ...names }]);

    expect(outcomes).toMatchObject([{ status: 'unconfirmed' }]);
    expect(outcomes[0]?.error?.message).toContain(
      'needs its location_id as a whole number and its dms_nr as text',
    );
    expect(claire.polls).toEqual([]);
  });

  it.each(['2026-13-45', '2026-11-25T08:30:00Z', '25 Nov 2026', ' '])(
    'asks by the DMS number where %j is given for the day',
    async (day) => {
      const claire = importingClaire();
      const [open] = await queued(claire, [appointment(1)]);

      expect(statuses(await confirmWaiting(claire, [{ ...open, day }]))).toEqual(['imported']);
      expect(claire.polls).toMatchObject([{ dms_nr: 'A-1' }]);
    },
  );
});
