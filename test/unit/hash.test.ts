import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { hashValue, isBlank } from '../../claire/changes/appointment';

describe('the hash of a value', () => {
  it.each([
    ['a fraction', 1.25, 1.5],
    ['a number above 32 bits', 5, 2 ** 32 + 5],
    ['two numbers above 32 bits', 2 ** 32 + 5, 2 ** 33 + 5],
    ['the text of a number', 12, '12'],
    ['what follows a question mark outside of an address', 'tyres?', 'tyres? no'],
    ['a list of one more', [1], [1, 1]],
  ])('differs for %s', (_name, one, other) => {
    expect(hashValue(one)).not.toBe(hashValue(other));
  });

  it.each([
    ['that says nothing', { title: 'Tyres', note: null }, { title: 'Tyres' }],
    ['with the time of the last change', { title: 'Tyres', UpdatedOn: 'x' }, { title: 'Tyres' }],
  ])('is the same with a field more %s', (_name, one, other) => {
    expect(hashValue(one)).toBe(hashValue(other));
  });

  it('differs for a value under any other name', () => {
    const name = fc.string().map((text) => `name ${text}`);
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(one !== other);
        expect(hashValue({ [one]: 1 })).not.toBe(hashValue({ [other]: 1 }));
      }),
    );
  });
});

describe('a value', () => {
  it.each([null, undefined, '', 0, false])('says nothing, and has no hash: %p', (value) => {
    expect(isBlank(value)).toBe(true);
    expect(hashValue(value)).toBe(0);
  });

  it.each([' ', '0', 1, true, {}, []])('may say something: %p', (value) => {
    expect(isBlank(value)).toBe(false);
  });
});
