import type { ImportAppointment } from '../../models';

/** One appointment on its way, with its place in the user's order. */
export interface Row {
  index: number;
  appointment: ImportAppointment;
  /** As `sizeOf` reckons it. */
  size: number;
}

const punctuation = 4;
const mostValues = 100_000;
const deepest = 200;

/** What has so many values, or has no end because it holds itself: larger than any limit. */
const endless = Number.MAX_SAFE_INTEGER;

/** How many values may still be looked at. */
interface Budget {
  values: number;
}

/** About how many characters the value is as JSON: to write it would cost as much as to send it. */
export function sizeOf(value: unknown): number {
  const budget: Budget = { values: mostValues };
  const size = walk(value, budget, 0);
  return budget.values < 0 ? endless : size;
}

function walk(value: unknown, budget: Budget, depth: number): number {
  if (typeof value === 'string') return value.length + punctuation;
  if (typeof value !== 'object' || value === null) return 2 * punctuation;
  budget.values -= depth > deepest ? mostValues : 1;
  return Array.isArray(value) ? list(value, budget, depth) : fields(value, budget, depth);
}

function list(values: readonly unknown[], budget: Budget, depth: number): number {
  let size = punctuation;
  for (const value of values) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    size += punctuation + walk(value, budget, depth + 1);
  }
  return size;
}

function fields(record: object, budget: Budget, depth: number): number {
  let size = punctuation;
  for (const key in record) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    const value: unknown = Reflect.get(record, key);
    size += key.length + punctuation + walk(value, budget, depth + 1);
  }
  return size;
}
