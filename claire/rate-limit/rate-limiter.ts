import type { Clock } from '../ports';
import { onAbort } from '../waits';
import { Budget, type CallerKind, LeakyBucket, type RateLimit } from './budget';
import { InFlight, type LoadSign, Queue, type StartedRequest } from './in-flight';

export interface PermitRequest {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Permits go round robin over callers, so a batch of thousands delays no other caller. */
  queueKey: object;
  /** Milliseconds. */
  maxWait: number;
  onWait: (milliseconds: number) => void;
  /** Whether this request was sent before and refused. */
  isRetry: boolean;
  /** Whether to send it even while Claire refuses requests, to find out if it still does. */
  isProbe: boolean;
  /** Whether it goes after all others, and gets no permit while the hour's requests run short. */
  isBackground: boolean;
}

/** What one attempt shows about the account's rate limit. */
export interface CallReport {
  rate: RateLimit;
  /** Undefined if it shows nothing, as after a cancellation. */
  load?: LoadSign | undefined;
  /** Milliseconds after a 429 until Claire accepts requests again. */
  refusedFor?: number | undefined;
  byRetryAfter?: boolean;
  /** Whether the response proves that Claire accepts requests. */
  isOpen?: boolean;
}

/** Returns the permit, with a report of the attempt; says whether it was a probe. */
export type Release = (report: CallReport) => boolean;

export interface NoPermit {
  /** Milliseconds until there would be one; undefined after an abort. */
  closedFor: number | undefined;
}

interface Waiter extends PermitRequest {
  readonly caller: Caller;
  settle: (result: Release | NoPermit) => void;
  /** The end of the wait that `onWait` was last called with. */
  notifiedUntil: number;
  /** When it became the first of its kind while throttled. */
  firstSince: number | undefined;
  /** Set while it waits for the result of a probe only. */
  probeTimeout: AbortController | undefined;
  /** When it first met a block, and when that was to end. */
  closedWait: { at: number; until: number } | undefined;
}

type Candidate = readonly [waiter: Waiter, earliestStart: number];

const interactiveFirst: readonly CallerKind[] = ['interactive', 'bulk', 'last'];
const bulkFirst: readonly CallerKind[] = ['bulk', 'interactive', 'last'];

/** While Claire refuses requests, one is sent this often to find out, or the clocks are compared. */
const checkInterval = 60_000;

/** Paces the requests of all clients of one API key. */
export class RateLimiter {
  readonly inFlight = new InFlight();
  readonly #budget = new Budget();
  readonly #queue = new FairQueue();
  #lastKind: CallerKind = 'bulk';
  #isProbing = false;
  /** When a request was last sent or a response last came. */
  #lastTraffic = Number.NEGATIVE_INFINITY;
  #notifiedClosedUntil: number | undefined;
  /** How far the system's time was ahead of the monotonic clock at the last response. */
  #systemAhead = Infinity;
  #timer: { at: number; stop: AbortController } | undefined;

  /** Resolves with a permit for one request, or with the reason why there is none. */
  acquire(request: PermitRequest): Promise<Release | NoPermit> {
    const { clock, signal } = request;
    if (signal?.aborted) return Promise.resolve({ closedFor: undefined });
    return new Promise((resolve) => {
      const settle = (result: Release | NoPermit): void => {
        forget();
        waiter.probeTimeout?.abort();
        this.#queue.remove(waiter, clock.monotonic());
        resolve(result);
      };
      const forget = onAbort(signal, () => {
        settle({ closedFor: undefined });
        this.#advance(clock);
      });
      const waiter: Waiter = {
        ...request,
        settle,
        caller: this.#queue.findCaller(request),
        notifiedUntil: Number.NEGATIVE_INFINITY,
        firstSince: undefined,
        probeTimeout: undefined,
        closedWait: undefined,
      };
      this.#queue.enqueue(waiter, clock.monotonic());
      this.#advance(clock, waiter);
    });
  }

  /** Whether a new limiter would do as well. */
  isExpired(now: number): boolean {
    return this.#first === undefined && this.inFlight.count === 0 && this.#budget.isExpired(now);
  }

