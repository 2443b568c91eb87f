import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { broken } from '../../scripts/breaks/break';
import { breaks } from '../../scripts/breaks/index';
import { withBreaks } from '../../scripts/breaks/page';
import { root } from './packed';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const page = read('docs/testing.md');
const all = Object.values(breaks).flat();

/** Rows of the table of bad input: each names tests by “their words” and links their files. */
const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('“'));

describe('the list of breaks', () => {
  it('is up to date in docs/testing.md (npm run breaks -- --write writes it)', () => {
    expect(withBreaks(page)).toBe(page);
  });

  it.each(all.map((one) => [one.loses, one] as const))('can still be made: %s', (_loses, one) => {
    const text = read(one.file);

    expect(broken(text, one)).not.toBe(text);
    expect(one.seenBy.filter(({ in: file }) => !existsSync(join(root, file)))).toEqual([]);
    expect(one.seenBy).not.toEqual([]);
  });

  it('says so when the text to break is gone, or is there twice', () => {
    const [one] = all;
    if (one === undefined) throw new Error('There are no breaks');

    expect(() => broken('', one)).toThrow('not in it any more');
    expect(() => broken(one.from + one.from, one)).toThrow('more than once');
  });
});

describe('the table of bad input', () => {
  it('has a row for everything that may be bad', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.map((row) => [row.split('|')[1]?.trim(), row] as const))(
    'names tests that there are: %s',
    (_bad, row) => {
      const texts = [...row.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, file]) => read(file ?? ''));
      const words = [...row.matchAll(/“([^”]+)”/g)].map(([, name]) => name ?? '');

      expect(texts).not.toEqual([]);
      expect(words.filter((name) => !texts.some((text) => text.includes(name)))).toEqual([]);
    },
  );
});
