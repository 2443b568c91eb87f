import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import {
  type CallReport,
  type PermitRequest,
  RateLimiter,
  type Release,
} from '../../claire/rate-limit/rate-limiter';
import { minute, second, VirtualClock } from './virtual-clock';

const unknown: CallReport = {
  rate: { limit: undefined, remaining: undefined, resetsIn: undefined },
};
/** Claire refuses everything for ten minutes. */
const refused: CallReport = { ...unknown, refusedFor: 10 * minute };

/** A limiter whose permits are kept, in the order in which they were given. */
function watched() {
  const clock = new VirtualClock();
  const limiter = new RateLimiter();
  const given: { name: string; release: Release }[] = [];
  const refusals: [name: string, closedFor: number | undefined][] = [];
  const waits: [name: string, milliseconds: number][] = [];
  /** Answered once `clock` has had its turn. */
  const ask = (name: string, request: Partial<PermitRequest> = {}): Promise<void> => {
    const onWait = (milliseconds: number) => waits.push([name, milliseconds]);
    const base = { clock, signal: undefined, queueKey: limiter, maxWait: 0, isBackground: false };
    void limiter
      .acquire({ ...base, onWait, isRetry: false, isProbe: false, ...request })
      .then((permit) => {
        if (typeof permit === 'function') given.push({ name, release: permit });
        else refusals.push([name, permit.closedFor]);
      });
    return clock.advance(0);
  };
  const release = async (at: number, report: CallReport = unknown) => {
    given[at]?.release(report);
    await clock.advance(0);
  };
  const names = () => given.map((one) => one.name);
  return { clock, limiter, refusals, waits, ask, release, names };
}

it('a request that was cancelled before it asks gets no permit, and takes none from others', async () => {
  const { clock, limiter, ask, refusals, names } = watched();
  await ask('cancelled', { signal: AbortSignal.abort() });
  expect(refusals).toEqual([['cancelled', undefined]]);
  expect(limiter.isExpired(clock.monotonic())).toBe(true);

  for (let count = 0; count < 10; count += 1) await ask('one');
  expect(names()).toEqual(Array(10).fill('one'));
});

describe('ten requests in flight', () => {
  it('leave the place that one gives back to interactive and bulk callers in turns', async () => {
    const { ask, release, names } = watched();
    const [bulk, interactive] = [{}, {}];
    for (let count = 0; count < 30; count += 1) await ask('bulk', { queueKey: bulk });
    for (let count = 0; count < 4; count += 1) await ask('one', { queueKey: interactive });

    expect(names()).toEqual(Array(10).fill('bulk'));
    for (let at = 0; at < 6; at += 1) await release(at);
    expect(names().slice(10)).toEqual(['bulk', 'one', 'bulk', 'one', 'bulk', 'one']);
  });

  it('are left by a cancelled waiter at once, and its signal keeps no listener', async () => {
    const { ask, refusals, release, names } = watched();
    const stop = new AbortController();
    for (let count = 0; count < 10; count += 1) await ask('first');
    await ask('cancelled', { signal: stop.signal });
    await ask('last');
    stop.abort();
    await release(0);

    expect(refusals).toEqual([['cancelled', undefined]]);
    expect(names().slice(10)).toEqual(['last']);
    const served = new AbortController();
    await release(1);
    await ask('served', { signal: served.signal });
    expect(names().at(-1)).toBe('served');
    expect(getEventListeners(served.signal, 'abort')).toHaveLength(0);
  });
});

