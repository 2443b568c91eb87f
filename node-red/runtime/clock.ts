import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../claire/ports';
import { backOffDelay, toTimerDelay } from '../../claire/waits';
import { isClaireError, isTransient } from '../../claire/errors';

export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  activeTime: () => performance.eventLoopUtilization().active,
  sleep: async (milliseconds, signal) => {
    // No wait keeps a process from ending: one that ends has to leave its webhooks alone.
    const options = { ref: false, ...(signal && { signal }) };
    // It rejects when the signal aborts, which the core sees by the signal itself.
    await wait(toTimerDelay(milliseconds), undefined, options).catch(() => undefined);
  },
};

/** Acts after a time, unless the returned function is called. */
export function after(milliseconds: number, act: () => void, timer = clock): () => void {
  const stop = new AbortController();
  void timer.sleep(milliseconds, stop.signal).then(() => {
    if (!stop.signal.aborted) act();
  });
  return () => {
    stop.abort();
  };
}

/** Never less than a second. */
const backOff = { first: 2_000, factor: 2, max: 60_000, certain: 0.5 };
interface RetryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly maxAttempts?: number;
  /** `wait`: milliseconds until the next try; undefined where there is none. */
  readonly onFailure?: (thrown: unknown, wait: number | undefined) => void;
}

/**
 * Tries until it succeeds or the signal aborts; resolves with the error when another try would not
 * help. A try that the rate limit refuses does not count.
 */
export async function retry(
  attempt: () => Promise<void>,
  { clock, random, signal, maxAttempts = 60, onFailure }: RetryOptions,
): Promise<{ thrown: unknown } | undefined> {
  const isStopped = (): boolean => signal.aborted;
  for (let tries = 0, refused = 0; !isStopped(); tries += 1) {
    try {
      await attempt();
      return undefined;
    } catch (thrown) {
      if (isStopped()) return undefined;
      const isLast = !isTransient(thrown) || tries - refused >= maxAttempts;
      const wait = isLast ? undefined : delayAfter(thrown, tries, random);
      onFailure?.(thrown, wait);
      if (wait === undefined) return { thrown };
      if (isClaireError(thrown) && thrown.code === 'CLAIRE_RATE_LIMITED') refused += 1;
      await clock.sleep(wait, signal);
    }
  }
  return undefined;
}

/** Milliseconds before the next try, so that the triggers of many flows do not come back all at once. */
function toDelay(tries: number, random: () => number): number {
  return backOffDelay(tries + 1, random, backOff);
}

/**
 * The same, but after the rate limit's reset if that is known; at most a minute, as Claire may be
 * open again sooner.
 */
function delayAfter(thrown: unknown, tries: number, random: () => number): number {
  const resetsIn = isClaireError(thrown) ? thrown.resetsIn : undefined;
  return Math.max(toDelay(tries, random), Math.min(resetsIn ?? 0, backOff.max));
}
