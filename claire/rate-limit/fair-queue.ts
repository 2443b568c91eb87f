import { LeakyBucket } from './leaky-bucket';
import { LinkedQueue, type QueueNode } from './linked-queue';

// A person's look-ups, or what is fetched for an event, are fewer; a nightly batch is far more.
const maxInteractive = 10;
const minute = 60_000;

export type CallerKind = 'interactive' | 'bulk';

interface Caller<Waiter> {
  readonly waiting: LinkedQueue<Waiter>;
  /** What it was given of late. */
  readonly recentUse: LeakyBucket;
  kind: CallerKind;
  /** Its place among the callers of its kind; undefined while it waits for nothing. */
  node: QueueNode<Caller<Waiter>> | undefined;
}

/** Where a waiter stands. */
export interface Ticket<Waiter> {
  readonly caller: Caller<Waiter>;
  readonly node: QueueNode<Waiter>;
}

/** Callers take turns, however many requests each of them has waiting. */
export class FairQueue<Waiter> {
  readonly #known = new WeakMap<object, Caller<Waiter>>();
  readonly #kinds = {
    interactive: new LinkedQueue<Caller<Waiter>>(),
    bulk: new LinkedQueue<Caller<Waiter>>(),
  };

  /** Whose turn it is among those who ask now and then, or among those with a mass of requests. */
  next(kind: CallerKind): Waiter | undefined {
    return this.#kinds[kind].first?.waiting.first;
  }

  enqueue(waiter: Waiter, key: object, { isRetry, now }: { isRetry: boolean; now: number }) {
    const caller = this.#findCaller(key);
    const { waiting } = caller;
    const node = isRetry ? waiting.enqueueFirst(waiter) : waiting.enqueue(waiter);
    this.#enqueueCaller(caller, { isRetry, now });
    return { caller, node };
  }

  /** Somebody has had a turn, so others come before the next of the same caller. */
  recordServed({ caller, node }: Ticket<Waiter>, now: number): void {
    caller.waiting.remove(node);
    caller.recentUse.add(now);
    this.#dequeueCaller(caller);
    this.#enqueueCaller(caller, { isRetry: false, now });
  }

  remove({ caller, node }: Ticket<Waiter>, now: number): void {
    if (!node.isQueued) return;
    caller.waiting.remove(node);
    this.#enqueueCaller(caller, { isRetry: false, now });
  }

  toArray(): Waiter[] {
    const { interactive, bulk } = this.#kinds;
    return [interactive, bulk].flatMap((kind) =>
      kind.toArray().flatMap(({ waiting }) => waiting.toArray()),
    );
  }

  #findCaller(key: object): Caller<Waiter> {
    const known = this.#known.get(key) ?? {
      waiting: new LinkedQueue<Waiter>(),
      recentUse: new LeakyBucket(2 * maxInteractive, minute),
      kind: 'interactive',
      node: undefined,
    };
    this.#known.set(key, known);
    return known;
  }

  /** Puts a caller where it belongs now; one that stands there already keeps its place. */
  #enqueueCaller(
    caller: Caller<Waiter>,
    { isRetry, now }: { isRetry: boolean; now: number },
  ): void {
    const { waiting, recentUse } = caller;
    const kind = recentUse.levelAt(now) + waiting.length > maxInteractive ? 'bulk' : 'interactive';
    if (isRetry || kind !== caller.kind || waiting.length === 0) this.#dequeueCaller(caller);
    caller.kind = kind;
    if (waiting.length === 0 || caller.node) return;
    const queue = this.#kinds[kind];
    caller.node = isRetry ? queue.enqueueFirst(caller) : queue.enqueue(caller);
  }

  #dequeueCaller(caller: Caller<Waiter>): void {
    if (caller.node) this.#kinds[caller.kind].remove(caller.node);
    caller.node = undefined;
  }
}
