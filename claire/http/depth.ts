/** Claire nests a few levels deep. From some thousands on, whoever copies or writes a value fails. */
export const maxDepth = 200;

/** Whether a value that came out of JSON is nested deeper than that. */
export function isTooDeep(json: unknown): boolean {
  let level = [json].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = nextLevel(level);
  }
  return false;
}

/** In loops, as every answer passes here: a tenth of what it takes to parse it. */
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
