import { type Client, createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import { fakeClaire, ids, json, rate } from './fake-claire';
import { randomFrom } from './random-from';
import type { VirtualClock } from './virtual-clock';

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
export class LoadedClaire {
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
export async function busy(
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
export const jitter = (random: () => number) => 20 + 20 * random();
