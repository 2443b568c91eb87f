import path from 'node:path';
import { runJest } from '../steps/jest';
import type { Fault } from './fault';

/** `absent`: its file could not be loaded, or has no test of that title. */
export type Colour = 'green' | 'red' | 'absent';

/** Runs just the tests of these faults in a copy of the repository, and gives the colour of each. */
export async function runTests(folder: string, faults: readonly Fault[]): Promise<Colour[]> {
  const titles = [...new Set(faults.map(({ test }) => `${escaped(test)}$`))].join('|');
  const args = [
    ...['--cacheDirectory', path.join(folder, '.cache', 'jest')],
    // What a fault makes wait for ever is red soon enough.
    ...['--testTimeout', '30000', '--forceExit'],
    ...['--testNamePattern', titles],
    ...['--runTestsByPath', ...new Set(faults.map(({ testFile }) => testFile))],
  ];
  const files = (await runJest(args, { folder, isQuiet: true })) ?? [];
  return faults.map(({ testFile, test }) => {
    const found = files
      .filter(({ file }) => file === testFile)
      .flatMap(({ tests }) => tests.filter(({ title }) => title === test));
    if (found.length === 0) return 'absent';
    return found.every(({ status }) => status === 'passed') ? 'green' : 'red';
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
