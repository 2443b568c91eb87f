import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';
import { operations } from '../../claire/resources';
import { ids } from './fake-claire';
import { appointment as row } from './import/appointments';
import { busy, jitter, LoadedClaire, lookUps } from './loaded-claire';
import { VirtualClock } from './virtual-clock';

const { appointment, webhook } = operations;
const second = 1_000;
const hour = 3_600 * second;
const aWhile = howMuch(3, 20) * second;

describe('what looks slow and is no load', () => {
  it('is another operation, which takes ten times as long', async () => {
    const { claire, client, starts } = watched(({ url }) => (url.includes('webhooks') ? 300 : 1));
    await claire.clock.run(lookUps(client, 1_000));
    starts.length = 0;

    await claire.clock.run(
      Promise.all(ids(600).map((id) => client.call(webhook.get, { webhook_id: id }))),
    );

    // From the 64th on, as many as before.
    expect(Math.min(...starts.slice(64))).toBeGreaterThan(50);
  });

  it('is a request that carries more', async () => {
    const { claire, client, starts } = watched(({ body = '' }) => 5 + body.length / 20);
    const imports = (rows: number) =>
      Promise.all(
        ids(600).map((id) =>
          client.call(appointment.import, {
            appointments: ids(rows).map((number) => row(id * 1_000 + number)),
          }),
        ),
      );
    await claire.clock.run(imports(1));
    starts.length = 0;

    await claire.clock.run(imports(20));

    expect(Math.min(...starts.slice(64))).toBeGreaterThan(50);
  });

  it('is the first request of each new connection, also after a long pause', async () => {
    let connections = 0;
    const isNew: boolean[] = [];
    const { claire, client, starts } = watched(() => (isNew.shift() ? 200 : 20));
    const note = claire.onStart;
    claire.onStart = (inFlight) => {
      note(inFlight);
      isNew.push(inFlight > connections);
      connections = Math.max(connections, inFlight);
    };
    await claire.clock.run(lookUps(client, 5_000));
    expect(claire.most).toBe(64);

    await claire.clock.advance(hour);
    [connections, claire.most, starts.length] = [0, 0, 0];
    const calls = lookUps(client, 1_000, 1e4);
    await claire.clock.advance(0);
    expect(claire.inFlight).toBe(10);
    await claire.clock.run(calls);

    expect(claire.most).toBe(64);
    expect(Math.min(...starts.slice(10))).toBeGreaterThan(9);
  });

  it.each([
    ['one in a hundred takes two seconds', (random: () => number) => (random() < 0.01 ? 2_000 : 1)],
    ['half of them come from a cache', (random: () => number) => (random() < 0.5 ? 1 : 50)],
    ['they vary from a half to the double', (random: () => number) => 15 * 4 ** random()],
  ])('is variation: %s', async (_, work) => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { work: (_request, random) => work(random) });
    const calls = busy(claire, claire.process(), { callers: 100, until: aWhile });

    const answers = await clock.run(calls);

    // Ten in flight, as there were before, answer at most so many.
    expect(answers).toBeGreaterThan((1.5 * 10 * aWhile) / (30 + mean(work)));
  });

  it('is a busy machine in front of a fast server: some milliseconds more with more in flight', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { line: () => 1 });
    claire.work = (_request, random) => 0.2 * claire.inFlight * (0.5 + random());
    const calls = busy(claire, claire.process(), { callers: 100, until: 3 * second });
    await clock.advance(2 * second);
    const starts: number[] = [];
    claire.onStart = (inFlight) => starts.push(inFlight);

    await clock.run(calls);

    expect(Math.min(...starts)).toBeGreaterThan(50);
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

/** A process, and how many were in flight at the start of each of its requests. */
function watched(work: LoadedClaire['work']) {
  // With some jitter, as answers of one moment are all counted before the next request starts.
  const line = (random: () => number) => 30 + 4 * random();
  const claire = new LoadedClaire(new VirtualClock(), { work, line });
  const starts: number[] = [];
  claire.onStart = (inFlight) => starts.push(inFlight);
  return { claire, client: claire.process(), starts };
}

function mean(work: (random: () => number) => number): number {
  const parts = ids(1_000).map((at) => work(() => (at - 0.5) / 1_000));
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
