import { describe, expect, it } from '@jest/globals';
import { createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import {
  failure,
  fakeClaire,
  ids,
  json,
  lastId,
  rate,
  rejection,
  status,
  untilNextHour,
} from './fake-claire';
import { minute, second, start, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const far = (start + 35 * minute) / 1000;

const refusal = (seconds: number): HttpResponse =>
  status(429, '', { 'x-ratelimit-reset': String(seconds) });
const refused = refusal(far);

/** A Claire that refuses until it is opened, with a response time of 0.1 s. */
function closedClaire() {
  const clock = new VirtualClock();
  const door = { answer: refused, isOpen: false };
  const claire = fakeClaire(
    [
      async () => {
        await clock.sleep(100);
        return door.isOpen ? json({}, rate(9_000, far + 3_600)) : door.answer;
      },
    ],
    { clock },
  );
  const ask = (id = 1, maxWait = 60): Promise<string> =>
    claire.client.call(get, { id }, { maxWait }).then(
      () => 'done',
      (thrown: unknown) => (thrown as { code: string }).code,
    );
  return { ...claire, door, ask };
}

describe('after a refusal with a reset far away', () => {
  it('one request a minute finds out that Claire accepts requests again, and then all are sent', async () => {
    const { clock, door, ask, times } = closedClaire();
    const endings = [await clock.run(ask())];
    door.isOpen = true;

    for (let id = 2; id < 16; id += 1) {
      endings.push(await clock.run(ask(id)));
      await clock.advance(5 * second);
    }

    // The twelfth request is the first that comes a minute after the response, so it probes.
    expect(endings).toEqual([
      ...Array<string>(13).fill('CLAIRE_RATE_LIMITED'),
      ...['done', 'done'],
    ]);
    expect(times).toEqual([0, 60_100, 65_200]);
  });

  it.each([
    ['sooner', 2 * minute],
    ['later', 50 * minute],
  ])('a refused probe that names a %s reset blocks requests until then', async (_, reset) => {
    const { clock, client, door, ask } = closedClaire();
    await clock.run(ask());
    await clock.advance(minute);
    door.answer = refusal((start + reset) / 1000);
    await clock.run(ask());

    const error = await rejection(client.call(get, { id: 2 }, { maxWait: 0 }));

    expect(error).toMatchObject({ resetsAt: start + minute + untilNextHour(reset - minute) });
  });

  it('requests during a probe wait for it, and are sent when it succeeds', async () => {
    const { clock, door, ask, requests } = closedClaire();
    await clock.run(ask());
    door.isOpen = true;
    await clock.advance(minute);

    const endings = await clock.run(Promise.all([ask(1), ask(2), ask(3), ask(4, 0)]));

    // A request that may not wait does not wait for the probe either.
    expect(endings).toEqual(['done', 'done', 'done', 'CLAIRE_RATE_LIMITED']);
    expect(requests.map(lastId)).toEqual([1, 1, 2, 3]);
  });

  it('they wait no longer than Max Wait when it hangs', async () => {
    const clock = new VirtualClock();
    const hangs = (): Promise<HttpResponse> => new Promise(() => undefined);
    const claire = fakeClaire([refused, hangs], { clock });
    await rejection(claire.client.call(get, { id: 1 }, { maxWait: 1 }));
    await clock.advance(minute);

    const stop = new AbortController();
    const probe = rejection(claire.client.call(get, { id: 1 }, { signal: stop.signal }));
    const other = rejection(claire.client.call(get, { id: 2 }, { maxWait: 5 }));

    expect(await clock.run(other)).toMatchObject({ code: 'CLAIRE_RATE_LIMITED' });
    expect(clock.monotonic()).toBe(minute + 5 * second);
    stop.abort();
    await probe;
  });

  it('leave no timer where another refusal came while they waited for it', async () => {
    const clock = new VirtualClock();
    const after = (seconds: number, answer: HttpResponse) => async () => {
      await clock.sleep(seconds * second);
      return answer;
    };
    const refusals = [after(1, refused), after(3, refusal(far + 60))];
    const claire = fakeClaire([...refusals, after(3, json({})), json({})], { clock });
    const earlier = ids(2).map((id) => claire.client.call(get, { id }, { maxWait: 1 }));
    const ended = Promise.allSettled(earlier);
    await clock.advance(second);

    const probe = claire.client.call(get, { id: 3 }, { isProbe: true });
    const other = claire.client.call(get, { id: 4 }, { maxWait: 50 });

    await clock.run(Promise.all([ended, probe, other]));
    expect([clock.monotonic(), clock.sleeping]).toEqual([4 * second, 0]);
  });

  it.each([
    ['without a response', failure('network'), 'CLAIRE_NETWORK'],
    ['that is led elsewhere', status(302, '', rate(9_000, 10)), 'CLAIRE_BAD_RESPONSE'],
  ])('a probe %s unblocks nothing, and the next comes a minute later', async (_, answer, code) => {
    const clock = new VirtualClock();
    const claire = fakeClaire([refused, answer, json({})], { clock });
    const ask = (): Promise<unknown> =>
      rejection(claire.client.call(get, { id: 1 }, { maxWait: 0 }));
    await ask();
    await clock.advance(minute);

    expect(await ask()).toMatchObject({ code });
    expect(await ask()).toMatchObject({ code: 'CLAIRE_RATE_LIMITED' });
    await clock.advance(minute);
    await claire.client.call(get, { id: 1 }, { maxWait: 0 });

    expect(claire.times).toEqual([0, minute, 2 * minute]);
  });

  it('a request that waits for the reset gives up after four probes without a response', async () => {
    const clock = new VirtualClock();
    const claire = fakeClaire([refused, failure('network')], { clock });
    await rejection(claire.client.call(get, { id: 1 }, { maxWait: 0 }));

    const error = await rejection(
      clock.run(claire.client.call(get, { id: 2 }, { maxWait: 40 * 60 })),
    );

    expect(error).toMatchObject({ code: 'CLAIRE_NETWORK', attempts: 4 });
  });

  it('a request that waits for the reset probes each minute, and fails for none of that', async () => {
    const { clock, door, ask, times } = closedClaire();
    void clock.sleep(10 * minute).then(() => {
      door.isOpen = true;
    });

    expect(await clock.run(ask(1, 3_600))).toBe('done');

    expect(times).toHaveLength(11);
    expect(times.at(-1)).toBeLessThan(11 * minute);
  });

  it('a request that may not wait that long probes a used-up hour, once a minute', async () => {
    const clock = new VirtualClock();
    const headers = [1, 0].map((left) => rate(left, far));
    const claire = fakeClaire([...headers.map((given) => json({}, given)), json({})], { clock });
    for (const id of ids(2)) await claire.client.call(get, { id });
    const left = (untilNextHour(far * second - start) - minute) / second;

    await clock.advance(minute - 1);
    await rejection(claire.client.call(get, { id: 3 }, { maxWait: left }));
    await clock.advance(1);
    const waiting = claire.client.call(get, { id: 4 }, { maxWait: left });
    await clock.advance(1);
    expect(claire.times).toHaveLength(2);

    await clock.run(claire.client.call(get, { id: 5 }, { maxWait: left - 1 }));
    await clock.run(waiting);
    expect(claire.requests.map(lastId)).toEqual([1, 2, 5, 4]);
    expect(claire.times.at(-1)).toBe(minute + 1);
  });

  it('a check is sent at once, and its success unblocks all clients of this key', async () => {
    const { clock, client, settings, door, ask, times } = closedClaire();
    await clock.run(ask());
    const dialog = createClient(settings);
    const test = (): Promise<unknown> =>
      dialog.call(operations.location.list, {}, { maxWait: 10, fresh: true, isProbe: true });

    const refusedAgain = await clock.run(rejection(test()));
    door.isOpen = true;
    door.answer = json([], {});
    await clock.run(rejection(test()));
    await clock.run(client.call(get, { id: 2 }, { maxWait: 0 }));

    expect(refusedAgain).toMatchObject({ code: 'CLAIRE_RATE_LIMITED', status: 429, attempts: 1 });
    expect(times).toEqual([0, 100, 200, 300]);
  });
});
