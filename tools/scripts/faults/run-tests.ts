import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { run } from '../../lab/processes';
import type { NamedTest } from './fault';

/** `absent`: its file could not be loaded, or has no test of that title. */
export type Colour = 'green' | 'red' | 'absent';

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

/** Runs just these tests in a copy of the repository, and gives the colour of each, in order. */
export async function runTests(folder: string, tests: readonly NamedTest[]): Promise<Colour[]> {
  const outputFile = path.join(folder, '.cache', 'results.json');
  const titles = [...new Set(tests.map(({ test }) => `${escaped(test)}$`))].join('|');
  const args = [
    path.join(folder, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...['--json', '--outputFile', outputFile],
    ...['--cacheDirectory', path.join(folder, '.cache', 'jest')],
    // What a fault makes wait for ever is red soon enough.
    ...['--testTimeout', '30000', '--forceExit'],
    ...['--testNamePattern', titles],
    ...['--runTestsByPath', ...new Set(tests.map(({ in: file }) => file))],
  ];
  rmSync(outputFile, { force: true });
  const { output } = await run(process.execPath, args, { cwd: folder, env: process.env });
  const results = readResults(outputFile, output);
  return tests.map(({ in: file, test }) => toColour(results, path.join(folder, file), test));
}

function readResults(file: string, output: string): z.output<typeof Results> {
  try {
    return Results.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`Jest ended before it had a result:\n${output}`, { cause });
  }
}

function toColour({ testResults }: z.output<typeof Results>, file: string, test: string): Colour {
  const found = testResults
    .filter(({ name }) => name === file)
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ title }) => title === test)
    .map(({ status }) => status);
  if (found.length === 0) return 'absent';
  return found.every((status) => status === 'passed') ? 'green' : 'red';
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
