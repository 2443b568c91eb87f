import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../claire/ports';
import { toTimerDelay } from '../../claire/waits';

export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  activeTime: () => performance.eventLoopUtilization().active,
  sleep: async (milliseconds, signal) => {
    // No wait keeps a process from ending: one that ends has to leave its webhooks alone.
    const options = { ref: false, ...(signal && { signal }) };
    // It rejects when the signal aborts, which the core sees by the signal itself.
    await wait(toTimerDelay(milliseconds), undefined, options).catch(() => undefined);
  },
};

/** Acts after a time, unless the returned function is called. */
export function after(milliseconds: number, act: () => void): () => void {
  const stop = new AbortController();
  void clock.sleep(milliseconds, stop.signal).then(() => {
    if (!stop.signal.aborted) act();
  });
  return () => {
    stop.abort();
  };
}
