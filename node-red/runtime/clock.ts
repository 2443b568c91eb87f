import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../claire/ports';

export const clock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    // It rejects when the signal aborts, which the core sees by the signal itself.
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(
      () => undefined,
    );
  },
};
