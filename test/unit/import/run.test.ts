import { describe, expect, it } from '@jest/globals';
import { run, type Outcome, compare } from '../../../claire/import';
import { all, appointment, appointments, names, statuses } from './appointments';
import { importingClaire } from './importing-claire';
import { queueingClaire } from './queueing-claire';
import { dmsRow } from './rows/dms-rows';
import { VirtualClock } from '../virtual-clock';

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
    expect(outcomes[1]).toEqual({ ...names(1), status: 'queued', day: '2026-11-25' });
  });

  it('never sends a row that cannot be imported, and says everything that is wrong with it', async () => {
    const claire = queueingClaire();
    const rows = [appointment(1), { location_id: 12, wo_nr: 7 }, null, [], appointment(2)];

    const outcomes = await all(run(rows, claire));

    expect(statuses(outcomes)).toEqual(['queued', 'invalid', 'invalid', 'invalid', 'queued']);
    expect(outcomes[1]).toMatchObject({ location_id: 12, dms_nr: null, wo_nr: '7' });
    expect(outcomes[1]?.error?.code).toBe('CLAIRE_INVALID_INPUT');
    expect(outcomes[1]?.error?.problems?.map(({ path }) => path)).toEqual([
      'wo_nr',
      'dms_nr',
      'dms_created_at',
      'time_car_app',
      'car',
      '',
    ]);
    expect(claire.requests).toHaveLength(1);
  });

  it('sends no row that is not wanted, as an earlier try has sent it', async () => {
    const claire = queueingClaire();

    const outcomes = await all(run(appointments(3), claire, { isWanted: (row) => row !== 1 }));

    expect(statuses(outcomes)).toEqual(['queued', 'failed', 'queued']);
    expect(claire.queue).toEqual([appointment(0), appointment(2)]);
  });

  it('does not wait for ever where later versions fill a request before the earlier ones do', async () => {
    const pairs = (...names: string[]) =>
      Array.from({ length: 30 }, (_, at) =>
        names.map(([dms = '', wo = '']) =>
          appointment(0, { dms_nr: dms + String(at), wo_nr: wo + String(at) }),
        ),
      ).flat();
    const rows = [...pairs('ak'), ...pairs('al', 'bk'), ...pairs('am', 'cl', 'bn', 'dk')];
    const claire = queueingClaire();

    const outcomes = await all(run(rows, claire));

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

  it('has ten requests in flight until Claire takes one, and then up to 64', async () => {
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

  it('finds out with ten in flight that a location takes nothing, while another does', async () => {
    const claire = queueingClaire({
      latency: () => new Promise<void>(setImmediate),
      isBad: (row) => row.location_id === 13,
    });
    const rows = appointments(10_000).map((row, at) => ({ ...row, location_id: 12 + (at % 2) }));

    await all(run(rows, claire));

    const refused = claire.requests.filter(({ error }) => error !== undefined);
    expect(claire.queue).toHaveLength(5_000);
    // Some twenty for each of the first batches, then four for each of the others.
    expect(refused.length).toBeLessThan(500);
  });
});

describe('importing a stream', () => {
  it('holds no more rows than it is told, also when one location fills no batch', async () => {
    const claire = queueingClaire();
    let came = 0;
    let gone = 0;
    let maxRows = 0;
    function* stream() {
      yield appointment(came++, { location_id: 99 });
      while (came < 5_000) {
        maxRows = Math.max(maxRows, came + 1 - gone);
        yield appointment(came++);
      }
    }

    for await (const outcome of run(stream(), claire, { ahead: 300 })) {
      expect(outcome.dms_nr).toBe(`A-${String(gone++)}`);
    }

    expect(gone).toBe(5_000);
    expect(maxRows).toBe(300);
    expect(claire.requests).toHaveLength(51);
  });

  it.each([
    ['a list', breaksOff],
    ['a stream', breaksOffLater],
  ])('sends no order of which %s that breaks off may lack lines', async (_what, source) => {
    const claire = queueingClaire();
    const outcomes: Outcome[] = [];
    const reading = async () => {
      for await (const outcome of run(source(), claire, { rows: { groupRows: true } })) {
        outcomes.push(outcome);
      }
    };

    await expect(reading()).rejects.toThrow('The disk is gone');
    expect(claire.requests).toEqual([]);
    expect(outcomes).toMatchObject([
      { status: 'failed', rows: [0, 1], error: { message: expect.stringContaining('broke off') } },
    ]);
  });

  it('reads no more than two requests ahead of those that it has sent', async () => {
    let came = 0;
    const cameWith: number[] = [];
    const claire = queueingClaire({
      latency: () => {
        cameWith.push(came);
        return new Promise(setImmediate);
      },
    });
    function* stream() {
      while (came < 500) yield appointment(came++);
    }

    await all(run(stream(), claire));

    expect(cameWith).toHaveLength(5);
    expect(Math.max(...cameWith.map((count, at) => count - 100 * at))).toBeLessThanOrEqual(200);
  });

  it('reads no further when its outcomes are no longer read', async () => {
    let closed = false;
    function* stream() {
      try {
        for (let number = 0; ; number++) yield appointment(number);
      } finally {
        closed = true;
      }
    }

    for await (const outcome of run(stream(), queueingClaire())) {
      if (outcome.dms_nr === 'A-150') break;
    }

    expect(closed).toBe(true);
  });
});

function* breaksOff() {
  yield* [1, 2].map((line) =>
    appointment(1, { interventions: [{ dms_nr: String(line), title: 'APK' }] }),
  );
  throw new Error('The disk is gone');
}

async function* breaksOffLater() {
  for (const row of breaksOff()) yield await Promise.resolve(row);
}

const ways = [
  ['import', run],
  ['comparison', compare],
] as const;

it.each(ways)('an %s of a stream that pauses decides after a second', async (_name, begin) => {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const slept: number[] = [];
  async function* source() {
    yield dmsRow({ Chassisnummer: '' });
    await ended;
  }
  const clock = {
    monotonic: () => 0,
    sleep: (milliseconds: number) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  };

  const outcomes = begin(source(), importingClaire(), { rows: { source: 'columns' }, clock });
  const first = await outcomes.next();
  end();

  expect(first.value).toMatchObject({ status: 'invalid' });
  expect(slept).toEqual([1000]);
  expect((await outcomes.next()).done).toBe(true);
});

it('An import of a stream decides by all rows of its first second', async () => {
  const clock = new VirtualClock();
  async function* source() {
    // Only the second row tells that the day comes first.
    for (const Aangemaakt of ['05-11-2026 9:00', '25-11-2026 9:00']) {
      await clock.sleep(100);
      yield dmsRow({ Aangemaakt, Datum: '06-12-2026', Vestiging: '12' });
    }
  }
  const options = { rows: { source: 'columns' }, clock } as const;

  const [first] = await clock.run(all(run(source(), importingClaire(), options)));

  expect([first?.status, first?.day]).toEqual(['queued', '2026-12-06']);
});

it.each([{}, { onlyChanged: true }, { wait: { clock: new VirtualClock() } }])(
  'the rows that an import has answered for are each row of an appointment, also of one that is refused or never sent (%j)',
  async (options) => {
    const rows = [1, 1, 2, 2, 2].map((number) => appointment(number));
    const bad = { ...appointment(3), car: {} };
    let answered = 0;
    const onAnswered = (count: number): void => void (answered += count);

    const imported = all(
      run([...rows, bad, bad], queueingClaire({ isBad: ({ dms_nr }) => dms_nr === 'A-2' }), {
        ...{ rows: { groupRows: true }, onAnswered, ...options },
      }),
    );
    const outcomes = await (options.wait?.clock.run(imported) ?? imported);

    const first = options.wait ? 'unconfirmed' : 'queued';
    expect(statuses(outcomes)).toEqual([first, 'refused', 'invalid']);
    expect(answered).toBe(7);
  },
);
