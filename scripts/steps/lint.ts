import { type Tally, check, sum } from './checks';

/** Rules, form, and nothing that nobody uses. */
export async function lint(): Promise<Tally> {
  const eslint = check('ESLint', ['eslint', '.']);
  return sum([
    await check('Prettier', ['prettier', '--check', '--log-level', 'warn', '.']),
    await check('Unused files, exports and dependencies (knip)', ['knip']),
    await eslint,
  ]);
}
