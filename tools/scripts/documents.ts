import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsTable } from './generate/fields-table';
import { fieldsMarks, operationsMarks, withTable } from './generate/markdown-table';
import { operationsTable } from './generate/operations-table';
import { openApiDocument } from './openapi/document';
import { readingsPage } from './openapi/readings';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes the documents that are made from the catalogue, and the tables of two others. */
command(() => {
  write('docs/claire.openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  write('docs/reading-the-reference.md', readingsPage());
  write('README.md', withTable(read('README.md'), operationsTable(), operationsMarks));
  write('docs/values.md', withTable(read('docs/values.md'), fieldsTable(), fieldsMarks));
  return Promise.resolve(0);
});

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
  process.stdout.write(`Wrote ${file}\n`);
}
