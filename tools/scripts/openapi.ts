import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openApiDocument } from './openapi/document';
import { readingsPage } from './openapi/readings';
import { command } from './steps/command';

const docs = path.resolve(__dirname, '../../docs');

/** Writes the two documents that are made from the catalogue and from how the reference is read. */
command(() => {
  write('claire.openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  write('reading-the-reference.md', readingsPage());
  return Promise.resolve(0);
});

function write(name: string, text: string): void {
  writeFileSync(path.join(docs, name), text);
  process.stdout.write(`Wrote docs/${name}\n`);
}
