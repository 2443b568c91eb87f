import path from 'node:path';
import { run } from '../lab/processes';
import { say } from '../lab/progress';
import { writeResourceIndex } from './generate/resource-index';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** What is made from the catalogue, after the catalogue itself. */
const commands = ['resource-names', 'documents'];

/** Writes all that is checked in and made by code: run it after a resource was added or changed. */
command(async () => {
  say(`Wrote ${writeResourceIndex()}`);
  for (const name of commands) {
    const script = path.join(root, 'tools', 'scripts', 'run.mjs');
    const { code, output } = await run(process.execPath, [script, name], { cwd: root });
    say(output.trimEnd());
    if (code !== 0) return 1;
  }
  return 0;
});
