import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';
import { ids } from './fake-claire';
import { busy, jitter, LoadedClaire } from './loaded-claire';
import { VirtualClock } from './virtual-clock';

const second = 1_000;

describe('forty processes with one key', () => {
  const cases: [string, number, number][] = [
    ['one after the other', 50, 40],
    ['all at once', 0, 40],
    ['all at once, where there is room', 0, 200],
  ];

  it.each(howMuch(cases.slice(0, 1), cases))(
    'share a server fairly that they begin to use %s',
    async (_, apart, places) => {
      const clock = new VirtualClock();
      const claire = new LoadedClaire(clock, { places, work: () => 30, line: jitter });
      const until = 16 * second;
      const counts = ids(40).map(async (number) => {
        await clock.sleep(number * apart);
        const client = claire.process();
        await busy(claire, client, { callers: 80, until: until / 2 });
        return busy(claire, client, { callers: 80, until });
      });
      void clock.sleep(until / 2).then(() => {
        claire.mostQueued = 0;
      });

      const answers = await clock.run(Promise.all(counts));

      expect(Math.min(...answers) / Math.max(...answers)).toBeGreaterThan(0.85);
      // Two of each, which are always in flight, would be a queue of 40.
      expect(claire.mostQueued).toBeLessThan(90);
    },
  );

  it('do not flood a server of forty places that all begin to use at once', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { places: 40, work: () => 30, line: jitter });
    const until = 3 * second;
    const counts = ids(40).map(() => busy(claire, claire.process(), { callers: 80, until }));

    await clock.run(Promise.all(counts));

    // Ten of each at first; the queue that these make keeps them from many more.
    expect(claire.most).toBeGreaterThanOrEqual(400);
    expect(claire.most).toBeLessThan(700);
  });
});
