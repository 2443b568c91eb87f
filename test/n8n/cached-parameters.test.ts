import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, it, jest } from '@jest/globals';
import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import {
  createReader,
  notCacheable,
  withCachedParameters,
} from '../../nodes/Claire/actions/cached-parameters';
import fc from '../fast-check';
import { executeContext } from './contexts';

/** n8n's context of a node with one parameter, and the same with quick parameters. */
function contexts(vin: unknown, items: readonly IDataObject[], more: INodeParameters = {}) {
  const parameters = { resource: 'car', operation: 'get', vin, ...more } as INodeParameters;
  const n8ns = executeContext({ parameters, items });
  return { n8ns, quick: withCachedParameters(n8ns) };
}

/** What it gives, or what it throws, for each item. */
function outcomes(context: IExecuteFunctions): unknown[] {
  return context.getInputData().map((_item, index) => {
    try {
      return { value: context.getNodeParameter('vin', index, 'fallback') };
    } catch (error) {
      return { thrown: error instanceof Error ? error.message : error };
    }
  });
}

const items: readonly IDataObject[] = [{ vin: 'VIN-1', count: 12 }, { vin: 'VIN-3' }];

/** How often n8n is asked while two items are read. */
function questions(vin: unknown): number {
  const { n8ns, quick } = contexts(vin, items);
  const asked = jest.spyOn(n8ns, 'getNodeParameter');
  outcomes(quick);
  return asked.mock.calls.filter(([, , , options]) => options?.rawExpressions !== true).length;
}

const fields = ['={{ $json.vin }}', '={{$json.vin}}', '={{ $json["vin"] }}', "={{ $json['vin'] }}"];

describe('a parameter that is read quickly', () => {
  it('is what n8n makes of one that the node does not have, with each fallback', () => {
    const { quick } = contexts('VIN-0', items);
    const read = (fallback?: string) => quick.getNodeParameter('elsewhere', 0, fallback);

    expect([read('a'), read('b')]).toEqual(['a', 'b']);
    expect(() => read()).toThrow('Could not get parameter');
  });

  it.each(['7', '={{ $json.count }}'])('is the id in a locator that holds %s', (value) => {
    const { n8ns, quick } = contexts('', items, {
      resource: 'appointment',
      operation: 'getAll',
      locationId: { __rl: true, mode: 'id', value },
    });
    const read = (context: IExecuteFunctions): unknown[] => [
      context.getNodeParameter('locationId', 0, '', { extractValue: true }),
      context.getNodeParameter('locationId', 0, ''),
      context.getNodeParameter('locationId', 0, '', { extractValue: true }),
    ];

    expect(read(quick)).toEqual(read(n8ns));
    expect(read(quick)[0]).toBe(value === '7' ? '7' : 12);
  });

  it.each(fields)('is not evaluated by n8n when it only names a field: %s', (vin) => {
    expect(questions(vin)).toBe(0);
  });

  it('is asked for once when it is fixed, and for each item when it is more than a field', () => {
    expect(questions('VIN-0')).toBe(1);
    expect(questions({ a: ['b'] })).toBe(1);
    expect(questions('={{ $json.vin.trim() }}')).toBe(2);
  });
});

/** Names of fields: common ones, what n8n forbids, what JavaScript has of its own, and any text. */
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('vin', 'car', 'Order no.', '_id', 'a1', '$x', 'é', '1') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['constructor', 'a.constructor', 'prototype', '__proto__', 'toString', 'hasOwnProperty'],
      ...['binding', 'mainModule', 'caller', 'callee', 'arguments', 'prepareStackTrace', '_load'],
      ...['length', 'class', 'json', 'item', 'then', 'toJSON', 'isEmpty', 'first', '$json', 'x}}y'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const plain = fc.oneof(
  fc.constantFrom(null, undefined, true, '', 0, -0, NaN, Infinity, 1e21, '={{ 1 }}', '{{ 1 }}'),
  fc.double(),
  fc.string({ unit: 'binary' }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.dictionary(name, plain, { maxKeys: 2 }) },
);

const step = (field: string) => {
  const quoted = [`["${field}"]`, `['${field}']`, `[${JSON.stringify(field)}]`];
  const usual = /^[a-z]\w*$/i.test(field) ? [`.${field}`, `["${field}"]`] : quoted;
  const unusual = [`?.${field}`, ` .${field}`, `.${field}()`, `[ "${field}" ]`, '[0]'];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...unusual, `.${field}`) },
  );
};
const space = fc.constantFrom('', ' ', ' ', '\n', '\u00a0', '\ufeff', '\u2028');
const around = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n', 'a', '{{ 1 }}', '}') },
);

/** An expression and an item that often has what it names. */
const reading = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), value, fc.dictionary(name, value))
  .chain(([path, found, others]) =>
    fc.record({
      item: fc.constant(Object.assign(others, nested(path, found)) as IDataObject),
      vin: fc
        .tuple(
          ...[around, fc.constant('{{'), space, fc.constant('$json')],
          fc.tuple(...path.map(step)),
          ...[space, fc.constant('}}'), around],
        )
        .map((parts) => `=${parts.flat().join('')}`),
    }),
  );

function nested([field, ...deeper]: readonly string[], found: unknown): object {
  const inner = deeper.length === 0 ? found : nested(deeper, found);
  return Object.fromEntries([[String(field), inner]]);
}

describe('any expression of a parameter and any items', () => {
  it('are read as n8n itself reads them, the value or the error', () => {
    const wrap = fc.constantFrom<(vin: string, other: unknown) => unknown>(
      (vin) => vin,
      (vin, other) => [vin, other],
      (vin, other) => ({ value: { vin, other } }),
    );

    fc.assert(
      fc.property(reading, reading, plain, wrap, (first, second, other, wrapped) => {
        const items = [first.item, second.item];
        const { n8ns, quick } = contexts(wrapped(first.vin, other), items);

        expect(outcomes(quick)).toEqual(outcomes(n8ns));
      }),
      { numRuns: 100 },
    );
  });

  it('are read as an isolate of n8n reads them', () => {
    const readings = fc.sample(withoutZero, 200);
    const quick = readings.flatMap(({ vin, item }) => {
      const value = createReader(vin).read(item);
      return value === notCacheable ? [] : [{ expression: vin, json: item, value }];
    });

    expect(quick.length).toBeGreaterThan(20);
    expect(quick.map(({ value }) => ({ value }))).toEqual(inIsolate(quick));
  });
});

/** QuickJS cuts a text off at its first zero; n8n's own isolate does not. */
const withoutZero = reading.filter(({ item }) => !JSON.stringify(item).includes('\\u0000'));

/** What an isolate gives for each. */
function inIsolate(readings: readonly { expression: string; json: unknown }[]): unknown {
  const input = serialize(readings.map(({ expression, json }) => ({ expression, json })));
  const program = path.join(__dirname, 'isolate.mjs');
  return deserialize(execFileSync(process.execPath, [program], { input, maxBuffer: 2 ** 28 }));
}
