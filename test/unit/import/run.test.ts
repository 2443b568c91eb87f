import { describe, expect, it } from '@jest/globals';
import { run, type Outcome } from '../../../claire/import';
import { all, appointment, appointments, statuses } from './appointments';
import { importingClaire } from './importing-claire';
import { queueingClaire } from './queueing-claire';

const numbers = (outcomes: readonly Outcome[]) => outcomes.map(({ dms_nr }) => dms_nr);

describe('importing appointments', () => {
  it('gives one outcome for each, in the order in which they came', async () => {
    const claire = queueingClaire();
    const rows = appointments(250);

    const outcomes = await all(run(rows, claire));

    expect(numbers(outcomes)).toEqual(rows.map(({ dms_nr }) => dms_nr));
    expect(new Set(statuses(outcomes))).toEqual(new Set(['queued']));
    expect(claire.requests.map(({ rows: sent }) => sent.length)).toEqual([100, 100, 50]);
    expect(claire.queue).toEqual(rows);
  });

  it('says queued and nothing more about what it sent', async () => {
    const [outcome] = await all(run([appointment(1)], queueingClaire()));

    expect(outcome).toEqual({
      location_id: 12,
      dms_nr: 'A-1',
      wo_nr: 'WO-1',
      status: 'queued',
      day: '2026-11-25',
    });
  });

  it('sends a request for each location, whatever the order of the rows', async () => {
    const claire = queueingClaire();
    const rows = appointments(90).map((row, at) => ({ ...row, location_id: 1 + (at % 3) }));

    const outcomes = await all(run(rows, claire));

    expect(numbers(outcomes)).toEqual(rows.map(({ dms_nr }) => dms_nr));
    expect(claire.requests.map(({ rows: sent }) => sent.length)).toEqual([30, 30, 30]);
  });

  it('never sends a row that cannot be imported, and says everything that is wrong with it', async () => {
    const claire = queueingClaire();
    const rows = [appointment(1), { location_id: 12, wo_nr: 7 }, null, [], appointment(2)];

    const outcomes = await all(run(rows, claire));

    expect(statuses(outcomes)).toEqual(['queued', 'invalid', 'invalid', 'invalid', 'queued']);
    expect(outcomes[1]).toMatchObject({ location_id: 12, dms_nr: null, wo_nr: '7' });
    expect(outcomes[1]?.error?.code).toBe('CLAIRE_INVALID_INPUT');
    expect(outcomes[1]?.error?.problems?.map(({ path }) => path)).toEqual([
      'dms_nr',
      'wo_nr',
      'dms_created_at',
      'time_car_app',
      'car',
      '',
    ]);
    expect(claire.requests).toHaveLength(1);
  });

  it('makes no request for an empty list', async () => {
    const claire = queueingClaire();

    expect(await all(run([], claire))).toEqual([]);
    expect(claire.requests).toEqual([]);
  });

  it('sends a later version of an appointment after the earlier one was answered', async () => {
    const versions = ['first', 'second', 'third'];
    const rows = versions.flatMap((notes) => appointments(40).map((row) => ({ ...row, notes })));
    const claire = queueingClaire();

    const outcomes = await all(run(rows, claire));

    expect(statuses(outcomes)).toEqual(rows.map(() => 'queued'));
    expect(claire.requests.map(({ rows: sent }) => sent.length)).toEqual([40, 40, 40]);
    expect(claire.queue.map(({ notes }) => notes)).toEqual(rows.map(({ notes }) => notes));
    expect(claire.maxInFlight).toBe(1);
  });

  it('knows two versions by the moment, however the zone is written', async () => {
    const claire = queueingClaire();
    const rows = ['2026-11-20T09:00:00+01:00', '2026-11-20T08:00:00Z'].map((time, at) =>
      appointment(1, { dms_created_at: time, wo_nr: `WO-${String(at)}` }),
    );

    await all(run(rows, claire));

    expect(claire.requests).toHaveLength(2);
    expect(claire.maxInFlight).toBe(1);
  });

  it('sends one work order number again only after the first was answered', async () => {
    const claire = queueingClaire();
    const rows = [appointment(1), appointment(2, { wo_nr: 'WO-1' }), appointment(3)];

    await all(run(rows, claire));

    expect(claire.requests.map(({ rows: sent }) => sent.map((row) => row.dms_nr))).toEqual([
      ['A-1', 'A-3'],
      ['A-2'],
    ]);
    expect(claire.maxInFlight).toBe(1);
  });

  it('does not wait for ever where later versions fill a request before the earlier ones do', async () => {
    const pairs = (names: readonly (readonly [string, string])[]) =>
      Array.from({ length: 30 }, (_, at) =>
        names.map(([dms, wo]) =>
          appointment(0, { dms_nr: `${dms}${String(at)}`, wo_nr: `${wo}${String(at)}` }),
        ),
      ).flat();
    const rows = [
      ...pairs([['a', 'k']]),
      ...pairs([
        ['a', 'l'],
        ['b', 'k'],
      ]),
      ...pairs([
        ['a', 'm'],
        ['c', 'l'],
        ['b', 'n'],
        ['d', 'k'],
      ]),
    ];
    const claire = queueingClaire();

    const outcomes = await all(run(rows, claire, { parallel: 1 }));

    expect(outcomes).toHaveLength(210);
    expect(claire.requests.map(({ rows: sent }) => sent.length)).toEqual([30, 60, 100, 20]);
  });

  it('sends what fills the memory before any outcome is known, one request after the other, and then the rest', async () => {
    const claire = importingClaire({ delay: 30_000, latency: 100 });
    const rows = appointments(160).map((row, at) => ({ ...row, location_id: 1 + (at % 4) }));

    const outcomes = await claire.clock.run(
      all(run(rows, claire, { ahead: 40, wait: { clock: claire.clock } })),
    );

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.imports.flat()).toHaveLength(160);
    expect(claire.imports.slice(0, 4).map((rows) => rows.length)).toEqual([20, 20, 20, 20]);
    expect(claire.times.slice(0, 4)).toEqual([0, 100, 200, 300]);
    expect(Math.min(...claire.times.slice(4))).toBeGreaterThan(30_000);
  });

  it('has ten requests in flight at first, and one more with each that Claire takes, up to 64', async () => {
    const slow = { latency: () => new Promise<void>(setImmediate) };
    const [claire, deaf] = [
      queueingClaire(slow),
      queueingClaire({ ...slow, fails: () => 'CLAIRE_UNAUTHORIZED' }),
    ];

    await all(run(appointments(20_000), claire));
    await all(run(appointments(20_000), deaf));

    expect(claire.requests).toHaveLength(200);
    expect(claire.maxInFlight).toBe(64);
    // Nobody needs 64 refusals to see that the key is wrong.
    expect(deaf.requests).toHaveLength(10);
  });
});
