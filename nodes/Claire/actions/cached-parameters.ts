import type { IExecuteFunctions, IGetNodeParameterOptions, INodeExecutionData } from 'n8n-workflow';
import { notCacheable, createReader, type Reader } from './cached-values';

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
