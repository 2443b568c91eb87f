import { sleep } from 'n8n-workflow';
import type { Clock } from '../claire/ports';
import { sleepInSteps } from '../claire/sleep-in-steps';

/** n8n's own sleep: a community node may not use timers itself. */
export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  sleep: sleepInSteps(async (milliseconds, signal) => {
    if (signal === undefined) return sleep(milliseconds);
    if (signal.aborted) return;
    // n8n 1.x knows no signal in `sleep`, n8n 2.x rejects on it: the race suits both.
    const end = endOf(signal);
    await Promise.race([sleep(milliseconds, signal).catch(() => undefined), end.reached]);
    end.forget();
  }),
};

function endOf(signal: AbortSignal): { reached: Promise<void>; forget: () => void } {
  let forget = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    const done = (): void => {
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    forget = () => {
      signal.removeEventListener('abort', done);
    };
  });
  return { reached, forget };
}
