import { jest } from './steps/jest';
import { command } from './steps/command';
import { pack } from './steps/pack';
import { conclude } from './steps/parts';
import { e2eParts } from './steps/test-parts';

/** What an option of ours sets for the tests; all others are Jest's. */
const switches: Record<string, string> = {
  // The documents get the pictures taken.
  '--screenshots': 'UPDATE_SCREENSHOTS',
  // Everything on the oldest n8n and Node-RED too, where a smoke test runs otherwise.
  '--all-versions': 'CLAIRE_ALL_VERSIONS',
};

/** The same for an n8n that runs already, whose owner is CLAIRE_N8N_EMAIL with CLAIRE_N8N_PASSWORD. */
const values: Record<string, string> = {
  '--n8n': 'CLAIRE_N8N_URL',
  // The folder that its `.n8n` is in.
  '--n8n-folder': 'CLAIRE_N8N_FOLDER',
  // A line for the shell, such as `docker restart n8n`.
  '--n8n-restart': 'CLAIRE_N8N_RESTART',
};

/** Real servers and a real browser. */
command(async ({ args }) => {
  const others = readOptions(args);
  if (process.env.CLAIRE_N8N_URL === undefined) return conclude(await e2eParts(others));
  if (process.env.CLAIRE_N8N_FOLDER === undefined) {
    throw new Error('--n8n-folder has to say which folder the .n8n of this n8n is in.');
  }
  await pack();
  return conclude(await jest([...others, '--selectProjects', 'running-n8n']));
});

/** Gives what is left for Jest. */
function readOptions(args: readonly string[]): string[] {
  const others: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const [flag, value] = [switches[arg], values[arg]];
    if (flag !== undefined) process.env[flag] = '1';
    else if (value !== undefined) process.env[value] = args[++index] ?? '';
    else others.push(arg);
  }
  // Pictures show the demo at its own address, which only one test at a time can have.
  return process.env.UPDATE_SCREENSHOTS === '1' ? [...others, '--runInBand'] : others;
}
