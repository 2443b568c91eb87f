import { describe, expect, it } from '@jest/globals';
import { listCodes, describeChanges, PolledClaire } from './polled-claire';

/** After its first poll of one day, with so many appointments. */
async function polledOnce(count: number) {
  const claire = new PolledClaire();
  claire.settings = { ...claire.settings, daysBack: 0, daysAhead: 0 };
  const ids = Array.from({ length: count }, () => claire.create());
  await claire.poll();
  return { claire, ids };
}

describe('a list that Claire cuts short', () => {
  it('is told, costs one look-up, and takes no appointment for gone', async () => {
    const { claire, ids } = await polledOnce(40);
    claire.maxListed = 10;
    const told = await claire.poll();

    expect([told.changes, listCodes(told)]).toEqual([[], ['listCutShort', 'lookUpsPostponed']]);
    expect(told.notices[0]).toMatchObject({ locationId: 11, day: '2026-11-25', count: 10 });
    expect(told.requests).toBe(1 + 1);
    claire.maxListed = Infinity;
    const id = ids[30] ?? 0;
    claire.change(id, { status: 10 });
    expect(describeChanges(await claire.poll())).toEqual([`status ${String(id)} 1→10`]);
  });

  it('tells what it left out neither as moved nor as new when it is whole again', async () => {
    const claire = new PolledClaire();
    for (let count = 0; count < 40; count += 1) claire.create();
    claire.maxListed = 10;
    await claire.poll();
    claire.maxListed = Infinity;

    expect((await claire.poll()).changes).toEqual([]);
  });

  it('tells details of what it left out when it lists them again', async () => {
    const { claire, ids } = await polledOnce(11);
    const id = ids[10] ?? 0;
    claire.maxListed = 10;
    claire.change(id, { customerWaiting: true });
    expect((await claire.poll()).changes).toEqual([]);
    claire.maxListed = Infinity;

    expect(describeChanges(await claire.poll())).toEqual([
      `details ${String(id)} customer_waiting`,
    ]);
  });

  it('hides for a few polls at most what else is no longer listed', async () => {
    const { claire, ids } = await polledOnce(4);
    const [hidden, alsoHidden, gone = 0] = ids;
    claire.hidden = new Set([hidden, alsoHidden]);
    claire.remove(gone);
    const told: string[] = [];
    for (let polls = 0; polls < 12; polls += 1) told.push(...describeChanges(await claire.poll()));

    expect(told).toEqual([`gone ${String(gone)}`]);
  });

  it('in the middle of its text fails, and tells nothing of that day as gone', async () => {
    const { claire } = await polledOnce(3);
    const headers = { 'content-type': 'application/json' };
    const body = '{"appointments":[{"id":502';
    claire.interfere = () => ({ status: 200, headers, body });
    const told = await claire.poll();

    expect(told.failures[0]?.error.code).toBe('CLAIRE_BAD_RESPONSE');
    expect([told.changes, told.state.count]).toEqual([[], 3]);
  });
});

describe('very many appointments', () => {
  it('of one day are compared, and those that went are looked up in parts', async () => {
    const { claire, ids } = await polledOnce(5_000);
    const [first = 0, ...others] = ids;
    claire.change(first, { status: 10 });
    for (const id of others.slice(-60)) claire.remove(id);
    const polls = [await claire.poll(), await claire.poll()];

    expect(polls.map(({ changes }) => changes.length)).toEqual([51, 10]);
    expect(polls.map(listCodes)).toEqual([['lookUpsPostponed'], []]);
  });
});
