import { describe, expect, it } from '@jest/globals';
import type { ImportResults, Outcome } from '../../../claire/import';
import { Progress } from '../../../claire/import/stages';
import { ResultListener } from '../../../claire/import/import-results';
import { LocationId } from '../../../claire/models';
import { VirtualClock } from '../virtual-clock';
import { pendingRow, stageRow } from './stage-rows';

const rows = (count: number) => Array.from({ length: count }, (_, number) => stageRow(number));
const result = (number: number, appointment_id = number): Outcome => ({
  location_id: 12,
  dms_nr: null,
  wo_nr: `WO-${String(number)}`,
  status: 'imported',
  appointment_id,
});

describe('one run among several that get the results of imports', () => {
  let deliver: (result: Outcome) => void;
  const startListening = async (
    results: Partial<ImportResults> = {},
    progress = new Progress(),
  ): Promise<ResultListener> => {
    const hub: ImportResults = {
      listen: () => Promise.resolve(),
      subscribe: (onResult) => {
        deliver = onResult;
        return () => undefined;
      },
      ...results,
    };
    const listener = new ResultListener(hub, new VirtualClock(), progress);
    await listener.listen(LocationId.parse(12));
    return listener;
  };
  /** The ids of the results that have come: those that are told, and those in doubt. */
  const takeArrived = (listener: ResultListener) => {
    const arrived = listener
      .takeArrived()
      .map(({ result: { appointment_id: id }, doubt }) => ({ id, doubt }));
    const ids = (isDoubted: boolean) =>
      arrived.flatMap(({ id, doubt }) => ((doubt !== undefined) === isDoubted ? [id] : []));
    return { told: ids(false), doubted: ids(true) };
  };

  it('waits for no result once it has ended, also where it cannot unsubscribe', async () => {
    const progress = new Progress();
    const closed = (): void => {
      throw new Error('Closed');
    };
    const queue = await startListening({ subscribe: () => closed }, progress);
    queue.expect([stageRow(1)]);

    progress.end();

    expect(queue.waitsSince(result(1))).toBeUndefined();
  });

  it('is the last to be asked for a row that has a result already', async () => {
    const queue = await startListening();
    queue.expect([stageRow(1)]);

    deliver(result(1));

    expect(queue.waitsSince(result(1))).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('believes what another run was told before this one sent its row', async () => {
    const queue = await startListening();
    queue.onOtherResult(result(1));
    queue.expect([stageRow(1)]);
    queue.await(pendingRow(1));

    deliver(result(1));

    expect(takeArrived(queue)).toEqual({ told: [1], doubted: [] });
  });

  it.each([
    [9, [5], Array(9).fill(1)],
    [10, [], Array(10).fill(1)],
  ])('keeps ten results until Claire has answered: %d echoes, then its own', async (...those) => {
    const [echoes, ownResults, doubts] = those;
    const queue = await startListening();
    queue.expect([stageRow(1)]);
    queue.onOtherResult(result(1));

    for (let echo = 0; echo < echoes; echo += 1) deliver(result(1));
    deliver(result(1, 5));
    queue.await(pendingRow(1));

    expect(takeArrived(queue)).toEqual({ told: ownResults, doubted: doubts });
  });

  it.each([
    [9_999, [1]],
    [10_000, []],
  ])('knows an echo after %d other results as one: %j', async (others, doubts) => {
    const queue = await startListening();
    queue.expect(rows(others + 2));
    queue.onOtherResult(result(1));
    for (let other = 2; other < others + 2; other += 1) queue.onOtherResult(result(other));
    queue.await(pendingRow(1));

    deliver(result(1));

    const told = doubts.length === 0 ? [1] : [];
    expect(takeArrived(queue)).toEqual({ told, doubted: doubts });
  });
});
