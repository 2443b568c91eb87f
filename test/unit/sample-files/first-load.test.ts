import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { firstLoadLines } from '../../../tools/scripts/sample-files/first-load';
import { dutch, makeSampleFile } from '../../../tools/scripts/sample-files/sample-files';
import { readLines } from './read-files';

describe('the first load', () => {
  const [header = [], ...rows] = readLines([...firstLoadLines()].join(''), ';');
  const columns = ['Afspraaknr', 'Werkorder', 'Autonr', 'Chassisnummer', 'Klantnr'];
  const column = (name: string, of = rows) => of.map((cells) => cells[header.indexOf(name)]);

  it('has 20,000 rows, each appointment, work order, car and driver once', () => {
    expect(rows).toHaveLength(20_000);
    for (const name of columns) expect(new Set(column(name)).size).toBe(20_000);
  });

  it('shares nothing with the nightly file but its columns, so both may be imported', () => {
    const [nightlyHeader, ...nightly] = readLines(makeSampleFile(dutch).toString(), ';');

    expect(nightlyHeader).toEqual(header);
    for (const name of columns) {
      const all = new Set([...column(name), ...column(name, nightly)]);
      expect(all.size).toBe(20_000 + nightly.length);
    }
  });

  it('is the same each time, of any length', () => {
    const lines = [...firstLoadLines({ count: 50 })];

    expect(lines).toHaveLength(51);
    expect(lines).toEqual([...firstLoadLines({ count: 50 })]);
  });

  it('is made line by line, as somebody reads it', async () => {
    const read: string[] = [];
    for await (const line of Readable.from(firstLoadLines({ count: 1e12 }))) {
      read.push(String(line));
      if (read.length === 3) break;
    }

    expect(read[0]).toMatch(/^Afspraaknr;Werkorder;/);
    expect(read[2]).toMatch(/^26800002;00800002;/);
  });
});
