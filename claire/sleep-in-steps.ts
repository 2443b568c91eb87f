import type { Clock } from './ports';

type Sleep = Clock['sleep'];

/** Of a longer delay, a timer makes 1 ms. */
export const maxTimerDelay = 2 ** 31 - 1;

/** A sleep of any length, by one that knows only the delays of a timer. */
export function sleepInSteps(sleep: Sleep): Sleep {
  return async (milliseconds, signal) => {
    let left = milliseconds;
    do {
      await sleep(Math.min(left, maxTimerDelay), signal);
      left -= maxTimerDelay;
    } while (left > 0 && !signal?.aborted);
  };
}
