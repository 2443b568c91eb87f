import { describe, expect, it } from '@jest/globals';
import { describeChanges, hour, PolledClaire } from './polled-claire';

async function polledOnce() {
  const claire = new PolledClaire();
  const here = claire.create();
  await claire.poll();
  claire.requests = [];
  return { claire, here };
}

describe('a poll while requests of the hour run short', () => {
  it('skips its turn rather than wait, which is no failure, and loses nothing', async () => {
    const { claire, here } = await polledOnce();
    claire.leaveRequests(500);
    await claire.poll(); // Learns of it.
    claire.change(here, { status: 10 });
    claire.requests = [];
    const began = claire.clock.monotonic();
    const skipped = await claire.poll();

    expect(skipped.skipped?.code).toBe('CLAIRE_RATE_LIMITED');
    expect(skipped).toMatchObject({ failures: [] });
    expect([skipped.changes, claire.requests]).toEqual([[], []]);
    expect(claire.clock.monotonic() - began).toBeLessThan(hour / 30);
    await claire.clock.advance(hour);
    expect(describeChanges(await claire.poll())).toEqual([`status ${String(here)} 1→10`]);
  });

  it('counts neither as a failure nor as a recovery, however often it skips', async () => {
    const { claire } = await polledOnce();
    claire.leaveRequests(500);
    await claire.poll();
    for (let count = 0; count < 6; count += 1) {
      expect((await claire.poll()).state.failures).toEqual({});
    }
    await claire.clock.advance(hour);

    expect(await claire.poll()).not.toHaveProperty('recoveredAfter');
  });
});
