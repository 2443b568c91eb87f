const maxDepth = 20;

/** Nothing, blank text, or a plain object or a list that holds nothing else. */
export function isEmpty(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (depth > maxDepth) return false;
  if (Array.isArray(value)) return value.every((inner) => isEmpty(inner, depth + 1));
  return isPlainObject(value) && hasOnlyEmpty(value, depth);
}

function hasOnlyEmpty(record: Readonly<Record<string, unknown>>, depth: number): boolean {
  for (const name in record) if (!isEmpty(record[name], depth + 1)) return false;
  return true;
}

/** A record, and not a date or the like; also one from another context of JavaScript. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
