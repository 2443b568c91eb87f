import { type CallerKind, LeakyBucket } from './budget';
import type { Clock } from '../ports';
import type { LoadSign } from './in-flight';
import type { RateLimit } from './rate-headers';

// More than this in a minute is bulk: a person or an event needs fewer, a nightly batch far more.
const maxInteractive = 10;
const minute = 60_000;

interface Caller<Waiter> {
  readonly isBackground: boolean;
  readonly waiting: LinkedQueue<Waiter>;
  /** Its requests of the last minutes. */
  readonly recentUse: LeakyBucket;
  kind: CallerKind;
  /** Its node in the queue of its kind; undefined while it has nothing waiting. */
  node: QueueNode<Caller<Waiter>> | undefined;
}

/** The position of a waiter. */
export interface Ticket<Waiter> {
  readonly caller: Caller<Waiter>;
  readonly node: QueueNode<Waiter>;
}

interface Arrival {
  isRetry: boolean;
  isBackground?: boolean | undefined;
  now: number;
}

/** Round robin over callers, however many requests each has waiting. */
export class FairQueue<Waiter> {
  readonly #known = new WeakMap<object, Caller<Waiter>>();
  readonly #knownLast = new WeakMap<object, Caller<Waiter>>();
  readonly #kinds = {
    interactive: new LinkedQueue<Caller<Waiter>>(),
    bulk: new LinkedQueue<Caller<Waiter>>(),
    last: new LinkedQueue<Caller<Waiter>>(),
  };

  /** The next waiter of this kind. */
  next(kind: CallerKind): Waiter | undefined {
    return this.#kinds[kind].first?.waiting.first;
  }

  enqueue(waiter: Waiter, key: object, { isRetry, isBackground = false, now }: Arrival) {
    const caller = this.#findCaller(key, isBackground);
    const { waiting } = caller;
    const node = isRetry ? waiting.enqueueFirst(waiter) : waiting.enqueue(waiter);
    this.#enqueueCaller(caller, { isRetry, now });
    return { caller, node };
  }

  /** Moves the caller behind the others of its kind. */
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
    const { interactive, bulk, last } = this.#kinds;
    return [interactive, bulk, last].flatMap((kind) =>
      kind.toArray().flatMap(({ waiting }) => waiting.toArray()),
    );
  }

  #findCaller(key: object, isBackground: boolean): Caller<Waiter> {
    const callers = isBackground ? this.#knownLast : this.#known;
    const known = callers.get(key) ?? {
      isBackground,
      waiting: new LinkedQueue<Waiter>(),
      recentUse: new LeakyBucket(2 * maxInteractive, minute),
      kind: isBackground ? 'last' : 'interactive',
      node: undefined,
    };
    callers.set(key, known);
    return known;
  }

  /** Queues a caller under its kind. It keeps its position unless its kind has changed. */
  #enqueueCaller(
    caller: Caller<Waiter>,
    { isRetry, now }: { isRetry: boolean; now: number },
  ): void {
    const { waiting } = caller;
    const kind = chooseKind(caller, now);
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

function chooseKind<Waiter>({ isBackground, recentUse, waiting }: Caller<Waiter>, now: number) {
  if (isBackground) return 'last';
  return recentUse.levelAt(now) + waiting.length > maxInteractive ? 'bulk' : 'interactive';
}

/** An entry that can be removed from the middle in constant time. */
export interface QueueNode<Value> {
  readonly value: Value;
  previous: QueueNode<Value> | undefined;
  next: QueueNode<Value> | undefined;
  isQueued: boolean;
}

/** A first-in, first-out queue for a million entries. */
export class LinkedQueue<Value> {
  #first: QueueNode<Value> | undefined;
  #last: QueueNode<Value> | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get first(): Value | undefined {
    return this.#first?.value;
  }

  enqueue(value: Value): QueueNode<Value> {
    const node = { value, previous: this.#last, next: undefined, isQueued: true };
    if (this.#last) this.#last.next = node;
    else this.#first = node;
    this.#length += 1;
    return (this.#last = node);
  }

  enqueueFirst(value: Value): QueueNode<Value> {
    const node = { value, previous: undefined, next: this.#first, isQueued: true };
    if (this.#first) this.#first.previous = node;
    else this.#last = node;
    this.#length += 1;
    return (this.#first = node);
  }

  remove(node: QueueNode<Value>): void {
    if (!node.isQueued) return;
    node.isQueued = false;
    this.#length -= 1;
    if (node.previous) node.previous.next = node.next;
    else this.#first = node.next;
    if (node.next) node.next.previous = node.previous;
    else this.#last = node.previous;
    // Otherwise an old node would keep every later one in memory.
    node.previous = node.next = undefined;
  }

  toArray(): Value[] {
    const values: Value[] = [];
    for (let node = this.#first; node; node = node.next) values.push(node.value);
    return values;
  }
}

/** A request that waits for its permit. */
export interface Waiter extends PermitRequest {
  settle: (result: Release | NoPermit) => void;
  /** The end of the wait that `onWait` was last called with. */
  notifiedUntil: number;
  /** When it became the first of its kind while throttled. */
  firstSince: number | undefined;
  ticket: Ticket<Waiter> | undefined;
  /** Set while it waits for the result of a probe only. */
  probeTimeout: AbortController | undefined;
  /** When it first met a block, and when that was to end. */
  closedWait: { at: number; until: number } | undefined;
}

/** Whether it may wait for the end of a block: others may use up the next hour too, and the next. */
export function mayWaitUntil(
  { maxWait, isBackground, closedWait }: Waiter,
  until: number,
  now: number,
): boolean {
  return isBackground !== true && until - (closedWait?.at ?? now) <= maxWait;
}

/** How long the waiter was blocked: that counts towards its next wait. */
export function timeClosed({ closedWait }: Waiter, now: number): number {
  return closedWait === undefined
    ? 0
    : Math.max(0, Math.min(now, closedWait.until) - closedWait.at);
}

/** Who asks to send a request, and how long it may wait. */
export interface PermitRequest {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Permits go round robin over callers, so a batch of thousands delays no other caller. */
  queueKey: object;
  /** In milliseconds. */
  maxWait: number;
  /** Called before each wait for the rate limit. */
  onWait: (milliseconds: number) => void;
  /** Whether this request was sent before and refused. */
  isRetry: boolean;
  /** Whether to send it even while Claire refuses requests, to find out if it still does. */
  isProbe: boolean;
  /**
   * Whether it goes after all others, and never waits for the rate limit: while the hour's requests
   * run short there is no permit.
   */
  isBackground?: boolean | undefined;
}

/** What one attempt shows about the account's rate limit. */
export interface CallReport {
  rate: RateLimit;
  /** Undefined if it shows nothing, as after a cancellation. */
  load?: LoadSign | undefined;
  /** After a 429: milliseconds until Claire accepts requests again. */
  refusedFor?: number | undefined;
  /** Whether that time is from `Retry-After`. */
  byRetryAfter?: boolean;
  /** Whether the response proves that Claire accepts requests. */
  isOpen?: boolean;
}

/** Returns the permit, with a report of the attempt; says whether it was a probe. */
export type Release = (report: CallReport) => boolean;

/** Why no permit is given. */
export interface NoPermit {
  /**
   * Milliseconds for which Claire refuses requests, if more than `maxWait`, or until the reset for
   * one that goes last; undefined after an abort.
   */
  closedFor: number | undefined;
}
