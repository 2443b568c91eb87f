import { describe, expect, it } from '@jest/globals';
import { Channel, Progress, type Row } from '../../../claire/import/stages';
import { type Batch, makeBatches, OpenKeys } from '../../../claire/import/batches';
import type { Outcome } from '../../../claire/import';
import { VirtualClock } from '../virtual-clock';
import { stageRow } from './stage-rows';

const at = (index: number, location_id: number, size = 1): Row =>
  stageRow(index, { location_id }, size);
const places = (batches: readonly (Batch | undefined)[]) =>
  batches.map((batch) => batch?.rows.map(({ index }) => index));
const outcome = (status: Outcome['status']): Outcome => ({
  ...{ location_id: 12, dms_nr: null, wo_nr: null, status },
});

/** Batches of rows, with a clock where they are confirmed. */
function batching({ hasResults = false, isConfirmed = false } = {}) {
  const clock = new VirtualClock();
  const progress = new Progress(clock);
  const keys = new OpenKeys(progress, { clock: isConfirmed ? clock : undefined, hasResults });
  const rows = new Channel<Row>(progress, 1_000);
  const batches = new Channel<Batch>(progress, 1_000);
  const outcomes = { first: 0, isStuck: false };
  const work = makeBatches(rows, batches, { outcomes, keys, progress });
  const add = async (...some: Row[]): Promise<void> => {
    for (const row of some) await rows.put(row);
    await clock.advance(0);
  };
  const take = (): (number[] | undefined)[] => {
    const taken: Batch[] = [];
    for (let batch = batches.take(); batch !== undefined; batch = batches.take()) taken.push(batch);
    return places(taken);
  };
  /** Reading waits for room, with this row the oldest without an outcome. */
  const waitForRoom = async (first: number): Promise<void> => {
    Object.assign(outcomes, { first, isStuck: true });
    progress.notify();
    await clock.advance(0);
  };
  /** No more rows come. */
  const end = async (): Promise<void> => {
    rows.close();
    await clock.advance(0);
  };
  return { clock, progress, keys, add, end, take, waitForRoom, work };
}

describe('batches that still grow', () => {
  it('go at once when they are full, or as large as a request may be', async () => {
    const { add, take } = batching();

    await add(...Array.from({ length: 101 }, (_, index) => at(index, 13)));
    await add(at(200, 12, 3_999_999));
    expect(take()).toEqual([Array.from({ length: 100 }, (_, index) => index)]);
    await add(at(201, 12, 1));

    expect(take()).toEqual([[200, 201]]);
    await add(at(202, 14, 3_000_000), at(203, 14, 1_000_001));

    expect(take()).toEqual([[202]]);
  });

  it('go when they hold the row that all others wait for, wherever it stands in them', async () => {
    const { add, take, progress, waitForRoom } = batching();
    await add(at(2, 12), at(0, 12), at(1, 13));
    progress.working = 1;

    await waitForRoom(0);
    expect(take()).toEqual([[2, 0]]);
    await waitForRoom(1);

    expect(take()).toEqual([[1]]);
  });

  it('go one by one, the oldest first, when reading waits and nothing moves', async () => {
    const { add, take, progress, waitForRoom } = batching();
    await add(at(3, 13), at(2, 12), at(4, 14));
    progress.working = 1;
    await waitForRoom(0);
    expect(take()).toEqual([]);

    progress.working = 0;
    await waitForRoom(0);
    expect(take()).toEqual([[2]]);
    await waitForRoom(0);

    expect(take()).toEqual([[3]]);
  });
});

describe('rows with one key', () => {
  const [first, second, third] = [
    stageRow(0, { dms_nr: 'A' }),
    stageRow(1, { dms_nr: 'A' }),
    stageRow(2, { wo_nr: 'WO-0' }),
  ];
  const fresh = (): Row[] => [first, second, third].map((row) => ({ ...row }));

  it('go one after the other, each when the earlier has its outcome', async () => {
    const { add, end, take, keys } = batching();
    const [one, two, three] = fresh() as [Row, Row, Row];
    await add(one, two, three);
    await end();
    expect(take()).toEqual([[0]]);

    keys.settled(one, outcome('refused'));
    await end();

    expect(take()).toEqual([[1, 2]]);
    expect(two.isLater).toBe(false);
  });

  it.each([
    [false, [[2]]],
    [true, []],
  ])('that is a work order go on when Claire has answered (with results: %s)', async (...those) => {
    const [hasResults, next] = those;
    const { add, end, take, keys } = batching({ hasResults, isConfirmed: true });
    const [one, , three] = fresh() as [Row, Row, Row];
    await add(one, three);
    await end();
    take();

    keys.answered([one]);
    await end();

    expect(take()).toEqual(next);
  });
});
