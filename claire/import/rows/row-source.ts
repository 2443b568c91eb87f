import type { Clock } from '../../ports';
import { phrase } from '../../problems';
import type { Turns } from '../../waits';
import { RefusedRow } from '../check';
import { findHugeHeader } from './columns/header-problems';
import { maxColumns } from './sample';

/** So many rows tell how a file is written, or fewer large ones. */
const maxRows = 1000;
const maxSampleLength = 16_000_000;
/** Of a cell beside its text: to look at one takes as long as to read so many characters. */
const cellLength = 50;
/** Milliseconds that the first rows of a stream wait for more. */
const maxWait = 1000;

type Next = IteratorResult<unknown>;

/** The rows of a list or a stream: the first ones together, then one by one. */
export class RowSource {
  readonly #rows: Iterator<unknown> | AsyncIterator<unknown>;
  /** What was asked for and not taken yet. */
  #coming: Next | Promise<Next> | undefined;

  constructor(rows: Iterable<unknown> | AsyncIterable<unknown>) {
    this.#rows =
      Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  /** Adds rows to the sample while it needs more; with a clock, no longer than they may wait. */
  async collect(
    sample: unknown[],
    clock: Pick<Clock, 'sleep'> | undefined,
    turns: Turns,
  ): Promise<void> {
    const done = new AbortController();
    let patience: Promise<undefined> | undefined;
    let length = 0;
    try {
      while (sample.length < maxRows && length < maxSampleLength) {
        const coming = this.next();
        this.#coming = coming;
        if ('then' in coming && sample.length > 0) {
          patience ??= clock?.sleep(maxWait, done.signal).then(() => undefined);
        }
        const next = 'then' in coming ? await Promise.race([coming, patience ?? coming]) : coming;
        if (next === undefined || next.done === true) return;
        this.#coming = undefined;
        sample.push(next.value);
        length += estimateLength(next.value);
        const turn = turns.next();
        if (turn) await turn;
      }
    } finally {
      done.abort();
    }
  }

  /** No promise where the source has none: to wait for each row would take as long as much of its reading. */
  next(): Next | Promise<Next> {
    const coming = this.#coming;
    this.#coming = undefined;
    if (coming !== undefined) return coming;
    const next = this.#rows.next();
    return 'then' in next ? next.then(withoutHuge) : withoutHuge(next);
  }

  async return(): Promise<void> {
    await this.#rows.return?.();
  }
}

function withoutHuge(next: Next): Next {
  if (next.done === true) return next;
  const value = refuseHuge(next.value);
  return value === next.value ? next : { value };
}

/** Each byte of a file, and each key of an object that holds a whole list, would be a column. */
function refuseHuge(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  if (ArrayBuffer.isView(row)) return new RefusedRow(phrase('bytesNoRow'));
  try {
    const columns = Object.keys(row);
    const huge = columns.length > maxColumns ? findHugeHeader(columns) : undefined;
    return huge === undefined ? row : new RefusedRow(huge);
  } catch {
    // A proxy may throw: the row is told when it is read.
    return row;
  }
}

/** The characters of a row's own texts. */
function estimateLength(given: unknown): number {
  if (typeof given !== 'object' || given === null) return 0;
  let length = 1000;
  try {
    for (const name in given) {
      const value: unknown = Reflect.get(given, name);
      length += cellLength + name.length + (typeof value === 'string' ? value.length : 0);
    }
  } catch {
    // A getter may throw: the row is told when it is read.
  }
  return length;
}
