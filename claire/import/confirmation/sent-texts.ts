import { isObject } from '../../json';

/** An appointment that was sent, as text: what others have too is kept once for all. */
export interface SentText {
  readonly shape: SentShape;
  /** The values in their order, as JSON; one of `shared` is its number there, in a list. */
  readonly values: string;
}

export interface SentShape {
  /** The JSON of an appointment, with a 0 in the place of each value. */
  readonly names: string;
  /** Values that many rows have, such as makes of cars. */
  readonly shared: readonly string[];
}

/** Beyond so many sorts of rows, each keeps its own names. */
const maxShapes = 1000;
/** Of a field, of which each row may have another value, and of all fields. */
const maxSharedOfField = 250;
const maxShared = 10_000;
const maxSharedLength = 60;
/** A shorter value takes no less as a number. */
const minSharedLength = 4;

/** Writes what waits for its confirmation: names and values of many rows are most of its JSON. */
export class SentTexts {
  readonly #shapes = new Map<string, SentShape>();
  readonly #shared: string[] = [];
  readonly #numbersByField = new Map<string, Map<string, number>>();

  write(appointment: unknown): SentText {
    const values: unknown[] = [];
    const names = JSON.stringify(appointment, (name, value: unknown) => {
      if (typeof value === 'object' && value !== null) return value;
      if (value === undefined || typeof value === 'function') return undefined;
      values.push(typeof value === 'string' ? this.#share(name, value) : value);
      return 0;
    });
    return { shape: this.#findShape(names), values: JSON.stringify(values) };
  }

  #findShape(names: string): SentShape {
    const known = this.#shapes.get(names);
    if (known !== undefined) return known;
    const shape = { names, shared: this.#shared };
    if (this.#shapes.size < maxShapes) this.#shapes.set(names, shape);
    return shape;
  }

  /** In a list, as no value is one. */
  #share(field: string, value: string): unknown {
    if (value.length < minSharedLength || value.length > maxSharedLength) return value;
    const numbers = this.#numbersByField.get(field) ?? new Map<string, number>();
    const known = numbers.get(value);
    if (known !== undefined) return [known];
    if (numbers.size >= maxSharedOfField || this.#shared.length >= maxShared) return value;
    this.#numbersByField.set(field, numbers.set(value, this.#shared.length));
    return [this.#shared.push(value) - 1];
  }
}

export function readSentText({ shape, values }: SentText): unknown {
  const all: unknown = JSON.parse(values);
  if (!Array.isArray(all)) return undefined;
  const rest: Iterator<unknown> = all.values();
  const take = (): unknown => {
    const value: unknown = rest.next().value;
    return Array.isArray(value) ? shape.shared[Number(value[0])] : value;
  };
  return putValues(JSON.parse(shape.names), take);
}

/** A value for each number; a reviver of `JSON.parse` takes three times as long. */
function putValues(names: unknown, take: () => unknown): unknown {
  if (typeof names === 'number') return take();
  if (Array.isArray(names)) return names.map((place) => putValues(place, take));
  if (!isObject(names)) return names;
  return Object.fromEntries(
    Object.entries(names).map(([name, place]) => [name, putValues(place, take)]),
  );
}
