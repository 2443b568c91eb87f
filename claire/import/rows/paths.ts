import type { Problem } from '../../errors';
import { typedField } from '../../operations';
import { isEmpty, isPlainObject } from './empty';

type Fields = Readonly<Record<string, unknown>>;

/** A row whose dotted names have been put where they lead, and what stood in their way. */
export interface NestedRow {
  row: Fields;
  problems: readonly Problem[];
  /** The numbers that the interventions had in their names. */
  places?: readonly string[] | undefined;
}

/**
 * Puts `car.vin` into the object `car` and `interventions.1.title` into the list `interventions`,
 * whose numbers begin at 0 and give an order only: a gap leaves no hole. What is empty is left out.
 * A value that is there already in another form has to be the same. The row itself is not changed.
 */
export function nest(row: Fields): NestedRow {
  const dotted = Object.keys(row)
    .map(parsePath)
    .filter((path) => path !== undefined);
  if (dotted.length === 0) return { row, problems: [] };
  const nesting = new Nesting(row, new Set(dotted.map(({ key }) => key)));
  for (const path of dotted) nesting.put(path, row[path.key]);
  return nesting.result();
}

interface Path {
  key: string;
  steps: readonly string[];
}

const path = /^[a-z_]\w*(?:\.\w+|\[\d{1,4}\]){1,8}$/i;
const place = /^\d{1,4}$/;
/** To JavaScript they are more than fields, and to Claire they are nothing. */
const special: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether it may be a path. */
export function isDotted(name: string): boolean {
  return name.includes('.') || name.includes('[');
}

/** Other names with a dot, such as `Order no.`, are no paths. */
function parsePath(key: string): Path | undefined {
  if (!path.test(key)) return undefined;
  const steps = key.replace(/\[(\d+)\]/g, '.$1').split('.');
  return steps.some((step) => special.has(step)) ? undefined : { key, steps };
}

type Container = Record<string, unknown> | unknown[];

/** One row that is being put together; objects and lists that it came with are copied first. */
class Nesting {
  readonly #row: Record<string, unknown>;
  readonly #own = new Set<Container>();
  readonly #problems: Problem[] = [];

  constructor(row: Fields, dotted: ReadonlySet<string>) {
    this.#row = Object.fromEntries(Object.entries(row).filter(([key]) => !dotted.has(key)));
  }

  put(path: Path, value: unknown): void {
    if (isEmpty(value)) return;
    const container = this.#containerFor(path);
    const last = path.steps.at(-1) ?? path.key;
    const known = container && readValueAt(container, last);
    if (container === undefined)
      this.#refuse(path, value, 'has no place beside a value of its own');
    else if (isEmpty(known)) set(container, last, value);
    else if (!isSame(known, value)) this.#refuse(path, value, 'is given twice, and not the same');
  }

  result(): NestedRow {
    const places = listPlaces(readValueAt(this.#row, 'interventions'));
    for (const list of this.#own) if (Array.isArray(list)) closeGaps(list);
    return { row: this.#row, problems: this.#problems, places };
  }

  #containerFor({ steps }: Path): Container | undefined {
    let at: Container | undefined = this.#row;
    for (const [depth, step] of steps.slice(0, -1).entries()) {
      at = at && this.#inside(at, step, steps[depth + 1] ?? '');
    }
    return at;
  }

  /** What `container` has under `step`, as a copy that may be changed; made if it is empty. */
  #inside(container: Container, step: string, next: string): Container | undefined {
    const known = readValueAt(container, step);
    if (Array.isArray(known) || isPlainObject(known)) {
      if (Array.isArray(known) && !place.test(next)) return undefined;
      return this.#own.has(known) ? known : this.#keep(container, step, copyContainer(known));
    }
    if (!isEmpty(known)) return undefined;
    return this.#keep(container, step, place.test(next) ? [] : {});
  }

  #keep(container: Container, step: string, inner: Container): Container {
    this.#own.add(inner);
    set(container, step, inner);
    return inner;
  }

  /** What Claire does not know anyway stays under the name that it came with. */
  #refuse({ key, steps }: Path, value: unknown, message: string): void {
    const [root = key] = steps;
    if (typedField('Appointment', root) === undefined) set(this.#row, key, value);
    else this.#problems.push({ path: key, message });
  }
}

function readValueAt(container: Container, step: string): unknown {
  return Object.hasOwn(container, step) ? Reflect.get(container, step) : undefined;
}

function set(container: Container, step: string, value: unknown): void {
  Reflect.set(container, step, value);
}

function copyContainer(container: Container): Container {
  return Array.isArray(container) ? [...container] : { ...container };
}

function listPlaces(list: unknown): string[] | undefined {
  return Array.isArray(list) ? Object.keys(list) : undefined;
}

function closeGaps(list: unknown[]): void {
  const filled: unknown[] = Object.values(list);
  list.splice(0, list.length, ...filled);
}

/** What reads the same is: one may come from a file, the other from a program. */
function isSame(one: unknown, other: unknown): boolean {
  return asText(one) === asText(other);
}

function asText(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
