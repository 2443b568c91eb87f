import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../steps/inputs';

/** Writes a file that is checked in and made by code. */
export function write(file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
  process.stdout.write(`Wrote ${file}\n`);
}
