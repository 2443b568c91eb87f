import { Budget, type CallerKind, type EarliestStart } from './budget';
import { FairQueue } from './fair-queue';
import type { Clock } from '../ports';
import { InFlight, type StartedRequest } from './in-flight';
import {
  type CallReport,
  mayWaitUntil,
  type NoPermit,
  type PermitRequest,
  type Release,
  timeClosed,
  type Waiter,
} from './permit';

interface Candidate {
  waiter: Waiter;
  kind: CallerKind;
  earliestStart: EarliestStart;
}

const interactiveFirst: readonly CallerKind[] = ['interactive', 'bulk', 'last'];
const bulkFirst: readonly CallerKind[] = ['bulk', 'interactive', 'last'];

/** While Claire refuses requests, one is sent this often to find out, or the clocks are compared. */
const checkInterval = 60_000;

/** Paces the requests of all clients of one API key. */
export class RateLimiter {
  readonly inFlight = new InFlight();
  readonly #budget = new Budget();
  readonly #queue = new FairQueue<Waiter>();
  #lastKind: CallerKind = 'bulk';
  #isProbing = false;
  /** When a request was last sent or a response last came. */
  #lastTraffic = Number.NEGATIVE_INFINITY;
  #notifiedClosedUntil: number | undefined;
  /** How far the system's time was ahead of the monotonic clock at the last response. */
  #systemAhead: number | undefined;
  #timer: { at: number; stop: AbortController } | undefined;

  /** Resolves with a permit for one request, or with the reason why there is none. */
  acquire(request: PermitRequest): Promise<Release | NoPermit> {
    if (request.signal?.aborted) return Promise.resolve({ closedFor: undefined });
    return new Promise((resolve) => {
      const cancel = (): void => {
        waiter.settle({ closedFor: undefined });
        this.#advance(request.clock);
      };
      const settle = (result: Release | NoPermit): void => {
        request.signal?.removeEventListener('abort', cancel);
        waiter.probeTimeout?.abort();
        if (waiter.ticket) this.#queue.remove(waiter.ticket, request.clock.monotonic());
        resolve(result);
      };
      const waiter: Waiter = {
        ...request,
        settle,
        notifiedUntil: Number.NEGATIVE_INFINITY,
        firstSince: undefined,
        ticket: undefined,
        probeTimeout: undefined,
        closedWait: undefined,
      };
      request.signal?.addEventListener('abort', cancel, { once: true });
      const { queueKey, isRetry, isBackground, clock } = request;
      const now = clock.monotonic();
      waiter.ticket = this.#queue.enqueue(waiter, queueKey, { isRetry, isBackground, now });
      this.#advance(clock, waiter);
    });
  }

  /** Whether a new limiter would do as well, once nothing waits or is in flight. */
  isExpired(now: number): boolean {
    return this.#budget.isExpired(now);
  }

