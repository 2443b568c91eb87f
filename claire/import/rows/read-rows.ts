import type { CallOptions, Client } from '../../client';
import type { Clock } from '../../ports';
import { operations } from '../../resources';
import type { ImportHint } from '../check';
import { RowPipeline, type ColumnReport, type ReadRow, type RowReading } from './row-pipeline';
import type { RowSettings } from './settings';
import type { TimeReader } from './values/read-value';

/** How the rows of an import or a comparison are read. */
export interface ReadingOptions {
  /** How the rows are written; left out: in Claire's own form. */
  rows?: Partial<RowSettings> | undefined;
  /** Reads times without a zone, and dates; left out: as UTC. */
  times?: TimeReader | undefined;
  /** Called once for each kind of hint. */
  onHint?: ((hint: ImportHint) => void) | undefined;
  /** Called once, when all rows are read. */
  onColumns?: ((report: ColumnReport) => void) | undefined;
  /**
   * With it, a stream that pauses decides after a second how its rows are read; left out, by its first
   * thousand or its end.
   */
  clock?: Pick<Clock, 'sleep'> | undefined;
}

/** Reads rows; Claire's locations are asked for where the rows name them. */
export function readWith(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  { rows: settings, ...reading }: ReadingOptions,
  calls: CallOptions,
): Iterable<ReadRow> | AsyncIterable<ReadRow> {
  return readRows(rows, {
    ...reading,
    settings,
    locations: async () => (await client.call(operations.location.list, {}, calls)).data ?? [],
  });
}

/**
 * Reads rows of a list or a stream: each is in exactly one `ReadRow`, which come in the order of their
 * first rows. Throws what the source throws, after all rows that came before. Asynchronous only where
 * the source is, or where locations are looked up.
 */
export function readRows(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  reading: RowReading,
): Iterable<ReadRow> | AsyncIterable<ReadRow> {
  const pipeline = new RowPipeline(reading);
  if (Symbol.asyncIterator in rows) {
    return new LaterRows(rows[Symbol.asyncIterator](), pipeline, reading.clock);
  }
  if (pipeline.needsLocations) return new LaterRows(rows[Symbol.iterator](), pipeline);
  return readNow(rows, pipeline);
}

function* readNow(rows: Iterable<unknown>, pipeline: RowPipeline): Generator<ReadRow> {
  let failure: { error: unknown } | undefined;
  let isOpen = true;
  const iterator = rows[Symbol.iterator]();
  try {
    for (;;) {
      const next = takeNext(iterator, pipeline);
      failure = next.failure;
      isOpen = !next.isLast;
      if (failure !== undefined) pipeline.breakOff();
      else if (!isOpen) pipeline.end();
      for (let row = pipeline.shift(); row !== undefined; row = pipeline.shift()) yield row;
      if (!isOpen) break;
    }
  } finally {
    if (isOpen) iterator.return?.();
    pipeline.report();
  }
  if (failure !== undefined) throw failure.error;
}

interface Taken {
  isLast: boolean;
  failure?: { error: unknown };
}

function takeNext(iterator: Iterator<unknown>, pipeline: RowPipeline): Taken {
  try {
    const next = iterator.next();
    if (next.done === true) return { isLast: true };
    pipeline.take(next.value);
    return { isLast: false };
  } catch (error) {
    return { isLast: true, failure: { error } };
  }
}

/** Milliseconds that the first rows of a stream wait for more. */
const maxSampling = 1000;
const paused = Symbol('the source has paused');

/** No generator: that would close its source only when the source has brought one row more. */
class LaterRows implements AsyncIterableIterator<ReadRow> {
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
