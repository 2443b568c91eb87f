import type { Problem } from '../../errors';
import { phrase, toProblem } from '../../problems';
import { typedField } from '../../resources';
import { isEmpty, isPlainObject } from './values/read-value';

type Fields = Readonly<Record<string, unknown>>;

/** A record, or a list by its indices. */
type Container = Record<string, unknown>;

/**
 * Builds a record of values and their paths: `car.vin` stands in the object `car`, and
 * `interventions.1.title` in the list `interventions`. Objects and lists that a row gave are copied
 * before they change.
 */
export class RecordBuilder {
  /** The objects and lists that were made here. */
  readonly #own = new Set<unknown>();

  constructor(readonly record: Container = {}) {}

  /** Why the value has no place, if it has none. What is there already may be said once more. */
  put(steps: readonly string[], value: unknown): 'noPlace' | 'givenTwice' | undefined {
    const container = this.open(steps);
    if (container === undefined) return 'noPlace';
    const name = steps.at(-1) ?? '';
    const existing = readOwn(container, name);
    if (!isEmpty(existing)) return isSame(existing, value) ? undefined : 'givenTwice';
    container[name] = value;
    return undefined;
  }

  /** The object or list that the last step is in, made where there is none; undefined without room. */
  open(steps: readonly string[]): Container | undefined {
    let container: Container | undefined = this.record;
    for (let at = 0; at < steps.length - 1 && container !== undefined; at += 1) {
      container = this.#openInner(container, steps[at] ?? '', steps[at + 1] ?? '');
    }
    return container;
  }

  /** The numbers in paths give an order only, so a gap leaves no hole in a list. */
  closeGaps(): void {
    for (const list of this.#own) {
      if (Array.isArray(list)) list.splice(0, list.length, ...Object.values<unknown>(list));
    }
  }

  #openInner(container: Container, step: string, next: string): Container | undefined {
    const existing = readOwn(container, step);
    if (this.#own.has(existing) && isContainer(existing, next)) return existing;
    if (isContainer(existing, next)) {
      const copy: unknown = Object.assign(Array.isArray(existing) ? [] : {}, existing);
      return this.#keep(container, step, copy, next);
    }
    if (Array.isArray(existing) || !isEmpty(existing)) return undefined;
    return this.#keep(container, step, index.test(next) ? [] : {}, next);
  }

  #keep(container: Container, step: string, inner: unknown, next: string): Container | undefined {
    container[step] = inner;
    this.#own.add(inner);
    return isContainer(inner, next) ? inner : undefined;
  }
}

const index = /^\d{1,4}$/;

/** Whether the next step can stand in it: a list has numbers only. */
function isContainer(value: unknown, next: string): value is Container {
  return Array.isArray(value) ? index.test(next) : isPlainObject(value);
}

function readOwn(container: Container, name: string): unknown {
  return Object.hasOwn(container, name) ? container[name] : undefined;
}

/** Compares as text: one value may come from a file, the other from a program. */
function isSame(one: unknown, other: unknown): boolean {
  return writeValue(one) === writeValue(other);
}

function writeValue(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

/** The value at the end of a path. */
export function readPath(value: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/** A row with nested fields in place of its dotted names, and a problem for each that has no place. */
interface NestedRow {
  record: Fields;
  problems: readonly Problem[];
  /** The numbers that the row gave its interventions, which may have gaps. */
  numbers?: readonly string[] | undefined;
}

/** Puts the values of dotted names where they belong, beside those of the other names. */
export function nest(row: Fields): NestedRow {
  const paths = Object.keys(row).flatMap((name) => parsePath(name) ?? []);
  const dotted = new Set(paths.map(({ name }) => name));
  const names = Object.entries(row).filter(([name]) => !dotted.has(name));
  const builder = new RecordBuilder(Object.fromEntries(names));
  const { record } = builder;
  const problems: Problem[] = [];
  for (const { name, steps } of paths) {
    const value = row[name];
    const fault = isEmpty(value) ? undefined : builder.put(steps, value);
    if (fault === undefined) continue;
    // A field that Claire does not know keeps its dotted name.
    if (typedField('Appointment', steps[0] ?? '') === undefined) record[name] = value;
    else problems.push(toProblem(phrase(fault), name));
  }
  const { interventions } = record;
  const numbers = Array.isArray(interventions) ? Object.keys(interventions) : undefined;
  builder.closeGaps();
  return { record, problems, numbers };
}

const pathPattern = /^[a-z_]\w*(?:\.\w+|\[\d{1,4}\]){1,8}$/i;
/** JavaScript gives them a meaning of its own; Claire has no such fields. */
const forbiddenSteps: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A fast test for what may be a path. */
export function isDotted(name: string): boolean {
  return name.includes('.') || name.includes('[');
}

/** `undefined` for another name with a dot, such as `Order no.`. */
function parsePath(name: string): { name: string; steps: readonly string[] } | undefined {
  if (!pathPattern.test(name)) return undefined;
  const steps = name.replace(/\[(\d+)\]/g, '.$1').split('.');
  return steps.some((step) => forbiddenSteps.has(step)) ? undefined : { name, steps };
}
