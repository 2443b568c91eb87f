import { describe, expect, it } from '@jest/globals';
import { greet } from '../../../claire/contact/greeting';

type Named = Partial<Record<'title' | 'initials' | 'firstName' | 'surname' | 'company', string>>;

const greeting = (language: string, { company, ...name }: Named) => {
  const none = { title: null, initials: null, firstName: null, surname: null };
  return greet({ ...none, ...name }, company ?? null, language);
};
const line = (language: string, name: Named) => greeting(language, name).line;

describe('the greeting of a customer', () => {
  const jansen = { title: 'Dhr.', initials: 'J.', surname: 'Jansen' };
  const vries = { title: 'Mevr.', initials: 'A.B.', surname: 'de Vries' };

  it.each([
    ['nl', jansen, 'Geachte heer Jansen,'],
    ['nl', vries, 'Geachte mevrouw De Vries,'],
    ['nl', { ...vries, title: 'Fam.' }, 'Geachte familie De Vries,'],
    ['nl', { ...vries, title: 'Mr.' }, 'Geachte A.B. de Vries,'],
    ['nl', { ...vries, title: 'Dhr. en mevr.' }, 'Geachte A.B. de Vries,'],
    ['nl', { firstName: 'Anna', surname: 'Smit' }, 'Geachte Anna Smit,'],
    ['de', { title: 'Herr Dr.', surname: 'Müller' }, 'Sehr geehrter Herr Dr. Müller,'],
    ['de', { title: 'Frau', surname: 'von der Heide' }, 'Sehr geehrte Frau von der Heide,'],
    ['de', { title: 'Dr.', initials: 'K.', surname: 'Müller' }, 'Guten Tag Dr. Müller,'],
    ['en', { title: 'Dr', surname: 'Smith' }, 'Dear Dr Smith,'],
    ['fr', { title: 'Dr', initials: 'K.', surname: 'Dupont' }, 'Bonjour K. Dupont,'],
    ['en', { title: 'Mr', surname: 'Smith' }, 'Dear Mr Smith,'],
    ['en', vries, 'Dear Ms de Vries,'],
    ['fr', { title: 'Mme', surname: 'Dupont' }, 'Madame Dupont,'],
    ['fr', { title: 'M.', surname: 'Dupont' }, 'Monsieur Dupont,'],
    ['pl', { title: 'Mrs.', surname: 'Nowak' }, 'Dear Ms Nowak,'],
  ])('in %s of %p is %s', (language, name, expected) => {
    expect(line(language, name)).toBe(expected);
  });

  it.each([
    ['nl', 'Geachte heer, mevrouw,'],
    ['de', 'Sehr geehrte Damen und Herren,'],
    ['en', 'Dear customer,'],
    ['fr', 'Madame, Monsieur,'],
  ])('in %s is neutral for a customer without a name', (language, expected) => {
    expect(line(language, {})).toBe(expected);
    expect(line(language, { title: 'Dhr.', company: 'Bakkerij Smit' })).toBe(expected);
  });

  it.each([
    ['a surname alone', { surname: 'Smit' }],
    ['a surname and a title that says nothing', { title: 'De heer/mevrouw', surname: 'Smit' }],
    ['initials alone', { initials: 'A.B.' }],
    ['a company in the surname', { surname: 'Bakkerij Smit B.V.', initials: 'J.' }],
    ['a company of Germany', { surname: 'Maier GmbH', initials: 'J.' }],
    ['the title of a company', { title: 'Fa.', surname: 'Maier & Sohn', initials: 'J.' }],
    ['the company again', { surname: 'Lease Plan', company: 'Lease Plan', initials: 'J.' }],
  ])('addresses nobody by %s', (_what, name) => {
    expect(line('nl', name)).toBe('Geachte heer, mevrouw,');
    expect(line('en', name)).toBe('Dear customer,');
  });

  it('keeps a name that only looks like a company', () => {
    expect(line('nl', { ...jansen, company: 'Bakkerij Smit BV' })).toBe('Geachte heer Jansen,');
    expect(line('nl', { initials: 'J.', surname: 'van der Ek' })).toBe('Geachte J. van der Ek,');
  });

  it('has its parts, with the prefix in front of the surname', () => {
    expect(greeting('nl', { ...vries, surname: 'Vries, de', company: 'Smit BV' })).toEqual({
      line: 'Geachte mevrouw De Vries,',
      title: 'Mevr.',
      initials: 'A.B.',
      surname: 'de Vries',
      company: 'Smit BV',
    });
    expect(greeting('nl', { surname: 'Berg, van den' }).surname).toBe('van den Berg');
    expect(greeting('nl', { surname: 'Smit, Jansen' }).surname).toBe('Smit, Jansen');
    expect(greeting('nl', { surname: ', de' }).surname).toBe(', de');
  });

  it('is one line, whatever stands in a name', () => {
    const evil = { title: 'Dhr.\r\n', surname: 'Jansen\r\nBcc: all@example.com\u2028x\u202Ey' };

    expect(line('nl', evil)).toBe('Geachte heer Jansen Bcc: all@example.com xy,');
    expect(line('nl', { surname: 'x'.repeat(1000) }).length).toBeLessThan(100);
    // What looks like a replacement stays as it is.
    expect(line('nl', { title: 'Dhr.', surname: "$& $1 $' *" })).toBe("Geachte heer $& $1 $' *,");
  });
});
