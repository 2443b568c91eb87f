import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import type { IDataObject } from 'n8n-workflow';
import { createReader, notCacheable } from '../../nodes/Claire/actions/cached-parameters';
import { contexts, outcomes } from './parameter-contexts';

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

const usual = (path: readonly string[]) =>
  path.map((field) =>
    /^[a-z]\w*$/i.test(field)
      ? fc.constantFrom(`.${field}`, `["${field}"]`)
      : fc.constantFrom(`["${field}"]`, `['${field}']`, `[${JSON.stringify(field)}]`),
  );
const unusual = (path: readonly string[]) =>
  path.map((field) =>
    fc.constantFrom(
      `?.${field}`,
      ` .${field}`,
      `.${field}()`,
      `[ "${field}" ]`,
      '[0]',
      `.${field}`,
    ),
  );
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
          fc.oneof(
            { weight: 6, arbitrary: fc.tuple(...usual(path)) },
            { weight: 1, arbitrary: fc.tuple(...unusual(path)) },
          ),
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
