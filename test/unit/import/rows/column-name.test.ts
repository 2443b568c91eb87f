import { describe, expect, it } from '@jest/globals';
import { plainColumnName, showColumn } from '../../../../claire/import/rows/described-fields';
import { describe as say, phrase } from '../../../../claire/problems';

it.each([
  ['Klant-nr.', 'klantnr'],
  [' KLANT_NR ', 'klantnr'],
  ['\ufeffN° de série', 'ndeserie'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Đakovo', 'dakovo'],
  ['Ǽrø', 'aero'],
  ['Cœur', 'coeur'],
  ['x'.repeat(250), 'x'.repeat(200)],
  ['№ 12', 'no12'],
  ['---', ''],
])('the plain name of a column of %j is %s', (name, plain) => {
  expect(plainColumnName(name)).toBe(plain);
});

describe('a column in a message', () => {
  it('is cut, and has a name in any case', () => {
    expect(showColumn('Kenteken')).toBe('Kenteken');
    expect(showColumn('a'.repeat(100))).toBe(`${'a'.repeat(60)}…`);
    expect(showColumn('a'.repeat(60))).toBe('a'.repeat(60));
    expect(showColumn(' Merk ')).toBe('Merk');
    expect(showColumn(' ')).toBe('(no name)');
    expect(showColumn('__EMPTY_3')).toBe('(no name)');
  });

  it('stands beside no more than five', () => {
    const show = (...columns: string[]) => say(phrase('consentRefused', { columns, counted: '' }));

    expect(show('A')).toContain('The column "A" says');
    expect(show('A', 'B', 'C', 'D', 'E')).toContain('"A", "B", "C", "D" and "E" says');
    expect(show('A', 'B', 'C', 'D', 'E', 'F')).toContain('"A", "B", "C", "D", "E" and 1 more says');
  });
});