  #advance(clock: Clock, newcomer?: Waiter): void {
    const at = this.#startReady(clock.monotonic(), newcomer);
    this.#setTimer(at, this.#first?.clock ?? clock);
  }

  /** Starts every waiter that is ready; returns when to continue, unless a response will. */
  #startReady(now: number, newcomer: Waiter | undefined): number | undefined {
    while (this.#first !== undefined) {
      const closedUntil = this.#budget.closedUntil(now);
      if (closedUntil !== undefined) {
        this.#startProbe(this.#chooseProbe(closedUntil, now, newcomer), now);
        this.#notifyClosed(closedUntil, now, newcomer);
        return this.#nextWhileClosed(closedUntil, now);
      }
      this.#refuseLast(now);
      if (this.inFlight.isFull) return undefined;
      const candidates = this.#candidates(now);
      const ready = candidates.find(
        ({ earliestStart }) => earliestStart !== 'after a response' && earliestStart <= now,
      );
      if (!ready) return this.#nextStart(candidates, now);
      this.#start(ready, now, false);
    }
    return undefined;
  }

  /** Who goes last skips its turn while the hour's requests run short. */
  #refuseLast(now: number): void {
    for (let last = this.#queue.next('last'); last; last = this.#queue.next('last')) {
      const earliestStart = this.#budget.earliestStart('last', now, this.inFlight);
      if (earliestStart === 'after a response' || earliestStart <= now) return;
      last.settle({ closedFor: earliestStart - now });
    }
  }

  /** The first of each kind. The kind that went last comes last, so that neither starves. */
  #candidates(now: number): Candidate[] {
    const candidates: Candidate[] = [];
    for (const kind of this.#lastKind === 'bulk' ? interactiveFirst : bulkFirst) {
      const waiter = kind === 'last' && candidates.length > 0 ? undefined : this.#queue.next(kind);
      if (waiter === undefined) continue;
      const earliestStart = this.#earliestStartFor(waiter, kind, now);
      candidates.push({ waiter, kind, earliestStart });
    }
    return candidates;
  }

  #earliestStartFor(first: Waiter, kind: CallerKind, now: number): EarliestStart {
    const earliestStart = this.#budget.earliestStart(kind, now, this.inFlight);
    if (earliestStart === 'after a response' || earliestStart <= now) return earliestStart;
    // The hour has requests left, so a waiter gets one within its `maxWait`.
    first.firstSince ??= now - timeClosed(first, now);
    return Math.min(earliestStart, first.firstSince + first.maxWait);
  }

  /** The earliest start, unless only a response can tell. */
  #nextStart(candidates: readonly Candidate[], now: number): number | undefined {
    const times = candidates.flatMap(({ waiter, earliestStart }) => {
      if (earliestStart === 'after a response') return [];
      this.#notifyWait(waiter, earliestStart, now);
      return [earliestStart];
    });
    return times.length === 0 ? undefined : Math.min(...times);
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
    const first = this.#first;
    return this.#budget.isUsedUp && !this.#mayHaveSlept(first, until - now) ? undefined : first;
  }

  /**
   * The monotonic clock stands still while the machine sleeps: by the system's time, which may also
   * have been set, the hour is over.
   */
  #mayHaveSlept(waiter: Waiter | undefined, left: number): boolean {
    if (waiter === undefined || this.#systemAhead === undefined) return false;
    return readSystemAhead(waiter.clock) - this.#systemAhead >= left;
  }

  #startProbe(waiter: Waiter | undefined, now: number): void {
    if (waiter === undefined) return;
    this.#isProbing = true;
    this.#start({ waiter, kind: waiter.ticket?.caller.kind ?? 'interactive' }, now, true);
  }

  #nextWhileClosed(until: number, now: number): number | undefined {
    if (this.#first === undefined) return undefined;
    if (this.inFlight.count > 0) return until;
    const next = this.#budget.isUsedUp ? now + checkInterval : this.#probeAt;
    return Math.min(until, next);
  }

  /** When the next probe is due, if nothing is in flight. */
  get #probeAt(): number {
    return this.#lastTraffic + checkInterval;
  }

  get #first(): Waiter | undefined {
    return this.#queue.next('interactive') ?? this.#queue.next('bulk') ?? this.#queue.next('last');
  }

  #start(
    { waiter, kind }: Pick<Candidate, 'waiter' | 'kind'>,
    now: number,
    isProbe: boolean,
  ): void {
    const started = this.inFlight.start(now, waiter.clock.activeTime?.());
    if (kind !== 'last') this.#lastKind = kind;
    this.#budget.recordStart(kind, now);
    this.#lastTraffic = now;
    if (waiter.ticket) this.#queue.recordServed(waiter.ticket, now);
    waiter.settle((report) => this.#finish(report, waiter.clock, { isProbe, started }));
  }

  #finish(
    { rate, load, refusedFor, byRetryAfter, isOpen }: CallReport,
    clock: Clock,
    { isProbe, started }: { isProbe: boolean; started: StartedRequest },
  ): boolean {
    const now = clock.monotonic();
    const { sentAt } = started;
    const activeTime = clock.activeTime?.();
    this.#systemAhead = readSystemAhead(clock);
    this.inFlight.end(started, { remaining: rate.remaining, load, activeTime }, now);
    this.#lastTraffic = now;
    if (isProbe) this.#isProbing = false;
    // Waiters for the probe must be notified again.
    if (isProbe) this.#notifiedClosedUntil = undefined;
    if (isProbe && isOpen === true) this.#budget.open();
    this.#budget.update(rate, { sentAt, now });
    if (refusedFor !== undefined) this.#budget.close(now + refusedFor, { sentAt, now });
    if (byRetryAfter) this.#budget.forget();
    this.#advance(clock);
    return isProbe;
  }

  /** Notifies each waiter of a block once, and refuses those that cannot wait that long. */
  #notifyClosed(until: number, now: number, newcomer: Waiter | undefined): void {
    const mustNotifyAll = this.#notifiedClosedUntil !== until;
    this.#notifiedClosedUntil = until;
    const isWaiting = newcomer?.ticket?.caller.waiting.has(newcomer) === true;
    for (const waiter of mustNotifyAll ? this.#queue.toArray() : isWaiting ? [newcomer] : []) {
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
    // A change of less than a second is the same wait.
    if (until <= waiter.notifiedUntil + 1000) return;
    waiter.notifiedUntil = until;
    waiter.onWait(until - now);
  }

  #setTimer(at: number | undefined, clock: Clock): void {
    if (this.#timer?.at === at) return;
    this.#timer?.stop.abort();
    this.#timer = undefined;
    if (at !== undefined) this.#startTimer(at, clock);
  }

  #startTimer(at: number, clock: Clock): void {
    const timer = { at, stop: new AbortController() };
    this.#timer = timer;
    void clock.sleep(at - clock.monotonic(), timer.stop.signal).then(() => {
      if (this.#timer !== timer) return;
      this.#timer = undefined;
      this.#advance(clock);
    });
  }
}

function readSystemAhead(clock: Clock): number {
  return clock.now() - clock.monotonic();
}
