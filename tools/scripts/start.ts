import { parseArgs } from 'node:util';
import { say } from '../lab/progress';
import { command } from './steps/command';
import { n8nDemo } from './demo/n8n';
import { nodeRedDemo } from './demo/node-red';

const usage = `npm start             the sandbox, and Node-RED with a demo flow
npm start -- --n8n    the sandbox, and n8n with all examples
          -- --once   ends when all has run once
A port that is in use is replaced by a free one.`;

/** A local Claire and a real automation server, with import, notify and look up run once. */
command(async ({ args, onStop, interrupted }) => {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ args, options: { n8n: flag, once: flag, help: flag } });
  if (values.help === true) {
    say(usage);
    return 0;
  }
  const demo = values.n8n === true ? n8nDemo : nodeRedDemo;
  await demo(onStop);
  if (values.once === true) return 0;
  say('\nIt runs until you press Ctrl-C.');
  await interrupted;
  return 130;
});
