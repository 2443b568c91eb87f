import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  judge,
  listFailures,
  readLabelled,
  tunedFiles,
} from '../../../../tools/scripts/recall/score';
import type { ColumnMapping } from '../../../../claire/import';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { ColumnTargets } from '../../../../claire/import/rows/columns/column-rows';
import { compareWholeFile, listWholeFiles } from './whole-files';

const folder = path.resolve(__dirname, '../../../recall');
const labelled = tunedFiles.flatMap(readLabelled);

describe('the columns of exports whose meaning is known', () => {
  it('are recognised: 97 % in four languages, 90 % in others, none as another field', () => {
    expect(listFailures(labelled.flatMap(judge))).toEqual([]);
  });

  it('are of nine languages, and of a hundred and fifty files and more', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(150);
    const languages = new Set(labelled.map(({ language }) => language));
    expect([...languages].sort()).toEqual(['da', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'sv']);
  });
});

it('Columns beside those that somebody has chosen are what they are without them', () => {
  const changed = labelled.flatMap(({ name, columns: all }) => {
    const columns = all.map(({ column }) => column);
    const before = recognise(columns).columns;
    // As a table is filled: a line has one field.
    const lines = before.filter(
      ({ piece, path: field }) =>
        piece === undefined && before.filter((other) => other.path === field).length === 1,
    );
    const targets = new ColumnTargets(lines);
    targets.learn(columns);
    const after = new Set(targets.columns.map(show));
    return before.filter((one) => !after.has(show(one))).map((one) => `${name}: ${show(one)}`);
  });

  expect(changed).toEqual([]);
});

it.each(listWholeFiles(path.join(folder, 'files')).map((file) => [path.basename(file), file]))(
  'a whole file with nothing set gives Claire each value of its good rows, and tells the bad ones: %s',
  async (_, file) => {
    expect(await compareWholeFile(file)).toEqual([]);
  },
);

const show = ({ column, path: field }: ColumnMapping) => `${column} ${field}`;
