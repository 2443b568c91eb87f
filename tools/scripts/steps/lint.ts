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
