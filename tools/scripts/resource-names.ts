import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { resourceNames } from './generate/resource-names';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Writes what people read of each operation, without its schemas. */
command(() => {
  writeFileSync(path.join(root, 'claire', 'resources', 'names.ts'), resourceNames());
  process.stdout.write('Wrote claire/resources/names.ts\n');
  return Promise.resolve(0);
});
