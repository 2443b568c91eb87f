import { Budget, type Opening } from './budget';
import { Callers, type Kind, type Spot } from './callers';
import type { Clock } from '../ports';
import type { RateLimit } from './rate';

const mostInFlight = 10;

export interface Turn {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Who asks: callers take turns, so that a batch of thousands holds nobody else up. */
  caller: object;
  /** Longest wait for the rate limit, in milliseconds. */
  maxWait: number;
  /** Told of each wait for the rate limit before it begins. */
  onWait: (milliseconds: number) => void;
  /** For a request that had its turn and was refused. */
  inFront: boolean;
}

/** What one try told about the account. */
export interface Report {
  rate: RateLimit;
  /** Milliseconds in which Claire wants nobody to ask, after a 429. */
  refusedFor?: number | undefined;
  /** Whether Claire named that time itself. */
  byRetryAfter?: boolean;
}

/** Gives the place in flight back, with what was learnt. */
export type Release = (report: Report) => void;

/** Why there is no turn. */
export interface NoTurn {
  /** Milliseconds that Claire is closed, more than the caller waits; undefined when the caller left. */
  closedFor: number | undefined;
}

interface Waiter extends Turn {
  settle: (result: Release | NoTurn) => void;
  /** The wait that its caller was told of. */
  toldUntil: number;
  /** Since when it is first in a line that moves slowly. */
  firstSince: number | undefined;
  spot: Spot<Waiter> | undefined;
}

/** Who may go next, and when. */
interface Candidate {
  waiter: Waiter;
  kind: Kind;
  opening: Opening;
}

/** All clients of one API key go at one pace: they share one of these. */
export class Pacing {
  readonly #budget = new Budget();
  readonly #callers = new Callers<Waiter>();
  #lastKind: Kind = 'mass';
  #inFlight = 0;
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
        if (waiter.spot) this.#callers.leave(waiter.spot, turn.clock.monotonic());
        resolve(result);
      };
      const waiter: Waiter = {
        ...turn,
        settle,
        toldUntil: Number.NEGATIVE_INFINITY,
        firstSince: undefined,
        spot: undefined,
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
        this.#hold(closedUntil, now, newcomer);
        return this.#candidates(now).length > 0 ? closedUntil : undefined;
      }
      const candidates = this.#candidates(now);
      const ready = candidates.find(
        ({ opening }) => opening !== 'after an answer' && opening <= now,
      );
      if (!ready) return this.#nextLook(candidates, now);
      this.#start(ready, now);
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
    first.firstSince ??= now;
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

  #start({ waiter, kind }: Candidate, now: number): void {
    this.#inFlight += 1;
    this.#lastKind = kind;
    this.#budget.started(kind, now);
    if (waiter.spot) this.#callers.served(waiter.spot, now);
    waiter.settle((report) => {
      this.#land(report, waiter.clock);
    });
  }

  #land({ rate, refusedFor, byRetryAfter }: Report, clock: Clock): void {
    const now = clock.monotonic();
    this.#inFlight -= 1;
    this.#budget.learn(rate, now);
    if (refusedFor !== undefined) this.#budget.close(now + refusedFor);
    if (byRetryAfter) this.#budget.forget();
    this.#move(clock);
  }

  /** Everybody hears of a closing once; who cannot wait that long is told at once. */
  #hold(until: number, now: number, newcomer: Waiter | undefined): void {
    const all = this.#checkedUntil !== until;
    this.#checkedUntil = until;
    for (const waiter of all ? this.#callers.everybody() : newcomer ? [newcomer] : []) {
      waiter.firstSince = undefined;
      if (until - now > waiter.maxWait) waiter.settle({ closedFor: until - now });
      else this.#tell(waiter, until, now);
    }
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
