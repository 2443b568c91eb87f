import { InFlight } from '../../claire/rate-limit/in-flight';
import { TimeHeap } from './time-heap';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** Events in the order of their time, without promises: many seeds cost little. */
export class Simulation {
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

export class SimulatedServer {
  answered = 0;
  work: () => number;
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor(
    readonly simulation: Simulation,
    readonly load: Load,
  ) {
    this.work = load.work;
  }

  request(onAnswer: () => void): void {
    this.simulation.later(this.load.line() / 2, () => {
      this.#queue.push(onAnswer);
      this.#workOnNext();
    });
  }

  #workOnNext(): void {
    if (this.#busy >= this.load.places) return;
    const onAnswer = this.#queue.shift();
    if (onAnswer === undefined) return;
    this.#busy += 1;
    this.simulation.later(this.work(), () => {
      this.#busy -= 1;
      this.answered += 1;
      this.simulation.later(this.load.line() / 2, onAnswer);
      this.#workOnNext();
    });
  }
}

/** Has as many requests in flight as it may, and works on one answer after the other. */
export class SimulatedProcess {
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
    const end = (): void => {
      const completed = {
        ...{ remaining: undefined, load: { kind: 'look-up' }, activeTime: this.#activeTime },
      };
      this.inFlight.end(started, completed, Math.floor(simulation.now));
      this.#fill();
      this.onAnswer(simulation.now - sentAt);
    };
    this.server.request(() => {
      this.#waiting.push(end);
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
