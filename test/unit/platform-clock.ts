import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { maxTimerDelay } from '../../claire/waits';
import type { Clock } from '../../claire/ports';

const hour = 3_600_000;

/** The contract of each platform's clock. */
export function describePlatformClock(platform: string, clock: Clock): void {
  describe(`the clock of ${platform}`, () => {
    afterEach(() => {
      jest.restoreAllMocks();
    });

    it.each([
      ['a wait that is just too long for a timer', maxTimerDelay + 1],
      ['a wait without end', Number.POSITIVE_INFINITY],
    ])('is still in %s when a short one is over, and ends it on an abort', async (_, length) => {
      const stop = new AbortController();
      const long = clock.sleep(length, stop.signal).then(() => 'the long one');
      const short = clock.sleep(20).then(() => 'the short one');

      expect(await Promise.race([long, short])).toBe('the short one');
      stop.abort();
      expect(await long).toBe('the long one');
    });

    it('counts the time in which the process works, and not that in which it waits', async () => {
      const before = clock.activeTime?.() ?? Number.NaN;
      const waited = clock.monotonic();
      // Several, as a busy machine may leave none of a single one.
      for (let times = 0; times < 5; times += 1) await clock.sleep(50);
      const idle = (clock.activeTime?.() ?? Number.NaN) - before;
      expect(idle).toBeLessThan(clock.monotonic() - waited);

      const until = performance.now() + 100;
      while (performance.now() < until) Math.sqrt(until);

      expect((clock.activeTime?.() ?? Number.NaN) - before - idle).toBeGreaterThanOrEqual(99);
    });

    it('does not sleep at all after an abort', async () => {
      await clock.sleep(hour, AbortSignal.abort());
    });

    it.each([
      ['back', -hour],
      ['forward', hour],
    ])('measures no length by the system clock, which is set %s meanwhile', async (_, by) => {
      const [now, monotonic] = [clock.now(), clock.monotonic()];
      const real = Date.now.bind(Date);
      const sleeping = clock.sleep(20);
      jest.spyOn(Date, 'now').mockImplementation(() => real() + by);

      await sleeping;
      await clock.sleep(20);

      expect(Math.round((clock.now() - now) / hour)).toBe(by / hour);
      expect(Math.round((clock.monotonic() - monotonic) / hour)).toBe(0);
    });
  });
}
