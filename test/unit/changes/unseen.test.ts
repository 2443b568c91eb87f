import { describe, expect, it } from '@jest/globals';
import {
  listCodes,
  day,
  describeChanges,
  hilversum,
  hour,
  minute,
  polledOnce,
} from './polled-claire';

describe('what was never seen', () => {
  it.each([
    ['a longer window', { daysAhead: 20 }, ['later']],
    ['other locations', { locationIds: [11, hilversum] }, ['elsewhere']],
    ['all locations', { locationIds: [] }, ['elsewhere']],
  ] as const)('is remembered with %s, unless created since', async (_name, settings, names) => {
    const { claire } = await polledOnce();
    claire.create(15 * day);
    claire.create(hour, hilversum);
    await claire.clock.advance(10 * minute);
    await claire.poll();
    const created = { later: claire.create(15 * day), elsewhere: claire.create(hour, hilversum) };
    const told = await claire.poll(settings);

    expect(told.state.count).toBe(3);
    expect(describeChanges(told)).toEqual(names.map((name) => `created ${String(created[name])}`));
    expect((await claire.poll(settings)).changes).toEqual([]);
  });

  it('is remembered on a day that was never polled, also where it changed since', async () => {
    const { claire } = await polledOnce();
    const id = claire.create(15 * day);
    await claire.poll();
    claire.change(id, { status: 10 });

    expect((await claire.poll({ daysAhead: 20 })).changes).toEqual([]);
  });

  it.each([
    ['lost', undefined, 'firstPoll'],
    ['text', 'half of a fi', 'unreadableState'],
    ['of somebody else', { nodes: [1, 2] }, 'unreadableState'],
    ['of a newer version', { version: 2, lists: 7 }, 'newerState'],
    ['a list', [1], 'unreadableState'],
  ])('is remembered after the state was %s, and that is said', async (_name, stored, code) => {
    const { claire, id, name } = await polledOnce();
    claire.change(id, { status: 10 });
    claire.stored = stored;
    const told = await claire.poll();

    expect(told.changes).toEqual([]);
    expect(listCodes(told)).toEqual([code]);
    claire.change(id, { status: 8 });
    expect(describeChanges(await claire.poll())).toEqual([`status ${name} 10→8`]);
  });

  it('is remembered after half of the state was written', async () => {
    const { claire, first } = await polledOnce();
    const lists = {
      '11': Object.fromEntries(Object.entries(first.state.lists['11'] ?? {}).slice(3)),
    };
    claire.stored = { ...first.state, lists };

    expect(listCodes(await claire.poll())).toEqual(['unreadableState']);
  });
});
