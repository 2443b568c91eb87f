import { describe, expect, it } from '@jest/globals';
import { waitAtMost } from '../../claire/waits';
import { VirtualClock } from './virtual-clock';

describe('a wait for work that may take too long', () => {
  it('ends with the work, and leaves no timer', async () => {
    const clock = new VirtualClock();

    expect(await clock.run(waitAtMost(1_000, clock.sleep(400), clock))).toBe(true);
    expect(clock.monotonic()).toBe(400);
    expect(clock.sleeping).toBe(0);
  });

  it('ends when its time is over, and lets the work go on', async () => {
    const clock = new VirtualClock();
    let isDone = false;
    const work = clock.sleep(5_000).then(() => (isDone = true));

    expect(await clock.run(waitAtMost(1_000, work, clock))).toBe(false);
    expect(clock.monotonic()).toBe(1_000);
    await clock.run(work);
    expect(isDone).toBe(true);
  });

  it('fails with the work', async () => {
    const clock = new VirtualClock();
    const work = Promise.reject(new Error('Not removed'));

    await expect(clock.run(waitAtMost(1_000, work, clock))).rejects.toThrow('Not removed');
    expect(clock.sleeping).toBe(0);
  });
});
