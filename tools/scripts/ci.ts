import { say } from '../lab/progress';
import { command } from './steps/command';
import { longForms } from './steps/long-forms';
import { conclude } from './steps/parts';
import { e2eParts, installServers, testParts } from './steps/test-parts';

/** All of `npm test` and `npm run e2e`, and what neither runs. */
command(async () => {
  const parts = [...(await testParts(installServers)), ...(await e2eParts())];
  say('\nNot run here:');
  for (const [form, what] of Object.entries(longForms)) say(`  ${form.padEnd(20)} ${what}`);
  return conclude(parts);
});
