import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';
import type { AccountClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import { ClaireByTheHour } from './claire-by-the-hour';
import { ids } from './fake-claire';
import { second, VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const limit = 10_800;
/** All reads of a night in the workshop, or those of an hour and a little of the next. */
const wholeNight = howMuch(12_000, 40_000);
const twoHours = howMuch(11_500, 22_000);
const nothingLeft = Number.POSITIVE_INFINITY;

interface Night {
  claire?: ConstructorParameters<typeof ClaireByTheHour>[1];
  /** The error of each process's clock. */
  clocks?: readonly number[];
  reads?: number;
  /** Other use of the key, until the night is over. */
  stranger?: (claire: ClaireByTheHour, isOver: () => boolean) => Promise<void>;
}

/** Independent processes with one key read as fast as they may, while people look things up. */
async function night({ claire: settings = {}, clocks = [0, 0, 0], reads, stranger }: Night) {
  const clock = new VirtualClock();
  const claire = new ClaireByTheHour(clock, settings);
  const processes = clocks.map((clockIsOff) => claire.process({ clockIsOff }));
  const each = Math.ceil((reads ?? wholeNight) / clocks.length);
  let isOver = false;
  const batches = processes.map((client, index) => batch(client, each, index * each));
  const end = Promise.all(batches).then(() => {
    isOver = true;
  });
  const people = processes.map((client, index) =>
    person(claire, client, { from: (index + 1) * 1e7, isOver: () => isOver }),
  );
  void stranger?.(claire, () => isOver);
  await clock.run(end);
  const waits = (await clock.run(Promise.all(people))).flat();
  const [whole, refused] = [claire.hours.slice(0, -1), claire.hours.map((hour) => hour.refused)];
  return { whole, refused, waits, hours: claire.hours };
}

function batch(client: AccountClient, count: number, from: number): Promise<unknown> {
  const run = client.forOneRun();
  const options = { maxWait: 7_200 };
  return Promise.all(ids(count).map((id) => run.call(get, { id: id + from }, options)));
}

/** Sends a look-up about every minute, and returns how long each waited. */
async function person(
  claire: ClaireByTheHour,
  client: AccountClient,
  { from, isOver }: { from: number; isOver: () => boolean },
): Promise<number[]> {
  const waits: Promise<number>[] = [];
  for (let id = from; ; id += 1) {
    await claire.clock.sleep((30 + 60 * claire.random()) * second);
    if (isOver()) return Promise.all(waits);
    waits.push(
      claire.left > 0 ? claire.waitFor(client.forOneRun(), id) : Promise.resolve(nothingLeft),
    );
  }
}

function leastUsed(hours: readonly { used: number }[]): number {
  return Math.min(...hours.map(({ used }) => used)) / limit;
}

describe('three processes with one key and a night of reads', () => {
  it.each([
    ['whole hours, rounded down', { hours: 'of the clock', reset: 'rounded down' }],
    ['seconds from now', { hours: 'from the first request', reset: 'seconds from now' }],
    ['slow answers', { hours: 'of the clock', reset: 'rounded up', latency: 2_000 }],
  ] as const)('use each hour, are never refused and delay no look-up: %s', async (_, claire) => {
    const { whole, refused, waits } = await night({ claire });

    expect(Math.max(...refused)).toBe(0);
    expect(leastUsed(whole)).toBeGreaterThan(0.99);
    expect(waits.length).toBeGreaterThan(howMuch(130, 400));
    expect(Math.max(...waits)).toBeLessThan(2 * second);
  });

  it.each(howMuch([1], [1, 2, 3, 4]))(
    'are refused three times an hour at most, all together, when a stranger uses up their spread: %s',
    async (seed) => {
      const { whole, refused } = await night({
        claire: { seed },
        reads: twoHours,
        stranger: async (claire, isOver) => {
          while (!isOver()) {
            claire.takeOne();
            await claire.clock.sleep(667);
          }
        },
      });

      expect(Math.min(...whole.map(({ byStrangers }) => byStrangers))).toBeGreaterThan(500);
      expect(Math.max(...refused)).toBeLessThanOrEqual(3);
      expect(leastUsed(whole)).toBeGreaterThan(0.99);
    },
  );
});
