import { describe, expect, it } from '@jest/globals';
import { comparePlates, compact } from '../../../claire/find/read-search';
import fc from '../../fast-check';

const compare = (typed: string, stored: string) => comparePlates([compact(typed)])(compact(stored));

describe('A plate', () => {
  it.each([
    ['rv312d', 'RV-312-D', 1],
    ['RV 312 D', 'RV-312-D', 1],
    ['r.v.3.1.2.d', 'RV-312-D', 1],
    ['RV-3I2-D', 'RV-312-D', 0.9],
    ['LV-O98-F', 'LV-098-F', 0.9],
    ['00-TSJ-1', 'OO-TSJ-1', 0.9],
    ['hh ab 1O2', 'HH-AB 102', 0.9],
    ['B MW 2o2o E', 'B-MW 2020E', 0.9],
    ['1-ABC-O34', '1-ABC-034', 0.9],
    ['AB-1O3-CD', 'AB-103-CD', 0.9],
    ['BÖ-AB 12', 'BO AB 12', 1],
    ['RV-312-E', 'RV-312-D', 0],
    ['RV-31-D', 'RV-312-D', 0],
    ['GARAGE00', 'GARAGE0', 0],
  ])('%s is %s at %d', (typed, stored, score) => {
    expect(compare(typed, stored)).toBe(score);
  });

  const letter = fc.constantFrom(...Array.from('BDFGHJKLNPRSTVXZO'));
  const digit = fc.constantFrom(...Array.from('0123456789'));
  const form = fc.constantFrom('AA999A', 'A999AA', '9AAA99', '99AAA9', 'AA9999', '99AA99');
  const plate = form.chain((signs) =>
    fc.tuple(...Array.from(signs, (sign) => (sign === 'A' ? letter : digit))),
  );
  const separator = fc.constantFrom('', ' ', '-', '.', ' - ');

  it('is the same however it is written, with any O for a 0 and l for a 1', () => {
    const separators = fc.array(separator, { minLength: 6, maxLength: 6 });
    const swaps = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(plate, separators, swaps, (signs, between, swapped) => {
        const written = signs.map((sign, index) => {
          const other = { 0: 'o', O: '0', 1: 'l' }[sign] ?? sign.toLowerCase();
          return (swapped[index] === true ? other : sign) + (between[index] ?? '');
        });
        expect(compare(written.join(''), signs.join(''))).toBeGreaterThanOrEqual(0.9);
      }),
    );
  });

  it('is another with any other sign in it', () => {
    const other = fc.constantFrom(...Array.from('BDFGHJKNPRSTVXZ23456789'));
    fc.assert(
      fc.property(plate, fc.nat(5), other, (signs, at, sign) => {
        fc.pre(signs[at] !== sign);
        const changed = signs.map((own, index) => (index === at ? sign : own));
        expect(compare(changed.join(''), signs.join(''))).toBe(0);
      }),
    );
  });
});
