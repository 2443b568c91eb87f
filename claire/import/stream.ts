import type { Outcome } from './outcome';

/** Reads rows and emits outcomes in the order of the rows. */
export interface Work<Result = Outcome> {
  readonly progress: Signal;
  readonly outcomes: OrderedOutcomes<Result>;
  readonly source: Pick<Source<unknown>, 'hasEnded' | 'abandon' | 'rethrow'>;
  /** Does what can be done now; `progress` tells when there is more to do. */
  advance(): void;
  /** Stops: no more outcomes are read. */
  end(): void;
}

/** Yields each outcome as soon as its turn comes; then throws what the source threw. */
export async function* emitOutcomes<Result>(
  work: Work<Result>,
): AsyncGenerator<Result, void, undefined> {
  const { progress, outcomes, source } = work;
  try {
    for (;;) {
      yield* outcomes.takeReady();
      if (source.hasEnded && outcomes.pendingCount === 0) break;
      work.advance();
      await progress.wait();
    }
  } finally {
    source.abandon();
    work.end();
  }
  source.rethrow();
}

/** Wakes its waiter, also when the notification came before the wait. */
export class Signal {
  #isNotified = false;
  #resume: (() => void) | undefined;

  notify(): void {
    this.#isNotified = true;
    this.#resume?.();
  }

  async wait(): Promise<void> {
    if (!this.#isNotified) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    this.#isNotified = false;
    this.#resume = undefined;
  }
}

/** Sorts outcomes, which become known in any order, into the order of their rows. */
export class OrderedOutcomes<Result = Outcome> {
  readonly #known = new Map<number, Result>();
  #reserved = 0;
  #taken = 0;

  /** The index of one more row. */
  reserve(): number {
    return this.#reserved++;
  }

  set(index: number, outcome: Result): void {
    this.#known.set(index, outcome);
  }

  /** Rows that were read and whose outcome was not taken. */
  get pendingCount(): number {
    return this.#reserved - this.#taken;
  }

  /** The row that all later ones wait for. */
  get firstPending(): number {
    return this.#taken;
  }

  *takeReady(): Generator<Result, void, undefined> {
    for (;;) {
      const outcome = this.#known.get(this.#taken);
      if (outcome === undefined) return;
      this.#known.delete(this.#taken);
      this.#taken += 1;
      yield outcome;
    }
  }
}

interface Reader<Item> {
  mayTake(): boolean;
  take(item: Item): void;
  /** The source has ended. */
  end(): void;
  /** An item of an asynchronous source has come. */
  changed(): void;
}

/** Reads a list or a stream, no faster than its reader may take. */
export class Source<Item> {
  readonly #iterator: Iterator<Item> | AsyncIterator<Item>;
  #reading = false;
  #ended = false;
  #failure: { error: unknown } | undefined;

  constructor(
    items: Iterable<Item> | AsyncIterable<Item>,
    private readonly reader: Reader<Item>,
  ) {
    this.#iterator =
      Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Reads while the reader may take more. */
  read(): void {
    while (!this.#reading && !this.#ended && this.reader.mayTake()) {
      try {
        const next = this.#iterator.next();
        if ('then' in next) {
          void this.#readLater(next);
          return;
        }
        this.#take(next);
      } catch (error) {
        this.#end({ error });
      }
    }
  }

  /** Closes the iterator: no more is read. */
  abandon(): void {
    if (this.#ended) return;
    this.#ended = true;
    try {
      void Promise.resolve(this.#iterator.return?.()).catch(() => undefined);
    } catch {
      // The reader has left: an error while closing concerns nothing that it still does.
    }
  }

  rethrow(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  async #readLater(next: Promise<IteratorResult<Item>>): Promise<void> {
    this.#reading = true;
    try {
      this.#take(await next);
    } catch (error) {
      this.#end({ error });
    }
    this.#reading = false;
    this.reader.changed();
  }

  #take(next: IteratorResult<Item>): void {
    if (next.done === true) this.#end();
    else this.reader.take(next.value);
  }

  #end(failure?: { error: unknown }): void {
    this.#ended = true;
    this.#failure = failure;
    this.reader.end();
  }
}

const maxPendingFactor = 5;
/** Rows may be large. */
const maxBufferedCharacters = 64_000_000;

/** Bounds what one run keeps in memory, so that any number of rows can stream through. */
export class BufferLimit {
  /** Rows without a response. */
  #count = 0;
  #size = 0;

  constructor(
    private readonly maxRows: number,
    /** What is kept of a row from its response to its outcome: the keys, without the appointment. */
    private readonly keptAfterResponse: 'keys' | 'nothing',
  ) {}

  add({ size }: { size: number }): void {
    this.#count += 1;
    this.#size += size;
  }

  /** Claire has responded to these rows. */
  release({ rows, size }: { rows: { length: number }; size: number }): void {
    this.#count -= rows.length;
    this.#size -= size;
  }

  /** Whether no more rows may be read, with so many that have no outcome. */
  isFull(pending: number): boolean {
    const factor = this.keptAfterResponse === 'keys' ? maxPendingFactor : 1;
    const maxPending = this.maxRows * factor;
    return this.isBufferFull() || pending >= maxPending;
  }

  /** Whether the rows without a response, waiting or in flight, are as many as may be. */
  isBufferFull(): boolean {
    return this.#count >= this.maxRows || this.#size >= maxBufferedCharacters;
  }
}
