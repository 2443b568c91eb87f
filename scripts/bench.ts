import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from '../lab/processes';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { root } from './steps/inputs';

const folder = path.join(root, 'bench');

/** One after the other, since two at once would measure each other. */
command(async ({ args }) => {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const benchmarks = files.filter((file) => file.endsWith('.bench.ts'));
  if (benchmarks.length === 0) say('There are no benchmarks yet.');
  let failed = 0;
  for (const file of benchmarks) {
    const { code } = await run(
      process.execPath,
      ['--import', 'tsx', path.join(folder, file), ...args],
      {
        cwd: root,
        env: process.env,
        onOutput: {
          stdout: (text) => void process.stdout.write(text),
          stderr: (text) => void process.stderr.write(text),
        },
      },
    );
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
