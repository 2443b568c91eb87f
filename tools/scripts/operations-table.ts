import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { operationsMarks, withTable } from './generate/markdown-table';
import { operationsTable } from './generate/operations-table';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes the table of operations into the README. */
command(() => {
  const file = path.join(root, 'README.md');
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), operationsTable(), operationsMarks));
  process.stdout.write('Wrote the table of operations in README.md\n');
  return Promise.resolve(0);
});
