/** A record, or a list by its indices. */
export type Container = Record<string, unknown>;

/** Makes the records and lists on the way to a value; gives the last, or undefined without room. */
export function openContainer(record: Container, steps: readonly string[]): Container | undefined {
  let container: Container | undefined = record;
  for (let at = 0; at < steps.length - 1 && container !== undefined; at += 1) {
    container = open(container, steps[at] ?? '', steps[at + 1] ?? '');
  }
  return container !== undefined && Object.isExtensible(container) ? container : undefined;
}

/** False where a value stands already. No `Reflect.set`, which takes several times as long. */
export function put(container: Container, name: string, value: unknown): boolean {
  if (Object.hasOwn(container, name) && container[name] !== undefined) return false;
  container[name] = value;
  return true;
}

function open(container: Container, step: string, next: string): Container | undefined {
  const existing = Object.hasOwn(container, step) ? container[step] : undefined;
  if (existing !== undefined) return isContainer(existing) ? existing : undefined;
  if (!Object.isExtensible(container)) return undefined;
  const created: unknown = index.test(next) ? [] : {};
  container[step] = created;
  return isContainer(created) ? created : undefined;
}

const index = /^\d+$/;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
