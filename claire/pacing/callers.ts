import { Level } from './level';
import { Line, type Place } from './line';

// A person's look-ups, or what is fetched for an event, are fewer; a nightly batch is far more.
const few = 10;
const minute = 60_000;

export type Kind = 'single' | 'mass';

interface Caller<Waiter> {
  readonly waiting: Line<Waiter>;
  /** What it was given of late. */
  readonly lately: Level;
  kind: Kind;
  /** Its place among the callers of its kind; undefined while it waits for nothing. */
  turn: Place<Caller<Waiter>> | undefined;
}

/** Where a waiter stands. */
export interface Spot<Waiter> {
  readonly caller: Caller<Waiter>;
  readonly place: Place<Waiter>;
}

/** Callers take turns, however many requests each of them has waiting. */
export class Callers<Waiter> {
  readonly #known = new WeakMap<object, Caller<Waiter>>();
  readonly #kinds = { single: new Line<Caller<Waiter>>(), mass: new Line<Caller<Waiter>>() };

  /** Whose turn it is among those who ask now and then, or among those with a mass of requests. */
  next(kind: Kind): Waiter | undefined {
    return this.#kinds[kind].first?.waiting.first;
  }

  join(waiter: Waiter, who: object, { inFront, now }: { inFront: boolean; now: number }) {
    const caller = this.#callerOf(who);
    const { waiting } = caller;
    const place = inFront ? waiting.joinInFront(waiter) : waiting.join(waiter);
    this.#line(caller, { inFront, now });
    return { caller, place };
  }

  /** Somebody has had a turn, so others come before the next of the same caller. */
  served({ caller, place }: Spot<Waiter>, now: number): void {
    caller.waiting.leave(place);
    caller.lately.add(now);
    this.#stepOut(caller);
    this.#line(caller, { inFront: false, now });
  }

  leave({ caller, place }: Spot<Waiter>, now: number): void {
    if (!place.inLine) return;
    caller.waiting.leave(place);
    this.#line(caller, { inFront: false, now });
  }

  everybody(): Waiter[] {
    const { single, mass } = this.#kinds;
    return [single, mass].flatMap((kind) =>
      kind.everybody().flatMap(({ waiting }) => waiting.everybody()),
    );
  }

  #callerOf(who: object): Caller<Waiter> {
    const known = this.#known.get(who) ?? {
      waiting: new Line<Waiter>(),
      lately: new Level(2 * few, minute),
      kind: 'single',
      turn: undefined,
    };
    this.#known.set(who, known);
    return known;
  }

  /** Puts a caller where it belongs now; one that stands there already keeps its place. */
  #line(caller: Caller<Waiter>, { inFront, now }: { inFront: boolean; now: number }): void {
    const { waiting, lately } = caller;
    const kind = lately.at(now) + waiting.length > few ? 'mass' : 'single';
    if (inFront || kind !== caller.kind || waiting.length === 0) this.#stepOut(caller);
    caller.kind = kind;
    if (waiting.length === 0 || caller.turn) return;
    const line = this.#kinds[kind];
    caller.turn = inFront ? line.joinInFront(caller) : line.join(caller);
  }

  #stepOut(caller: Caller<Waiter>): void {
    if (caller.turn) this.#kinds[caller.kind].leave(caller.turn);
    caller.turn = undefined;
  }
}
