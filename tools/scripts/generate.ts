import path from 'node:path';
import { run } from '../lab/processes';
import { listResources, resourceIndex } from './generate/resource-index';
import { write } from './generate/write';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Each is a process of its own, as it loads what the one before has written. */
const programs = ['write-names', 'write-documents'];

/** Writes all that is checked in and made by code: run it after a resource was added or changed. */
command(async () => {
  write('claire/resources/all.ts', resourceIndex(listResources()));
  for (const name of programs) {
    const args = ['--import', 'tsx', path.join(__dirname, 'generate', `${name}.ts`)];
    const { code, output } = await run(process.execPath, args, { cwd: root, env: process.env });
    process.stdout.write(output);
    if (code !== 0) return 1;
  }
  return 0;
});
