import { maxDepth } from '../../http/response';
import { isObject, type Json } from '../../json';
import type { Problem } from '../../errors';
import type { ImportAppointment } from '../../models';

/** A checked appointment, with its index in the user's order. */
export interface Row {
  index: number;
  appointment: ImportAppointment;
  /** As `estimateSize` gives it. */
  size: number;
  /** Whether Claire was seen to have something else before, or nothing, on its day. */
  differsBefore?: boolean;
}

/** Of a row without a size. */
export const notJsonProblem: Problem = {
  path: '',
  message: `cannot be written as JSON: it holds itself, or is nested more than ${String(maxDepth)} levels deep`,
};

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
