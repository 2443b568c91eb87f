import { describe, expect, it } from '@jest/globals';
import { maxTimerDelay, sleepInSteps } from '../../claire/waits';

/** Sleeps as a timer does, which shortens a longer delay to 1 ms. */
function timer(onSleep: (milliseconds: number) => void = () => undefined) {
  const slept: number[] = [];
  const sleep = sleepInSteps((milliseconds) => {
    slept.push(milliseconds > 2_147_483_647 ? 1 : milliseconds);
    onSleep(milliseconds);
    return Promise.resolve();
  });
  return { slept, sleep };
}

describe('a sleep of any length', () => {
  it.each([
    [0, [0]],
    [-0.295, [0]],
    [1_000, [1_000]],
    [maxTimerDelay, [maxTimerDelay]],
    [maxTimerDelay + 1, [maxTimerDelay, 1]],
    [2_600_000_000, [maxTimerDelay, 2_600_000_000 - maxTimerDelay]],
  ])('of %d ms has the steps %j', async (milliseconds, steps) => {
    const { slept, sleep } = timer();

    await sleep(milliseconds);

    expect(slept).toEqual(steps);
  });

  it('ends with the step in which its signal aborts', async () => {
    const stop = new AbortController();
    const { slept, sleep } = timer(() => {
      stop.abort();
    });

    await sleep(3 * maxTimerDelay, stop.signal);

    expect(slept).toEqual([maxTimerDelay]);
  });
});
