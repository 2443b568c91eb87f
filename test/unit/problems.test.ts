import { describe, expect, it } from '@jest/globals';
import { describeValue, phrase, toProblem, toSentence } from '../../claire/problems';

it.each([
  [12.5, '12.5'],
  [true, 'true'],
  ['12 ', '"12 "'],
  ['', '""'],
  ['2026-11-25T08:00:00+01:00', '"2026-11-25T08:00:00+01:00"'],
  [[1], 'a list'],
  [{ a: 1 }, 'an object'],
  [null, 'nothing'],
  [undefined, 'nothing'],
  // The wrong field may hold a key or a customer's data.
  ['hunter2', 'text'],
  ['J. de Vries', 'text'],
  ['1'.repeat(41), 'text'],
])('a wrong value in a message %j is shown as %s', (value, shown) => {
  expect(describeValue(value)).toBe(shown);
});

describe('what is wrong with several fields', () => {
  const missing = (...paths: string[]) => paths.map((path) => ({ path, message: 'is required' }));

  it('is one sentence, with the field of each problem', () => {
    expect(toSentence(missing('vin', 'car.make'))).toBe('vin is required; car.make is required');
    expect(toSentence([{ path: '', message: 'must be an object' }])).toBe('must be an object');
  });

  it('is counted after the fifth', () => {
    const five = 'a is required; b is required; c is required; d is required; e is required';

    expect(toSentence(missing('a', 'b', 'c', 'd', 'e'))).toBe(five);
    expect(toSentence(missing('a', 'b', 'c', 'd', 'e', 'f', 'g'))).toBe(`${five}; and 2 more`);
  });
});

describe('a sentence of problems of rows', () => {
  const vin = {
    ...toProblem(phrase('required'), 'car.vin', { column: 'Chassisnr' }),
    label: 'Car: VIN',
  };

  it('names the field of the form, and the column it came from', () => {
    expect(toSentence([vin])).toBe('Car: VIN (column Chassisnr) is required');
    expect(toSentence([{ path: 'wo_nr', column: 'Order', message: 'is required' }])).toBe(
      'wo_nr (column Order) is required',
    );
    expect(toSentence([{ path: '', column: 'Order', message: 'It is empty' }])).toBe(
      'It is empty (column Order)',
    );
    expect(toSentence([{ path: '', message: 'It is empty' }])).toBe('It is empty');
  });

  it('names the row only where the problems are of several', () => {
    expect(toSentence([{ ...vin, row: 3 }])).toBe('Car: VIN (column Chassisnr) is required');
    expect(
      toSentence([
        { ...vin, row: 3 },
        { ...vin, row: 3 },
      ]),
    ).not.toContain('row');
    expect(
      toSentence([
        { ...vin, row: 3 },
        { path: 'wo_nr', message: 'differs', row: 4 },
        { path: 'wo_nr', message: 'is required' },
      ]),
    ).toBe(
      'Car: VIN (column Chassisnr, row 3) is required; wo_nr (row 4) differs; wo_nr is required',
    );
  });
});
