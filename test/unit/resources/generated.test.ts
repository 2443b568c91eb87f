import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fieldsTable } from '../../../tools/scripts/generate/fields-table';
import {
  fieldsMarks,
  operationsMarks,
  withTable,
} from '../../../tools/scripts/generate/markdown-table';
import { operationsTable } from '../../../tools/scripts/generate/operations-table';
import { listResources, resourceIndex } from '../../../tools/scripts/generate/resource-index';
import { resourceNames } from '../../../tools/scripts/generate/resource-names';
import { textKeys } from '../../../tools/scripts/generate/text-keys';

const read = (file: string) => readFileSync(path.join(__dirname, '../../..', file), 'utf8');

describe('what npm run generate writes is up to date', () => {
  it('in the index of the resources', () => {
    expect(read('claire/resources/all.ts')).toBe(resourceIndex(listResources()));
  });

  it('in the names that n8n loads at its start', () => {
    expect(read('claire/resources/names.ts')).toBe(resourceNames());
  });

  it('in the keys of the texts that Node-RED needs', () => {
    expect(read('node-red/build/catalogue-keys.json')).toBe(textKeys());
  });

  it('in the table of the readme', () => {
    const readme = read('README.md');

    expect(withTable(readme, operationsTable(), operationsMarks)).toBe(readme);
  });

  it('in the table of import fields', () => {
    const page = read('docs/values.md');

    expect(withTable(page, fieldsTable(), fieldsMarks)).toBe(page);
  });
});
