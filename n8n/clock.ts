import { sleep } from 'n8n-workflow';
import type { Clock } from '../claire/ports';
import { onAbort, toTimerDelay } from '../claire/waits';

/** n8n's own sleep: a community node may not use timers itself. */
export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  activeTime: () => performance.eventLoopUtilization().active,
  sleep: async (milliseconds, signal) => {
    const delay = toTimerDelay(milliseconds);
    if (signal === undefined) return sleep(delay);
    if (signal.aborted) return;
    // n8n 1.x knows no signal in `sleep`, n8n 2.x rejects on it: this suits both.
    await new Promise<void>((resolve) => {
      const forget = onAbort(signal, resolve);
      void sleep(delay, signal)
        .catch(() => undefined)
        .then(resolve)
        .finally(forget);
    });
  },
};
