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
