import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { withFault } from '../../tools/scripts/faults/apply';
import { faults } from '../../tools/scripts/faults/named';
import { faultsOfModels } from '../../tools/scripts/faults/models';
import { root } from './packed';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

it.each([...faults, ...faultsOfModels].map((fault) => [fault.symptom, fault] as const))(
  'a named fault can still be made: %s',
  (_symptom, fault) => {
    const text = read(fault.file);

    expect(withFault(text, fault)).not.toBe(text);
    expect(listTitles(read(fault.testFile)).some((title) => title.test(fault.test))).toBe(true);
  },
);

/** Of the tests in a file, with anything for what a row of `it.each` puts in. */
function listTitles(text: string): RegExp[] {
  return [...text.matchAll(/\(\s*(['"`])((?:\\.|(?!\1).)+)\1,/gs)].map(([, , title = '']) => {
    const plain = title.replace(/\\(.)/g, '$1').replace(/[.*+?^{}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${plain.replace(/%[sjdipo]|\$[\w.]+/g, '.*')}$`, 's');
  });
}

const models = readdirSync(join(root, 'test', 'models'))
  .filter((file) => file.endsWith('.test.ts'))
  .sort()
  .map((file) => basename(file, '.test.ts'));

it.each([
  ['models', models],
  ['faults', faultsOfModels.map(({ symptom }) => symptom)],
])('the page of reliability has what the last soak found of all %s', (name, all) => {
  const [, written = ''] = read('docs/reliability.md').split(`<!-- ${name}, written by`);
  const [table = ''] = written.split(`<!-- end of ${name} -->`);
  const rows = [...table.matchAll(/^\| (?!-)(.*?) +\|/gm)].map(([, first]) => first);

  expect(rows.slice(1)).toEqual(all);
});
