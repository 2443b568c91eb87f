/** Claire nests a few levels. Copying or writing a value fails from some thousands on. */
export const maxDepth = 200;

/** Whether a parsed value is nested deeper than `maxDepth`. */
export function isTooDeep(json: unknown): boolean {
  let level = [json].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = nextLevel(level);
  }
  return false;
}

/** Loops, as every response passes here: a tenth of the time of parsing it. */
function nextLevel(level: readonly object[]): object[] {
  const next: object[] = [];
  for (const outer of level) {
    for (const key in outer) {
      const inner: unknown = Reflect.get(outer, key);
      if (isNested(inner)) next.push(inner);
    }
  }
  return next;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
