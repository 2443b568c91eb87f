import { say } from '../lab/progress';
import { command } from './steps/command';
import { conclude } from './steps/parts';
import { e2eParts, installServers, testParts } from './steps/test-parts';

/** What no run of CI does, and the command that does it. */
const longForms = {
  'npm run simulate': 'the simulations of unit tests in full: whole nights, a million rows',
  'npm run soak': 'thousands of random sequences of each model',
  'npm run e2e:all': 'everything on the oldest n8n and Node-RED too, of which CI runs a smoke test',
  'npm run e2e -- --n8n': 'an n8n that runs already, such as the official image',
  'npm run e2e:queue': 'n8n in queue mode with PostgreSQL and Redis',
  'npm run faults': 'whether tests notice the gravest faults',
  'npm run mutation': 'how many small changes of the code tests notice',
  'npm run bench': 'speed beside the alternatives',
};

/** All of `npm test` and `npm run e2e`, and what neither runs. */
command(async () => {
  const parts = [...(await testParts(installServers)), ...(await e2eParts())];
  say('\nNot run here:');
  for (const [form, what] of Object.entries(longForms)) say(`  ${form.padEnd(20)} ${what}`);
  return conclude(parts);
});
