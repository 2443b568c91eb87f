import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { ids } from './fake-claire';
import { appointment as row } from './import/appointments';
import { busy, jitter, LoadedClaire, lookUps } from './loaded-claire';
import { VirtualClock } from './virtual-clock';

const { appointment, webhook } = operations;
const second = 1_000;
const hour = 3_600 * second;

describe('what looks slow and is no load', () => {
  it('is another operation: one that takes seconds', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, {
      work: ({ url }) => (url.includes('webhooks') ? 3_000 : 1),
    });
    const client = claire.process();
    const slow = ids(20).map((id) => client.call(webhook.get, { webhook_id: id }));

    const calls = lookUps(client, 2_000);
    await clock.run(Promise.all([calls, ...slow]));

    expect(claire.most).toBe(64);
  });

  it('is an answer that carries more', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { work: ({ body = '' }) => 5 + body.length / 20 });
    const client = claire.process();
    const imports = [1, 100, 1, 100].flatMap((count) =>
      ids(200).map((id) =>
        client.call(appointment.import, {
          appointments: ids(count).map((number) => row(id * 1_000 + number)),
        }),
      ),
    );

    await clock.run(Promise.all(imports));

    expect(claire.most).toBe(64);
  });

  it('is the first request of each new connection, also after a long pause', async () => {
    const clock = new VirtualClock();
    const opened = { connections: 0 };
    const claire = new LoadedClaire(clock);
    claire.work = () => {
      const isNew = claire.inFlight > opened.connections;
      opened.connections = Math.max(opened.connections, claire.inFlight);
      return isNew ? 200 : 20;
    };
    const client = claire.process();
    await clock.run(lookUps(client, 1_000));
    expect(claire.most).toBe(64);

    await clock.advance(hour);
    opened.connections = 0;
    claire.most = 0;
    const calls = lookUps(client, 1_000, 1e4);
    await clock.advance(0);
    expect(claire.inFlight).toBe(10);
    await clock.run(calls);
    expect(claire.most).toBe(64);
  });

  it.each([
    ['one in a hundred takes two seconds', (random: () => number) => (random() < 0.01 ? 2_000 : 1)],
    ['half of them come from a cache', (random: () => number) => (random() < 0.5 ? 1 : 50)],
    ['they vary from a half to the double', (random: () => number) => 15 * 4 ** random()],
  ])('is variation: %s', async (_, work) => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { work: (_request, random) => work(random) });
    const calls = busy(claire, claire.process(), { callers: 100, until: 20 * second });

    const answers = await clock.run(calls);

    // Ten in flight, as there were before, answer at most so many.
    expect(answers).toBeGreaterThan((1.5 * 10 * 20 * second) / (30 + mean(work)));
  });

  it('is a clock that is set', async () => {
    const startsWith = async (sets: readonly number[]): Promise<number[]> => {
      const clock = new VirtualClock();
      const claire = new LoadedClaire(clock, { line: jitter });
      const starts: number[] = [];
      claire.onStart = (inFlight) => starts.push(inFlight);
      const calls = lookUps(claire.process(), 500);
      for (const by of sets) {
        await clock.advance(30);
        clock.setForward(by);
      }
      await clock.run(calls);
      return starts;
    };

    expect(await startsWith([hour / 4, -hour / 2, hour / 4])).toEqual(await startsWith([0, 0, 0]));
  });
});

function mean(work: (random: () => number) => number): number {
  const parts = ids(1_000).map((at) => work(() => (at - 0.5) / 1_000));
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
