import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import {
  guarded,
  KeyedMutex,
  maxTimerDelay,
  onAbort,
  raceAbort,
  toTimerDelay,
  waitAtMost,
} from '../../claire/waits';
import { run } from '../../claire/import';
import { operations } from '../../claire/resources';
import { failure, fakeClaire, ids, rejection, status } from './fake-claire';
import { all, appointment as row } from './import/appointments';
import { collectGarbage } from '../collect-garbage';
import { VirtualClock } from './virtual-clock';

const { appointment, webhook } = operations;

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

describe('a signal with many listeners', () => {
  it('has one real listener, which notifies all but those that unsubscribed', () => {
    const stop = new AbortController();
    const notified: number[] = [];
    const unsubscribe = ids(20).map((id) => onAbort(stop.signal, () => notified.push(id)));
    expect(listeners(stop.signal)).toBe(1);
    unsubscribe[4]?.();
    unsubscribe[4]?.();

    stop.abort();

    expect(notified).toEqual(ids(20).filter((id) => id !== 5));
    expect(listeners(stop.signal)).toBe(0);
  });

  it('has none when all have unsubscribed, and one again for the next', () => {
    const { signal } = new AbortController();
    const unsubscribe = ids(3).map(() => onAbort(signal, () => undefined));
    for (const one of unsubscribe) one();
    expect(listeners(signal)).toBe(0);

    const last = onAbort(signal, () => undefined);
    for (const one of unsubscribe) one();

    expect(listeners(signal)).toBe(1);
    last();
    expect(listeners(signal)).toBe(0);
  });

  it('notifies the others although one throws, and a late one at once', () => {
    const stop = new AbortController();
    const notified: string[] = [];
    onAbort(stop.signal, () => {
      throw new Error('broken');
    });
    onAbort(stop.signal, () => notified.push('first'));
    stop.abort();
    onAbort(stop.signal, () => notified.push('late'));

    expect(notified).toEqual(['first', 'late']);
  });

  it('is unsubscribed from when the work is done first', async () => {
    const { signal } = new AbortController();
    const atAbort = (): number => 0;

    await raceAbort(Promise.resolve(1), signal, atAbort);
    await rejection(raceAbort(Promise.reject(new Error('no')), signal, atAbort));

    expect(listeners(signal)).toBe(0);
  });
});

describe('calls that share a signal', () => {
  const requests = [
    ['reads', (id: number) => [appointment.get, { id }, {}] as const],
    ['fresh reads', (id: number) => [appointment.get, { id }, { fresh: true }] as const],
    ['changes', (id: number) => [webhook.delete, { webhook_id: id }, {}] as const],
  ] as const;

  it.each(requests)('give it one listener for 60 %s at once, and none after', async (_, of) => {
    const stop = new AbortController();
    const { signal } = stop;
    const most = { shared: 0, own: 0 };
    const claire = fakeClaire([
      async (request) => {
        most.shared = Math.max(most.shared, listeners(signal));
        if (request.signal) most.own = Math.max(most.own, listeners(request.signal));
        await claire.clock.sleep(1_000, request.signal);
        return status(503);
      },
    ]);
    const calls = ids(60).map((id) => {
      const [operation, input, options] = of(id);
      return rejection(claire.client.call(operation, input, { ...options, signal }));
    });

    await claire.clock.run(Promise.all(calls));

    expect(most.shared).toBe(1);
    expect(most.own).toBeLessThanOrEqual(1);
    expect(listeners(signal)).toBe(0);
  });

  it('add no more to it when twenty imports run, and end together when it aborts', async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const claire = fakeClaire([failure('network')]);
    const options = { signal, wait: { clock: claire.clock, atMost: 60 } };
    const imports = ids(20).map((id) => all(run([row(id)], claire.client, options)));
    await claire.clock.advance(10);
    const during = listeners(signal);
    stop.abort();

    const outcomes = await claire.clock.run(Promise.all(imports));

    expect(during).toBe(1);
    expect(outcomes.flat()).toHaveLength(20);
    expect(listeners(signal)).toBe(0);
  });
});

it.each([
  [-0.295, 0],
  [1_000, 1_000],
  [maxTimerDelay + 1, maxTimerDelay],
])('a timer for %d ms gets a delay of %d, as it shortens a longer one to 1 ms', (time, delay) => {
  expect(toTimerDelay(time)).toBe(delay);
});

describe('a wait for work that may take too long', () => {
  it('ends with the work, and leaves no timer', async () => {
    const clock = new VirtualClock();

    expect(await clock.run(waitAtMost(1_000, clock.sleep(400), clock))).toBe(true);
    expect(clock.monotonic()).toBe(400);
    expect(clock.sleeping).toBe(0);
  });

  it('ends when its time is over, and lets the work go on', async () => {
    const clock = new VirtualClock();
    let isDone = false;
    const work = clock.sleep(5_000).then(() => (isDone = true));

    expect(await clock.run(waitAtMost(1_000, work, clock))).toBe(false);
    expect(clock.monotonic()).toBe(1_000);
    await clock.run(work);
    expect(isDone).toBe(true);
  });

  it('fails with the work', async () => {
    const clock = new VirtualClock();
    const work = Promise.reject(new Error('Not removed'));

    await expect(clock.run(waitAtMost(1_000, work, clock))).rejects.toThrow('Not removed');
    expect(clock.sleeping).toBe(0);
  });
});

it('the callbacks of a platform are called, and may throw', () => {
  const received: number[] = [];
  const callback = guarded((one: number) => {
    received.push(one);
    throw new Error('full');
  });

  callback(1);
  callback(2);

  expect(received).toEqual([1, 2]);
});

const aMoment = () => new Promise(setImmediate);

describe('work with a key', () => {
  it('waits for all earlier work with the same key, and for nothing else', async () => {
    const turns = new KeyedMutex();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      log.push(`${name} starts`);
      await aMoment();
      log.push(`${name} ends`);
      return name;
    };
    const [first, second, other] = [
      turns.runExclusive('a', work('one')),
      turns.runExclusive('a', work('two')),
      turns.runExclusive('b', work('other')),
    ];
    await first;
    const third = turns.runExclusive('a', work('three'));

    expect(await Promise.all([second, other, third])).toEqual(['two', 'other', 'three']);
    expect(log.filter((line) => !line.startsWith('other'))).toEqual(
      ['one', 'two', 'three'].flatMap((name) => [`${name} starts`, `${name} ends`]),
    );
    expect(log.indexOf('other starts')).toBeLessThan(log.indexOf('one ends'));
  });

  it('is forgotten with its result once it has ended', async () => {
    const turns = new KeyedMutex();
    const result = new WeakRef(
      await turns.runExclusive('a', () => Promise.resolve({ webhooks: ['many'] })),
    );
    await aMoment();

    collectGarbage();

    expect(result.deref()).toBeUndefined();
    expect(turns).toBeInstanceOf(KeyedMutex);
  });

  it('runs after work that failed, whose error only its own caller gets', async () => {
    const turns = new KeyedMutex();
    const failing = turns.runExclusive('a', () => Promise.reject(new Error('Claire is down')));
    const next = turns.runExclusive('a', () => Promise.resolve('done'));

    await expect(failing).rejects.toThrow('Claire is down');
    expect(await next).toBe('done');
  });
});
