import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../lab/processes';
import { doing } from '../../lab/progress';
import { readResults, type TestFile } from './jest-results';
import { root } from './inputs';
import { type Part, timed } from './parts';

/** A program of node_modules/.bin that counts as one check. */
export function check(name: string, args: string[]): Promise<Part> {
  const [program = '', ...rest] = args;
  const bin = path.join(root, 'node_modules', '.bin', program);
  return attempt(name, async () => {
    const result = await doing(name, () => run(bin, rest, { cwd: root, env: process.env }));
    if (result.code !== 0) throw new Error(result.output);
  });
}

/** Work that counts as one check, which fails with its reason. */
export function attempt(name: string, work: () => Promise<unknown>): Promise<Part> {
  return timed(name, async () => {
    try {
      await work();
      return { passed: 1, failed: 0 };
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      return { passed: 0, failed: 1, trouble };
    }
  });
}

/** Runs jest; each level of its tests is a part. */
export async function jest(args: string[]): Promise<Part[]> {
  const files = await runJest(args);
  if (files === undefined) {
    return [failedPart('jest', 'Jest itself ended before it had a result.')];
  }
  const levels = [...new Set(files.map(({ level }) => level))].sort();
  if (levels.length === 0) return [failedPart('jest', 'Jest found no test.')];
  return levels.map((level) =>
    toPart(
      level,
      files.filter((file) => file.level === level),
    ),
  );
}

interface JestRun {
  /** Another clone of the repository. */
  readonly folder?: string;
  /** Whether Jest's own report is shown only if it has no result. */
  readonly isQuiet?: boolean;
}

/** What became of each test file; undefined if Jest itself ended badly. */
export async function runJest(
  args: string[],
  { folder = root, isQuiet = false }: JestRun = {},
): Promise<TestFile[] | undefined> {
  const results = mkdtempSync(path.join(tmpdir(), 'claire-jest-'));
  const outputFile = path.join(results, 'results.json');
  const bin = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { output } = await run(
    process.execPath,
    [bin, '--json', '--outputFile', outputFile, ...args],
    {
      cwd: folder,
      env: process.env,
      ...(!isQuiet && { onOutput: (text: string) => void process.stderr.write(text) }),
    },
  );
  try {
    return readResults(readFileSync(outputFile, 'utf8'), folder);
  } catch {
    if (isQuiet) process.stderr.write(output);
    return undefined;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/** A file that cannot be loaded is one failed test, and so is a skipped test. */
function toPart(level: string, files: readonly TestFile[]): Part {
  const tests = files.flatMap((file) => file.tests);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const [passed, red] = [count('passed'), count('failed')];
  const skipped = tests.length - passed - red;
  const unloaded = files.filter(({ isLoaded }) => !isLoaded).length;
  return {
    name: level,
    passed,
    failed: red + skipped + unloaded,
    seconds: files.reduce((all, { seconds }) => all + seconds, 0),
    ...(skipped > 0 && {
      trouble: `${String(skipped)} tests were skipped, which counts as failed.`,
    }),
  };
}

function failedPart(name: string, trouble: string): Part {
  return { name, passed: 0, failed: 1, seconds: 0, trouble };
}
