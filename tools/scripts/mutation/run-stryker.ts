import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MutantResult as Mutant } from '@stryker-mutator/api/core' with {
  'resolution-mode': 'import',
};
import { root } from '../steps/inputs';
import type { Folder } from './folders';

const kept = path.join(root, '.cache', 'mutation');

export type { Mutant };

interface How {
  /** Whether what an earlier run found is forgotten. */
  readonly isFresh: boolean;
  /** Whether Stryker shows each mutant that no test noticed, and the score of each file. */
  readonly isDetailed: boolean;
}

/** What no test reads that runs here; the rest of the repository is copied for each folder. */
const leftOut = [
  ...['.cache', '.git', 'tools/bench', 'coverage', 'dist', 'docs/images', 'icons', 'tarballs'],
  ...['node-red/dist', 'sandbox/dist', 'test/e2e', '!test/e2e/eventually.ts', 'test/queue'],
];

/**
 * Mutates the files and gives what became of each mutant.
 *
 * @param files - as Stryker takes them: a glob, or `file:first-last` in lines
 */
export async function runStryker(
  folder: Folder,
  files: readonly string[],
  { isFresh, isDetailed }: How,
): Promise<readonly Mutant[]> {
  mkdirSync(kept, { recursive: true });
  const name = folder.name.replaceAll('/', '-');
  const incrementalFile = path.join(kept, `${name}.json`);
  if (isFresh) rmSync(incrementalFile, { force: true });
  const configFile = path.join(kept, `${name}.config.json`);
  const config = createConfig(folder, files, incrementalFile);
  const reporters = ['json', 'progress-append-only', ...(isDetailed ? ['clear-text'] : [])];
  writeFileSync(configFile, JSON.stringify({ ...config, reporters }));
  // For the virtual clock of the tests, in the processes that Stryker starts.
  process.env.CLAIRE_TEST_PATIENCE = '100';
  process.env.CLAIRE_TEST_TURNS = String(folder.maxTurns ?? 10_000);
  // It can only be imported, not required.
  const { Stryker } = await import('@stryker-mutator/core');
  return new Stryker({ configFile }).runMutationTest();
}

function createConfig(
  { tests }: Folder,
  files: readonly string[],
  incrementalFile: string,
): object {
  return {
    allowConsoleColors: false,
    concurrency: 2,
    coverageAnalysis: 'perTest',
    disableTypeChecks: false,
    ignorePatterns: leftOut,
    ignoreStatic: true,
    incremental: true,
    incrementalFile,
    logLevel: 'warn',
    mutate: files,
    plugins: [path.join(root, 'tools', 'scripts', 'mutation', 'runner', 'plugin.mts')],
    jsonReporter: { fileName: incrementalFile.replace(/\.json$/, '.report.json') },
    clearTextReporter: { allowColor: false, logTests: false, skipFull: true },
    tempDirName: path.join('.cache', 'mutation', 'copies'),
    testFiles: tests,
    testRunner: 'in-process',
    timeoutFactor: 1.5,
    timeoutMS: 5_000,
  };
}
