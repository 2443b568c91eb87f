import { maxDepth } from '../../http/depth';
import type { ImportAppointment } from '../../models';

/** One appointment on its way, with its place in the user's order. */
export interface Row {
  index: number;
  appointment: ImportAppointment;
  /** As `sizeOf` reckons it. */
  size: number;
}

const punctuation = 4;
const maxValues = 100_000;

/** What has so many values: larger than any limit. */
const unlimitedSize = Number.MAX_SAFE_INTEGER;

/** How many values may still be looked at. */
interface SizeEstimate {
  values: number;
  isTooDeep: boolean;
}

/**
 * About how many characters the value is as JSON: to write it would cost as much as to send it.
 * Undefined when it is nested too deep to be written or copied, or has no end as it holds itself.
 */
export function estimateSize(value: unknown): number | undefined {
  const budget: SizeEstimate = { values: maxValues, isTooDeep: false };
  const size = walk(value, budget, 0);
  if (budget.isTooDeep) return undefined;
  return budget.values < 0 ? unlimitedSize : size;
}

function walk(value: unknown, budget: SizeEstimate, depth: number): number {
  if (typeof value === 'string') return value.length + punctuation;
  if (typeof value !== 'object' || value === null) return 2 * punctuation;
  if (depth > maxDepth) return tooDeep(budget);
  budget.values -= 1;
  return Array.isArray(value) ? list(value, budget, depth) : fields(value, budget, depth);
}

function tooDeep(budget: SizeEstimate): number {
  budget.isTooDeep = true;
  budget.values = -1;
  return 0;
}

function list(values: readonly unknown[], budget: SizeEstimate, depth: number): number {
  let size = punctuation;
  for (const value of values) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    size += punctuation + walk(value, budget, depth + 1);
  }
  return size;
}

function fields(record: object, budget: SizeEstimate, depth: number): number {
  let size = punctuation;
  for (const key in record) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    const value: unknown = Reflect.get(record, key);
    size += key.length + punctuation + walk(value, budget, depth + 1);
  }
  return size;
}
