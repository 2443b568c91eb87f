import { describe, expect, it } from '@jest/globals';
import type { ImportResults, Outcome, ResultQueue } from '../../../claire/import';
import { appointment, statuses } from './appointments';
import { after, importing } from './listening';
import { importingClaire, type ImportingClaire } from './importing-claire';

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
    const refused = { code: 'CLAIRE_BAD_REQUEST', mayHaveActed: false } as const;
    const claire = importingClaire({
      importsFail: (number) => (number === 1 ? refused : undefined),
    });
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

    const outcomes = await importing(claire, rows, { results });

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

    const outcomes = await importing(claire, [appointment(1)], { results });

    expect(statuses(outcomes)).toEqual(['imported']);
    expect(waited).toEqual([undefined, expect.any(Number), undefined]);
    expect(claire.polls.length).toBeGreaterThan(0);
  });
});
