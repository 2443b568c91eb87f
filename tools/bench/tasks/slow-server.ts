import { setTimeout as pause } from 'node:timers/promises';
import { Agent } from 'undici';
import { withAccount } from '../../../claire/accounts';
import { type AccountClient, createClient } from '../../../claire/client';
import type { HttpRequest, Transport } from '../../../claire/ports';
import { operations } from '../../../claire/resources';
import { clock } from '../../../node-red/runtime/clock';
import { transport } from '../../../node-red/runtime/account/transport';
import { near, type PlacedClaire, startClaire } from '../claire-at';
import { addCars, vin } from '../rows';
import { atMost, type Comparison, type Goal, type Setting, type Task } from '../task';

const callers = 100;
const cars = 1000;
const work = 20;
const slowWork = 200;
const answersToFall = 20;
const slowFor = 5_000;
const patience = 60_000;
const account = 'the account of the benchmark';

const none: Goal = { text: 'none', reachedBy: ({ ours }) => ours === 0 };

export const slowServer: Task = {
  name: 'slow-server',
  line: near.line,
  about:
    'A server that takes ten times as long for each request during 5 seconds of look-ups by 100 callers over the transport of Node-RED: the limit of requests in flight 20 slow responses later, the seconds until it is back, and the failed calls.',
  async measure(setting) {
    const samples: Sample[] = [];
    for (let round = 0; round < Math.min(2, setting.runs); round += 1) {
      samples.push(await measureOnce(setting));
    }
    const rows: [keyof Sample, string, Goal][] = [
      ['fallen', 'limit 20 slow answers later', { ...atMost(9, 'requests'), text: 'below 10' }],
      ['seconds', 'seconds until it is what it was', atMost(60, 'seconds')],
      ['failed', 'failed calls', none],
    ];
    return {
      comparisons: rows.map(([figure, name, target]): Comparison => ({
        task: `a server that slows down to a tenth: ${name}`,
        unit: figure === 'seconds' ? 'seconds' : 'requests',
        rival: figure === 'fallen' ? 'the limit before' : 'none',
        ours: samples.map((sample) => sample[figure]),
        theirs: figure === 'fallen' ? samples.map(({ before }) => before) : [0],
        better: 'less',
        target,
      })),
    };
  },
};

interface Sample {
  readonly before: number;
  readonly fallen: number;
  readonly seconds: number;
  readonly failed: number;
}

async function measureOnce({ environment }: Setting): Promise<Sample> {
  const placed = await startClaire(near, environment.authority);
  const agent = new Agent({ connections: 64, connect: { ca: environment.authority.cert } });
  try {
    await addCars(placed.claire, cars);
    return await slowDown(placed, agent);
  } finally {
    await agent.destroy();
    await placed.close();
  }
}

async function slowDown({ claire, url, line }: PlacedClaire, agent: Agent): Promise<Sample> {
  const traffic = new Traffic(transport({ dispatcher: () => agent, apiKey: claire.apiKey }), url);
  const limit = () =>
    withAccount(`${account} ${url}`, clock, ({ rateLimiter }) =>
      Promise.resolve(rateLimiter.inFlight.limit),
    );
  await pause(3_000);
  const before = await limit();
  const slowAnswers = traffic.slowAnswers(answersToFall);
  await line?.setWork(slowWork);
  await slowAnswers;
  const fallen = await limit();
  await pause(slowFor);
  await line?.setWork(work);
  const recoveredFrom = performance.now();
  while ((await limit()) < before && performance.now() - recoveredFrom < patience) await pause(50);
  const seconds = (performance.now() - recoveredFrom) / 1000;
  return { before, fallen, seconds, failed: await traffic.stop() };
}

/** Look-ups by so many callers at a time, until they are stopped. */
class Traffic {
  readonly #send: Transport;
  readonly #client: AccountClient;
  readonly #callers: Promise<void>[];
  #isStopped = false;
  #failed = 0;
  #slow = 0;
  #slowFrom = Infinity;
  #onSlow: () => void = () => undefined;

  constructor(send: Transport, baseUrl: string) {
    this.#send = send;
    this.#client = createClient({
      ...{ baseUrl, account, clock, random: Math.random, log: silent },
      transport: (request) => this.#time(request),
    });
    this.#callers = Array.from({ length: callers }, (_, index) => this.#call(index));
  }

  /**
   * Resolves when so many answers have taken as long as a server needs that is slow from now on. One
   * that comes sooner was late for another reason, such as a busy machine.
   */
  slowAnswers(count: number): Promise<void> {
    this.#slow = 0;
    this.#slowFrom = performance.now() + slowWork;
    return new Promise((resolve) => {
      this.#onSlow = () => {
        // The limiter gets the answer of this moment first.
        if (this.#slow >= count) setImmediate(resolve);
      };
    });
  }

  /** The number of calls that failed. */
  async stop(): Promise<number> {
    this.#isStopped = true;
    await Promise.all(this.#callers);
    return this.#failed;
  }

  async #time(request: HttpRequest) {
    const sentAt = performance.now();
    const answer = await this.#send(request);
    const now = performance.now();
    if (now - sentAt >= slowWork && now >= this.#slowFrom) {
      this.#slow += 1;
      this.#onSlow();
    }
    return answer;
  }

  async #call(caller: number): Promise<void> {
    for (let number = caller; !this.#isStopped; number += callers) {
      await this.#client
        .call(operations.car.get, { vin: vin(number % cars) }, { fresh: true })
        .catch(() => (this.#failed += 1));
    }
  }
}

const silent = { debug: ignore, warn: ignore };

function ignore(): void {
  // The figures are told, not the calls.
}
