import {
  type IExecuteFunctions,
  type IGetNodeParameterOptions,
  type INodeExecutionData,
  isSafeObjectProperty,
} from 'n8n-workflow';
import { isObject } from '../../../claire/json';

type Wanted = [name: string, index: number, fallback?: unknown, options?: IGetNodeParameterOptions];

/**
 * n8n's context of a run, with parameters that are quick to read for thousands of items: n8n needs
 * half a millisecond for an expression, and looks up a fixed value again for each item.
 */
export function withCachedParameters(context: IExecuteFunctions): IExecuteFunctions {
  const parameters = new Parameters(context);
  const cached = Object.create(context) as IExecuteFunctions;
  return Object.assign(cached, {
    getNodeParameter: (...wanted: Wanted) => parameters.get(wanted),
  });
}

/** Stands for a parameter that the node does not have. */
const absent = {};

class Parameters {
  readonly #context: IExecuteFunctions;
  readonly #items: readonly INodeExecutionData[];
  readonly #readers = new Map<string, Reader>();

  constructor(context: IExecuteFunctions) {
    this.#context = context;
    this.#items = context.getInputData();
  }

  get(wanted: Wanted): unknown {
    const [name, index, fallback, options] = wanted;
    const key = options?.extractValue === true ? `${name} extracted` : name;
    let reader = this.#readers.get(key);
    if (reader === undefined) this.#readers.set(key, (reader = this.#readerFor(wanted)));
    const value = reader(this.#items[index]?.json);
    if (value === absent && fallback !== undefined) return fallback;
    return value === notCacheable || value === absent ? this.#ask(wanted) : value;
  }

  #readerFor(wanted: Wanted): Reader {
    const [name, index, , options] = wanted;
    const raw = this.#ask([name, index, absent, { ...options, rawExpressions: true }]);
    if (raw === absent) return () => absent;
    const { isFixed, read } = createReader(raw);
    // What n8n makes of a fixed value, such as the id in a locator, it makes of it for every item.
    if (isFixed) {
      const value = this.#ask(wanted);
      return () => value;
    }
    return options === undefined ? read : () => notCacheable;
  }

  #ask([name, index, fallback, options]: Wanted): unknown {
    const value: unknown = this.#context.getNodeParameter(name, index, fallback, options);
    return value;
  }
}

/** What only n8n can tell. */
export const notCacheable = Symbol('not cacheable');

/** Reads a parameter's value for an item, or says that n8n has to. */
export type Reader = (item: unknown) => unknown;

interface Reading {
  /** Whether it is the same for every item. */
  isFixed: boolean;
  read: Reader;
}

/** For a parameter as it is saved: fixed, a field of the item, or an object or a list of these. */
export function createReader(raw: unknown): Reading {
  if (typeof raw === 'string' && raw.startsWith('=')) return { isFixed: false, read: ofItem(raw) };
  if (Array.isArray(raw)) return ofList(raw);
  if (isObject(raw)) return ofObject(raw);
  return { isFixed: true, read: () => raw };
}

function ofList(raw: readonly unknown[]): Reading {
  const readings = raw.map(createReader);
  return {
    isFixed: readings.every(({ isFixed }) => isFixed),
    read: (item) => unlessOneIsNot(readings.map(({ read }) => read(item))),
  };
}

function ofObject(raw: object): Reading {
  const names = Object.keys(raw);
  const { isFixed, read } = ofList(Object.values(raw));
  return {
    isFixed,
    read: (item) => {
      const values = read(item);
      if (!Array.isArray(values)) return notCacheable;
      return Object.fromEntries(names.map((name, at): [string, unknown] => [name, values[at]]));
    },
  };
}

function unlessOneIsNot(values: unknown[]): unknown {
  return values.includes(notCacheable) ? notCacheable : values;
}

const name = String.raw`[a-zA-Z]\w*`;
const quoted = String.raw`"(?:[^"\\{}\r\n]*)"|'(?:[^'\\{}\r\n]*)'`;
/** `{{ $json.vin }}` or `{{ $json["Order no."].id }}`, and nothing around it. */
const fieldOfItem = new RegExp(
  String.raw`^=\{\{\s*\$json((?:\.${name}|\[(?:${quoted})\])+)\s*\}\}$`,
);
const step = new RegExp(String.raw`\.(${name})|\[(?:"([^"]*)"|'([^']*)')\]`, 'g');

/** Where an expression does no more than name a field, its value is what n8n would find there too. */
function ofItem(expression: string): Reader {
  const [, steps] = fieldOfItem.exec(expression) ?? [];
  if (steps === undefined) return () => notCacheable;
  const path = [...steps.matchAll(step)].map(([, plain, double, single]) =>
    String(plain ?? double ?? single),
  );
  return path.some(isRefused) ? () => notCacheable : (item) => plainAt(item, path);
}

/** n8n refuses some fields, and in its isolate finds what every object has before the item's own. */
function isRefused(field: string): boolean {
  return !isSafeObjectProperty(field) || field.includes('constructor') || field in {};
}

/** n8n judges missing values, and all that are not plain. */
function plainAt(item: unknown, path: readonly string[]): unknown {
  let value = item;
  for (const field of path) {
    if (!isObject(value) || !Object.hasOwn(value, field)) return notCacheable;
    value = value[field];
  }
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? value : notCacheable;
}
