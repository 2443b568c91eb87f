import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { withTimeout } from '../../claire/waits';
import { VirtualClock } from './virtual-clock';

function limited(milliseconds: number) {
  const clock = new VirtualClock();
  const stop = new AbortController();
  return { clock, stop, limit: { clock, milliseconds, signal: stop.signal } };
}

describe('work with a timeout', () => {
  it('gives its result, and leaves no timer behind', async () => {
    const { clock, limit } = limited(1_000);

    expect(await withTimeout(limit, () => Promise.resolve(7))).toBe(7);
    expect(clock.sleeping).toBe(0);
    expect(getEventListeners(limit.signal, 'abort')).toEqual([]);
  });

  it('fails with its own error, unless it took too long', async () => {
    const { limit } = limited(1_000);

    await expect(withTimeout(limit, () => Promise.reject(new Error('Not so')))).rejects.toThrow(
      'Not so',
    );
  });

  it('is aborted when its time is over, and says to look again later', async () => {
    const { clock, limit } = limited(1_000);
    const work = async (signal: AbortSignal) => {
      await clock.sleep(5_000, signal);
      throw new Error('Stopped');
    };

    await expect(clock.run(withTimeout(limit, work))).rejects.toMatchObject({
      code: 'CLAIRE_TIMEOUT',
      message: 'Claire gave no answer in time',
      advice: 'Look again later.',
    });
    expect(clock.monotonic()).toBe(1_000);
  });

  it('is aborted with the signal of its caller, and fails with its own error', async () => {
    const { clock, limit, stop } = limited(1_000);
    const work = async (signal: AbortSignal) => {
      await clock.sleep(5_000, signal);
      throw new Error('Stopped');
    };
    void clock.sleep(500).then(() => {
      stop.abort();
    });

    await expect(clock.run(withTimeout(limit, work))).rejects.toThrow('Stopped');
    expect(clock.monotonic()).toBe(500);
  });
});
