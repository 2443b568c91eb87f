import { describe, expect, it } from '@jest/globals';
import {
  answer,
  listCodes,
  day,
  describeChanges,
  hour,
  PolledClaire,
  refusal,
} from './polled-claire';

const today = '2026-11-25';

/** After its first poll of one day, with so many appointments. */
async function polledOnce(count: number) {
  const claire = new PolledClaire();
  claire.settings = { ...claire.settings, daysBack: 0, daysAhead: 0 };
  const ids = Array.from({ length: count }, () => claire.create());
  const { state } = await claire.poll();
  return { claire, ids, state };
}

describe('appointments that are not listed any more', () => {
  it('are looked up in parts of 50', async () => {
    const { claire, ids } = await polledOnce(52);
    for (const id of ids.slice(0, -1)) claire.remove(id);
    const told = await claire.poll();

    expect([told.changes.length, told.requests]).toEqual([50, 1 + 50]);
    expect(told.notices).toEqual([
      {
        code: 'lookUpsPostponed',
        message:
          '1 appointment is not listed any more and not looked up yet. The next polls do it.',
        count: 1,
      },
    ]);
    expect((await claire.poll()).changes).toHaveLength(1);
  });

  it('are left to the next poll once five in a row fail', async () => {
    const { claire, ids } = await polledOnce(7);
    const removed = ids.slice(0, -1);
    for (const id of removed) claire.remove(id);
    claire.interfere = ({ method }) => (method === 'GET' ? refusal(401) : undefined);
    const failed = await claire.poll();

    expect([failed.changes, failed.requests]).toEqual([[], 1 + 5]);
    expect(failed.failures).toMatchObject([{ part: 'lookUps' }]);
    expect(failed.notices).toMatchObject([{ code: 'lookUpsPostponed', count: 1 }]);
    claire.interfere = () => undefined;
    const told = removed.map((id) => `gone ${String(id)}`);
    expect(describeChanges(await claire.poll())).toEqual(told);
  });

  it.each([
    ['another one', { id: 9, location_id: 11 }],
    ['one without an id', { location_id: 11 }],
  ])('are not taken for gone where Claire answers with %s', async (_name, other) => {
    const { claire, ids } = await polledOnce(1);
    for (const id of ids) claire.remove(id);
    claire.interfere = ({ method }) => (method === 'GET' ? answer(other) : undefined);
    const told = await claire.poll();

    expect(told.failures).toMatchObject([{ error: { code: 'CLAIRE_BAD_RESPONSE' } }]);
    expect([told.changes, told.state.count]).toEqual([[], 1]);
  });

  it.each<[string, () => ReturnType<PolledClaire['interfere']>]>([
    ['403', () => refusal(403)],
    ['null', () => answer(null)],
    ['401', () => refusal(401)],
    ['503', () => refusal(503)],
    ['a cut', () => ({ failure: 'network', sent: true, reason: 'cut' })],
    ['no answer', () => ({ failure: 'timeout', sent: true, reason: 'late' })],
  ])('are settled after three polls that could not read them: %s', async (_what, respond) => {
    const { claire, ids } = await polledOnce(1);
    const [id = 0] = ids;
    claire.remove(id);
    claire.interfere = ({ method }) => (method === 'GET' ? respond() : undefined);
    const polls = [await claire.poll(), await claire.poll(), await claire.poll()];

    expect(polls.map(describeChanges)).toEqual([[], [], [`gone ${String(id)}`]]);
    expect(polls.map(listCodes)).toEqual([[], [], ['appointmentsUnreadable']]);
    const next = await claire.poll();
    expect([next.failures, next.requests, next.notices]).toEqual([[], 1, []]);
  });

  it('count from the start again once Claire has shown them', async () => {
    const { claire, ids } = await polledOnce(2);
    const [id = 0] = ids;
    claire.remove(id);
    const refuse = () => {
      claire.interfere = ({ method }) => (method === 'GET' ? refusal(500) : undefined);
    };
    refuse();
    await claire.poll();
    await claire.poll();
    // A rate limit says nothing of the appointment.
    claire.interfere = ({ method }) => (method === 'GET' ? refusal(429) : undefined);
    expect(describeChanges(await claire.poll())).toEqual([]);
    expect((await claire.poll()).state.unread).toEqual({ [id]: 2 });
    refuse();
    expect(describeChanges(await claire.poll())).toEqual([`gone ${String(id)}`]);
  });
});

describe('a list that leaves appointments out', () => {
  it('is named with its day, and its other appointments are not looked up', async () => {
    const { claire } = await polledOnce(3);
    claire.maxListed = 1;
    const told = await claire.poll();

    expect([told.changes, told.requests, told.state.count]).toEqual([[], 1 + 1, 3]);
    expect(told.notices).toEqual([
      {
        code: 'listCutShort',
        message:
          `Claire's list of location 11 for ${today} lacks appointments that it has on that day. ` +
          'Changes of those that it leaves out are not told.',
        locationId: 11,
        day: today,
        count: 1,
      },
      expect.objectContaining({ code: 'lookUpsPostponed', count: 1 }),
    ]);
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
  it('tells no details of what it had left out while the state of that was broken', async () => {
    const { claire, ids, state } = await polledOnce(2);
    const [, id = 0] = ids;
    const appointments = state.lists['11']?.[today]?.seen ?? {};
    appointments[String(id)] = 'half';
    claire.stored = state;
    claire.maxListed = 1;
    await claire.poll();
    claire.maxListed = Infinity;

    expect((await claire.poll()).changes).toEqual([]);
  });

  it('is not said of one that was read before an appointment came to its day', async () => {
    const claire = new PolledClaire();
    claire.settings = { ...claire.settings, daysBack: 0, daysAhead: 1 };
    const id = claire.create(day);
    await claire.poll();
    claire.interfere = ({ body }) => {
      if (body?.includes('2026-11-26')) claire.change(id, { time: claire.timeIn(hour) });
      return undefined;
    };
    const told = await claire.poll();

    expect(describeChanges(told)).toEqual([`time ${String(id)} time_car_app`]);
    expect(listCodes(told)).toEqual([]);
  });
});
