import { describe, expect, it } from '@jest/globals';
import { VirtualClock } from './virtual-clock';

describe('the virtual clock', () => {
  it('wakes sleepers in the order of their time, each at its own moment', async () => {
    const clock = new VirtualClock(0);
    const seen: string[] = [];
    const nap = async (name: string, milliseconds: number): Promise<void> => {
      await clock.sleep(milliseconds);
      seen.push(`${name} at ${String(clock.now())}`);
    };

    await clock.run(Promise.all([nap('c', 30), nap('a', 10), nap('b', 20), nap('d', 30)]));

    expect(seen).toEqual(['a at 10', 'b at 20', 'c at 30', 'd at 30']);
  });

  it('advances by the given time and no more', async () => {
    const clock = new VirtualClock(1_000);
    let awake = false;
    void clock.sleep(500).then(() => (awake = true));

    await clock.advance(499);
    expect([awake, clock.now(), clock.sleeping]).toEqual([false, 1_499, 1]);

    await clock.advance(1);
    expect([awake, clock.now(), clock.sleeping]).toEqual([true, 1_500, 0]);
  });

  it('wakes a sleeper at once when its signal aborts', async () => {
    const clock = new VirtualClock(0);
    const stop = new AbortController();
    const nap = clock.sleep(1_000, stop.signal);

    stop.abort();
    await nap;

    expect([clock.now(), clock.sleeping]).toEqual([0, 0]);
  });

  it('soon says that work which waits for nothing does not end', async () => {
    const never = new Promise(() => undefined);

    await expect(new VirtualClock(0).run(never)).rejects.toThrow('No sleeper is left');
  }, 5_000);

  it('keeps the order of a hundred thousand sleepers', async () => {
    const clock = new VirtualClock(0);
    let latest = 0;
    let late = 0;
    const naps = Array.from({ length: 100_000 }, async (_, index) => {
      await clock.sleep((index * 7_919) % 1_000);
      if (clock.now() < latest) late += 1;
      latest = clock.now();
    });

    await clock.run(Promise.all(naps));

    expect([latest, late]).toEqual([999, 0]);
  });
});
