import { describe, expect, it } from '@jest/globals';
import { type ImportResults, type Outcome, type ResultQueue, run } from '../../../claire/import';
import { appointment, appointments, statuses } from './appointments';
import { after, deliverAfter, importListening } from './waiting';
import { importingClaire, type ImportingClaire } from './importing-claire';

const refused = { code: 'CLAIRE_BAD_REQUEST', mayHaveActed: false } as const;
const error = { code: 'CLAIRE_BAD_REQUEST', message: 'The car is blocked' } as const;

describe('getting the reasons of an import from event 19', () => {
  it('says imported or failed in the words of Claire, and asks for nothing else', async () => {
    const claire = importingClaire();
    after(claire, 500, () => {
      claire.deliver({ wo_nr: 'WO-1', status: 'failed', error });
      claire.deliver({ wo_nr: 'WO-0', appointment_id: 77 });
    });

    const outcomes = await importListening(claire, appointments(2));

    const names = { location_id: 12, dms_nr: 'A-0', wo_nr: 'WO-0' };
    expect(outcomes).toEqual([
      { ...names, status: 'imported', appointment_id: 77 },
      { ...names, dms_nr: 'A-1', wo_nr: 'WO-1', status: 'failed', error },
    ]);
    expect(claire.polls).toEqual([]);
  });

  it('listens once at each location before its first batch, and ends when all is known', async () => {
    const claire = importingClaire({ latency: 10 });
    const sent: number[] = [];
    const results: ImportResults = {
      ...claire.results,
      listen: async (location) => {
        sent.push(claire.imports.flat().filter((row) => row.location_id === location).length);
        await claire.results.listen(location);
      },
    };
    const rows = appointments(500).map((row, at) => ({ ...row, location_id: 12 + (at % 2) }));
    after(claire, 200, () => {
      for (const { location_id, wo_nr } of rows) claire.deliver({ location_id, wo_nr });
    });

    const outcomes = await importListening(claire, rows, { results });

    expect(claire.listening).toEqual([12, 13]);
    expect(sent).toEqual([0, 0]);
    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.subscribers).toBe(0);
    expect(claire.clock.now()).toBe(Date.parse('2026-03-02T08:00:00.200Z'));
  });

  it('takes results out of order, twice, and of rows of other people', async () => {
    const claire = importingClaire();
    after(claire, 100, () => {
      for (const at of [9, 3, 3, 7, 1, 0, 2, 4, 8, 8, 5, 6, 9, 77, 78]) {
        claire.deliver({ wo_nr: `WO-${String(at)}`, appointment_id: 100 + at });
        claire.deliver({ wo_nr: `WO-${String(at)}`, location_id: 99, appointment_id: 1 });
        claire.deliver({ wo_nr: null, location_id: null, appointment_id: 2 });
      }
    });

    const outcomes = await importListening(claire, appointments(10));

    expect(outcomes.map(({ appointment_id: id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, at) => 100 + at),
    );
  });

  it('does not take the echo of the first result for the result of the second row', async () => {
    const claire = importingClaire({ takes: ({ dms_nr }) => dms_nr === 'A-1' });
    const rows = [appointment(1), appointment(2, { wo_nr: 'WO-1' }), appointment(3)];
    deliverAfter(claire, [500, 1_000], { wo_nr: 'WO-1', appointment_id: 1001 });
    deliverAfter(claire, 700, { wo_nr: 'WO-3', appointment_id: 1003 });

    const outcomes = await importListening(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed', 'imported']);
  });

  it('asks Claire about a second version whose result says the same as that of the first', async () => {
    const claire = importingClaire();
    deliverAfter(claire, [1_400, 4_000], { wo_nr: 'WO-1', appointment_id: 1001 });

    const outcomes = await importListening(claire, [appointment(1), appointment(1)]);

    expect(statuses(outcomes)).toEqual(['imported', 'imported']);
    expect(claire.times).toEqual([0, 3_400]);
    expect(claire.polls.map(({ at }) => at)).toEqual([5_000]);
  });

  it('believes the result when the answer to the request was lost for good', async () => {
    const lost = { code: 'CLAIRE_NETWORK', mayHaveActed: true } as const;
    const claire = importingClaire({ importsFail: () => lost });
    deliverAfter(claire, 500, { wo_nr: 'WO-0', appointment_id: 9 });

    const outcomes = await importListening(claire, appointments(2));

    expect(outcomes).toMatchObject([
      { status: 'imported', appointment_id: 9 },
      { status: 'failed', error: { code: 'CLAIRE_NETWORK' } },
    ]);
    expect(outcomes[1]?.error?.message).toContain('may have queued it all the same');
    expect(claire.polls.map(({ at }) => at)).toEqual([60_000]);
  });

  it('unsubscribes when its outcomes are no longer read', async () => {
    const claire = importingClaire();
    const wait = { clock: claire.clock, results: claire.results };
    deliverAfter(claire, 100, { wo_nr: 'WO-0' });
    const first = async (): Promise<Outcome | undefined> => {
      for await (const outcome of run(appointments(3), claire, { wait })) return outcome;
      return undefined;
    };

    expect(await claire.clock.run(first())).toMatchObject({ status: 'imported' });
    expect(claire.subscribers).toBe(0);
    expect(claire.clock.sleeping).toBe(3);
  });
});

/** Results for several runs, and the queue of each run. */
function sharedResults({ results }: ImportingClaire) {
  const queues: ResultQueue[] = [];
  const shared: ImportResults = {
    ...results,
    subscribe: (onResult, queue) => {
      queues.push(queue);
      return results.subscribe(onResult, queue);
    },
  };
  return { results: shared, queues };
}

describe('getting the reasons of an import where other runs get them too', () => {
  it('leaves the result of a row that Claire has refused to the other run that waits for it', async () => {
    const claire = importingClaire({ importsFail: (at) => (at === 1 ? refused : undefined) });
    const { results, queues } = sharedResults(claire);
    const rows = [12, 13].map((location_id) => appointment(1, { location_id }));
    const result = { dms_nr: null, wo_nr: 'WO-1', status: 'imported' } as const;
    const waited: unknown[] = [];
    after(claire, 5_000, () => {
      for (const location_id of [12, 13]) {
        waited.push(queues[0]?.waitsSince({ ...result, location_id }));
      }
      claire.deliver({ ...result, location_id: 13 });
    });

    const outcomes = await importListening(claire, rows, { results });

    expect(statuses(outcomes)).toEqual(['refused', 'imported']);
    expect(waited).toEqual([undefined, 0]);
  });

  it('polls when a result says the same as one of another run', async () => {
    const claire = importingClaire({ delay: 1000 });
    const { results, queues } = sharedResults(claire);
    const names = { location_id: 12, dms_nr: null, wo_nr: 'WO-1' };
    const others: Outcome = { ...names, status: 'imported', appointment_id: 1001 };
    const waited: unknown[] = [queues[0]?.waitsSince(others)];
    after(claire, 500, () => {
      waited.push(queues[0]?.waitsSince(others), queues[0]?.waitsSince({ ...others, wo_nr: 'A' }));
      queues[0]?.onOtherResult(others);
      claire.deliver(others);
    });

    const outcomes = await importListening(claire, [appointment(1)], { results });

    expect(statuses(outcomes)).toEqual(['imported']);
    expect(waited).toEqual([undefined, expect.any(Number), undefined]);
    expect(claire.polls.length).toBeGreaterThan(0);
  });
});

describe('a result that comes while Claire refuses the request', () => {
  it('is not believed when Claire has refused the row', async () => {
    const claire = importingClaire({ latency: 100, importsFail: () => refused });
    deliverAfter(claire, 50, { wo_nr: 'WO-1', appointment_id: 9 });

    expect(statuses(await importListening(claire, [appointment(1)]))).toEqual(['refused']);
  });

  it('is not believed of a row that was refused with another and is sent again', async () => {
    const claire = importingClaire({
      latency: 100,
      importsFail: (number) => (number <= 2 ? refused : undefined),
    });
    deliverAfter(claire, 50, { wo_nr: 'WO-2', appointment_id: 9 });

    const outcomes = await importListening(claire, [appointment(1), appointment(2)], { atMost: 5 });

    expect(statuses(outcomes)).toEqual(['refused', 'imported']);
    expect(outcomes.map(({ appointment_id }) => appointment_id)).not.toContain(9);
  });
});

describe('asking Claire where the results of an import do not come', () => {
  it('asks Claire once about results that never came, and about one on no list, after the time is over', async () => {
    const claire = importingClaire({ takes: ({ dms_nr }) => dms_nr !== 'A-2' });
    deliverAfter(claire, 100, { wo_nr: 'WO-0', appointment_id: 1 });

    const outcomes = await importListening(claire, appointments(3), { atMost: 20 });

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'unconfirmed']);
    expect(claire.polls).toMatchObject([
      { at: 20_000, date: '2026-11-25' },
      { at: 20_000, dms_nr: 'A-2' },
    ]);
  });

  it('does not tell twice a result that comes during the poll for it', async () => {
    const claire = importingClaire({ latency: 1_000 });
    deliverAfter(claire, 20_500, { wo_nr: 'WO-0', appointment_id: 77 });

    const outcomes = await importListening(claire, appointments(2), { atMost: 19 });

    expect(outcomes).toMatchObject([
      { status: 'imported', appointment_id: 77 },
      { status: 'imported', appointment_id: 1002 },
    ]);
    expect(claire.polls.map(({ at }) => at)).toEqual([20_000]);
  });

  it.each([
    ['result of a row that the list has shown', 'first', { appointment_id: 1001 }],
    ['reason of a row without an outcome', 'second', { status: 'failed', error }],
  ] as const)('does not take the late %s for that of the next version', async (...those) => {
    const [, taken, late] = those;
    const claire = importingClaire({ takes: ({ notes }) => notes === taken });
    const versions = ['first', 'second'];
    const rows = versions.map((notes) => appointment(1, { notes }));
    deliverAfter(claire, 20_500, { wo_nr: 'WO-1', ...late });

    const outcomes = await importListening(claire, rows, { atMost: 20 });

    const expected = versions.map((notes) => (notes === taken ? 'imported' : 'unconfirmed'));
    expect(statuses(outcomes)).toEqual(expected);
  });

  it('polls for rows whose results it cannot get', async () => {
    const fail = (): never => {
      throw new Error('No public address');
    };
    const reject = () => Promise.reject(new Error('No public address'));
    for (const results of [{ listen: reject }, { listen: fail }, { subscribe: fail }]) {
      const claire = importingClaire();

      const outcomes = await importListening(claire, appointments(2), {
        results: { ...claire.results, ...results },
      });

      expect(statuses(outcomes)).toEqual(['imported', 'imported']);
      expect(claire.polls.map(({ at }) => at)).toEqual([1_000]);
    }
  });

  it('gets the results of one location and polls for those of the other', async () => {
    const claire = importingClaire();
    const results: ImportResults = {
      ...claire.results,
      listen: (location) => (location === 13 ? Promise.reject(new Error('No')) : Promise.resolve()),
    };
    const rows = [12, 13].map((location_id) => appointment(1, { location_id }));
    deliverAfter(claire, 500, { location_id: 13, wo_nr: 'WO-1', appointment_id: 77 });
    deliverAfter(claire, 30_000, { wo_nr: 'WO-1', appointment_id: 1001 });

    const outcomes = await importListening(claire, rows, { results });

    expect(outcomes).toMatchObject([
      { status: 'imported', appointment_id: 1001 },
      { status: 'imported', appointment_id: 1002 },
    ]);
    expect(claire.polls.map(({ location_id, at }) => [location_id, at])).toEqual([[13, 1_000]]);
  });
});
