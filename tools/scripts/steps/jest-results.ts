import path from 'node:path';
import { z } from 'zod/v4';
import { root } from './inputs';

export interface TestFile {
  /** From the root of the repository. */
  readonly file: string;
  /** The folder of `test/` that it is in. */
  readonly level: string;
  readonly seconds: number;
  readonly isLoaded: boolean;
  readonly tests: readonly Test[];
  /** Why it is red, in Jest's words. */
  readonly message: string;
}

interface Test {
  readonly name: string;
  readonly status: string;
  readonly message: string;
}

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** What `jest --json` wrote. */
export function readResults(json: string): TestFile[] {
  return Results.parse(JSON.parse(json)).testResults.map((one) => {
    const file = path.relative(root, one.name).split(path.sep).join('/');
    const tests = one.assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: fullName,
      status,
      message: failureMessages?.[0] ?? '',
    }));
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
