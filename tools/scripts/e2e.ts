import { command } from './steps/command';
import { conclude } from './steps/parts';
import { e2eParts } from './steps/test-parts';

/** What an option of ours sets for the tests; all others are Jest's. */
const variables: Record<string, string> = {
  // The documents get the pictures taken.
  '--screenshots': 'UPDATE_SCREENSHOTS',
  // Everything on the oldest n8n and Node-RED too, where a smoke test runs otherwise.
  '--all-versions': 'CLAIRE_ALL_VERSIONS',
};

/** Real servers and a real browser. */
command(async ({ args }) => {
  for (const arg of args) {
    const variable = variables[arg];
    if (variable !== undefined) process.env[variable] = '1';
  }
  return conclude(await e2eParts(args.filter((arg) => !(arg in variables))));
});
