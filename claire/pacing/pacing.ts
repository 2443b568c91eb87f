import { Budget } from './budget';
import { Line, type Place } from './line';
import type { Clock } from '../ports';
import type { Rate } from './rate';

const mostInFlight = 10;

export interface Turn {
  clock: Clock;
  signal: AbortSignal | undefined;
  /** Longest wait for the rate limit, in milliseconds. */
  maxWait: number;
  /** Told of each wait for the rate limit before it begins. */
  onWait: (milliseconds: number) => void;
  /** For a request that had its turn and was refused. */
  inFront: boolean;
}

/** What one try told about the account. */
export interface Report {
  rate: Rate;
  /** Until when Claire wants nobody to ask, after a 429. */
  refusedUntil?: number | undefined;
  /** Whether Claire named that time itself. */
  byRetryAfter?: boolean;
}

/** Gives the place in flight back, with what was learnt. */
export type Release = (report: Report) => void;

/** Why there is no turn. */
export interface NoTurn {
  /** Claire is closed for longer than the caller waits; undefined when the caller left. */
  closedUntil: number | undefined;
}

interface Waiter extends Turn {
  settle: (result: Release | NoTurn) => void;
  /** The wait that its caller was told of. */
  toldUntil: number;
  /** Since when it is first in a line that moves slowly. */
  firstSince: number | undefined;
  place: Place<Waiter> | undefined;
}

const accounts = new Map<string, Pacing>();

/** All clients of one API key in this process go at one pace. */
export function pacingOf(account: string): Pacing {
  const known = accounts.get(account) ?? new Pacing();
  accounts.set(account, known);
  return known;
}

export class Pacing {
  readonly #budget = new Budget();
  readonly #line = new Line<Waiter>();
  #inFlight = 0;
  #checkedUntil: number | undefined;
  #alarm: { at: number; stop: AbortController } | undefined;

  /** Resolves when one request may go, or with the reason why none may. */
  turn(turn: Turn): Promise<Release | NoTurn> {
    if (turn.signal?.aborted) return Promise.resolve({ closedUntil: undefined });
    return new Promise((resolve) => {
      const leave = (): void => {
        waiter.settle({ closedUntil: undefined });
        this.#move(turn.clock);
      };
      const settle = (result: Release | NoTurn): void => {
        turn.signal?.removeEventListener('abort', leave);
        this.#leave(waiter);
        resolve(result);
      };
      const waiter: Waiter = {
        ...turn,
        settle,
        toldUntil: 0,
        firstSince: undefined,
        place: undefined,
      };
      turn.signal?.addEventListener('abort', leave, { once: true });
      this.#join(waiter);
      this.#move(turn.clock, waiter);
    });
  }

  #join(waiter: Waiter): void {
    const line = this.#line;
    waiter.place = waiter.inFront ? line.joinInFront(waiter) : line.join(waiter);
  }

  #leave({ place }: Waiter): void {
    if (place) this.#line.leave(place);
  }

  #move(clock: Clock, newcomer?: Waiter): void {
    const at = this.#letGo(clock.now(), newcomer);
    this.#setAlarm(at, this.#line.first?.clock ?? clock);
  }

  /** Starts everybody who may go; when to look again, unless an answer will say so. */
  #letGo(now: number, newcomer: Waiter | undefined): number | undefined {
    for (let first = this.#line.first; first; first = this.#line.first) {
      const closedUntil = this.#budget.closedUntil(now);
      if (closedUntil !== undefined) {
        this.#hold(closedUntil, now, newcomer);
        return this.#line.first && closedUntil;
      }
      const at = this.#openingFor(first, now);
      if (at === 'after an answer') return undefined;
      if (at > now) {
        this.#tell(first, at, now);
        return at;
      }
      this.#start(first, now);
    }
    return undefined;
  }

  #openingFor(first: Waiter, now: number): number | 'after an answer' {
    if (this.#inFlight >= mostInFlight) return 'after an answer';
    const opening = this.#budget.opening(now, this.#inFlight);
    if (opening === 'after an answer' || opening <= now) return opening;
    // Something is left of the hour, so nobody is refused for the sake of those who come later.
    first.firstSince ??= now;
    return Math.min(opening, first.firstSince + first.maxWait);
  }

  #start(waiter: Waiter, now: number): void {
    this.#inFlight += 1;
    this.#budget.started(now);
    waiter.settle((report) => {
      this.#land(report, waiter.clock);
    });
  }

  #land({ rate, refusedUntil, byRetryAfter }: Report, clock: Clock): void {
    this.#inFlight -= 1;
    this.#budget.learn(rate, clock.now());
    if (refusedUntil !== undefined) this.#budget.close(refusedUntil);
    if (byRetryAfter) this.#budget.forget();
    this.#move(clock);
  }

  /** Everybody hears of a closing once; who cannot wait that long is told at once. */
  #hold(until: number, now: number, newcomer: Waiter | undefined): void {
    const all = this.#checkedUntil !== until;
    this.#checkedUntil = until;
    for (const waiter of all ? this.#line.everybody() : newcomer ? [newcomer] : []) {
      waiter.firstSince = undefined;
      if (until - now > waiter.maxWait) waiter.settle({ closedUntil: until });
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
    void clock.sleep(at - clock.now(), alarm.stop.signal).then(() => {
      if (this.#alarm !== alarm) return;
      this.#alarm = undefined;
      this.#move(clock);
    });
  }
}
