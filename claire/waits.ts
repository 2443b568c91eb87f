import type { Clock } from './ports';
import { onAbort } from './abort';
import { ClaireError } from './errors';

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

interface TimeoutOptions {
  clock: Clock;
  milliseconds: number;
  signal: AbortSignal;
}

/** Runs the work, which must end when its signal aborts; rejects if it took too long. */
export async function withTimeout<Result>(
  { clock, milliseconds, signal }: TimeoutOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const done = new AbortController();
  const unsubscribe = onAbort(signal, () => {
    stop.abort();
  });
  const time = { isOver: false };
  void clock.sleep(milliseconds, done.signal).then(() => {
    time.isOver = !done.signal.aborted;
    stop.abort();
  });
  try {
    return await work(stop.signal);
  } catch (error) {
    throw time.isOver ? timeoutError() : error;
  } finally {
    unsubscribe();
    done.abort();
  }
}

function timeoutError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'Claire gave no answer in time',
    advice: 'Look again later.',
  });
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
