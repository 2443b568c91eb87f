import type { Problem } from '../errors';
import { maxDepth } from '../http/response';
import { isObject, type Json } from '../json';
import type { ImportAppointment } from '../models';
import { phrase, toProblem } from '../problems';
import type { Channel } from './channel';
import type { Numbered, Outcomes } from './outcomes';
import type { ReadRow } from './rows/row-reading';

/** A checked appointment, as all stages see it. */
export interface Row extends Numbered {
  readonly appointment: ImportAppointment;
  /** Whether Claire was seen to have something else before, or nothing, on its day. */
  differsBefore: boolean;
  /** Whether an earlier row of the same appointment was imported in this run. */
  isLater: boolean;
}

/** How many rows or outcomes may wait between two stages. */
export const channelSize = 100;

type Source<Item> = Iterator<Item> | AsyncIterator<Item>;

/** Reads a list or a stream, no faster than there is room for its outcomes and in the channel. */
export async function readInput<Item, Taken>(
  source: Source<Item>,
  channel: Channel<Taken>,
  outcomes: Pick<Outcomes<never>, 'end' | 'isAbandoned' | 'room'>,
  admit: (item: Item) => Taken | undefined,
): Promise<void> {
  let failure: { error: unknown } | undefined;
  try {
    for (;;) {
      const room = outcomes.room();
      if (room !== undefined) await room;
      if (outcomes.isAbandoned) break;
      const coming = source.next();
      // A list is read without a wait for each row.
      const next = 'then' in coming ? await coming : coming;
      if (next.done === true) break;
      const taken = admit(next.value);
      const full = taken === undefined ? undefined : channel.put(taken);
      if (full !== undefined) await full;
    }
  } catch (error) {
    failure = { error };
  }
  outcomes.end(failure);
  channel.close();
}

export function startReading<Item>(items: Iterable<Item> | AsyncIterable<Item>): Source<Item> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

/** Closes what was not read to its end. */
export function stopReading(source: Source<unknown>): void {
  try {
    void Promise.resolve(source.return?.()).catch(() => undefined);
  } catch {
    // The reader has left: an error while closing concerns nothing that it still does.
  }
}

/** What was read as a row with its number; one that cannot be sent has its outcome at once. */
export function admitRow<Result extends object>(
  read: ReadRow,
  outcomes: Outcomes<Result, Row>,
  toOutcome: (read: ReadRow, problems: readonly Problem[]) => Result,
): Row | undefined {
  const { appointment, problems = [notJsonProblem], rows, warnings } = read;
  const size = appointment && estimateSize(appointment);
  if (appointment !== undefined && size !== undefined) {
    const index = outcomes.reserve(size);
    const state = { isSettled: false, differsBefore: false, isLater: false };
    return { index, appointment, size, rows, warnings, ...state };
  }
  outcomes.addSettled(toOutcome(read, problems), { rows, warnings });
  return undefined;
}

/** Of a row without a size. */
const notJsonProblem = toProblem(phrase('notJson', { levels: maxDepth }), '');

const punctuation = 4;
const maxValues = 100_000;

/** Of a row with too many values: larger than any limit. */
const unlimitedSize = Number.MAX_SAFE_INTEGER;

interface SizeBudget {
  /** How many more values are counted. */
  values: number;
  isTooDeep: boolean;
}

/**
 * Estimates the characters of the value's JSON; writing it would cost as much as sending it.
 * Undefined when it is nested too deep to be written or copied, or holds itself.
 */
export function estimateSize(value: unknown): number | undefined {
  const budget: SizeBudget = { values: maxValues, isTooDeep: false };
  const size = estimate(value, budget, 0);
  if (budget.isTooDeep) return undefined;
  return budget.values < 0 ? unlimitedSize : size;
}

function estimate(value: unknown, budget: SizeBudget, depth: number): number {
  if (typeof value === 'string') return value.length + punctuation;
  const isList = Array.isArray(value);
  if (!isList && !isObject(value)) return 2 * punctuation;
  if (depth > maxDepth) return markTooDeep(budget);
  budget.values -= 1;
  return isList ? estimateList(value, budget, depth) : estimateFields(value, budget, depth);
}

function markTooDeep(budget: SizeBudget): number {
  budget.isTooDeep = true;
  budget.values = -1;
  return 0;
}

function estimateList(values: readonly unknown[], budget: SizeBudget, depth: number): number {
  let size = punctuation;
  for (const value of values) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    size += punctuation + estimate(value, budget, depth + 1);
  }
  return size;
}

function estimateFields(record: Json, budget: SizeBudget, depth: number): number {
  let size = punctuation;
  for (const key in record) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    size += key.length + punctuation + estimate(record[key], budget, depth + 1);
  }
  return size;
}
