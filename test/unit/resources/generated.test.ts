import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { fieldsTable } from '../../../tools/scripts/generate/fields-table';
import {
  fieldsMarks,
  operationsMarks,
  withTable,
} from '../../../tools/scripts/generate/markdown-table';
import { operationsTable } from '../../../tools/scripts/generate/operations-table';
import { readingsPage } from '../../../tools/scripts/generate/readings-page';
import { listResources, resourceIndex } from '../../../tools/scripts/generate/resource-index';
import { resourceNames } from '../../../tools/scripts/generate/resource-names';
import { textKeys } from '../../../tools/scripts/generate/text-keys';
import { openApiDocument } from '../../../tools/scripts/openapi/document';

it.each<[file: string, generate: (text: string) => string]>([
  ['claire/resources/all.ts', () => resourceIndex(listResources())],
  ['claire/resources/names.json', resourceNames],
  ['node-red/build/catalogue-keys.json', textKeys],
  ['README.md', (page) => withTable(page, operationsTable(), operationsMarks)],
  ['docs/claire.openapi.json', () => `${JSON.stringify(openApiDocument(), null, 2)}\n`],
  ['docs/reading-the-reference.md', readingsPage],
  ['docs/values.md', (page) => withTable(page, fieldsTable(), fieldsMarks)],
])('what npm run generate writes is up to date in %s', (file, generate) => {
  const text = readFileSync(path.join(__dirname, '../../..', file), 'utf8');

  expect(text).toBe(generate(text));
});
