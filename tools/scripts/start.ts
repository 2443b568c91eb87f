import { say } from '../lab/progress';
import { command } from './steps/command';
import { n8nDemo } from './demo/n8n';
import { nodeRedDemo } from './demo/node-red';

/** A local Claire and a real automation server, with import, notify and look up run once. */
command(async ({ args, onStop, interrupted }) => {
  const demo = args.includes('--n8n') ? n8nDemo : nodeRedDemo;
  await demo(onStop);
  if (args.includes('--once')) return 0;
  say('\nIt runs until you press Ctrl-C.');
  await interrupted;
  return 130;
});
