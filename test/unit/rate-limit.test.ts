import { describe, expect, it } from '@jest/globals';
import { createClient, type Wait } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import {
  fakeClaire,
  ids,
  json,
  lastId,
  rate,
  rejection,
  status,
  untilNextHour,
} from './fake-claire';
import { hour, minute, second, start, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;

describe('when nothing is left of the hour', () => {
  const empty = json({ id: 1 }, rate(0, (start + 30_000) / 1000));

  // A second more than Claire reports, as it may round down.
  it('waits for the reset within Max Wait, and tells the user', async () => {
    const claire = fakeClaire([empty, json({ id: 2 })]);
    const waits: Wait[] = [];
    await claire.client.call(get, { id: 1 });

    const second = claire.client.call(get, { id: 2 }, { onWait: (wait) => waits.push(wait) });
    await claire.clock.run(second);

    expect(claire.times).toEqual([0, untilNextHour(30_000)]);
    expect(waits).toEqual([{ milliseconds: untilNextHour(30_000), reason: 'rate limit' }]);
  });

  it('refuses at once a request that may not wait that long, and names the time of the reset', async () => {
    const claire = fakeClaire([empty, json({ id: 2 })]);
    await claire.client.call(get, { id: 1 });

    const error = await rejection(claire.client.call(get, { id: 2 }, { maxWait: 29 }));

    expect(error).toMatchObject({
      code: 'CLAIRE_RATE_LIMITED',
      message:
        'Could not get appointment 2: Claire accepts no more requests with this API key ' +
        'until 2026-03-02 08:00:31 UTC (in 32 seconds)',
      advice: 'Set Max Wait to 32 seconds or more, or run this later.',
      resetsAt: start + untilNextHour(30_000),
      attempts: 0,
    });
    expect(claire.requests).toHaveLength(1);
    expect(claire.clock.sleeping).toBe(0);
  });

  it('the wait for the reset takes nothing from the time for other tries', async () => {
    const busy = status(503, '', { 'retry-after': '40' });
    const claire = fakeClaire([empty, busy, json({ id: 2 })]);
    await claire.client.call(get, { id: 1 });

    await claire.clock.run(claire.client.call(get, { id: 2 }));

    expect(claire.times).toEqual([0, untilNextHour(30_000), untilNextHour(30_000) + 40_000]);
  });
});

describe('after a 429', () => {
  const refused = (headers: Record<string, string>): HttpResponse => status(429, '', headers);

  it('no client of this key sends before the reset', async () => {
    const claire = fakeClaire([refused(rate(5, (start + 20_000) / 1000)), json({})]);
    const other = createClient(claire.settings);

    const first = claire.client.call(get, { id: 1 });
    await claire.clock.advance(1_000);
    const second = other.call(get, { id: 2 });
    await claire.clock.run(Promise.all([first, second]));

    expect(claire.times).toEqual([0, untilNextHour(20_000), untilNextHour(20_000)]);
    expect(claire.requests.map(lastId)).toEqual([1, 1, 2]);
  });

  it('a Retry-After is obeyed before the reset', async () => {
    const headers = { ...rate(0, (start + hour) / 1000), 'retry-after': '7' };
    const claire = fakeClaire([refused(headers), json({})]);

    const answer = await claire.clock.run(claire.client.call(get, { id: 1 }));

    expect(answer.attempts).toBe(2);
    expect(claire.times).toEqual([0, 7_000]);
  });

  it('a Retry-After that says the same as the reset is waited for without a probe', async () => {
    const at = (remaining: number) => rate(remaining, (start + 20 * minute) / 1000);
    const used = refused({ ...at(0), 'retry-after': '1200' });
    const claire = fakeClaire([json({}, at(1)), used, json({})]);
    await claire.client.call(get, { id: 1 });

    await claire.clock.run(claire.client.call(get, { id: 2 }, { maxWait: 3_600 }));

    expect(claire.times).toEqual([0, 0, untilNextHour(20 * minute)]);
  });

  it('a refused request goes first, before those that were not sent yet', async () => {
    const claire = fakeClaire([
      ...Array<HttpResponse>(10).fill(refused({ 'retry-after': '5' })),
      json({}),
    ]);

    await claire.clock.run(Promise.all(ids(13).map((id) => claire.client.call(get, { id }))));

    const again = claire.requests.slice(10).map(lastId);
    expect(again.slice(10)).toEqual([11, 12, 13]);
  });

  it('a shorter Retry-After afterwards shortens no wait', async () => {
    const claire = fakeClaire([
      refused({ 'retry-after': '20' }),
      refused({ 'retry-after': '5' }),
      json({}),
    ]);

    const calls = [1, 2].map((id) => claire.client.call(get, { id }));
    await claire.clock.run(Promise.all(calls));

    expect(claire.times).toEqual([0, 0, 20_000, 20_000]);
  });

  it('waits of one call add up to Max Wait and no more', async () => {
    const claire = fakeClaire([refused({ 'retry-after': '25' })]);

    const error = await rejection(claire.clock.run(claire.client.call(get, { id: 1 })));

    expect(error).toMatchObject({ code: 'CLAIRE_RATE_LIMITED', attempts: 3 });
    expect(claire.times).toEqual([0, 25_000, 50_000]);
  });

  it.each([
    ['no headers at all', {}],
    ['nonsense', { ...rate(0, 0), 'x-ratelimit-reset': 'soon', 'retry-after': 'later' }],
    ['a reset in the past', rate(0, (start - 5_000) / 1000)],
  ])('with %s it backs off as after any other refusal', async (_, headers) => {
    const claire = fakeClaire([refused(headers)]);

    const error = await rejection(claire.clock.run(claire.client.call(get, { id: 1 })));

    expect(error).toMatchObject({
      code: 'CLAIRE_RATE_LIMITED',
      status: 429,
      attempts: 4,
      resetsIn: 4_000,
      resetsAt: start + 8_832,
    });
    expect(claire.times).toEqual([0, 125, 832, 4_832]);
  });
});

const far = (start + 35 * minute) / 1000;

describe('a Claire that reports 0 remaining, and answers all the same', () => {
  it('delays no request once that was seen', async () => {
    const claire = fakeClaire([json({}, rate(0, far))]);
    await claire.client.call(get, { id: 1 });
    await claire.clock.advance(minute);

    for (const id of ids(30)) await claire.client.call(get, { id }, { maxWait: 0 });

    expect(claire.times.slice(1)).toEqual(Array(30).fill(minute));
  });

  it('is believed again once it reports requests left', async () => {
    const claire = fakeClaire([
      ...Array<HttpResponse>(3).fill(json({}, rate(0, far))),
      json({}, rate(1, far)),
      json({}, rate(0, far)),
    ]);
    await claire.client.call(get, { id: 1 });
    await claire.clock.advance(minute);
    for (const id of ids(4)) await claire.client.call(get, { id }, { maxWait: 0 });

    const error = await rejection(claire.client.call(get, { id: 9 }, { maxWait: 0 }));

    expect(error).toMatchObject({ code: 'CLAIRE_RATE_LIMITED' });
  });
});

it('a machine that slept for twenty minutes of an hour uses what Claire reports now', async () => {
  const clock = new VirtualClock();
  const endsIn = (minutes: number, left: number): HttpResponse =>
    json({}, { ...rate(left, 60 * minutes) });
  const claire = fakeClaire([endsIn(60, 9_000), endsIn(30, 0), json({})], { clock });
  await claire.client.call(get, { id: 1 });
  // The monotonic clock stops while the machine sleeps.
  await clock.advance(10 * minute);
  clock.setForward(20 * minute);
  await claire.client.call(get, { id: 2 });

  await clock.run(claire.client.call(get, { id: 3 }, { maxWait: 3_600 }));

  expect(claire.times).toEqual([0, 10 * minute, 11 * minute]);
});

const end = Date.parse('2026-03-02T09:00:00Z') / 1000;

it('a refusal that ends before the hour, and the throttling after it together last as long as Max Wait, and no longer', async () => {
  const many = Array<HttpResponse>(20).fill(json({}));
  const refused = status(429, '', { 'x-ratelimit-reset': '40' });
  const claire = fakeClaire([...many, json({}, rate(10, end)), refused, json({})]);
  for (const id of ids(21)) await claire.client.call(get, { id });
  await rejection(claire.client.call(get, { id: 22 }, { maxWait: 0 }));

  await claire.clock.run(claire.client.call(get, { id: 23 }, { maxWait: 60 }));

  expect(claire.times.at(-1)).toBe(60 * second);
});

it('a call that goes last goes on where Claire names no limit and tells a small rest', async () => {
  const headers = { 'x-ratelimit-remaining': '500', 'x-ratelimit-reset': '1800' };
  const { client, times } = fakeClaire([json({}, headers)]);
  for (const id of ids(3)) await client.call(get, { id }, { priority: 'last' });

  expect(times).toEqual([0, 0, 0]);
});
