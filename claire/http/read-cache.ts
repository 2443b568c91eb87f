import { raceAbort } from '../waits';
import { BoundedMap } from '../bounded-map';
import { isClaireError } from '../errors';
import type { CallResult, Wait } from './call';

const maxReads = 1_000;

interface CachedRead {
  readonly result: CallResult;
  readonly sentAt: number;
  /** In milliseconds: until then anyone may have it, unless something changes at Claire. */
  readonly maxAge: number;
  readonly appointmentId?: number | undefined;
}

interface Subscriber {
  readonly signal: AbortSignal | undefined;
  readonly onWait: (wait: Wait) => void;
  readonly abortReason: () => Error;
}

type Start = (signal: AbortSignal | undefined, onWait: Subscriber['onWait']) => Promise<CallResult>;

interface SharedCall {
  readonly result: Promise<CallResult>;
  /** Undefined if the first subscriber cannot abort, and once it has ended. */
  stop: AbortController | undefined;
  readonly subscribers: Set<Subscriber>;
}

/** The responses to reads, until they are too old, and the reads that are on their way. */
export class ReadCache {
  readonly #reads: BoundedMap<string, CachedRead>;
  readonly #shared = new Map<string, SharedCall>();
  #generation = 0;

  /** `maxSize`: characters of all bodies. */
  constructor(maxSize: number) {
    this.#reads = new BoundedMap(maxReads, { total: maxSize, of: ({ result }) => result.size });
  }

  /** Counts what Claire had told of changes when a request was sent. */
  get generation(): number {
    return this.#generation;
  }

  /** A response for anyone, or for one who takes it at `maxAge` seconds. */
  get(key: string, now: number, maxAge = 0): CallResult | undefined {
    const read = this.#reads.get(key);
    if (read === undefined) return undefined;
    return now - read.sentAt < Math.max(read.maxAge, maxAge * 1000) ? read.result : undefined;
  }

  /** Not a response on its way when news came, as it may be older: only for those that take an age. */
  keep(key: string, read: CachedRead, generation: number): void {
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
  async share(key: string, subscriber: Subscriber, start: Start): Promise<CallResult> {
    const joined = this.#shared.get(key);
    const shared = joined ?? this.#begin(key, subscriber, start);
    shared.subscribers.add(subscriber);
    try {
      return await raceAbort(shared.result, subscriber.signal, () => {
        throw subscriber.abortReason();
      });
    } catch (thrown) {
      // Another subscriber's platform stopped it; this one still wants the result.
      const endedByOther = joined && isClaireError(thrown) && thrown.stopped;
      if (!endedByOther || subscriber.signal?.aborted) throw thrown;
    } finally {
      shared.subscribers.delete(subscriber);
      if (shared.subscribers.size === 0) {
        this.#unshare(key, shared);
        shared.stop?.abort();
      }
    }
    return this.share(key, subscriber, start);
  }

  #begin(key: string, { signal }: Subscriber, start: Start): SharedCall {
    const stop = signal && new AbortController();
    const subscribers: SharedCall['subscribers'] = new Set();
    // Deferred, so that the first subscriber is notified of the first wait too.
    const result = Promise.resolve().then(() =>
      start(stop?.signal, (wait) => {
        for (const { onWait } of subscribers) onWait(wait);
      }),
    );
    const shared: SharedCall = { result, stop, subscribers };
    // Before any subscriber hears of its end, as one that goes on must not join it again.
    const end = (): void => {
      shared.stop = undefined;
      this.#unshare(key, shared);
    };
    void result.then(end, end);
    this.#shared.set(key, shared);
    return shared;
  }

  #unshare(key: string, shared: SharedCall): void {
    if (this.#shared.get(key) === shared) this.#shared.delete(key);
  }
}
