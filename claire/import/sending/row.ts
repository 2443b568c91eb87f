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

/** About how many characters the value is as JSON: to write it would cost as much as to send it. */
export function sizeOf(value: unknown): number {
  const budget = { values: mostValues };
  const size = walk(value, budget, 0);
  return budget.values < 0 ? endless : size;
}

function walk(value: unknown, budget: { values: number }, depth: number): number {
  if (typeof value === 'string') return value.length + punctuation;
  if (typeof value !== 'object' || value === null) return 2 * punctuation;
  budget.values -= depth > deepest ? mostValues : 1;
  let size = punctuation;
  for (const key in value) {
    if (budget.values < 0) return size;
    budget.values -= 1;
    size += key.length + punctuation + walk(Reflect.get(value, key), budget, depth + 1);
  }
  return size;
}
