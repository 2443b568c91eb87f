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
  'Claire’s public reference is silent or contradicts itself in places. Samples win over tables, and',
  'a server’s real response over both.',
  '',
  '`npm run generate` writes this page from `test/contract/readings.json`. The contract tests compare',
  'the reference with the code by it, and fail for a name that the reference no longer needs.',
  '',
  '| Where | The reference says | We read |',
  '|---|---|---|',
];

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
