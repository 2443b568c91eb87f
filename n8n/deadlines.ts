import type { Clock } from '../claire/ports';

/** Of the time that a request has: what it may get on top. */
const sharedPart = 1 / 60;

/**
 * Gives each request a signal that aborts after `milliseconds`, or up to a sixtieth later: requests
 * of one moment share it, as a timer for each costs more than that is worth.
 */
export function deadlines(
  milliseconds: number,
  { monotonic }: Pick<Clock, 'monotonic'>,
): () => AbortSignal {
  const shared = { signal: AbortSignal.abort(), until: Number.NEGATIVE_INFINITY };
  return () => {
    const now = monotonic();
    if (now >= shared.until) {
      shared.until = now + milliseconds * sharedPart;
      shared.signal = AbortSignal.timeout(Math.ceil(milliseconds * (1 + sharedPart)));
    }
    return shared.signal;
  };
}
