import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './packed';

const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const [, , ...entries] = page.split('\n').filter((line) => line.startsWith('|'));

describe('the glossary', () => {
  it('has at most fifteen words', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(15);
  });

  it.each(entries)('names a file that shows the word: %s', (entry) => {
    const files = [...entry.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, file]) => file ?? '');

    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
