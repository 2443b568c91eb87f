import { type CallerKind, LeakyBucket } from './budget';
import type { RateLimit } from './rate-headers';
import type { Clock } from '../ports';
import type { LoadSign } from './in-flight';

// More than this in a minute is bulk: a person or an event needs fewer, a nightly batch far more.
const maxInteractive = 10;
const minute = 60_000;

interface Caller<Waiter> {
  readonly isBackground: boolean;
  readonly waiting: Queue<Waiter>;
  /** Its requests of the last minutes. */
  readonly recentUse: LeakyBucket;
  kind: CallerKind;
}

export interface Ticket<Waiter> {
  readonly caller: Caller<Waiter>;
  readonly waiter: Waiter;
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
    interactive: new Queue<Caller<Waiter>>(),
    bulk: new Queue<Caller<Waiter>>(),
    last: new Queue<Caller<Waiter>>(),
  };

  next(kind: CallerKind): Waiter | undefined {
    return this.#kinds[kind].first?.waiting.first;
  }

  enqueue(waiter: Waiter, key: object, arrival: Arrival): Ticket<Waiter> {
    const caller = this.#findCaller(key, arrival.isBackground ?? false);
    caller.waiting.add(waiter, arrival.isRetry);
    this.#enqueueCaller(caller, arrival);
    return { caller, waiter };
  }

  /** Moves the caller behind the others of its kind. */
  recordServed({ caller, waiter }: Ticket<Waiter>, now: number): void {
    caller.waiting.delete(waiter);
    caller.recentUse.add(now);
    this.#kinds[caller.kind].delete(caller);
    this.#enqueueCaller(caller, { isRetry: false, now });
  }

  remove({ caller, waiter }: Ticket<Waiter>, now: number): void {
    if (caller.waiting.delete(waiter)) this.#enqueueCaller(caller, { isRetry: false, now });
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
      waiting: new Queue<Waiter>(),
      recentUse: new LeakyBucket(2 * maxInteractive, minute),
      kind: isBackground ? 'last' : 'interactive',
    };
    callers.set(key, known);
    return known;
  }

  /** Queues a caller under its kind. It keeps its position unless its kind has changed. */
  #enqueueCaller(caller: Caller<Waiter>, { isRetry, now }: Arrival): void {
    const { size } = caller.waiting;
    const kind = chooseKind(caller, now);
    if (isRetry || kind !== caller.kind || size === 0) this.#kinds[caller.kind].delete(caller);
    caller.kind = kind;
    if (size > 0) this.#kinds[kind].add(caller, isRetry);
  }
}

function chooseKind<Waiter>({ isBackground, recentUse, waiting }: Caller<Waiter>, now: number) {
  if (isBackground) return 'last';
  return recentUse.levelAt(now) + waiting.size > maxInteractive ? 'bulk' : 'interactive';
}

/** First in, first out, for a million entries, of which any may leave. */
export class Queue<Value> {
  readonly #inFront = new Set<Value>();
  readonly #others = new Set<Value>();
  /** Goes on where it was: a new iterator would pass all that have left. */
  readonly #inTurn = this.#others.values();
  #first: Value | undefined;

  get size(): number {
    return this.#inFront.size + this.#others.size;
  }

  get first(): Value | undefined {
    const [inFront] = this.#inFront;
    if (inFront !== undefined) return inFront;
    if (this.#others.size > 0) this.#first ??= this.#inTurn.next().value;
    return this.#first;
  }

  has(value: Value): boolean {
    return this.#inFront.has(value) || this.#others.has(value);
  }

  /** One that is there keeps its position. */
  add(value: Value, isInFront = false): void {
    if (isInFront) this.#inFront.add(value);
    else if (!this.#inFront.has(value)) this.#others.add(value);
  }

  delete(value: Value): boolean {
    if (this.#first === value) this.#first = undefined;
    return this.#inFront.delete(value) || this.#others.delete(value);
  }

  toArray(): Value[] {
    return [...this.#inFront, ...this.#others];
  }
}

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
