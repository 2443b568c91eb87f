import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportResults, Outcome } from '../../../claire/import';
import { ResultListener } from '../../../claire/import/confirmation/result-listener';
import { toPendingRow, type PendingRow } from '../../../claire/import/confirmation/pending-row';
import type { Row } from '../../../claire/import/sending/row';
import { ImportAppointment, LocationId } from '../../../claire/models';
import { VirtualClock } from '../virtual-clock';
import { appointment } from './appointments';

const row = (number: number): Row => ({
  index: number,
  appointment: ImportAppointment.parse(appointment(number)),
  size: 1,
});
const rows = (count: number) => Array.from({ length: count }, (_, number) => row(number));
const open = (number: number): PendingRow =>
  toPendingRow(row(number), { respondedAt: undefined, now: 0, atMost: 1, awaitsResult: true });
const result = (number: number, appointment_id = number): Outcome => ({
  location_id: 12,
  dms_nr: null,
  wo_nr: `WO-${String(number)}`,
  status: 'imported',
  appointment_id,
});

describe('one run among several that get the results of imports', () => {
  let deliver: (result: Outcome) => void;
  let told: unknown[];
  let doubted: unknown[];
  const startListening = async (results: Partial<ImportResults> = {}): Promise<ResultListener> => {
    const handlers = {
      onResult: (_: PendingRow, { appointment_id }: Outcome) => void told.push(appointment_id),
      onAmbiguousResult: (_: PendingRow, { appointment_id }: Outcome) =>
        void doubted.push(appointment_id),
    };
    const hub: ImportResults = {
      listen: () => Promise.resolve(),
      subscribe: (onResult) => {
        deliver = onResult;
        return () => undefined;
      },
      ...results,
    };
    const listener = new ResultListener(hub, new VirtualClock(), handlers);
    await listener.listen(LocationId.parse(12));
    return listener;
  };
  beforeEach(() => {
    told = [];
    doubted = [];
  });

  it('waits for no result of a row that Claire has refused', async () => {
    const queue = await startListening();
    queue.expect([row(1)]);
    const before = queue.waitsSince(result(1));

    queue.forget(row(1).appointment);

    expect([before, queue.waitsSince(result(1))]).toEqual([0, undefined]);
  });

  it('waits for no result once it has ended, also where it cannot unsubscribe', async () => {
    const queue = await startListening({
      subscribe: () => () => {
        throw new Error('Closed');
      },
    });
    queue.expect([row(1)]);

    queue.end();

    expect(queue.waitsSince(result(1))).toBeUndefined();
  });

  it('waits for no result of a location where it cannot listen', async () => {
    const queue = await startListening({
      listen: () => Promise.reject(new Error('No public address')),
    });

    queue.expect([row(1)]);

    expect(queue.waitsSince(result(1))).toBeUndefined();
  });

  it('is the last to be asked for a row that has a result already', async () => {
    const queue = await startListening();
    queue.expect([row(1)]);

    deliver(result(1));

    expect(queue.waitsSince(result(1))).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('believes what another run was told before this one sent its row', async () => {
    const queue = await startListening();
    queue.onOtherResult(result(1));
    queue.expect([row(1)]);
    queue.await(open(1));

    deliver(result(1));

    expect({ told, doubted }).toEqual({ told: [1], doubted: [] });
  });

  it.each([
    [9, [5], Array(9).fill(1)],
    [10, [], Array(10).fill(1)],
  ])('keeps ten results until Claire has answered: %d echoes, then its own', async (...those) => {
    const [echoes, ownResults, doubts] = those;
    const queue = await startListening();
    queue.expect([row(1)]);
    queue.onOtherResult(result(1));

    for (let echo = 0; echo < echoes; echo += 1) deliver(result(1));
    deliver(result(1, 5));
    queue.await(open(1));

    expect({ told, doubted }).toEqual({ told: ownResults, doubted: doubts });
  });

  it.each([
    [9_999, [1]],
    [10_000, []],
  ])('knows an echo after %d other results as one: %j', async (others, doubts) => {
    const queue = await startListening();
    queue.expect(rows(others + 2));
    queue.onOtherResult(result(1));
    for (let other = 2; other < others + 2; other += 1) queue.onOtherResult(result(other));
    queue.await(open(1));

    deliver(result(1));

    expect(doubted).toEqual(doubts);
    expect(told).toEqual(doubts.length === 0 ? [1] : []);
  });
});
