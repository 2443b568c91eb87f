import { describe, expect, it } from '@jest/globals';
import { compareNames, readKnownName, readTypedName } from '../../../claire/find/name';
import fc from '../../fast-check';

const none = { title: null, initials: null, firstName: null, surname: null };
type Stored = Partial<Record<keyof typeof none | 'company', string>>;

function compare(typed: string, { company, ...name }: Stored): number {
  const read = readTypedName(typed);
  if (read === undefined) return 0;
  return compareNames(read, readKnownName({ ...none, ...name }, company ?? null));
}

const emma = { title: 'Mevr.', initials: 'E.', firstName: 'Emma', surname: 'van den Berg' };
const jp = { title: 'Dhr.', initials: 'J.P.', surname: 'de Vries-Jansen' };
const veld = { firstName: 'Zoë', surname: "in 't Veld" };
const muller = { firstName: 'Hans', surname: 'Müller' };
const meijer = { firstName: 'Noor', surname: 'Meijer' };
const painter = { surname: 'Bos', firstName: 'Kees', company: 'Schildersbedrijf Kwast & Zn. B.V.' };

describe('A name', () => {
  it.each([
    ['Emma van den Berg', emma, 1],
    ['BERG EMMA', emma, 1],
    ['Berg, E. van den', emma, 1],
    ['e v/d berg', emma, 1],
    ['Berg, mevr. E. van den', emma, 1],
    ['Kees de Heer', { firstName: 'Kees', surname: 'de Heer' }, 1],
    ['v.d. Berg', emma, 1],
    ['vandenberg', emma, 1],
    ['mevrouw E. van de Berg', emma, 1],
    ['Mevr de Vries-Jansen', jp, 0.9],
    ['dhr. de Vries - Jansen', jp, 1],
    ['dhr. J.P. de Vries-Jansen', jp, 1],
    ['JP de Vries', jp, 0.9],
    ['Jan Jansen', jp, 0.9],
    ["Zoe in't Veld", veld, 1],
    ["Veld, Zoë in 't", veld, 1],
    ['mevrouw NF-742-D Berg', emma, 0],
    ['Schildersbedrijf Kwast en Zn', painter, 1],
    ['Mueller', muller, 1],
    ['Muller', muller, 1],
    ['MÜLLER', muller, 1],
    ['Kwast', painter, 0.9],
    ['schildersbedrijf kwast en zn bv', { company: 'Schildersbedrijf Kwast en Zn.' }, 1],
    ['de heer De Heer', { surname: 'de Heer' }, 1],
  ])('%s is %j at %d', (typed, stored, score) => {
    expect(compare(typed, stored)).toBe(score);
  });

  it.each([
    ['Ena van den Berg', emma, 0],
    ['Emma van den Bergs', emma, 0.8],
    ['Ema van den Bergh', emma, 0.81],
    ['Emam Berg', emma, 0.8],
    ['Meyer', meijer, 0.9],
    ['Dekker', { surname: 'Decker' }, 0.9],
    ['Mohamed Jakobs', { firstName: 'Mohammed', surname: 'Jacobs' }, 0.81],
    ['Ingrid Bakker', { firstName: 'Ingrid', surname: 'Vos', company: 'Bakkerij Smit' }, 0],
    ['Dhr. van den Berg', emma, 0.9],
    ['Emma', emma, 0.5],
    ['mevr. van den Berg-Smit', emma, 0.6],
    ['E. Smit-van den Berg', emma, 0.6],
    ['E. van den Berg - de Vries', emma, 0.6],
    ['K. van den Berg', emma, 0],
    ['Kees van den Berg', emma, 0],
    ['Emma van den Bergen', emma, 0],
    ['Emam Bergs', emma, 0],
    ['E', emma, 0],
    ['Bosch', painter, 0],
    ['mevrouw', emma, 0],
    ['...', emma, 0],
  ])('%s is %j with leeway, or not: %d', (typed, stored, score) => {
    expect(compare(typed, stored)).toBeCloseTo(score);
  });

  const word = fc.stringMatching(/^[a-z]{5,12}$/);

  it('is found with any one letter wrong, missing or too many', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', ''), fc.nat(1), (name, at, other, keep) => {
        const index = at % name.length;
        const typed = name.slice(0, index) + other + name.slice(index + 1 - keep);
        expect(compare(typed, { surname: name })).toBeGreaterThanOrEqual(0.8);
      }),
    );
  });

  it('is never better than exact, and never takes more than its characters', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 100 });
    fc.assert(
      fc.property(any, any, any, (typed, surname, company) => {
        const score = compare(typed, { surname, company });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