  #advance(clock: Clock, newcomer?: Waiter): void {
    const at = this.#startReady(clock.monotonic(), newcomer);
    this.#setTimer(at, this.#first?.clock ?? clock);
  }

  /** Starts every waiter that is ready; returns when to continue, never if a response will. */
  #startReady(now: number, newcomer: Waiter | undefined): number {
    while (this.#first !== undefined) {
      const closedUntil = this.#budget.closedUntil(now);
      if (closedUntil !== undefined) {
        const probe = this.#chooseProbe(closedUntil, now, newcomer);
        if (probe !== undefined) this.#start(probe, now, true);
        this.#notifyClosed(closedUntil, now, newcomer === probe ? undefined : newcomer);
        return this.#nextWhileClosed(closedUntil, now);
      }
      this.#refuseLast(now);
      if (this.inFlight.isFull) return Infinity;
      const candidates = this.#candidates(now);
      const [ready] = candidates.find(([, earliestStart]) => earliestStart <= now) ?? [];
      if (ready === undefined) {
        for (const [waiter, start] of candidates) this.#notifyWait(waiter, start, now);
        return Math.min(...candidates.map(([, start]) => start));
      }
      this.#start(ready, now, false);
    }
    return Infinity;
  }

  /** Refuses background calls while the hour's requests run short. */
  #refuseLast(now: number): void {
    for (let last = this.#queue.next('last'); last; last = this.#queue.next('last')) {
      const earliestStart = this.#budget.earliestStart('last', now, this.inFlight);
      if (earliestStart <= now) return;
      last.settle({ closedFor: earliestStart - now });
    }
  }

  /** The first of each kind. The kind that went last comes last, so that neither starves. */
  #candidates(now: number): Candidate[] {
    const candidates: Candidate[] = [];
    for (const kind of this.#lastKind === 'bulk' ? interactiveFirst : bulkFirst) {
      const waiter = kind === 'last' && candidates.length > 0 ? undefined : this.#queue.next(kind);
      if (waiter === undefined) continue;
      candidates.push([waiter, this.#earliestStartFor(waiter, now)]);
    }
    return candidates;
  }

  #earliestStartFor(first: Waiter, now: number): number {
    const earliestStart = this.#budget.earliestStart(first.caller.kind, now, this.inFlight);
    if (earliestStart <= now || earliestStart === Infinity) return earliestStart;
    // The hour has requests left, so a waiter gets one within its `maxWait`.
    first.firstSince ??= now - timeClosed(first, now);
    return Math.min(earliestStart, first.firstSince + first.maxWait);
  }

  /**
   * Chooses the request that probes while Claire refuses: one that came to probe; once a minute,
   * one that would otherwise be refused; else a waiter, unless the block is only that of a used-up
   * hour.
   */
  #chooseProbe(until: number, now: number, newcomer: Waiter | undefined): Waiter | undefined {
    if (this.#isProbing) return undefined;
    if (newcomer?.isProbe) return newcomer;
    if (this.inFlight.count > 0 || this.#probeAt > now) return undefined;
    if (newcomer && !mayWaitUntil(newcomer, until, now)) return newcomer;
    return this.#budget.isUsedUp && !this.#mayHaveSlept(until - now) ? undefined : this.#first;
  }

  /**
   * The monotonic clock stands still while the machine sleeps: by the system's time, which may also
   * have been set, the hour is over.
   */
  #mayHaveSlept(left: number): boolean {
    return this.#first !== undefined && readAhead(this.#first.clock) - this.#systemAhead >= left;
  }

  #nextWhileClosed(until: number, now: number): number {
    if (this.#first === undefined) return Infinity;
    if (this.inFlight.count > 0) return until;
    return Math.min(until, this.#budget.isUsedUp ? now + checkInterval : this.#probeAt);
  }

  /** If nothing is in flight. */
  get #probeAt(): number {
    return this.#lastTraffic + checkInterval;
  }

  get #first(): Waiter | undefined {
    return this.#queue.next('interactive') ?? this.#queue.next('bulk') ?? this.#queue.next('last');
  }

  #start(waiter: Waiter, now: number, isProbe: boolean): void {
    const { kind } = waiter.caller;
    const started = this.inFlight.start(now, waiter.clock.activeTime?.());
    this.#isProbing ||= isProbe;
    if (kind !== 'last') this.#lastKind = kind;
    this.#budget.recordStart(kind, now);
    this.#lastTraffic = now;
    this.#queue.recordServed(waiter, now);
    waiter.settle((report) => this.#finish(report, waiter.clock, { isProbe, started }));
  }

  #finish(
    { rate, load, refusedFor, byRetryAfter, isOpen }: CallReport,
    clock: Clock,
    { isProbe, started }: { isProbe: boolean; started: StartedRequest },
  ): boolean {
    const now = clock.monotonic();
    const { sentAt } = started;
    const completed = { remaining: rate.remaining, load, activeTime: clock.activeTime?.() };
    this.#systemAhead = readAhead(clock);
    this.inFlight.end(started, completed, now);
    this.#lastTraffic = now;
    if (isProbe) {
      this.#isProbing = false;
      // Waiters for the probe must be notified again.
      this.#notifiedClosedUntil = undefined;
      if (isOpen === true) this.#budget.open();
    }
    this.#budget.update(rate, { sentAt, now });
    if (refusedFor !== undefined) {
      this.#budget.close(now + refusedFor, { sentAt, now });
      if (byRetryAfter) this.#budget.believe(now + refusedFor);
    }
    this.#advance(clock);
    return isProbe;
  }

  /** Notifies each waiter of a block once, and refuses those that cannot wait that long. */
  #notifyClosed(until: number, now: number, newcomer: Waiter | undefined): void {
    const mustNotifyAll = this.#notifiedClosedUntil !== until;
    this.#notifiedClosedUntil = until;
    for (const waiter of mustNotifyAll ? this.#queue.toArray() : newcomer ? [newcomer] : []) {
      waiter.firstSince = undefined;
      waiter.closedWait = { at: waiter.closedWait?.at ?? now, until };
      if (mayWaitUntil(waiter, until, now)) this.#notifyWait(waiter, until, now);
      else if (this.#isProbing && waiter.maxWait > 0 && !waiter.isBackground) {
        this.#waitForProbe(waiter);
      } else waiter.settle({ closedFor: until - now });
    }
  }

  /** A waiter that cannot wait for the end of the block may still wait for the running probe. */
  #waitForProbe(waiter: Waiter): void {
    if (waiter.probeTimeout !== undefined) return;
    const { clock, maxWait } = waiter;
    const { signal } = (waiter.probeTimeout = new AbortController());
    void clock.sleep(maxWait, signal).then(() => {
      const now = clock.monotonic();
      const closedUntil = signal.aborted ? undefined : this.#budget.closedUntil(now);
      if (closedUntil !== undefined) waiter.settle({ closedFor: closedUntil - now });
    });
  }

  #notifyWait(waiter: Waiter, until: number, now: number): void {
    // A change of less than a second is the same wait. A wait for a response has no length.
    if (until === Infinity || until <= waiter.notifiedUntil + 1000) return;
    waiter.notifiedUntil = until;
    waiter.onWait(until - now);
  }

  #setTimer(at: number, clock: Clock): void {
    if (this.#timer?.at === at) return;
    this.#timer?.stop.abort();
    this.#timer = undefined;
    if (at === Infinity) return;
    const timer = { at, stop: new AbortController() };
    this.#timer = timer;
    void clock.sleep(at - clock.monotonic(), timer.stop.signal).then(() => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#advance(clock);
    });
  }
}

