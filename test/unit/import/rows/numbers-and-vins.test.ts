import { describe, expect, it } from '@jest/globals';
import {
  explainShortened,
  isShortened,
  readNumberText,
  readWholeText,
} from '../../../../claire/import/rows/values/numbers';
import { describeOddVin } from '../../../../claire/import/rows/values/texts';
import { say, showRead } from './show-read';

describe('a number', () => {
  it.each([
    ['comma', ' € 1.234,50 ', 1234.5],
    ['comma', '−5', -5],
    ['comma', 'EUR -5', -5],
    ['comma', '12.500 km.', 12_500],
    ['comma', '90 %', 90],
    ['comma', '1.23,5', "'1.23,5' is no number as Decimals says; correct it"],
    ['comma', '45.5', "'45.5' is no number as Decimals says; set Decimals"],
    ['point', '45,5', "'45,5' is no number as Decimals says; set Decimals"],
    ['point', '1 234 567.5', 1_234_567.5],
    ['point', '12 34', "'12 34' is no number as Decimals says; correct it"],
    ['point', '1’234', 1234],
    ['point', '5.', "'5.' is no number; write it like 12500.5"],
    ['point', '12 of 13', "'12 of 13' is no number; write it like 12500.5"],
    ['comma', 'veel', "'veel' is no number; write it like 12500,5"],
    [
      'comma',
      ' 1E+5 ',
      "'1E+5' was shortened by a spreadsheet; format the column as text, so that all digits stay",
    ],
  ] as const)('with a %s: %s', (decimals, text, expected) => {
    expect(showRead(readNumberText(text, decimals))).toBe(expected);
  });

  it.each([
    ['comma', '12.500 km', 12_500],
    ['comma', '12,5', "'12,5' is no whole number; write it like 42"],
    ['comma', '12,500', "'12,500' may be 12500 or a fraction; set Decimals"],
    ['comma', 'km', "'km' is no number; write it like 42"],
    ['point', '€ 12.500 km', "'€ 12.500 km' may be 12500 or a fraction; set Decimals"],
    ['point', ' 12.5000', "'12.5000' is no whole number; write it like 42"],
    ['point', '1234.500', "'1234.500' is no whole number; write it like 42"],
    ['point', '1'.repeat(20), `'${'1'.repeat(20)}' is no whole number; write it like 42`],
  ] as const)('that is whole, with a %s: %s', (decimals, text, expected) => {
    expect(showRead(readWholeText(text, decimals))).toBe(expected);
  });

  it.each([
    ['1E+12', true],
    [' 1.2e-5 ', true],
    ['-1,23E12', true],
    ['1E', false],
    ['E5', false],
    ['A1E5', false],
    ['1E5A', false],
    ['12', false],
  ])('of many digits was shortened: %s is %s', (text, was) => {
    expect(isShortened(text)).toBe(was);
    if (was) expect(showRead(explainShortened(text))).toContain('was shortened by a spreadsheet');
  });
});

describe('a VIN', () => {
  it.each([
    ['1M8GDM9AXKP042788', undefined],
    ['11111111111111111', undefined],
    ['1M8GDM9A1KP042788', 'does not fit its own check digit'],
    ['5GZCZ43D13S812715', undefined],
    ['2HGES16575H591234', 'does not fit its own check digit'],
    ['6M8GDM9A1KP042788', undefined],
    ['WVWZZZ1KZ6W00000I', 'has characters that no VIN has, such as I, O or Q'],
    ['', 'has 0 characters, and a VIN has 17'],
    ['WVWZZZ1KZ6W0000012', 'has 18 characters, and a VIN has 17'],
  ])('%s: %s', (vin, odd) => {
    const told = describeOddVin(vin);

    expect(told && say(told)).toBe(odd);
  });
});
