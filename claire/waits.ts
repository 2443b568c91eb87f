import type { Clock, Random } from './ports';

/** Seconds that a call waits, by default, when the hour's requests are used up. */
export const defaultMaxWait = 60;

/** Seconds for which the outcome of a queued row is waited for. */
export const defaultWait = 60;

/** Waits for the work, but not longer than that; tells whether it ended in time. Nothing is cut off. */
export async function waitAtMost(
  milliseconds: number,
  work: Promise<unknown>,
  timer: Pick<Clock, 'sleep'>,
): Promise<boolean> {
  const finished = new AbortController();
  const inTime = work.then(() => true);
  const tooLate = timer.sleep(milliseconds, finished.signal).then(() => false);
  try {
    return await Promise.race([inTime, tooLate]);
  } finally {
    finished.abort();
  }
}

/** Works on so many items at once, begun in their order, as long as there is need. */
export async function workOff<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
  isEnough: () => boolean = () => false,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true && !isEnough(); next = left.next()) {
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Work that takes long, in steps. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of its steps in one turn. */
export function takeAllSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds; what else the process has to do should wait for no more than some of them. */
const maxTurn = 25;

/** Lets work that takes long give way to all else in the process; without a clock it does not. */
export class Turns {
  #began: number | undefined;
  /** One for all who work at the same time, or each would take a turn of its own before all else. */
  #wait: Promise<void> | undefined;

  constructor(private readonly clock: Pick<Clock, 'monotonic' | 'sleep'> | undefined) {
    this.#began = clock?.monotonic();
  }

  /** What to wait for where this turn has taken long enough. */
  next(): Promise<void> | undefined {
    const { clock } = this;
    if (clock === undefined || clock.monotonic() - (this.#began ?? 0) < maxTurn) return undefined;
    this.#wait ??= clock.sleep(0).then(() => {
      this.#began = clock.monotonic();
      this.#wait = undefined;
    });
    return this.#wait;
  }

  async takeSteps<Result>(steps: Steps<Result>): Promise<Result> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      const turn = this.next();
      if (turn) await turn;
    }
  }
}

/** 24 days: timers shorten a longer delay to 1 ms. */
export const maxTimerDelay = 2 ** 31 - 1;

/** The delay of a timer for a time of any length, also for a moment just passed. */
export function toTimerDelay(milliseconds: number): number {
  return Math.min(Math.max(0, milliseconds), maxTimerDelay);
}

/** Wraps a platform's callback so that it never throws into a call. */
export function guarded<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  return (...args) => {
    try {
      callback?.(...args);
    } catch {
      // The callback's own errors are not ours to report.
    }
  };
}

/** The listeners of a signal, and the one function that is registered on it. */
interface AbortListeners {
  readonly all: Set<() => void>;
  readonly notifyAll: () => void;
}

const listenersBySignal = new WeakMap<AbortSignal, AbortListeners>();

/**
 * Calls the listener once when the signal aborts, or now if it has; returns how to unsubscribe.
 * Each signal gets one listener for all of ours: Node warns of a leak at eleven.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return doNothing;
  if (signal.aborted) {
    listener();
    return doNothing;
  }
  const { all, notifyAll } = listenersBySignal.get(signal) ?? listen(signal);
  // A new function, as the same listener may be given twice.
  const own = guarded(listener);
  all.add(own);
  return () => {
    if (!all.delete(own) || all.size > 0) return;
    signal.removeEventListener('abort', notifyAll);
    listenersBySignal.delete(signal);
  };
}

/** Settles like the work, or, when the signal aborts first, with what `atAbort` returns or throws. */
export function raceAbort<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
  atAbort: () => Value | Promise<Value>,
): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const unsubscribe = onAbort(signal, () => {
      resolve(Promise.resolve().then(atAbort));
    });
    void work.then(resolve, reject);
    void work.then(unsubscribe, unsubscribe);
  });
}

function listen(signal: AbortSignal): AbortListeners {
  const all = new Set<() => void>();
  const notifyAll = (): void => {
    listenersBySignal.delete(signal);
    const current = [...all];
    all.clear();
    for (const listener of current) listener();
  };
  signal.addEventListener('abort', notifyAll, { once: true });
  const listeners = { all, notifyAll };
  listenersBySignal.set(signal, listeners);
  return listeners;
}

function doNothing(): void {
  // Nothing to unsubscribe.
}

interface BackOff {
  /** Milliseconds before the second attempt at most. */
  readonly first: number;
  readonly factor: number;
  readonly max: number;
  /** The part of each delay that is not left to chance, from 0 to 1. */
  readonly certain: number;
}

/** Milliseconds to wait after so many failed attempts: exponential, with jitter to spread many clients. */
export function backOffDelay(
  failed: number,
  random: Random,
  { first, factor, max, certain }: BackOff,
): number {
  const ceiling = Math.min(max, first * factor ** (failed - 1));
  return Math.round(ceiling * (certain + (1 - certain) * random()));
}

/**
 * Runs work with the same key one after the other. A platform may start a trigger twice at once:
 * both runs would then create its webhooks.
 */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs the work after all earlier work of this key has settled. */
  async runExclusive<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const run = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, run);
    try {
      return await run;
    } finally {
      if (this.#last.get(key) === run) this.#last.delete(key);
    }
  }
}
