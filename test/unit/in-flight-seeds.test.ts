import { InFlight } from '../../claire/rate-limit/in-flight';
import { TimeHeap } from './time-heap';
import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../how-much';
import { ids } from './fake-claire';
import { randomFrom } from './random-from';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Events in the order of their time, without promises: many seeds cost little. */
class Simulation {
  now = 0;
  #order = 0;
  readonly #events = new TimeHeap<Event>();

  later(milliseconds: number, act: () => void): void {
    this.#events.push({ at: this.now + milliseconds, order: (this.#order += 1), act });
  }

  /** Until then, or until it is enough. */
  run(until: number, isEnough: () => boolean = () => false): void {
    while (!isEnough()) {
      const next = this.#events.first;
      if (next === undefined || next.at > until) {
        this.now = until;
        return;
      }
      this.#events.pop();
      this.now = next.at;
      next.act();
    }
  }
}

interface Load {
  /** Requests that it works on at once; the others wait in a queue. */
  readonly places: number;
  /** Milliseconds of work for a request. */
  readonly work: () => number;
  /** Milliseconds on the line, there and back. */
  readonly line: () => number;
}

class SimulatedServer {
  /** The most requests that waited for a place. */
  mostQueued = 0;
  /** Requests that are left of the hour, of whoever uses the key. */
  left = 3_000_000;
  work: () => number;
  readonly #queue: ((remaining: number) => void)[] = [];
  #busy = 0;

  constructor(
    readonly simulation: Simulation,
    readonly load: Load,
  ) {
    this.work = load.work;
  }

  request(onAnswer: (remaining: number) => void): void {
    this.simulation.later(this.load.line() / 2, () => {
      this.#queue.push(onAnswer);
      this.#workOnNext();
      this.mostQueued = Math.max(this.mostQueued, this.#queue.length);
    });
  }

  #workOnNext(): void {
    if (this.#busy >= this.load.places) return;
    const onAnswer = this.#queue.shift();
    if (onAnswer === undefined) return;
    this.#busy += 1;
    this.simulation.later(this.work(), () => {
      this.#busy -= 1;
      const remaining = (this.left -= 1);
      this.simulation.later(this.load.line() / 2, () => {
        onAnswer(remaining);
      });
      this.#workOnNext();
    });
  }
}

/** Has as many requests in flight as it may, and works on one answer after the other. */
class SimulatedProcess {
  readonly inFlight = new InFlight();
  /** Called after each answer, with what the whole request took. */
  onAnswer: (milliseconds: number) => void = () => undefined;
  readonly #waiting: (() => void)[] = [];
  #activeTime = 0;
  #isWorking = false;

  constructor(
    readonly server: SimulatedServer,
    /** Milliseconds of work for an answer. */
    readonly ownWork: () => number,
  ) {
    this.#fill();
  }

  #fill(): void {
    while (!this.inFlight.isFull) this.#request();
  }

  #request(): void {
    const { simulation } = this.server;
    const sentAt = simulation.now;
    const started = this.inFlight.start(Math.floor(sentAt), this.#activeTime);
    const end = (remaining: number): void => {
      const load = { kind: 'look-up' } as const;
      const completed = { remaining, load, activeTime: this.#activeTime };
      this.inFlight.end(started, completed, Math.floor(simulation.now));
      this.#fill();
      this.onAnswer(simulation.now - sentAt);
    };
    this.server.request((remaining) => {
      this.#waiting.push(() => {
        end(remaining);
      });
      this.#workOnNext();
    });
  }

  #workOnNext(): void {
    const next = this.#isWorking ? undefined : this.#waiting.shift();
    if (next === undefined) return;
    const milliseconds = this.ownWork();
    this.#isWorking = true;
    this.server.simulation.later(milliseconds, () => {
      this.#activeTime += milliseconds;
      this.#isWorking = false;
      next();
      this.#workOnNext();
    });
  }
}

const second = 1_000;
const some = howMuch(2, 5);

/** Milliseconds that this process works on each answer: at 0.8 it is at work all the time. */
const ownWorks = [
  ['idle', 0],
  ['half busy', 0.4],
  ['busy all the time', 0.8],
] as const;
const seeds = {
  idle: howMuch(4, 40),
  'half busy': howMuch(10, 200),
  'busy all the time': howMuch(4, 40),
};

