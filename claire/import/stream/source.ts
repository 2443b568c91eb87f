type Items = Iterable<unknown> | AsyncIterable<unknown>;

interface Reader {
  mayTake(): boolean;
  take(item: unknown): void;
  /** There will be no more of them. */
  end(): void;
  /** Something came that had to be waited for. */
  changed(): void;
}

/** Reads a list or a stream, no faster than its reader may take. */
export class Source {
  readonly #iterator: Iterator<unknown> | AsyncIterator<unknown>;
  #reading = false;
  #ended = false;
  #thrown: { error: unknown } | undefined;

  constructor(
    items: Items,
    private readonly reader: Reader,
  ) {
    this.#iterator =
      Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Takes as many as may be. */
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

  /** Tells the source that nobody wants more of it. */
  abandon(): void {
    if (this.#ended) return;
    this.#ended = true;
    try {
      void Promise.resolve(this.#iterator.return?.()).catch(() => undefined);
    } catch {
      // It has nothing to say to somebody who has left.
    }
  }

  rethrow(): void {
    if (this.#thrown !== undefined) throw this.#thrown.error;
  }

  async #readLater(next: Promise<IteratorResult<unknown>>): Promise<void> {
    this.#reading = true;
    try {
      this.#take(await next);
    } catch (error) {
      this.#end({ error });
    }
    this.#reading = false;
    this.reader.changed();
  }

  #take(next: IteratorResult<unknown>): void {
    if (next.done === true) this.#end();
    else this.reader.take(next.value);
  }

  #end(thrown?: { error: unknown }): void {
    this.#ended = true;
    this.#thrown = thrown;
    this.reader.end();
  }
}
