import { Budget, type Opening } from './budget';
import { Callers, type Kind, type Spot } from './callers';
import type { Clock } from '../ports';
import { Doubts } from './doubts';
import { Probe } from './probe';
import type { Landing, NoTurn, Release, Report, Turn } from './turn';

const mostInFlight = 10;

interface Waiter extends Turn {
  settle: (result: Release | NoTurn) => void;
  /** The wait that its caller was told of. */
  toldUntil: number;
  /** Since when it is first in a line that moves slowly. */
  firstSince: number | undefined;
  spot: Spot<Waiter> | undefined;
  /** Set while it waits for a probe only, and not until Claire opens by itself. */
  hope: AbortController | undefined;
  /** When it first found Claire closed, and until when that was to last. */
  held: { at: number; until: number } | undefined;
}

/** Who may go next, and when. */
interface Candidate {
  waiter: Waiter;
  kind: Kind;
  opening: Opening;
}

/** All clients of one API key go at one pace: they share one of these. */
export class Pacing {
  readonly doubts = new Doubts();
  readonly #budget = new Budget();
  readonly #callers = new Callers<Waiter>();
  #lastKind: Kind = 'mass';
  #inFlight = 0;
  readonly #probe = new Probe();
  #checkedUntil: number | undefined;
  #alarm: { at: number; stop: AbortController } | undefined;

  /** Resolves when one request may go, or with the reason why none may. */
  turn(turn: Turn): Promise<Release | NoTurn> {
    if (turn.signal?.aborted) return Promise.resolve({ closedFor: undefined });
    return new Promise((resolve) => {
      const leave = (): void => {
        waiter.settle({ closedFor: undefined });
        this.#move(turn.clock);
      };
      const settle = (result: Release | NoTurn): void => {
        turn.signal?.removeEventListener('abort', leave);
        waiter.hope?.abort();
        if (waiter.spot) this.#callers.leave(waiter.spot, turn.clock.monotonic());
        resolve(result);
      };
      const waiter: Waiter = {
        ...turn,
        settle,
        toldUntil: Number.NEGATIVE_INFINITY,
        firstSince: undefined,
        spot: undefined,
        hope: undefined,
        held: undefined,
      };
      turn.signal?.addEventListener('abort', leave, { once: true });
      const { caller, inFront, clock } = turn;
      waiter.spot = this.#callers.join(waiter, caller, { inFront, now: clock.monotonic() });
      this.#move(clock, waiter);
    });
  }

  /** Whether another one would do as well, where nobody waits and nothing is in flight. */
  knowsNothing(now: number): boolean {
    return this.#budget.knowsNothing(now);
  }

