import type { Problem } from '../../errors';
import { type Phrase, phrase, toProblem } from '../../problems';
import { typedField } from '../../resources';
import { isEmpty, isPlainObject } from './values/read-value';

type Fields = Readonly<Record<string, unknown>>;

/** A row with nested fields in place of its dotted names, and a problem for each that has no place. */
export interface NestedRow {
  row: Fields;
  problems: readonly Problem[];
  /** The numbers that the row gave its interventions, which may have gaps. */
  numbers?: readonly string[] | undefined;
}

/**
 * Puts `car.vin` into the object `car` and `interventions.1.title` into the list `interventions`,
 * whose numbers begin at 0 and give an order only: a gap leaves no hole. Empty values are left out.
 * A field that is given twice must have the same value both times. The row itself is not changed.
 */
export function nest(row: Fields): NestedRow {
  const dotted = Object.keys(row)
    .map(parsePath)
    .filter((path) => path !== undefined);
  if (dotted.length === 0) return { row, problems: [] };
  const builder = new RowBuilder(row, new Set(dotted.map(({ key }) => key)));
  for (const path of dotted) builder.put(path, row[path.key]);
  return builder.build();
}

interface Path {
  key: string;
  steps: readonly string[];
}

const pathPattern = /^[a-z_]\w*(?:\.\w+|\[\d{1,4}\]){1,8}$/i;
const indexPattern = /^\d{1,4}$/;
/** JavaScript gives them a meaning of its own; Claire has no such fields. */
const forbiddenSteps: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A fast test for what may be a path. */
export function isDotted(name: string): boolean {
  return name.includes('.') || name.includes('[');
}

/** `undefined` for another name with a dot, such as `Order no.`. */
function parsePath(key: string): Path | undefined {
  if (!pathPattern.test(key)) return undefined;
  const steps = key.replace(/\[(\d+)\]/g, '.$1').split('.');
  return steps.some((step) => forbiddenSteps.has(step)) ? undefined : { key, steps };
}

type Container = Record<string, unknown> | unknown[];

/** Builds a nested row; copies the row's own objects and lists before it changes them. */
class RowBuilder {
  readonly #row: Record<string, unknown>;
  readonly #copies = new Set<Container>();
  readonly #problems: Problem[] = [];

  constructor(row: Fields, dotted: ReadonlySet<string>) {
    this.#row = Object.fromEntries(Object.entries(row).filter(([key]) => !dotted.has(key)));
  }

  put(path: Path, value: unknown): void {
    if (isEmpty(value)) return;
    const container = this.#openContainer(path);
    const last = path.steps.at(-1) ?? path.key;
    const existing = container && readValueAt(container, last);
    if (container === undefined) this.#refuse(path, value, phrase('noPlace'));
    else if (isEmpty(existing)) set(container, last, value);
    else if (!isSame(existing, value)) this.#refuse(path, value, phrase('givenTwice'));
  }

  build(): NestedRow {
    const numbers = listIndexes(readValueAt(this.#row, 'interventions'));
    for (const list of this.#copies) if (Array.isArray(list)) closeGaps(list);
    return { row: this.#row, problems: this.#problems, numbers };
  }

  #openContainer({ steps }: Path): Container | undefined {
    let container: Container | undefined = this.#row;
    for (const [depth, step] of steps.slice(0, -1).entries()) {
      container = container && this.#open(container, step, steps[depth + 1] ?? '');
    }
    return container;
  }

  /** The inner container, as a copy that may be changed; created where there is none. */
  #open(container: Container, step: string, next: string): Container | undefined {
    const existing = readValueAt(container, step);
    if (Array.isArray(existing) || isPlainObject(existing)) {
      if (Array.isArray(existing) && !indexPattern.test(next)) return undefined;
      return this.#copies.has(existing)
        ? existing
        : this.#keep(container, step, copyContainer(existing));
    }
    if (!isEmpty(existing)) return undefined;
    return this.#keep(container, step, indexPattern.test(next) ? [] : {});
  }

  #keep(container: Container, step: string, inner: Container): Container {
    this.#copies.add(inner);
    set(container, step, inner);
    return inner;
  }

  /** A field that Claire does not know keeps its dotted name. */
  #refuse({ key, steps }: Path, value: unknown, reason: Phrase): void {
    const [root = key] = steps;
    if (typedField('Appointment', root) === undefined) set(this.#row, key, value);
    else this.#problems.push(toProblem(reason, key));
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

function listIndexes(list: unknown): string[] | undefined {
  return Array.isArray(list) ? Object.keys(list) : undefined;
}

function closeGaps(list: unknown[]): void {
  const filled: unknown[] = Object.values(list);
  list.splice(0, list.length, ...filled);
}

/** Compares as text: one value may come from a file, the other from a program. */
function isSame(one: unknown, other: unknown): boolean {
  return toText(one) === toText(other);
}

function toText(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
