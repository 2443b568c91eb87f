import { beforeEach, describe, expect, it } from '@jest/globals';
import { poll, type PollResult } from '../../../claire/changes';
import type { HttpRequest } from '../../../claire/ports';
import { operations } from '../../../claire/resources';
import {
  answer,
  day,
  describeChanges,
  hilversum,
  hour,
  listCodes,
  minute,
  PolledClaire,
  refusal,
} from './polled-claire';

const readLocation = ({ body = '{}' }: HttpRequest): number =>
  (JSON.parse(body) as { location_id?: number }).location_id ?? 0;

let claire: PolledClaire;
let here: number;
let there: number;

/** After a poll of both locations, with an appointment in each. */
beforeEach(async () => {
  claire = new PolledClaire();
  claire.settings = { ...claire.settings, locationIds: [11, hilversum] };
  [here, there] = [claire.create(), claire.create(hour, hilversum)];
  await claire.poll();
  claire.requests = [];
});

describe('a poll that fails half-way', () => {
  it('tells what it has, and the next one tells the rest', async () => {
    claire.change(here, { status: 10 });
    claire.change(there, { status: 8 });
    claire.interfere = (request) =>
      readLocation(request) === hilversum ? refusal(400) : undefined;
    const half = await claire.poll();

    expect(describeChanges(half)).toEqual([`status ${String(here)} 1→10`]);
    expect(half.failures[0]).toMatchObject({ failuresInARow: 1, isAlarm: false });
    expect(half.failures[0]?.error.code).toBe('CLAIRE_BAD_REQUEST');
    expect(claire.requests.filter((one) => readLocation(one) === hilversum)).toHaveLength(1);
    // The failure says enough of a location that was chosen.
    expect(half.notices).toEqual([]);
    claire.interfere = () => undefined;
    expect(describeChanges(await claire.poll())).toEqual([`status ${String(there)} 1→8`]);
  });

  it('hides nothing that was created for a day that has come and could not be listed', async () => {
    await claire.clock.advance(day);
    const created = claire.create(7 * day);
    claire.change(here, { status: 10 });
    claire.interfere = () => (claire.requests.length > 1 ? refusal(401) : undefined);
    const half = describeChanges(await claire.poll());
    claire.interfere = () => undefined;

    expect(half).toEqual([`status ${String(here)} 1→10`]);
    expect(describeChanges(await claire.poll())).toEqual([`created ${String(created)}`]);
    expect(describeChanges(await claire.poll())).toEqual([]);
  });

  it('keeps a location that has left the list of all, until its days are over', async () => {
    const all = { locationIds: [] };
    await claire.poll(all);
    const locations = answer([{ id: 11 }]);
    claire.interfere = ({ url }) => (url.endsWith('/locations') ? locations : undefined);
    claire.change(there, { status: 10 });
    expect((await claire.poll(all)).changes).toEqual([]);
    claire.interfere = () => undefined;

    expect(describeChanges(await claire.poll(all))).toEqual([`status ${String(there)} 1→10`]);
  });

  it('forgets a location that the user takes out', async () => {
    expect((await claire.poll({ locationIds: [11] })).state.count).toBe(1);
  });

  it('goes on after one day that Claire cannot list, and tells what moves from it as created', async () => {
    const created = claire.create(2 * day);
    claire.change(here, { status: 10 });
    claire.interfere = ({ body }) => (body?.includes('2026-11-27') ? refusal(500) : undefined);
    const told = await claire.poll();
    claire.interfere = () => undefined;
    claire.change(created, { time: claire.timeIn(day) });

    expect(describeChanges(told)).toEqual([`status ${String(here)} 1→10`]);
    expect(told.failures[0]?.error.code).toBe('CLAIRE_SERVER_ERROR');
    expect(describeChanges(await claire.poll())).toEqual([`created ${String(created)}`]);
  });

  it('stops after three days in a row that Claire cannot list', async () => {
    claire.interfere = () => refusal(500);

    expect((await claire.poll({ locationIds: [11] })).requests).toBe(3);
  });

  it('leaves a Claire that is down to the next poll after ten seconds of other tries for each of three days', async () => {
    claire.interfere = () => refusal(503, { 'retry-after': '4' });
    const began = claire.clock.monotonic();
    const told = await claire.poll({ locationIds: [11] });

    expect(told.failures[0]?.error.code).toBe('CLAIRE_UNAVAILABLE');
    expect(claire.clock.monotonic() - began - minute).toBeLessThanOrEqual(30_000);
  });

  it('does not take an appointment for gone that another list has by then', async () => {
    claire.change(here, { time: claire.timeIn(2 * day) });
    claire.interfere = (request) =>
      request.body?.includes('2026-11-27') ? refusal(500) : undefined;

    expect(describeChanges(await claire.poll())).toEqual([`time ${String(here)} time_car_app`]);
    claire.interfere = () => undefined;
    expect((await claire.poll()).changes).toEqual([]);
  });

  it('leaves the state as it was when the locations cannot be listed', async () => {
    await claire.poll({ locationIds: [] });
    claire.change(here, { status: 10 });
    claire.interfere = () => refusal(400);
    const told = await claire.poll({ locationIds: [] });
    expect([told.state.count, told.requests]).toEqual([2, 1]);
    expect(told.failures[0]?.error.code).toBe('CLAIRE_BAD_REQUEST');
    claire.interfere = () => undefined;

    expect(describeChanges(await claire.poll({ locationIds: [] }))).toEqual([
      `status ${String(here)} 1→10`,
    ]);
  });

  it('rejects when it is cancelled, so that nothing is stored', async () => {
    claire.change(here, { status: 10 });
    const { client, clock, calendar, settings, stored } = claire;
    const stop = new AbortController();
    claire.interfere = () => {
      stop.abort();
      return undefined;
    };
    const options = { signal: stop.signal };
    const polled = poll({ client, clock, calendar, options }, settings, stored);

    await expect(polled).rejects.toMatchObject({ stopped: true });
  });
});

