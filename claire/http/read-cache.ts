import { raceAbort } from '../waits';
import { BoundedMap } from '../bounded-map';
import { isClaireError } from '../errors';
import type { CallResult, Wait } from './request';

const maxReads = 1_000;
interface CachedRead {
  readonly result: CallResult;
  /** When its request was sent. */
  readonly sentAt: number;
  /** In milliseconds: until then anyone may have it, unless something changes at Claire. */
  readonly maxAge: number;
  /** Of the event that it was looked up for. */
  readonly appointmentId?: number | undefined;
}

type OnWait = (wait: Wait) => void;

interface Subscriber {
  signal: AbortSignal | undefined;
  onWait: OnWait;
  /** The error for this subscriber when it aborts. */
  abortReason: () => Error;
}

interface SharedCall {
  result: Promise<CallResult>;
  isDone: boolean;
  /** Undefined if the first subscriber cannot abort. */
  stop: AbortController | undefined;
  subscribers: Set<OnWait>;
}

/** Counts what Claire had told of changes when a request was sent. */
type Generation = number;

/** The responses to reads, until they are too old, and the reads that are on their way. */
export class ReadCache {
  readonly #reads: BoundedMap<string, CachedRead>;
  readonly #shared = new Map<string, SharedCall>();
  #generation: Generation = 0;

  /** `maxSize`: characters of all bodies. */
  constructor(maxSize: number) {
    this.#reads = new BoundedMap(maxReads, { total: maxSize, of: ({ result }) => result.size });
  }

  get generation(): Generation {
    return this.#generation;
  }

  /** A response for anyone, or for one who takes it at `maxAge` seconds. */
  get(key: string, now: number, maxAge = 0): CallResult | undefined {
    const read = this.#reads.get(key);
    if (read === undefined) return undefined;
    return now - read.sentAt < Math.max(read.maxAge, maxAge * 1000) ? read.result : undefined;
  }

  /** Not a response on its way when news came, as it may be older: only for those that take an age. */
  keep(key: string, read: CachedRead, generation: Generation): void {
    if (read.maxAge === 0 || generation === this.#generation) this.#reads.set(key, read);
  }

  /** After a change at Claire: only those that take an age may have what was read before. */
  forget(): void {
    this.#generation += 1;
    this.#shared.clear();
    this.#reads.deleteWhere(({ maxAge }) => maxAge > 0);
  }

  forgetAppointment(id: number): void {
    this.#generation += 1;
    this.#reads.deleteWhere(({ appointmentId }) => appointmentId === id);
  }

  /** Sends identical concurrent reads as one request, and aborts it when no subscriber is left. */
  async share(
    key: string,
    subscriber: Subscriber,
    start: (signal: AbortSignal | undefined, onWait: OnWait) => Promise<CallResult>,
  ): Promise<CallResult> {
    const joined = this.#shared.get(key);
    try {
      return await this.#subscribe(key, joined ?? this.#begin(key, subscriber, start), subscriber);
    } catch (thrown) {
      // Another subscriber's platform stopped it; this one still wants the result.
      const endedByOther = joined && isClaireError(thrown) && thrown.stopped;
      if (endedByOther && !subscriber.signal?.aborted) return this.share(key, subscriber, start);
      throw thrown;
    }
  }

  #begin(
    key: string,
    { signal }: Subscriber,
    start: (signal: AbortSignal | undefined, onWait: OnWait) => Promise<CallResult>,
  ): SharedCall {
    const stop = signal && new AbortController();
    const subscribers = new Set<OnWait>();
    const notifyAll: OnWait = (wait) => {
      for (const notify of subscribers) notify(wait);
    };
    // Deferred, so that the first subscriber is notified of the first wait too.
    const result = Promise.resolve().then(() => start(stop?.signal, notifyAll));
    const shared = { result, stop, subscribers, isDone: false };
    const markDone = (): void => {
      shared.isDone = true;
    };
    void result.then(markDone, markDone);
    this.#shared.set(key, shared);
    return shared;
  }

  async #subscribe(
    key: string,
    shared: SharedCall,
    { signal, onWait, abortReason }: Subscriber,
  ): Promise<CallResult> {
    // A new function, as two subscribers may share theirs.
    const notify: OnWait = (wait) => {
      onWait(wait);
    };
    shared.subscribers.add(notify);
    try {
      return await raceAbort(shared.result, signal, () => {
        throw abortReason();
      });
    } finally {
      shared.subscribers.delete(notify);
      if (shared.subscribers.size === 0) this.#unsubscribe(key, shared);
    }
  }

  #unsubscribe(key: string, shared: SharedCall): void {
    if (this.#shared.get(key) === shared) this.#shared.delete(key);
    if (!shared.isDone) shared.stop?.abort();
  }
}
