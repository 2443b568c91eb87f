import type { CallOptions, Client } from '../../client';
import type { Clock } from '../../ports';
import { operations } from '../../resources';
import { type ReadingOptions, type ReadRow, RowPipeline, type RowReading } from './row-pipeline';

/** Reads rows; Claire's locations are asked for where the rows name them. */
export function readWith(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  { rows: settings, ...reading }: ReadingOptions,
  calls: CallOptions,
): AsyncIterableIterator<ReadRow, undefined> {
  return readRows(rows, {
    ...reading,
    settings,
    locations: async () => (await client.call(operations.location.list, {}, calls)).data ?? [],
  });
}

/**
 * Reads rows of a list or a stream: each is in exactly one `ReadRow`, which come in the order of their
 * first rows. Throws what the source throws, after all rows that came before.
 */
export function readRows(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  reading: RowReading,
): AsyncIterableIterator<ReadRow, undefined> {
  const pipeline = new RowPipeline(reading);
  return Symbol.asyncIterator in rows
    ? new RowReader(rows[Symbol.asyncIterator](), pipeline, reading.clock)
    : new RowReader(rows[Symbol.iterator](), pipeline);
}

/** Milliseconds that the first rows of a stream wait for more. */
const maxSampling = 1000;
const paused = Symbol('the source has paused');

/** No generator: that would close its source only when the source has brought one row more. */
class RowReader implements AsyncIterableIterator<ReadRow, undefined> {
  #isPrepared = false;
  #hasEnded = false;
  #failure: { error: unknown } | undefined;
  /** The row that the source is about to bring. */
  #coming: Promise<IteratorResult<unknown>> | undefined;
  #patience: Promise<typeof paused> | undefined;
  readonly #decided = new AbortController();

  constructor(
    private readonly rows: Iterator<unknown> | AsyncIterator<unknown>,
    private readonly pipeline: RowPipeline,
    private readonly clock?: Pick<Clock, 'sleep'>,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<ReadRow, undefined>> {
    if (!this.#isPrepared) await this.pipeline.prepare();
    this.#isPrepared = true;
    for (;;) {
      const value = this.pipeline.shift();
      if (value !== undefined) return { value, done: false };
      if (this.#failure !== undefined) throw this.#failure.error;
      if (this.#hasEnded) return { value: undefined, done: true };
      try {
        const coming = this.#coming ?? this.rows.next();
        // Only where it is one: to wait for each row of a list would take as long as much of its reading.
        const next = 'then' in coming ? await this.#waitFor(coming) : coming;
        if (next === paused) {
          this.pipeline.decide();
          continue;
        }
        if (next.done !== true) {
          this.pipeline.take(next.value);
          continue;
        }
      } catch (error) {
        this.#failure = { error };
      }
      this.#hasEnded = true;
      if (this.#failure === undefined) this.pipeline.end();
      else this.pipeline.breakOff();
    }
  }

  /** While the first rows are collected, no longer than they may wait. */
  async #waitFor(coming: Promise<IteratorResult<unknown>>) {
    if (this.clock === undefined || !this.pipeline.isSampling) {
      this.#coming = undefined;
      this.#decided.abort();
      return coming;
    }
    this.#patience ??= this.clock.sleep(maxSampling, this.#decided.signal).then(() => paused);
    this.#coming = coming;
    const next = await Promise.race([coming, this.#patience]);
    if (next !== paused) this.#coming = undefined;
    return next;
  }

  async return(): Promise<IteratorResult<ReadRow, undefined>> {
    this.#hasEnded = true;
    this.#decided.abort();
    this.pipeline.report();
    await this.rows.return?.();
    return { value: undefined, done: true };
  }
}
