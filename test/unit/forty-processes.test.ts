import { type Client, createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, rate } from './fake-claire';
import { randomFrom } from './random-from';
import { VirtualClock } from './virtual-clock';
import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';

const { get } = operations.appointment;

interface Load {
  /** Requests that it works on at once; the others wait in a queue. */
  places?: number;
  /** Milliseconds of work for a request. */
  work?: (request: HttpRequest, random: () => number) => number;
  /** Milliseconds on the line, there and back. */
  line?: (random: () => number) => number;
}

/** A Claire that gets slower with more requests than it has places for, for any number of processes. */
class LoadedClaire {
  places: number;
  work: Required<Load>['work'];
  inFlight = 0;
  most = 0;
  mostQueued = 0;
  readonly #line: Required<Load>['line'];
  readonly #queue: (() => void)[] = [];
  readonly #random = randomFrom(1);
  #busy = 0;
  #left = 3_000_000;

  constructor(
    readonly clock: VirtualClock,
    { places = 1_000, work = () => 1, line = () => 30 }: Load = {},
  ) {
    [this.places, this.work, this.#line] = [places, work, line];
  }

  /** A client in its own process. */
  process(): Client {
    const transport = (request: HttpRequest) => this.#answer(request);
    const { settings } = fakeClaire([], { clock: this.clock, random: this.#random, transport });
    return createClient(settings);
  }

  async #answer(request: HttpRequest): Promise<HttpResponse> {
    const { clock } = this;
    this.inFlight += 1;
    this.most = Math.max(this.most, this.inFlight);
    await clock.sleep(this.#line(this.#random) / 2);
    if (this.#busy >= this.places) await this.#wait();
    else this.#busy += 1;
    const left = (this.#left -= 1);
    await clock.sleep(this.work(request, this.#random));
    const next = this.#busy > this.places ? undefined : this.#queue.shift();
    if (next) next();
    else this.#busy -= 1;
    await clock.sleep(this.#line(this.#random) / 2);
    this.inFlight -= 1;
    return json({ id: askedId(request) }, rate(left, endOfHour(clock.now()), 3_000_000));
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push(resolve);
      this.mostQueued = Math.max(this.mostQueued, this.#queue.length);
    });
  }
}

function askedId({ url }: HttpRequest): number {
  return Number(/\d+$/.exec(url)?.[0]);
}

function endOfHour(time: number): number {
  return (Math.floor(time / 3_600_000) + 1) * 3600;
}

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

/** From 20 to 40 ms, as on a line with 10 ms of jitter. */
const jitter = (random: () => number) => 20 + 20 * random();

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
