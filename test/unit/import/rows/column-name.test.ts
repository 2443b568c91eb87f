import { describe, expect, it } from '@jest/globals';
import {
  plainColumnName,
  showColumn,
  showColumns,
} from '../../../../claire/import/rows/columns/column-name';

describe('the plain name of a column', () => {
  it.each([
    ['Klant-nr.', 'klantnr'],
    [' KLANT_NR ', 'klantnr'],
    ['\ufeffN° de série', 'ndeserie'],
    ['Straße', 'strasse'],
    ['Cœur', 'coeur'],
    ['Ærø', 'aerø'],
    ['x'.repeat(250), 'x'.repeat(200)],
    ['№ 12', 'no12'],
    ['---', ''],
  ])('of %j is %s', (name, plain) => {
    expect(plainColumnName(name)).toBe(plain);
  });
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
    expect(showColumns([])).toBe('(no name)');
    expect(showColumns(['A'])).toBe('"A"');
    expect(showColumns(['A', 'B', 'C'])).toBe('"A", "B" and "C"');
    expect(showColumns(['A', 'B', 'C', 'D', 'E'])).toBe('"A", "B", "C", "D" and "E"');
    expect(showColumns(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('"A", "B", "C", "D", "E" and 1 more');
  });
});
