import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import {
  isShortened,
  readNumberText,
  readWholeText,
  readYesOrNo,
} from '../../../../claire/import/rows/values/texts';
import { describeOddVin } from '../../../../claire/import/rows/values/vins';
import { say, showRead } from './show-read';

describe('a number', () => {
  it.each([
    ['comma', ' € 1.234,50 ', 1234.5],
    ['comma', '1.234.567,89', 1_234_567.89],
    ['comma', '−5', -5],
    ['comma', 'EUR -5', -5],
    ['comma', '90 %', 90],
    ['point', '120 km/h', 120],
    ['comma', '12.500 km.', 12_500],
    ['auto', '€ 1.250,-', 1250],
    ['auto', "1'250.-", 1250],
    ['comma', '45.-', 45],
    ['point', "12'500.5", 12_500.5],
    ['point', '1’234', 1234],
    ['point', '1 234 567.5', 1_234_567.5],
    ['point', '007', 7],
    ['comma', '1.23,5', "'1.23,5' is no number as Decimals says; correct it"],
    ['comma', '45.5', "'45.5' is no number as Decimals says; set Decimals"],
    ['point', '45,5', "'45,5' is no number as Decimals says; set Decimals"],
    ['point', '12 34', "'12 34' is no number as Decimals says; correct it"],
    ['point', '5.', "'5.' is no number; write it like 12500.5"],
    ['point', '12 of 13', "'12 of 13' is no number; write it like 12500.5"],
    ['comma', 'veel', "'veel' is no number; write it like 12500,5"],
    [
      'comma',
      ' 1E+5 ',
      "'1E+5' was shortened by a spreadsheet; format the column as text, so that all digits stay",
    ],
  ] as const)('with a %s: %s', (decimals, text, expected) => {
    const read = showRead(readNumberText(text, decimals));

    expect(typeof expected === 'number' ? read : String(read).slice(-expected.length)).toBe(
      expected,
    );
  });

  it.each([
    ['comma', '12.500 km', 12_500],
    ['comma', '12,5', "'12,5' is no whole number; write it like 42"],
    ['comma', '12,500', 12_500],
    ['point', '€ -12.500 km', -12_500],
    ['auto', '1.234.500', 1_234_500],
    ['auto', '45.000', "'45.000' may be 45000 or 45; set Decimals"],
    ['comma', '12.000,50', "'12.000,50' is no whole number; write it like 42"],
    ['point', '45.000', "'45.000' may be 45000 or a fraction; set Decimals"],
    ['comma', '45,000', "'45,000' may be 45000 or a fraction; set Decimals"],
    ['point', ' 12.5000', "'12.5000' is no whole number; write it like 42"],
    ['point', '1234.500', "'1234.500' is no whole number; write it like 42"],
    ['point', '1'.repeat(20), `'${'1'.repeat(20)}' is no whole number; write it like 42`],
  ] as const)('that is whole, with a %s: %s', (decimals, text, expected) => {
    expect(showRead(readWholeText(text, decimals))).toBe(expected);
  });

  it.each([
    ['1E+12', true],
    ['-1,23E12', true],
    ['1E', false],
    ['A1E5', false],
    ['1E5A', false],
  ])('of many digits was shortened: %s is %s', (text, was) => {
    expect(isShortened(text)).toBe(was);
    expect(String(showRead(readNumberText(text, 'point'))).includes('was shortened')).toBe(was);
  });

  it('as it was written, whatever its size', () => {
    const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' km', ' min.', '€'), (cents, unit) => {
        const sum = cents / 100;
        const written = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

        expect(readNumberText(sum.toLocaleString('de-DE', written) + unit, 'comma')).toBe(sum);
        expect(readNumberText(sum.toLocaleString('en-US', written) + unit, 'point')).toBe(sum);
      }),
    );
  });
});

it.each([
  ['yes Y JA j oui O vrai wahr true 1 x X ✓', true],
  ['no n NEE nein Non faux falsch onwaar false 0', false],
  ['Sí si Tak jo sant sand på', true],
  ['Nie nej falso fałsz av', false],
  ['misschien jan 2 nul', undefined],
])('%s is %s', (words, value) => {
  expect(words.split(' ').map(readYesOrNo)).toEqual(words.split(' ').map(() => value));
});

it.each([
  ['1M8GDM9AXKP042788', undefined],
  ['WVWZZZ1KZ6W00000I', 'has characters that no VIN has, such as I, O or Q'],
  ['', 'has 0 characters, and a VIN has 17'],
  ['WVWZZZ1KZ6W0000012', 'has 18 characters, and a VIN has 17'],
  ['WBAZZZ1KZ9 W14751', 'has 16 characters, and a VIN has 17'],
])('the VIN %s: %s', (vin, odd) => {
  const told = describeOddVin(vin);

  expect(told && say(told)).toBe(odd);
});
