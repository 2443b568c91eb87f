import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  badFiles,
  longNamesFile,
  manyColumnsFile,
} from '../../../tools/scripts/sample-files/bad-files';
import { readCsv, readLines, readXlsx, unzip } from './read-files';

const folder = path.join(__dirname, '../../bad-files');
const files = badFiles();

function read(name: string): Buffer {
  return readFileSync(path.join(folder, name));
}

function readRows(name: string) {
  return readCsv(read(name).toString(), ';');
}

const [header = []] = readLines(read('header-only.csv').toString(), ';');
const good = readRows('header-twice.csv')[0];

describe('the bad files', () => {
  it.each(files)('have $name as it is checked in: $wrong', ({ name, content }) => {
    if (name.endsWith('.xlsx')) expect(unzip(read(name))).toEqual(unzip(content));
    else expect(read(name).equals(content)).toBe(true);
  });

  it('are all in the folder, with nothing else', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name !== '.gitattributes')
        .sort(),
    ).toEqual(files.map(({ name }) => name).sort());
  });

  it.each([
    ['dates-of-two-orders.csv', 3],
    ['29-february.csv', 4],
    ['year-0026.csv', 2],
    ['past-midnight.csv', 3],
    ['negative-kilometres.csv', 2],
    ['exponents.csv', 4],
    ['formulas.csv', 4],
  ])('begin with a good row in %s, which has %i rows', (name, count) => {
    const rows = readRows(name);

    expect(rows).toHaveLength(count);
    expect(rows[0]).toEqual(good);
  });

  it('have tabs for semicolons, so that all is one column', () => {
    const text = read('wrong-separator.csv').toString();

    expect(readLines(text, ';').map((cells) => cells.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(readLines(text, '\t')[0]).toEqual(header);
  });

  it('have nothing, and nothing below the header', () => {
    expect(read('empty.csv')).toHaveLength(0);
    expect(readRows('header-only.csv')).toEqual([]);
    expect(read('header-only.csv').toString()).toMatch(/^Afspraaknr;.*\n$/);
  });

  it('have a header in the middle and totals at the end', () => {
    expect(readRows('header-twice.csv').map((row) => row.Afspraaknr)).toEqual([
      ...['26900001', '26900002', 'Afspraaknr', '26900003', '26900004', '26900005'],
    ]);
    expect(readRows('totals-at-the-end.csv').at(-1)).toEqual({
      Afspraaknr: 'Totaal',
      Werkorder: '5',
    });
  });

  it('have columns that are called like what each object has', () => {
    const [names] = readLines(read('names-of-objects.csv').toString(), ';');

    expect(names?.slice(0, 4)).toEqual(['__proto__', 'constructor', 'toString', 'Afspraaknr']);
  });

  it('have mojibake, a cell in each row but the first', () => {
    const rows = readRows('mojibake.csv');
    const spoilt = rows.map((row) =>
      Object.values(row).filter((cell) => /[^ -~]/.test(cell.toString())),
    );

    expect(spoilt).toEqual([[], ['Ã–zdemir'], ['MÃ©gane Estate'], ['ZoÃ«']]);
  });

  it('have a byte order mark that lies', () => {
    const content = read('byte-order-mark-before-windows-1252.csv');

    expect(content.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(new TextDecoder('windows-1252').decode(content)).toContain(';Özdemir;');
    expect(new TextDecoder().decode(content)).toContain(';\ufffdzdemir;');
  });

  it('have cells of an appointment that are merged over two rows of work', () => {
    const [first, second, next] = readXlsx(read('merged-cells.xlsx'));
    const sheet = unzip(read('merged-cells.xlsx')).get('xl/worksheets/sheet1.xml');

    expect(Object.keys(second ?? {})).toEqual(['Op Code', 'Job Description', 'Job Price']);
    expect(first?.['Booking No']).toBe('26900001');
    expect(next?.['Booking No']).toBe('26900002');
    expect(sheet).toContain('<mergeCell ref="A2:A3"/>');
  });
});

describe('the bad files that are made when they are needed', () => {
  it('have ten thousand columns that nobody knows', () => {
    const [names = [], ...rows] = readLines(manyColumnsFile().toString(), ';');

    expect(names.filter((name) => name.startsWith('Vrij veld '))).toHaveLength(10_000);
    for (const row of rows) expect(row).toHaveLength(names.length);
  });

  it('have names of ten thousand characters', () => {
    const [names = [], , second = []] = readLines(longNamesFile().toString(), ';');

    expect(names.at(-1)).toHaveLength(10_000);
    expect(second[names.indexOf('Achternaam')]).toHaveLength(10_000);
  });
});