it.each(ownWorks)(
  'a server that takes forty at once and slows down to a tenth, at any moment, has less than ten in flight 20 slow answers later, all again within a minute: %s',
  (name, ownWork) => {
    const found = ids(seeds[name]).map((seed) => slowDown(seed, ownWork));

    expect(Math.min(...found.map(({ before }) => before))).toBeGreaterThan(50);
    expect(Math.max(...found.map(({ after }) => after))).toBeLessThan(10);
    expect(Math.max(...found.map(({ recovery }) => recovery))).toBeLessThan(5 * second);
  },
);

describe('a server that is never slow', () => {
  it.each([
    ...ownWorks,
    ['more work than time', 1.5, 0],
    ['pauses of a tenth of a second', 0.4, 100],
  ] as const)('keeps its requests, whatever this process does: %s', (_, ownWork, pause = 0) => {
    const found = ids(some).map((seed) => {
      const random = randomFrom(seed);
      const work = () => 2 * ownWork * random() + (random() < 0.005 ? pause : 0);
      return leastInFlight({ work: () => 20, line: jitter(random) }, work);
    });

    expect(Math.min(...found)).toBeGreaterThan(50);
  });

  it.each([
    ['half of them from a cache', (random: number) => (random < 0.5 ? 1 : 50)],
    ['four of five from a cache', (random: number) => (random < 0.8 ? 1 : 150)],
    ['one of a hundred takes two seconds', (random: number) => (random < 0.01 ? 2_000 : 1)],
  ])('keeps them, however they vary: %s', (_, work) => {
    const found = ids(some).map((seed) => {
      const random = randomFrom(seed);
      return leastInFlight({ work: () => work(random()), line: () => 2 }, () => 0);
    });

    expect(Math.min(...found)).toBeGreaterThan(50);
  });
});

/** The answers of each in the second half. */
function play(seed: number) {
  const random = randomFrom(seed);
  const simulation = new Simulation();
  const load = { places: 40, work: () => 30, line: jitter(random) };
  const server = new SimulatedServer(simulation, load);
  const answers = ids(40).map(() => 0);
  const half = 8 * second;
  for (const at of answers.keys()) {
    simulation.later(at * 50, () => {
      const process = new SimulatedProcess(server, () => 0);
      process.onAnswer = () => {
        if (simulation.now > half) answers[at] = (answers[at] ?? 0) + 1;
      };
    });
  }
  simulation.run(half);
  server.mostQueued = 0;
  simulation.run(2 * half);
  return { answers, server };
}

it.each(ids(some))(
  'forty processes with one key share a server fairly that they begin to use one by one: %s',
  (seed) => {
    const { answers, server } = play(seed);

    expect(Math.min(...answers) / Math.max(...answers)).toBeGreaterThan(0.7);
    // Two of each, which are always in flight, would be a queue of 40.
    expect(server.mostQueued).toBeLessThan(90);
  },
);

function start(load: Load, ownWork: () => number) {
  const simulation = new Simulation();
  const server = new SimulatedServer(simulation, load);
  return { simulation, server, process: new SimulatedProcess(server, ownWork) };
}

/** 30 ms, and ten more or less. */
function jitter(random: () => number): () => number {
  return () => 20 + 20 * random();
}

/** The limit before, after so many slow answers, and how long it takes to be what it was. */
function slowDown(seed: number, ownWork: number, answers = 20) {
  const random = randomFrom(seed);
  const load = { places: 40, work: () => 20, line: jitter(random) };
  const { simulation, server, process } = start(load, () => 2 * ownWork * random());
  const { inFlight } = process;
  simulation.run((1 + random()) * second);
  const before = inFlight.limit;
  server.work = () => 200;
  let slow = 0;
  // Until then, no answer is of a slow server.
  simulation.run(simulation.now + 200);
  process.onAnswer = (milliseconds) => (slow += milliseconds >= 200 ? 1 : 0);
  simulation.run(simulation.now + 20 * second, () => slow >= answers);
  const after = inFlight.limit;
  simulation.run(simulation.now + 2 * second);
  server.work = load.work;
  const from = simulation.now;
  simulation.run(from + 60 * second, () => inFlight.limit >= before);
  return { before, after, recovery: simulation.now - from };
}

/** The lowest limit after the first two seconds. */
function leastInFlight(load: Omit<Load, 'places'>, ownWork: () => number): number {
  const { simulation, process } = start({ places: 1_000, ...load }, ownWork);
  simulation.run(2 * second);
  let least = process.inFlight.limit;
  process.onAnswer = () => (least = Math.min(least, process.inFlight.limit));
  simulation.run(8 * second);
  return least;
}
