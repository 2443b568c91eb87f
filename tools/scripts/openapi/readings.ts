import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';

const file = path.resolve(__dirname, '../../../test/contract/readings.json');
const Readings = z.array(z.object({ where: z.string(), says: z.string(), readAs: z.string() }));

/** The page that says how each contradiction of the reference is read. */
export function readingsPage(): string {
  const rows = Readings.parse(JSON.parse(readFileSync(file, 'utf8'))).map(
    ({ where, says, readAs }) => `| ${[where, says, readAs].map(cell).join(' | ')} |`,
  );
  return [...head, ...rows, ''].join('\n');
}

const head = [
  '# Reading the reference',
  '',
  'Claire’s public reference is generated from its source, and it is silent or contradicts itself',
  'in places. Samples win over tables, and what a server really answers wins over both.',
  '',
  'This page is written by `npm run generate` from `test/contract/readings.json`, the same list by',
  'which the contract tests compare the reference with the code. A name in that list that the',
  'reference no longer needs turns them red.',
  '',
  '| Where | What the reference says | How it is read |',
  '|---|---|---|',
];

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
