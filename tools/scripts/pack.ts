import path from 'node:path';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { root } from './steps/inputs';
import { pack } from './steps/pack';

command(async () => {
  const { n8n, nodeRed } = await pack();
  for (const tarball of [n8n, nodeRed]) say(path.relative(root, tarball));
  return 0;
});
