import { isClaireError, isTransient } from '../../claire/errors';
import type { Clock } from '../../claire/ports';

const maxBackOff = 60_000;
const maxAttempts = 60;

interface RetryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly onFailure?: (thrown: unknown) => void;
}

/**
 * Tries until it is done or the signal aborts; resolves with what was thrown where another try would
 * not help. One that the rate limit refuses costs nothing, and does not count.
 */
export async function retry(
  attempt: () => Promise<void>,
  { clock, random, signal, onFailure }: RetryOptions,
): Promise<{ thrown: unknown } | undefined> {
  const isStopped = (): boolean => signal.aborted;
  for (let tries = 0, refused = 0; !isStopped(); tries += 1) {
    try {
      await attempt();
      return undefined;
    } catch (thrown) {
      if (isStopped()) return undefined;
      onFailure?.(thrown);
      if (!isTransient(thrown) || tries - refused >= maxAttempts) return { thrown };
      if (isRateLimited(thrown)) refused += 1;
      await clock.sleep(backOffAfter(thrown, tries, random), signal);
    }
  }
  return undefined;
}

/**
 * How long to wait before the next try, in milliseconds: never less than a second, and some more at
 * random, so that the triggers of many flows do not come back all at once.
 */
export function backOff(tries: number, random: () => number = Math.random): number {
  const max = Math.min(maxBackOff, 2000 * 2 ** Math.min(tries, 10));
  return max / 2 + (random() * max) / 2;
}

/**
 * The same, but not before the hour is new whose requests are used up; or a minute, in which Claire
 * may be open again all the same.
 */
function backOffAfter(thrown: unknown, tries: number, random: () => number): number {
  const resetsIn = isClaireError(thrown) ? thrown.resetsIn : undefined;
  return Math.max(backOff(tries, random), Math.min(resetsIn ?? 0, maxBackOff));
}

function isRateLimited(thrown: unknown): boolean {
  return isClaireError(thrown) && thrown.code === 'CLAIRE_RATE_LIMITED';
}
