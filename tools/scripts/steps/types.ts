import { type Tally, check, sum } from './checks';

/** What runs in Node.js and what runs in a browser know different things of the world around. */
export async function types(): Promise<Tally> {
  return sum([
    await check('Types', ['tsc', '--noEmit', '-p', '.']),
    await check('Types of the Node-RED editor', ['tsc', '--noEmit', '-p', 'node-red']),
    await check('Types of the mutation runner', [
      'tsc',
      '--noEmit',
      '-p',
      'tools/scripts/mutation/runner',
    ]),
  ]);
}
