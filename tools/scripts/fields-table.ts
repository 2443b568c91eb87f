import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldsTable } from './generate/fields-table';
import { fieldsMarks, withTable } from './generate/markdown-table';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes the table of import fields into docs/values.md. */
command(() => {
  const file = path.join(root, 'docs', 'values.md');
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), fieldsTable(), fieldsMarks));
  process.stdout.write('Wrote the table of import fields in docs/values.md\n');
  return Promise.resolve(0);
});
