import type { Clock } from './ports';

/** Waits for the work, but not longer than that; tells whether it ended in time. Nothing is cut off. */
export async function waitAtMost(
  milliseconds: number,
  work: Promise<unknown>,
  timer: Pick<Clock, 'sleep'>,
): Promise<boolean> {
  const finished = new AbortController();
  const inTime = work.then(() => true);
  const tooLate = timer.sleep(milliseconds, finished.signal).then(() => false);
  try {
    return await Promise.race([inTime, tooLate]);
  } finally {
    finished.abort();
  }
}

type Sleep = Clock['sleep'];

/** Timers shorten a longer delay to 1 ms. */
export const maxTimerDelay = 2 ** 31 - 1;

/** Extends a sleep that is limited to timer delays to any length, also to a moment just passed. */
export function sleepInSteps(sleep: Sleep): Sleep {
  return async (milliseconds, signal) => {
    let left = Math.max(0, milliseconds);
    do {
      await sleep(Math.min(left, maxTimerDelay), signal);
      left -= maxTimerDelay;
    } while (left > 0 && !signal?.aborted);
  };
}
