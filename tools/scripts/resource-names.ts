import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { resourceNames } from './generate/resource-names';
import { textKeys } from './generate/text-keys';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes what people read of each operation, without its schemas, and which texts that takes. */
command(() => {
  write('claire/resources/names.ts', resourceNames());
  write('node-red/build/catalogue-keys.json', textKeys());
  return Promise.resolve(0);
});

function write(file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
  process.stdout.write(`Wrote ${file}\n`);
}
