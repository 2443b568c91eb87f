import path from 'node:path';
import { z } from 'zod/v4';

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
  readonly title: string;
  /** With the titles of the blocks around it. */
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
          title: z.string(),
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** What `jest --json` wrote in a folder. */
export function readResults(json: string, folder: string): TestFile[] {
  return Results.parse(JSON.parse(json)).testResults.map((one) => {
    const file = path.relative(folder, one.name).split(path.sep).join('/');
    const tests = one.assertionResults.map(({ title, fullName, status, failureMessages }) => ({
      title,
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
