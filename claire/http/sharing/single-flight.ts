import { raceAbort } from '../../abort';
import { isClaireError } from '../../errors';
import type { CallResult, Wait } from '../prepared-call';

type OnWait = (wait: Wait) => void;

export interface Subscriber {
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

/** Sends identical concurrent reads as one request, and aborts it when no subscriber is left. */
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
      // Another subscriber's platform stopped it; this one still wants the result.
      const endedByOther = joined && isClaireError(thrown) && thrown.stopped;
      if (endedByOther && !subscriber.signal?.aborted) return this.run(key, subscriber, start);
      throw thrown;
    }
  }

  /** After a change at Claire, new reads must not join those that began before it. */
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
