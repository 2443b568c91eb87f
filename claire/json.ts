/** A JSON object of which no field is known. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` makes `any[]` of what is not known. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** No Date, Map or class instance; an object of another JavaScript context is plain too. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a form or an expression gives for a field that is left empty. */
export function isLeftOut(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

const maxEmptyDepth = 20;

/** Nothing, blank text, or a plain object or list of these. */
export function isEmpty(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (depth > maxEmptyDepth) return false;
  if (Array.isArray(value)) return value.every((inner) => isEmpty(inner, depth + 1));
  return isPlainObject(value) && hasOnlyEmpty(value, depth);
}

function hasOnlyEmpty(record: Readonly<Record<string, unknown>>, depth: number): boolean {
  for (const name in record) if (!isEmpty(record[name], depth + 1)) return false;
  return true;
}

export function readPath(value: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/** Reads a property whatever its case: the reference has `items` in samples and `Items` in tables. */
export function readProperty(answer: Json, name: string): unknown {
  if (Object.hasOwn(answer, name)) return answer[name];
  const wanted = plainName(name);
  const key = Object.keys(answer).find((candidate) => plainName(candidate) === wanted);
  return key === undefined ? undefined : answer[key];
}

/** The records of an answer: those of its list, or the one that it is. Claire's `null` is none. */
export function toRecords({ listIn }: { readonly listIn?: string }, data: unknown): unknown[] {
  const records = listIn !== undefined && isObject(data) ? readProperty(data, listIn) : data;
  if (isList(records)) return records;
  return isObject(records) ? [records] : [];
}

/** Whether it is a list of records, which may be Claire's `null`. */
export function isRecords(value: unknown): boolean {
  return value === null || (isList(value) && value.every(isObject));
}

/** Whether an answer has such a list under this name. */
export function hasRecords(listIn: string): (answer: unknown) => boolean {
  return (answer) => isObject(answer) && isRecords(readProperty(answer, listIn));
}

/** How many pages the list of an answer has, where Claire says so. */
export function pageCount(
  { pagesIn }: { readonly pagesIn?: string },
  data: unknown,
): number | undefined {
  const pages = pagesIn !== undefined && isObject(data) ? readProperty(data, pagesIn) : undefined;
  return typeof pages === 'number' ? pages : undefined;
}

/** Go writes 0 for an id that is missing. */
export function readId(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Reads a whole number, also one that a dialog, an environment or Claire gives as text. */
export function readWholeNumber(value: unknown): number | undefined {
  const isText = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value);
  const number = isText ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** Databases write an earlier time, before any appointment, for one that is missing. */
const minStamp = Date.UTC(1970, 0, 2);

/** Milliseconds since 1970; undefined for Go's year 1, and for what is no time with its zone. */
export function readStamp(value: unknown): number | undefined {
  const stamp = typeof value === 'string' && isTime(value) ? Date.parse(value) : Number.NaN;
  return stamp >= minStamp ? stamp : undefined;
}

/** Whether it is a moment with its zone, as Go reads it, and not Go's "no value". */
export function isTime(value: string): boolean {
  return time.test(value) && !isZeroTime(value) && isDayOfCalendar(value);
}

/** Whether it is Go's "no value" for a time. */
export function isZeroTime(value: string): boolean {
  return value.startsWith(zeroDay) && zeroTime.test(value);
}

/** Go's "no value" for a time, of which the reference's samples are full; in any zone. */
const zeroTime = /^0001-01-01T00:00:00(?:\.0+)?(?:Z|[+-]\d\d:\d\d)$/;
export const zeroDay = '0001-01-01';

const time =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** JavaScript takes 30 February for 2 March. */
export function isDayOfCalendar(value: string): boolean {
  const [year, month, date] = value.slice(0, 10).split('-').map(Number);
  const day = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, date));
  return day.getUTCMonth() + 1 === month && day.getUTCDate() === date;
}

/** Any value, and nothing for an id that is missing. */
export function toGiven(value: unknown): unknown {
  return value === undefined || value === 0 ? null : value;
}

/** The same for `EmailPrivate`, `email_private` and `emailPrivate`. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** Items by their key; keys and items keep their order. */
export function groupBy<Item>(
  items: Iterable<Item>,
  selectKey: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = selectKey(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** FNV-1a, mixed so that each bit counts in any part of the result. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mixBits(hash);
}

/** The finalizer of MurmurHash3. */
export function mixBits(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A record, or a list by its indices. */
type Container = Record<string, unknown>;

/**
 * Builds a record of values and their paths: `car.vin` stands in the object `car`, and
 * `interventions.1.title` in the list `interventions`. Objects and lists that a row gave are copied
 * before they change.
 */
export class RecordBuilder {
  /** Objects and lists that were made here may change. */
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

/** The text of a number or a text, without blanks around it; empty for anything else. */
export function toPlainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