  #move(clock: Clock, newcomer?: Waiter): void {
    const at = this.#letGo(clock.monotonic(), newcomer);
    const waiter = this.#callers.next('single') ?? this.#callers.next('mass');
    this.#setAlarm(at, waiter?.clock ?? clock);
  }

  /** Starts everybody who may go; when to look again, unless an answer will say so. */
  #letGo(now: number, newcomer: Waiter | undefined): number | undefined {
    for (;;) {
      const closedUntil = this.#budget.closedUntil(now);
      if (closedUntil !== undefined) {
        this.#startProbe(this.#prober(closedUntil, now, newcomer), now);
        this.#hold(closedUntil, now, newcomer);
        return this.#nextWhileClosed(closedUntil);
      }
      const candidates = this.#candidates(now);
      const ready = candidates.find(
        ({ opening }) => opening !== 'after an answer' && opening <= now,
      );
      if (!ready) return this.#nextLook(candidates, now);
      this.#start(ready, now, false);
    }
  }

  /** The first of each kind; the kind that went last comes last, so that neither holds the other up. */
  #candidates(now: number): Candidate[] {
    const kinds: Kind[] = this.#lastKind === 'mass' ? ['single', 'mass'] : ['mass', 'single'];
    return kinds.flatMap((kind) => {
      const waiter = this.#callers.next(kind);
      return waiter ? [{ waiter, kind, opening: this.#openingFor(waiter, kind, now) }] : [];
    });
  }

  #openingFor(first: Waiter, kind: Kind, now: number): Opening {
    if (this.#inFlight >= mostInFlight) return 'after an answer';
    const opening = this.#budget.opening(kind, now, this.#inFlight);
    if (opening === 'after an answer' || opening <= now) return opening;
    // Something is left of the hour, so nobody is refused for the sake of those who come later.
    first.firstSince ??= now - heldFor(first, now);
    return Math.min(opening, first.firstSince + first.maxWait);
  }

  /** When the first of them may go, unless only an answer can tell. */
  #nextLook(candidates: readonly Candidate[], now: number): number | undefined {
    const times = candidates.flatMap(({ waiter, opening }) => {
      if (opening === 'after an answer') return [];
      this.#tell(waiter, opening, now);
      return [opening];
    });
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /**
   * Who finds out whether Claire is open again: whoever came to do so; once a minute, whoever would
   * be refused; and who waits, unless the end of an hour that has run out is all there is to wait for.
   */
  #prober(until: number, now: number, newcomer: Waiter | undefined): Waiter | undefined {
    if (this.#probe.isUnderWay) return undefined;
    if (newcomer?.isProbe) return newcomer;
    if (this.#inFlight > 0 || this.#probe.dueAt > now) return undefined;
    if (newcomer && until - now > newcomer.maxWait) return newcomer;
    return this.#budget.isUsedUp ? undefined : this.#first;
  }

  #startProbe(waiter: Waiter | undefined, now: number): void {
    if (waiter === undefined) return;
    this.#probe.isUnderWay = true;
    this.#start({ waiter, kind: waiter.spot?.caller.kind ?? 'single' }, now, true);
  }

  #nextWhileClosed(until: number): number | undefined {
    if (this.#first === undefined) return undefined;
    const isSure = this.#inFlight > 0 || this.#budget.isUsedUp;
    return isSure ? until : Math.min(until, this.#probe.dueAt);
  }

  get #first(): Waiter | undefined {
    return this.#callers.next('single') ?? this.#callers.next('mass');
  }

  #start(
    { waiter, kind }: Pick<Candidate, 'waiter' | 'kind'>,
    now: number,
    isProbe: boolean,
  ): void {
    this.#inFlight += 1;
    this.#lastKind = kind;
    this.#budget.started(kind, now);
    this.#probe.traffic(now);
    if (waiter.spot) this.#callers.served(waiter.spot, now);
    waiter.settle((report) => this.#land(report, waiter.clock, { isProbe, sentAt: now }));
  }

  #land(
    { rate, refusedFor, byRetryAfter, isOpen }: Report,
    clock: Clock,
    { isProbe, sentAt }: { isProbe: boolean; sentAt: number },
  ): Landing {
    const now = clock.monotonic();
    this.#inFlight -= 1;
    this.#probe.traffic(now);
    if (isProbe) this.#probe.isUnderWay = false;
    // Those who waited for it are to be told.
    if (isProbe) this.#checkedUntil = undefined;
    const isZeroRefuted = isProbe && isOpen === true && this.#budget.open();
    this.#budget.learn(rate, { sentAt, now });
    if (refusedFor !== undefined) this.#budget.close(now + refusedFor, { sentAt, now });
    if (byRetryAfter) this.#budget.forget();
    this.#move(clock);
    return { isProbe, isZeroRefuted };
  }

  /** Everybody hears of a closing once; who cannot wait that long is told at once. */
  #hold(until: number, now: number, newcomer: Waiter | undefined): void {
    const all = this.#checkedUntil !== until;
    this.#checkedUntil = until;
    const isWaiting = newcomer?.spot?.place.inLine === true;
    for (const waiter of all ? this.#callers.everybody() : isWaiting ? [newcomer] : []) {
      waiter.firstSince = undefined;
      waiter.held = { at: waiter.held?.at ?? now, until };
      if (until - now <= waiter.maxWait) this.#tell(waiter, until, now);
      else if (this.#probe.isUnderWay && waiter.maxWait > 0) this.#hope(waiter);
      else waiter.settle({ closedFor: until - now });
    }
  }

  /** Who cannot wait until Claire opens by itself waits for a probe, as long as may be. */
  #hope(waiter: Waiter): void {
    if (waiter.hope !== undefined) return;
    const { clock, maxWait } = waiter;
    const { signal } = (waiter.hope = new AbortController());
    void clock.sleep(maxWait, signal).then(() => {
      const now = clock.monotonic();
      const closedUntil = signal.aborted ? undefined : this.#budget.closedUntil(now);
      if (closedUntil !== undefined) waiter.settle({ closedFor: closedUntil - now });
    });
  }

  #tell(waiter: Waiter, until: number, now: number): void {
    // A time that moves by less than a second is the same wait.
    if (until <= waiter.toldUntil + 1000) return;
    waiter.toldUntil = until;
    waiter.onWait(until - now);
  }

  #setAlarm(at: number | undefined, clock: Clock): void {
    if (this.#alarm?.at === at) return;
    this.#alarm?.stop.abort();
    this.#alarm = undefined;
    if (at !== undefined) this.#ring(at, clock);
  }

  #ring(at: number, clock: Clock): void {
    const alarm = { at, stop: new AbortController() };
    this.#alarm = alarm;
    void clock.sleep(at - clock.monotonic(), alarm.stop.signal).then(() => {
      if (this.#alarm !== alarm) return;
      this.#alarm = undefined;
      this.#move(clock);
    });
  }
}

/** A wait for Claire to open counts for the one that follows it. */
function heldFor({ held }: Waiter, now: number): number {
  return held === undefined ? 0 : Math.max(0, Math.min(now, held.until) - held.at);
}
