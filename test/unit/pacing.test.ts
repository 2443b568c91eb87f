import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../claire/client';
import { operations } from '../../claire/operations';
import { pacingOf, type Turn } from '../../claire/pacing/pacing';
import type { HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, lastId, rate, rejection, status } from './fake-claire';
import { VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

/** The end of the hour that `time` is in, as Claire writes it. */
function endOfHour(time: number): number {
  return (Math.floor(time / hour) + 1) * 3600;
}

/** A server that counts the requests of each hour, whoever sends them. */
function countingServer(clock: VirtualClock, limit: number, latency = 100) {
  let current = 0;
  const seen = { total: 0, refused: 0, inFlight: 0, most: 0 };
  let used = 0;
  const answer = async (): Promise<HttpResponse> => {
    seen.inFlight += 1;
    seen.most = Math.max(seen.most, seen.inFlight);
    const end = endOfHour(clock.now());
    if (end !== current) [current, used] = [end, 0];
    const isRefused = used >= limit;
    if (isRefused) seen.refused += 1;
    else [used, seen.total] = [used + 1, seen.total + 1];
    const headers = rate(limit - used, end, limit);
    await clock.sleep(latency);
    seen.inFlight -= 1;
    return isRefused ? status(429, '', headers) : json({ id: 1 }, headers);
  };
  return { seen, answer };
}

function patient(clock: VirtualClock): Turn {
  const onWait = (): undefined => undefined;
  return { clock, signal: undefined, maxWait: hour, onWait, inFront: false };
}

describe('the pace', () => {
  it('is full speed, ten in flight, while there is much left', async () => {
    const clock = new VirtualClock();
    const server = countingServer(clock, 10_800);
    const { client } = fakeClaire([server.answer], { clock });

    await clock.run(Promise.all(ids(1_000).map((id) => client.call(get, { id }))));

    expect(server.seen).toMatchObject({ total: 1_000, most: 10, refused: 0 });
    expect(clock.now() - start).toBe(100 * 100);
  });

  it('spends exactly an hour on an hour’s budget and is never refused', async () => {
    const clock = new VirtualClock();
    const server = countingServer(clock, 10_800);
    const claire = fakeClaire([server.answer], { clock });
    const calls = ids(10_800).map((id) => claire.client.call(get, { id }, { maxWait: 3_600 }));

    await clock.run(Promise.all(calls));

    const early = claire.times.filter((time) => time < 3 * minute).length;
    expect(server.seen).toMatchObject({ total: 10_800, refused: 0 });
    // 95 % at full speed, the rest evenly up to the reset.
    expect(early).toBeGreaterThan(10_250);
    expect(early).toBeLessThan(10_300);
    expect(claire.times.at(-1)).toBeGreaterThan(58 * minute);
    expect(claire.times.at(-1)).toBeLessThan(hour);
    const gaps = claire.times.slice(-500).map((time, i, all) => time - (all[i - 1] ?? time));
    expect(Math.max(...gaps)).toBeLessThan(8_000);
  });

  it('lets a million requests through in 93 hours that nobody waits for', async () => {
    const clock = new VirtualClock();
    const pacing = pacingOf('a million');
    const hours = new Map<number, number>();
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < 1_000_000) {
        next += 1;
        const turn = await pacing.turn(patient(clock));
        if (typeof turn !== 'function') throw new Error('no turn');
        const end = endOfHour(clock.now());
        const used = (hours.get(end) ?? 0) + 1;
        hours.set(end, used);
        await clock.sleep(1_000);
        turn({ rate: { limit: 10_800, remaining: 10_800 - used, resetsAt: end * 1000 } });
      }
    };

    await clock.run(Promise.all(ids(40).map(worker)));

    expect(Math.max(...hours.values())).toBe(10_800);
    expect(hours.size).toBe(93);
  });

  it('reads a hundred thousand appointments in ten hours without one refusal', async () => {
    const clock = new VirtualClock();
    const server = countingServer(clock, 10_800, 1_000);
    const { client } = fakeClaire([], { clock, transport: server.answer });
    const calls = ids(100_000).map((id) => client.call(get, { id }, { maxWait: 3_600 }));

    await clock.run(Promise.all(calls));

    expect(server.seen).toMatchObject({ total: 100_000, refused: 0, most: 10 });
    expect(Math.ceil((clock.now() - start) / hour)).toBe(10);
  });

  it('is one for all clients of a key, and another for another key', async () => {
    const clock = new VirtualClock();
    const server = countingServer(clock, 10_800);
    const one = fakeClaire([server.answer], { clock });
    const same = createClient(one.settings);
    const other = fakeClaire([server.answer], { clock });
    const calls = ids(30).flatMap((id) => [
      one.client.call(get, { id }),
      same.call(get, { id: id + 100 }),
    ]);
    await clock.advance(0);
    expect(server.seen.inFlight).toBe(10);

    calls.push(...ids(30).map((id) => other.client.call(get, { id })));
    await clock.advance(0);
    expect(server.seen.inFlight).toBe(20);
    await clock.run(Promise.all(calls));
  });

  it('leaves an hour to two processes that do not know of each other', async () => {
    const clock = new VirtualClock();
    const server = countingServer(clock, 1_000);
    const [one, two] = [
      fakeClaire([server.answer], { clock }),
      fakeClaire([server.answer], { clock }),
    ];
    const calls = [one, two].flatMap(({ client }) =>
      ids(495).map((id) => client.call(get, { id }, { maxWait: 3_600 })),
    );

    await clock.run(Promise.all(calls));

    expect(server.seen).toMatchObject({ total: 990, refused: 0 });
    expect(clock.now() - start).toBeLessThan(hour);
    expect(clock.now() - start).toBeGreaterThan(20 * minute);
  });

  it('is fair: first come, first served, and who leaves holds nobody up', async () => {
    const clock = new VirtualClock();
    const claire = fakeClaire(
      [
        async () => {
          await clock.sleep(100);
          return json({});
        },
      ],
      { clock },
    );
    const leaver = new AbortController();
    const calls = ids(14).map((id) =>
      claire.client.call(get, { id }, id === 12 ? { signal: leaver.signal } : {}),
    );
    const left = rejection(calls[11] ?? Promise.resolve());

    await clock.advance(50);
    leaver.abort();
    expect(await left).toMatchObject({ code: 'CLAIRE_TIMEOUT', stopped: true });
    await clock.run(Promise.all(calls.filter((_, index) => index !== 11)));

    expect(claire.requests.map(lastId)).toEqual([...ids(11), 13, 14]);
  });
});
