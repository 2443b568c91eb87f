import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openApiDocument } from '../openapi/document';
import { readingsPage } from '../openapi/readings';
import { root } from '../steps/inputs';
import { fieldsTable } from './fields-table';
import { fieldsMarks, operationsMarks, withTable } from './markdown-table';
import { operationsTable } from './operations-table';
import { write } from './write';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

// The documents that are made from the catalogue, and the tables of two others.
write('docs/claire.openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`);
write('docs/reading-the-reference.md', readingsPage());
write('README.md', withTable(read('README.md'), operationsTable(), operationsMarks));
write('docs/values.md', withTable(read('docs/values.md'), fieldsTable(), fieldsMarks));
