import { expect, it } from '@jest/globals';
import { createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import { fakeClaire, ids, json, rate } from './fake-claire';
import { randomFrom } from './random-from';
import { VirtualClock } from './virtual-clock';

const { get } = operations.appointment;
const second = 1_000;

interface Counter {
  left: number;
  /** In milliseconds since 1970. */
  resetsAt: number;
}

/** Look-ups in so much time, at a Claire whose servers each count what they answer. */
async function answeredIn(milliseconds: number, counters: (now: number) => Counter[]) {
  const clock = new VirtualClock();
  const random = randomFrom(1);
  const servers = counters(clock.now());
  const { settings } = fakeClaire([], {
    clock,
    random,
    transport: async ({ url }) => {
      await clock.sleep(20 + 20 * random());
      const server = servers[Math.floor(random() * servers.length)];
      if (server === undefined) throw new Error('There is no server');
      server.left -= 1;
      const headers = rate(server.left, Math.floor(server.resetsAt / 1000));
      await clock.sleep(20 + 20 * random());
      return json({ id: Number(/\d+$/.exec(url)?.[0]) }, headers);
    },
  });
  const client = createClient(settings);
  let answered = 0;
  const callers = ids(100).map(async (number) => {
    for (let id = number; clock.monotonic() < milliseconds; id += 100) {
      await client.call(get, { id });
      answered += 1;
    }
  });
  await clock.run(Promise.all(callers));
  return answered;
}

const minute = 60 * second;
const time = 2 * second;

it.each([
  ['with hours of their own', 20],
  ['with the same hour', 50],
])('servers that each count for themselves, %s, are asked as fast as one', async (_, reset) => {
  const one = await answeredIn(time, (now) => [{ left: 9_000, resetsAt: now + 50 * minute }]);
  const two = await answeredIn(time, (now) => [
    { left: 9_000, resetsAt: now + 50 * minute },
    { left: 4_000, resetsAt: now + reset * minute },
  ]);

  expect(two).toBeGreaterThan(0.7 * one);
});
