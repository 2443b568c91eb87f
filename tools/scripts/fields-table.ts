import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsTable } from './generate/fields-table';
import { fieldsMarks, withTable } from './generate/markdown-table';
import { command } from './steps/command';
import { root } from './steps/inputs';

const pages = ['README.md', 'node-red/README.md'];

/** Writes the table of import fields into both READMEs. */
command(() => {
  for (const page of pages) {
    const file = path.join(root, page);
    writeFileSync(file, withTable(readFileSync(file, 'utf8'), fieldsTable(), fieldsMarks));
  }
  process.stdout.write(`Wrote the table of import fields in ${pages.join(' and ')}\n`);
  return Promise.resolve(0);
});
