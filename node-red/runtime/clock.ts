import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../claire/ports';
import { sleepInSteps } from '../../claire/sleep-in-steps';

export const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  sleep: sleepInSteps(async (milliseconds, signal) => {
    // It rejects when the signal aborts, which the core sees by the signal itself.
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(
      () => undefined,
    );
  }),
};
