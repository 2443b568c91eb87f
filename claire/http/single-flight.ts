import { raceAbort } from '../abort';
import { isClaireError } from '../errors';
import type { CallResult, Wait } from './call';

type OnWait = (wait: Wait) => void;

export interface Subscriber {
  signal: AbortSignal | undefined;
  onWait: OnWait;
  /** What to reject with when this subscriber leaves. */
  abortReason: () => Error;
}

interface SharedCall {
  result: Promise<CallResult>;
  isDone: boolean;
  /** Undefined if whoever began it can never leave. */
  stop: AbortController | undefined;
  subscribers: Set<OnWait>;
}

/** Identical reads in flight are one request, which ends early only when nobody wants it any more. */
export class SingleFlight {
  readonly #shared = new Map<string, SharedCall>();

  async run(
    key: string,
    subscriber: Subscriber,
    start: (signal: AbortSignal | undefined, onWait: OnWait) => Promise<CallResult>,
  ): Promise<CallResult> {
    const joined = this.#shared.get(key);
    try {
      return await this.#subscribe(key, joined ?? this.#begin(key, subscriber, start), subscriber);
    } catch (thrown) {
      // The platform of whoever began it ended it; this caller still wants the result.
      const endedByOther = joined && isClaireError(thrown) && thrown.stopped;
      if (endedByOther && !subscriber.signal?.aborted) return this.run(key, subscriber, start);
      throw thrown;
    }
  }

  /** After a change at Claire nobody may be given an answer from before it. */
  forget(): void {
    this.#shared.clear();
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
    // Starts after the first subscriber is there, who is told of the first wait as well.
    const result = Promise.resolve()
      .then(() => start(stop?.signal, notifyAll))
      .finally(() => {
        shared.isDone = true;
      });
    const shared = { result, stop, subscribers, isDone: false };
    this.#shared.set(key, shared);
    return shared;
  }

  async #subscribe(
    key: string,
    shared: SharedCall,
    { signal, onWait, abortReason }: Subscriber,
  ): Promise<CallResult> {
    // A function of its own, as two subscribers may share theirs.
    const notify: OnWait = (wait) => {
      onWait(wait);
    };
    shared.subscribers.add(notify);
    try {
      return await raceAbort(shared.result, signal, abortReason);
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
