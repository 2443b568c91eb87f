import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { decodeText, readCsv } from '../../node-red/editor/csv';
import { root } from '../package/packed';

const sample = (name: string): string =>
  decodeText(readFileSync(path.join(root, 'examples', 'data', name)));

describe('a file that Recognise reads', () => {
  it.each([
    ['semicolons', 'Order;Datum\n1;2', ['Order', 'Datum']],
    [
      'commas, one of them in quotes',
      '"Naam, achternaam",Datum,Tijd',
      ['Naam, achternaam', 'Datum', 'Tijd'],
    ],
    ['tabs', 'Order\tDatum', ['Order', 'Datum']],
    ['bars, after an empty line', '\r\nOrder|Datum', ['Order', 'Datum']],
    ['no separator', 'Order', ['Order']],
    ['nothing', '', []],
    ['one name twice', 'Werk;Werk;Werk', ['Werk', 'Werk_1', 'Werk_2']],
    ['a column that is called as what objects have', '__proto__;b', ['__proto__', 'b']],
  ])('has the columns of a header with %s', (_what, text, columns) => {
    expect(readCsv(text, 3).columns).toEqual(columns);
  });

  it('has rows with quotes, line breaks and fields that are missing', () => {
    const text = 'a;b;c\r\n"1; of 2";"he said ""no""\nthen";3\r\n\r\n4\r\n"not closed;5';

    expect(readCsv(text, 9).rows).toEqual([
      { a: '1; of 2', b: 'he said "no"\nthen', c: '3' },
      { a: '4', b: '', c: '' },
      { a: 'not closed;5', b: '', c: '' },
    ]);
  });

  it('gives back every table that was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', ' ', 'é', '1') });
    const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 }), (rows) => {
        const lines = [['x', 'y'], ...rows].map((row) => row.map(quote).join(';'));

        const read = readCsv(lines.join('\r\n'), rows.length);

        expect(read.rows).toEqual(rows.map(([x, y]) => ({ x, y })));
      }),
    );
  });

  it('reads only the rows that are shown, of a file of any size', () => {
    expect(readCsv(`a;b\n${'1;2\n'.repeat(100_000)}`, 3).rows).toHaveLength(3);
  });

  it.each([
    ['dutch-dms.csv', 'Vestiging', 'Amersfoort'],
    ['german-dms.csv', 'HU fällig', '17.10.2028'],
    ['french-dms.csv', 'Site', 'Hilversum'],
  ])('is read in the encoding that it has: %s', (file, column, value) => {
    const [first] = readCsv(sample(file), 1).rows;

    expect(first?.[column]).toBe(value);
    expect(JSON.stringify(first)).not.toMatch(/\ufffd|Ã/);
  });
});
