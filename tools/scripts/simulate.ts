import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from './steps/jest';
import { command } from './steps/command';
import { listFiles, root } from './steps/inputs';
import { conclude } from './steps/parts';

/** The unit tests that play a shorter time in `npm test`, in full; Jest's options choose among them. */
command(async ({ args }) => {
  process.env.CLAIRE_SIMULATE = '1';
  const files = listFiles('test/unit').filter(
    (file) =>
      file.endsWith('.test.ts') &&
      /from '[./]+\/how-much'/.test(readFileSync(path.join(root, file), 'utf8')),
  );
  return conclude(await jest([...args, '--runTestsByPath', ...files]));
});
