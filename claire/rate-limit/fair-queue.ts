import { type CallerKind, LeakyBucket } from './budget';

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
