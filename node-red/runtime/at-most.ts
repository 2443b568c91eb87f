import type { Clock } from '../../claire/ports';

/** Waits for the work, but not longer than that; tells whether it ended in time. Nothing is cut off. */
export async function waitAtMost(
  milliseconds: number,
  work: Promise<void>,
  clock: Clock,
): Promise<boolean> {
  const finished = new AbortController();
  const inTime = work.then(() => true);
  const tooLate = clock.sleep(milliseconds, finished.signal).then(() => false);
  try {
    return await Promise.race([inTime, tooLate]);
  } finally {
    finished.abort();
  }
}
