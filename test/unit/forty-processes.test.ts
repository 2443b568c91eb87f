import { type Client, createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, lastId, rate } from './fake-claire';
import { randomFrom } from './random-from';
import { second, VirtualClock } from './virtual-clock';
import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';

const { get } = operations.appointment;

/** A Claire that gets slower with more requests than it has places for, for any number of processes. */
class LoadedClaire {
  most = 0;
  mostQueued = 0;
  readonly #queue: (() => void)[] = [];
  readonly #random = randomFrom(1);
  #inFlight = 0;
  #busy = 0;
  #left = 3_000_000;

  constructor(
    readonly clock: VirtualClock,
    private readonly places: number,
  ) {}

  /** A client in its own process. */
  process(): Client {
    const transport = (request: HttpRequest) => this.#answer(request);
    const { settings } = fakeClaire([], { clock: this.clock, random: this.#random, transport });
    return createClient(settings);
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    const { clock } = this;
    this.#inFlight += 1;
    this.most = Math.max(this.most, this.#inFlight);
    await this.#travel();
    if (this.#busy >= this.places) await this.#wait();
    else this.#busy += 1;
    const left = (this.#left -= 1);
    await clock.sleep(30);
    const next = this.#queue.shift();
    if (next) next();
    else this.#busy -= 1;
    await this.#travel();
    this.#inFlight -= 1;
    return json({ id: lastId(request) }, rate(left, endOfHour, 3_000_000));
  }

  /** From 10 to 20 ms each way. */
  #travel(): Promise<void> {
    return this.clock.sleep(10 + 10 * this.#random());
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push(resolve);
      this.mostQueued = Math.max(this.mostQueued, this.#queue.length);
    });
  }
}

const endOfHour = Date.parse('2026-03-02T09:00:00Z') / 1000;

/** So many callers at a time, until the time is over; resolves with the number of answers. */
async function busy(
  { clock }: LoadedClaire,
  client: Client,
  { callers, until }: { callers: number; until: number },
): Promise<number> {
  let answers = 0;
  const caller = async (number: number): Promise<void> => {
    for (let id = number; clock.monotonic() < until; id += callers) {
      await client.call(get, { id });
      answers += 1;
    }
  };
  await Promise.all(ids(callers).map(caller));
  return answers;
}

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
      const claire = new LoadedClaire(clock, places);
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
    const claire = new LoadedClaire(clock, 40);
    const until = 3 * second;
    const counts = ids(40).map(() => busy(claire, claire.process(), { callers: 80, until }));

    await clock.run(Promise.all(counts));

    // Ten of each at first; the queue that these make keeps them from many more.
    expect(claire.most).toBeGreaterThanOrEqual(400);
    expect(claire.most).toBeLessThan(700);
  });
});
