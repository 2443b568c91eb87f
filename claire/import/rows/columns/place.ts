export type Container = Record<string, unknown> | unknown[];

const index = /^\d+$/;

/** Puts a value into a record, and makes the records and lists that it stands in; false without room. */
export function place(record: Container, steps: readonly string[], value: unknown): boolean {
  let container = record;
  const last = steps.length - 1;
  for (let at = 0; at < last; at += 1) {
    const inner = open(container, steps[at] ?? '', steps[at + 1] ?? '');
    if (inner === undefined) return false;
    container = inner;
  }
  const name = steps[last] ?? '';
  return readOwn(container, name) === undefined && Reflect.set(container, name, value);
}

function open(container: Container, step: string, next: string): Container | undefined {
  const existing = readOwn(container, step);
  if (existing !== undefined) return isContainer(existing) ? existing : undefined;
  const created: Container = index.test(next) ? [] : {};
  return Reflect.set(container, step, created) ? created : undefined;
}

function readOwn(container: Container, step: string): unknown {
  return Object.hasOwn(container, step) ? Reflect.get(container, step) : undefined;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
