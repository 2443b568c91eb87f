import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../lab/processes';
import { doing, say } from '../../lab/progress';
import { root } from './inputs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const good: Tally = { passed: 1, failed: 0 };
const bad: Tally = { passed: 0, failed: 1 };

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, { passed, failed }) => ({
    passed: all.passed + passed,
    failed: all.failed + failed,
  }));
}

/** The last line of `npm test` and `npm run e2e`, which .ci/run adds up, and the exit code. */
export function conclude(tally: Tally): number {
  say(`${String(tally.passed)} passed, ${String(tally.failed)} failed`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/** A program of node_modules/.bin that counts as one check; its words are shown if it fails. */
export async function check(name: string, args: string[]): Promise<Tally> {
  const [program = '', ...rest] = args;
  const bin = path.join(root, 'node_modules', '.bin', program);
  const result = await doing(name, () => run(bin, rest, { cwd: root, env: process.env }));
  if (result.code === 0) return good;
  say(`${result.output}\n${name}: failed`);
  return bad;
}

/** What must be there before the tests can run; without it, one failed check and its reason. */
export async function attempt(work: () => Promise<unknown>): Promise<Tally> {
  try {
    await work();
    return good;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return bad;
  }
}

/** Runs jest; counts its tests, a file that cannot be loaded as one failed, and so a skipped test. */
export async function jest(args: string[]): Promise<Tally> {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-jest-'));
  const outputFile = path.join(folder, 'results.json');
  try {
    const bin = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    await run(process.execPath, [bin, '--json', '--outputFile', outputFile, ...args], {
      cwd: root,
      env: process.env,
      onOutput: { stderr: (text) => void process.stderr.write(text) },
    });
    return toTally(JSON.parse(readFileSync(outputFile, 'utf8')));
  } catch {
    say('Jest itself ended before it had a result.');
    return bad;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toTally(results: unknown): Tally {
  const count = (name: string) => {
    const found: unknown =
      typeof results === 'object' && results !== null ? Reflect.get(results, name) : 0;
    return typeof found === 'number' ? found : 0;
  };
  const skipped = count('numPendingTests') + count('numTodoTests');
  if (skipped > 0) say(`${String(skipped)} tests were skipped, which counts as failed.`);
  const passed = count('numPassedTests');
  const failed = count('numFailedTests') + count('numRuntimeErrorTestSuites') + skipped;
  return passed + failed === 0 ? bad : { passed, failed };
}
