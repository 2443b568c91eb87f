import { describe, expect, it, jest } from '@jest/globals';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { contexts, outcomes } from './parameter-contexts';

const items: readonly IDataObject[] = [
  {
    vin: 'VIN-1',
    count: 12,
    yes: true,
    no: false,
    nothing: null,
    empty: '',
    'Order no.': '00123',
    car: { vin: 'VIN-2', list: ['a', 'b'], 'in {{ braces }}': 1 },
    list: ['a'],
    constructor: 'own',
    binding: 'cloth',
    'a.constructor': 'b',
    _id: 'x',
  },
  { vin: 'VIN-3' },
];

/** How often n8n is asked while two items are read. */
function questions(vin: unknown): number {
  const { n8ns, quick } = contexts(vin, items);
  const asked = jest.spyOn(n8ns, 'getNodeParameter');
  outcomes(quick);
  return asked.mock.calls.filter(([, , , options]) => options?.rawExpressions !== true).length;
}

const fields = ['={{ $json.vin }}', '={{$json.vin}}', '={{ $json["vin"] }}', "={{ $json['vin'] }}"];

/** What names no field alone; any-expression.test.ts has all that may stand for one. */
const others = [
  '={{ $json.vin }} ',
  '= {{ $json.vin }}',
  '={{ $json.vin }}{{ $json.vin }}',
  '={{ $json.vin.toLowerCase() }}',
  '={{ $json.vin || "none" }}',
  '={{ $json.2 }}',
  '=$json.vin',
  '={{ "$json.vin" }}',
  'VIN-0',
  '',
  0,
  false,
  ['={{ $json.vin }}', 'b'],
  { __rl: true, mode: 'id', value: '={{ $json.vin }}' },
  { value: { vin: '={{ $json.vin }}', number: '={{ $json.count }}', kind: 'car' } },
  { value: { vin: '={{ $json.vin }}', other: '={{ $json.vin + "!" }}' } },
];

describe('a parameter that is read quickly', () => {
  it.each([...fields, ...others])('is what n8n itself makes of %j', (vin) => {
    const { n8ns, quick } = contexts(vin, items);

    expect(outcomes(quick)).toEqual(outcomes(n8ns));
  });

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
