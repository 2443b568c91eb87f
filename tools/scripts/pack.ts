import path from 'node:path';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { root } from './steps/inputs';
import { pack, packNodeRed } from './steps/pack';

/** `npm run pack` packs all packages, `npm run pack node-red` only that for Node-RED. */
command(async ({ args }) => {
  const packed = args[0] === 'node-red' ? [await packNodeRed()] : Object.values(await pack());
  for (const tarball of packed) say(path.relative(root, tarball));
  return 0;
});
