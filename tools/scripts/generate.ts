import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsMarks, operationsMarks, withTable } from './generate/markdown-table';
import { listResources, resourceIndex } from './generate/resource-index';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes all that is checked in and made by code: run it after a resource was added or changed. */
command(async () => {
  write('claire/resources/all.ts', resourceIndex(listResources()));
  // What comes next is loaded only now, as it loads what was written before.
  const { resourceNames } = await import('./generate/resource-names.js');
  write('claire/resources/names.json', resourceNames());
  const { textKeys } = await import('./generate/text-keys.js');
  write('node-red/build/catalogue-keys.json', textKeys());
  const { openApiDocument } = await import('./openapi/document.js');
  write('docs/claire.openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  const { readingsPage } = await import('./generate/readings-page.js');
  write('docs/reading-the-reference.md', readingsPage());
  const { operationsTable } = await import('./generate/operations-table.js');
  write('README.md', withTable(read('README.md'), operationsTable(), operationsMarks));
  const { fieldsTable } = await import('./generate/fields-table.js');
  write('docs/values.md', withTable(read('docs/values.md'), fieldsTable(), fieldsMarks));
  return 0;
});

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
  process.stdout.write(`Wrote ${file}\n`);
}
