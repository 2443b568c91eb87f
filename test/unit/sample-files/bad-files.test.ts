import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  badFiles,
  longNamesFile,
  manyColumnsFile,
} from '../../../tools/scripts/sample-files/bad-files';
import { readCsv, readLines, unzip } from './read-files';

const folder = path.join(__dirname, '../../bad-files');
const files = badFiles();

function read(name: string): Buffer {
  return readFileSync(path.join(folder, name));
}

function readRows(name: string) {
  return readCsv(read(name).toString(), ';');
}

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
