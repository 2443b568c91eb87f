import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { readNumberText, readWholeText } from '../../../../claire/import/rows/values/numbers';
import { fault, quoting } from '../../../../claire/problems';
import { Unreadable } from '../../../../claire/import/rows/values/read-value';
import { describeOddVin, readYesOrNo } from '../../../../claire/import/rows/values/texts';
import { say, showRead } from './show-read';

describe('a number is read', () => {
  it.each([
    ['comma', '12.500 km', 12_500],
    ['comma', '45,5 min', 45.5],
    ['comma', '1.234.567,89', 1_234_567.89],
    ['comma', '€ 45,50', 45.5],
    ['comma', 'EUR 45,50', 45.5],
    ['comma', '12 500', 12_500],
    ['comma', '-5', -5],
    ['point', '12,500 km', 12_500],
    ['point', '45.5', 45.5],
    ['point', "12'500.5", 12_500.5],
    ['point', '120 km/h', 120],
    ['point', '007', 7],
  ] as const)('with a %s: %s', (decimals, text, number) => {
    expect(readNumberText(text, decimals)).toBe(number);
  });

  it.each([
    ['comma', '45.5', 'set Decimals'],
    ['point', '45,5', 'set Decimals'],
    ['point', '1.2.3', 'correct it'],
    ['comma', '1.2e3', 'shortened by a spreadsheet'],
    ['point', '12 of 13', 'is no number; write it like 12500.5'],
    ['point', '=A1', 'is no number'],
  ] as const)('or told, with a %s: %s', (decimals, text, message) => {
    const told = readNumberText(text, decimals);

    expect(told).toBeInstanceOf(Unreadable);
    expect(showRead(told)).toContain(message);
  });

  it('whole, or told to be none', () => {
    expect(readWholeText('12.500', 'comma')).toBe(12_500);
    expect(showRead(readWholeText('12.500', 'point'))).toBe(
      "'12.500' may be 12500 or a fraction; set Decimals",
    );
    expect(showRead(readWholeText('12.5', 'point'))).toBe(
      "'12.5' is no whole number; write it like 42",
    );
  });

  it('as it was written, whatever its size', () => {
    const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' km', ' min.', '€'), (cents, unit) => {
        const number = cents / 100;
        const written = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

        expect(readNumberText(number.toLocaleString('de-DE', written) + unit, 'comma')).toBe(
          number,
        );
        expect(readNumberText(number.toLocaleString('en-US', written) + unit, 'point')).toBe(
          number,
        );
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

it('yes and no may have spaces around them', () => {
  expect([' Ja ', 'nee '].map(readYesOrNo)).toEqual([true, false]);
});

it.each([
  ['WVWZZZ1KZ6W000001', undefined],
  ['1M8GDM9AXKP042788', undefined],
  ['1M8GDM9A0KP042788', 'does not fit its own check digit'],
  ['WVWZZZ1KZ6W00000O', 'has characters that no VIN has, such as I, O or Q'],
  ['WVW', 'has 3 characters, and a VIN has 17'],
])('the VIN %s %s', (vin, odd) => {
  const told = describeOddVin(vin);

  expect(told && say(told)).toBe(odd);
});

it.each([
  ['25-11-2026 8:30', "'25-11-2026 8:30'"],
  [' Amersfoort-Vathorst ', "'Amersfoort-Vathorst'"],
  ['sk4f9c2b7e81d6a05', 'a text of 17 characters'],
  ['word '.repeat(20), 'a text of 99 characters'],
  [' ', 'an empty value'],
  [null, 'nothing'],
])('%j is shown as %s', (value, shown) => {
  expect(say(quoting(value, fault('noValue')))).toBe(`${shown} stands for no value`);
});