function readAhead(clock: Clock): number {
  return clock.now() - clock.monotonic();
}

/** Whether it may wait for the end of a block: others may use up the next hour too, and the next. */
function mayWaitUntil(waiter: Waiter, until: number, now: number): boolean {
  return !waiter.isBackground && until - (waiter.closedWait?.at ?? now) <= waiter.maxWait;
}

/** How long the waiter was blocked: that counts towards its next wait. */
function timeClosed({ closedWait }: Waiter, now: number): number {
  return closedWait === undefined
    ? 0
    : Math.max(0, Math.min(now, closedWait.until) - closedWait.at);
}

// More than this in a minute is bulk: a person or an event needs fewer, a nightly batch far more.
const maxInteractive = 10;
const minute = 60_000;

interface Caller {
  readonly waiting: Queue<Waiter>;
  /** Its requests of the last minutes. */
  readonly recentUse: LeakyBucket;
  kind: CallerKind;
}

/** Round robin over callers, however many requests each has waiting. */
class FairQueue {
  readonly #callers = new WeakMap<object, Caller>();
  /** All that goes last is of one caller. */
  readonly #last = openCaller('last');
  readonly #kinds = {
    interactive: new Queue<Caller>(),
    bulk: new Queue<Caller>(),
    last: new Queue<Caller>(),
  };

  next(kind: CallerKind): Waiter | undefined {
    return this.#kinds[kind].first?.waiting.first;
  }

  findCaller({ queueKey, isBackground }: PermitRequest): Caller {
    if (isBackground) return this.#last;
    const caller = this.#callers.get(queueKey) ?? openCaller('interactive');
    this.#callers.set(queueKey, caller);
    return caller;
  }

  enqueue(waiter: Waiter, now: number): void {
    const { caller, isRetry } = waiter;
    caller.waiting.add(waiter, isRetry);
    this.#enqueueCaller(caller, now, isRetry);
  }

  /** Moves the caller behind the others of its kind. */
  recordServed(waiter: Waiter, now: number): void {
    const { caller } = waiter;
    caller.waiting.delete(waiter);
    caller.recentUse.add(now);
    this.#kinds[caller.kind].delete(caller);
    this.#enqueueCaller(caller, now);
  }

  remove(waiter: Waiter, now: number): void {
    if (waiter.caller.waiting.delete(waiter)) this.#enqueueCaller(waiter.caller, now);
  }

  toArray(): Waiter[] {
    const callers = Object.values(this.#kinds).flatMap((kind) => kind.toArray());
    return callers.flatMap(({ waiting }) => waiting.toArray());
  }

  /** Queues a caller under its kind. It keeps its position unless its kind has changed. */
  #enqueueCaller(caller: Caller, now: number, isInFront = false): void {
    const { waiting, recentUse, kind: before } = caller;
    const isBulk = recentUse.levelAt(now) + waiting.size > maxInteractive;
    if (before !== 'last') caller.kind = isBulk ? 'bulk' : 'interactive';
    if (isInFront || caller.kind !== before || waiting.size === 0)
      this.#kinds[before].delete(caller);
    if (waiting.size > 0) this.#kinds[caller.kind].add(caller, isInFront);
  }
}

function openCaller(kind: CallerKind): Caller {
  const recentUse = new LeakyBucket(2 * maxInteractive, minute);
  return { waiting: new Queue<Waiter>(), recentUse, kind };
}
