import type { Clock } from '../../ports';

/** Requests share a deadline that begin within this part of the time that each has. */
const sharedPart = 1 / 60;

interface Deadlines {
  /** That a request has; up to a sixtieth less if it shares the deadline of an earlier one. */
  milliseconds: number;
  monotonic: Clock['monotonic'];
  /** Opens a signal that aborts after so many milliseconds. */
  open: (milliseconds: number) => AbortSignal;
}

/** Gives the deadline of a request that begins now. One for each would be a timer for each. */
export function sharedDeadlines({ milliseconds, monotonic, open }: Deadlines): () => AbortSignal {
  let latest: { signal: AbortSignal; until: number } | undefined;
  return () => {
    const now = monotonic();
    if (latest === undefined || now >= latest.until)
      latest = { signal: open(milliseconds), until: now + milliseconds * sharedPart };
    return latest.signal;
  };
}
