import { sleep } from 'n8n-workflow';
import type { Clock } from '../claire/ports';

/** n8n's own sleep: a community node may not use timers itself. */
export const clock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    if (signal === undefined) return sleep(milliseconds);
    if (signal.aborted) return;
    // n8n 1.x knows no signal in `sleep`, n8n 2.x rejects on it: the race suits both.
    await Promise.race([sleep(milliseconds, signal).catch(() => undefined), aborted(signal)]);
  },
};

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
