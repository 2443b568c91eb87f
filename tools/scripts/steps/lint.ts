import { type Tally, check, sum } from './checks';

/** Rules, form, imports, and unused code. */
export async function lint(): Promise<Tally> {
  const eslint = check('ESLint', ['eslint', '.']);
  return sum([
    await check('Prettier', ['prettier', '--check', '--log-level', 'warn', '.']),
    await check('Imports: their direction and circles (dependency-cruiser)', [
      'depcruise',
      ...['--config', 'tools/lint/imports.mjs', '--output-type', 'err-long', '.'],
    ]),
    await check('Unused files, exports and dependencies (knip)', ['knip']),
    await eslint,
  ]);
}

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
