import path from 'node:path';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { root } from './steps/inputs';
import { pack, packNodeRed } from './steps/pack';

/** `npm run pack` packs both packages, `npm run pack node-red` only that for Node-RED. */
command(async ({ args }) => {
  const { n8n, nodeRed } = args[0] === 'node-red' ? { nodeRed: await packNodeRed() } : await pack();
  for (const tarball of [n8n, nodeRed]) if (tarball) say(path.relative(root, tarball));
  return 0;
});
