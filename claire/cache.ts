import { isClaireError } from './errors';
import type { CallResult, Wait } from './http/call';
import { raceAbort } from './waits';

interface MaxSize<Value> {
  readonly total: number;
  readonly of: (value: Value) => number;
}

/** A map that drops its oldest entries as soon as it holds more than `max`, or more in all than fits. */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  /** Goes on where it was, as a new one would pass all that was deleted; one at rest keeps all that. */
  #oldest: MapIterator<Key> | undefined;
  #size = 0;

  constructor(
    private readonly max: number,
    private readonly maxSize: MaxSize<Value> = { total: 0, of: () => 0 },
  ) {}

  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  /** Makes it the newest entry. A value that is too large alone is not kept. */
  set(key: Key, value: Value): void {
    this.delete(key);
    const { total, of } = this.maxSize;
    if (of(value) > total) return;
    this.#entries.set(key, value);
    this.#size += of(value);
    if (!this.#isFull) this.#oldest = undefined;
    while (this.#isFull) this.#dropOldest();
  }

  get #isFull(): boolean {
    return this.#entries.size > this.max || this.#size > this.maxSize.total;
  }

  delete(key: Key): boolean {
    if (!this.#entries.has(key)) return false;
    this.#oldest = undefined;
    this.#remove(key);
    return true;
  }

  deleteWhere(isUnwanted: (value: Value) => boolean): void {
    for (const [key, value] of this.#entries) if (isUnwanted(value)) this.delete(key);
  }

  #dropOldest(): void {
    this.#oldest ??= this.#entries.keys();
    const { done, value: key } = this.#oldest.next();
    if (done !== true) this.#remove(key);
  }

  #remove(key: Key): void {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#size -= this.maxSize.of(value);
    this.#entries.delete(key);
  }
}

/** A longer text hardly comes twice; names of columns are cut at this length. */
const maxLength = 200;
const maxTexts = 1_000;

/** The same function of a text, which remembers what it made of the latest ones: columns and fields repeat. */
export function memoize<Result, Text extends string = string>(
  make: (text: Text) => Result,
  max = maxTexts,
): (text: Text) => Result {
  const known = new BoundedMap<string, { readonly result: Result }>(max);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = make(text);
    if (text.length <= maxLength) known.set(text, { result });
    return result;
  };
}

const maxReads = 1_000;

interface CachedRead {
  readonly result: CallResult;
  readonly sentAt: number;
  /** Milliseconds for which anyone may have it, unless something changes at Claire. */
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

  /** Only those that take an age may have what was read before a change at Claire. */
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
