import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod/v4';
import { run } from '../../lab/processes';
import { root } from './inputs';
import type { Part } from './parts';

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

export interface TestFile {
  /** From the root of the repository. */
  readonly file: string;
  /** The folder of `test/` that it is in. */
  readonly level: string;
  readonly seconds: number;
  readonly isLoaded: boolean;
  readonly tests: readonly z.output<typeof Test>[];
  /** Why it is red, in Jest's words. */
  readonly message: string;
}

const Test = z.object({
  title: z.string(),
  /** With the titles of the blocks around it. */
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      message: z.string(),
      assertionResults: z.array(Test),
    }),
  ),
});

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

/** What `jest --json` wrote in a folder. */
function readResults(json: string, folder: string): TestFile[] {
  return Results.parse(JSON.parse(json)).testResults.map((one) => {
    const file = path.relative(folder, one.name).split(path.sep).join('/');
    const tests = one.assertionResults;
    const isRed = tests.some(({ status }) => status === 'failed');
    return {
      file,
      level: file.split('/')[1] ?? file,
      seconds: Math.max(0, one.endTime - one.startTime) / 1000,
      isLoaded: one.status !== 'failed' || isRed,
      tests,
      message: one.message,
    };
  });
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
