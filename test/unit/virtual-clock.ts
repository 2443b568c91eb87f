import type { Clock } from '../../claire/ports';
import { TimeHeap } from './time-heap';

interface Sleeper {
  at: number;
  order: number;
  awake: boolean;
  wake: () => void;
}

// A mutant gets less of both: most that hang wait for nothing, or for ever.
const patienceInRealMilliseconds = Number(process.env.CLAIRE_TEST_PATIENCE ?? 30_000);
/** Where nothing can come from outside: a random test hangs again with each smaller input. */
const patienceWithoutInput = Math.min(1_000, patienceInRealMilliseconds);
/** What Jest itself has open. */
const ownResources = new Set(['PipeWrap', 'TTYWrap', 'MessagePort', 'Timeout', 'Immediate']);
const maxTurns = Number(process.env.CLAIRE_TEST_TURNS ?? Infinity);
const minIdleTurns = 1_000;

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
/** The time at which a clock starts that is given no other. */
export const start = Date.parse('2026-03-02T08:00:00Z');

/** A clock whose time passes on demand only, so an hour costs as little as its work. */
export class VirtualClock implements Clock {
  /** Starts at 0, as a process does, so that its times differ from wall times. */
  #monotonic = 0;
  /** The system time at the start, if the clock was never set. */
  #beganAt: number;
  #order = 0;
  readonly #sleepers = new TimeHeap<Sleeper>();

  constructor(now: number | string = start) {
    this.#beganAt = typeof now === 'number' ? now : Date.parse(now);
  }

  now(): number {
    return this.#beganAt + this.#monotonic;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  /** Sets the system's clock without passing time; negative is back. */
  setForward(milliseconds: number): void {
    this.#beganAt += milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        sleeper.awake = true;
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const at = this.#monotonic + Math.max(0, milliseconds);
      const sleeper: Sleeper = { at, order: (this.#order += 1), awake: false, wake };
      signal?.addEventListener('abort', wake, { once: true });
      this.#sleepers.push(sleeper);
    });
  }

  /** The number of sleepers. */
  get sleeping(): number {
    return this.#sleepers.all.filter((sleeper) => !sleeper.awake).length;
  }

  /** Lets time pass; each sleeper wakes at its own time. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#monotonic + milliseconds;
    await settle();
    for (let next = this.#next(); next && next.at <= end; next = this.#next()) {
      this.#wakeAllAt(next.at);
      await settle();
    }
    this.#monotonic = end;
  }

  /** Jumps from sleeper to sleeper until `work` is done, and returns its result. */
  async run<T>(work: Promise<T>): Promise<T> {
    const state = { done: false };
    const note = (): void => {
      state.done = true;
    };
    work.then(note, note);
    await settle();
    let [progress, idleTurns] = [Date.now(), 0];
    for (let turns = 0; !state.done; turns += 1) {
      if (turns > maxTurns) throw new Error('Time goes on and on, yet the work does not end');
      const next = this.#next();
      idleTurns += 1;
      if (next) {
        this.#wakeAllAt(next.at);
        [progress, idleTurns] = [Date.now(), 0];
      } else if (idleTurns > minIdleTurns && Date.now() - progress > patience()) {
        throw new Error('No sleeper is left on this clock, but the work does not end');
      }
      await settle();
    }
    return work;
  }

  #next(): Sleeper | undefined {
    while (this.#sleepers.first?.awake) this.#sleepers.pop();
    return this.#sleepers.first;
  }

  #wakeAllAt(time: number): void {
    this.#monotonic = Math.max(this.#monotonic, time);
    for (let next = this.#next(); next && next.at <= time; next = this.#next()) {
      this.#sleepers.pop();
      next.wake();
    }
  }
}

function patience(): number {
  const awaitsInput = process.getActiveResourcesInfo().some((name) => !ownResources.has(name));
  return awaitsInput ? patienceInRealMilliseconds : patienceWithoutInput;
}

/** Runs all pending microtasks. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