async function pollTimes(count: number) {
  const results: PollResult[] = [];
  for (let poll = 0; poll < count; poll += 1) results.push(await claire.poll());
  return results;
}

function listAlarms(results: readonly PollResult[]) {
  return results.flatMap(({ failures }, at) =>
    failures.flatMap(({ isAlarm, part, locationId, error }) =>
      isAlarm ? [[at + 1, part ?? 'all', locationId, error.code]] : [],
    ),
  );
}

it('failures in a row raise another alarm when the failure is another one for as long', async () => {
  claire.interfere = () => refusal(503);
  await pollTimes(20);
  claire.interfere = () => refusal(401);
  expect(listAlarms(await pollTimes(20))).toEqual([[5, 'all', undefined, 'CLAIRE_UNAUTHORIZED']]);
  // A Claire that fails in turns is one outage.
  const turns: PollResult[] = [];
  for (let at = 0; at < 20; at += 1) {
    claire.interfere = () => refusal(at % 2 === 0 ? 503 : 500);
    turns.push(await claire.poll());
  }
  expect(listAlarms(turns)).toHaveLength(1);
});

describe('a poll while requests of the hour run short', () => {
  it('skips its turn rather than wait, which neither fails nor ends a failure, and loses nothing', async () => {
    claire.create();
    await claire.poll();
    claire.remove(here);
    claire.interfere = (request) =>
      request.method === 'GET' || readLocation(request) === hilversum ? refusal(400) : undefined;
    const [half] = await pollTimes(2);
    expect(half?.failures).toMatchObject([{ locationId: hilversum }, { part: 'lookUps' }]);
    claire.interfere = () => refusal(401);
    const before = (await pollTimes(5)).at(-1)?.state.failures;
    claire.interfere = () => undefined;
    claire.leaveRequests(500);
    await claire.client.call(operations.location.list, {}); // Learns of it.
    claire.change(there, { status: 10 });
    claire.requests = [];
    const began = claire.clock.monotonic();
    const skipped = await claire.poll();

    expect(skipped.skipped?.code).toBe('CLAIRE_RATE_LIMITED');
    expect(skipped).toMatchObject({ failures: [], recovered: [], changes: [] });
    expect(listCodes(skipped)).toEqual(['pollSkipped']);
    const parts = { '12': [2, '', 0], lookUps: [2, '', 0] };
    expect(before).toEqual({ ...parts, all: [5, 'CLAIRE_UNAUTHORIZED', 0] });
    expect([skipped.state.failures, claire.requests]).toEqual([before, []]);
    expect(claire.clock.monotonic() - began).toBeLessThan(hour / 30);
    await claire.clock.advance(hour);
    const after = await claire.poll();
    const told = [`status ${String(there)} 1→10`, `gone ${String(here)}`];
    expect(describeChanges(after)).toEqual(told);
    expect([after.recovered, after.state.failures]).toEqual([[{ failedPolls: 5 }], {}]);
  });

  it('is a failure once the lists are older than an hour', async () => {
    claire.interfere = () => refusal(429);
    expect(listAlarms(await pollTimes(70))).toEqual([
      [65, 'all', undefined, 'CLAIRE_RATE_LIMITED'],
    ]);
    claire.interfere = () => undefined;
    await claire.clock.advance(hour);
    expect((await claire.poll()).recovered).toEqual([{ failedPolls: 10 }]);
  });
});

describe('a location that Claire refuses', () => {
  it('is named with the reason where all are polled, which is no failure', async () => {
    const claire = new PolledClaire();
    await claire.poll({ locationIds: [] });
    claire.interfere = (request) =>
      readLocation(request) === hilversum ? refusal(400) : undefined;
    const told = await claire.poll({ locationIds: [] });

    expect(told.notices).toEqual([
      {
        code: 'locationRefused',
        message: 'Location 12 is not polled: Claire refused the request (HTTP 400)',
        locationId: hilversum,
      },
    ]);
    expect(told).toMatchObject({ failures: [] });
  });

  it('is a failure where it is each of all', async () => {
    const claire = new PolledClaire();
    await claire.poll({ locationIds: [] });
    claire.interfere = ({ url }) => (url.endsWith('/locations') ? undefined : refusal(400));

    expect((await claire.poll({ locationIds: [] })).failures[0]?.failuresInARow).toBe(1);
  });
});

it('what has no id in an answer is no location', async () => {
  const claire = new PolledClaire();
  await claire.poll();
  claire.interfere = ({ url }) =>
    url.endsWith('/locations') ? answer([{ id: 11 }, { name: 'Amersfoort' }]) : undefined;
  const told = await claire.poll({ locationIds: [] });

  expect([told.notices, told.requests]).toEqual([[], 1 + 9]);
});