describe('callers', () => {
  /** Ten others in flight, of which each that ends makes room for one. */
  const full = async () => {
    const scene = watched();
    for (let count = 0; count < 10; count += 1) await scene.ask('other');
    const takeTurns = async (count: number, report?: CallReport): Promise<string[]> => {
      for (let at = 0; at < count; at += 1) await scene.release(at, report);
      return scene.names().slice(10);
    };
    return { ...scene, takeTurns };
  };

  it('are served in turn, each in the order of its requests', async () => {
    const { ask, takeTurns } = await full();
    const [one, two] = [{}, {}];
    for (const name of ['a1', 'a2', 'a3']) await ask(name, { queueKey: one });
    for (const name of ['b1', 'b2']) await ask(name, { queueKey: two });
    await ask('c1', { queueKey: {} });

    expect(await takeTurns(6)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('go first with a retry, before their own requests too', async () => {
    const { ask, takeTurns } = await full();
    const two = {};
    await ask('a1', { queueKey: {} });
    await ask('b1', { queueKey: two });
    await ask('b0', { queueKey: two, isRetry: true });

    expect(await takeTurns(3)).toEqual(['b0', 'a1', 'b1']);
  });

  it('keep their position while others of theirs wait, and lose it with the last', async () => {
    const { ask, takeTurns } = await full();
    const [one, two] = [{}, {}];
    const [first, only] = [new AbortController(), new AbortController()];
    await ask('a1', { queueKey: one, signal: first.signal });
    await ask('a2', { queueKey: one });
    await ask('b1', { queueKey: two, signal: only.signal });
    await ask('c1', { queueKey: {} });
    first.abort();
    only.abort();
    await ask('b2', { queueKey: two });

    expect(await takeTurns(3)).toEqual(['a2', 'c1', 'b2']);
  });

  it.each([
    [10, 10],
    [11, 1],
  ])('with %i requests send %i at once while those of the hour run short', async (asked, sent) => {
    const { clock, ask, takeTurns } = await full();
    const queueKey = {};
    for (let count = 0; count < asked; count += 1)
      await ask('one', { queueKey, maxWait: 60 * minute });
    await clock.advance(minute);
    const rate = { limit: 10_800, remaining: 500, resetsIn: 60 * minute };

    expect(await takeTurns(10, { rate })).toHaveLength(sent);
  });
});

describe('while Claire refuses', () => {
  it('only one probe is in flight, whatever else ends meanwhile', async () => {
    const { ask, refusals, release, names } = watched();
    await ask('refused');
    await ask('earlier');
    await release(0, refused);
    await ask('probe', { isProbe: true });
    await ask('second', { isProbe: true, maxWait: minute });
    await release(1);
    await ask('third', { isProbe: true, maxWait: minute });

    expect(names()).toEqual(['refused', 'earlier', 'probe']);
    expect(refusals).toEqual([]);
    await release(2, { ...unknown, isOpen: true });
    expect(names()).toEqual(['refused', 'earlier', 'probe', 'second', 'third']);
  });

  it('waiters that are patient enough are told of it once, and again when it lasts longer', async () => {
    const { ask, waits, refusals, release, names } = watched();
    await ask('refused');
    await ask('in flight');
    await release(0, refused);
    await ask('patient', { maxWait: 20 * minute });
    await ask('hasty', { maxWait: 1 });
    await ask('late', { maxWait: 20 * minute });

    expect(waits).toEqual([
      ['patient', 10 * minute],
      ['late', 10 * minute],
    ]);
    expect(refusals).toEqual([['hasty', 10 * minute]]);
    await release(1, { ...unknown, refusedFor: 15 * minute });
    expect(waits.slice(2)).toEqual([
      ['patient', 15 * minute],
      ['late', 15 * minute],
    ]);
    expect(names()).toEqual(['refused', 'in flight']);
  });
});

describe('a caller that goes last', () => {
  const left = (remaining: number): CallReport => ({
    rate: { limit: 10_800, remaining, resetsIn: 1_000 * second },
  });

  it('waits behind all others, also behind those that came later', async () => {
    const { ask, release, names } = watched();
    for (let count = 0; count < 10; count += 1) await ask('first');
    await ask('poll', { isBackground: true });
    await ask('one', { queueKey: {} });
    await ask('two', { queueKey: {} });
    for (let at = 0; at < 3; at += 1) await release(at);

    expect(names().slice(10)).toEqual(['one', 'two', 'poll']);
  });

  it('gets no permit while requests of the hour run short, however long it may wait', async () => {
    const { ask, refusals, release, names } = watched();
    await ask('first');
    await release(0, left(540));
    await ask('poll', { isBackground: true, maxWait: 2_000 * second });
    await ask('one');

    expect(names()).toEqual(['first', 'one']);
    expect(refusals).toEqual([['poll', expect.any(Number)]]);
    expect(refusals[0]?.[1]).toBeGreaterThanOrEqual(1_000 * second);
  });

  it('is told so at once when they run short while it waits behind others', async () => {
    const { ask, refusals, release, names } = watched();
    const bulk = {};
    for (let count = 0; count < 30; count += 1)
      await ask('bulk', { queueKey: bulk, maxWait: minute });
    await ask('poll', { isBackground: true, maxWait: minute });
    expect(refusals).toEqual([]);
    await release(0, left(540));

    expect(refusals.map(([name]) => name)).toEqual(['poll']);
    expect(names()).not.toContain('poll');
  });

  it('does not wait for a probe of another while Claire refuses requests', async () => {
    const { ask, refusals, release } = watched();
    await ask('first');
    await release(0, refused);
    await ask('probe', { isProbe: true });
    await ask('poll', { isBackground: true, maxWait: 20 * minute });

    expect(refusals).toEqual([['poll', 10 * minute]]);
  });
});
