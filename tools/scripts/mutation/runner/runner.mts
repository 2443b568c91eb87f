import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { FileOrder } from './file-order.mts';
import { loadFresh } from './load-fresh.mts';
import { Suite, type Test } from './suite.mts';

interface Run {
  readonly context: InstrumenterContext;
  readonly bail: boolean;
  readonly results: TestResult[];
  /** Uncaught errors of this run and no earlier one. */
  readonly uncaught: unknown[];
}

/** Stryker lets a loop reach its mutant a hundred times as often as all tests do; five times is a loop without an end. */
const loopShare = 20;

declare global {
  // Where the code that Stryker puts into the sources looks.
  var __stryker__: InstrumenterContext | undefined;
}

/**
 * Runs the unit tests for Stryker within its process. Stryker's own runner for Jest loads all test
 * files anew for each mutant, which takes five times as long as all of their tests do; this one
 * runs only the tests that reach the mutant, on code that is compiled already.
 */
export class InProcessRunner implements TestRunner {
  readonly #runs = new AsyncLocalStorage<Run>();
  readonly #order = new FileOrder();

  constructor() {
    const uncaught = (error: unknown) => void this.#runs.getStore()?.uncaught.push(error);
    process.on('uncaughtException', uncaught);
    process.on('unhandledRejection', uncaught);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ testFiles = [] }: DryRunOptions): Promise<DryRunResult> {
    const run = makeRun({}, false);
    await this.#start(run, testFiles.map(relative), () => true);
    const mutantCoverage = run.context.mutantCoverage ?? { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests: run.results, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const chosen = new Set(options.testFilter ?? []);
    const files = [...new Set([...chosen].map((id) => id.slice(0, id.lastIndexOf('#'))))];
    const { activeMutant } = options;
    const hitLimit = options.hitLimit === undefined ? undefined : options.hitLimit / loopShare;
    const limit = hitLimit === undefined ? {} : { hitLimit, hitCount: 0 };
    const run = makeRun({ activeMutant: activeMutant.id, ...limit }, !options.disableBail);
    await this.#start(run, files, (id) => chosen.has(id));
    const { hitCount } = run.context;
    const timeout = determineHitLimitReached(hitCount, hitLimit);
    const result = timeout ?? { status: DryRunStatus.Complete as const, tests: run.results };
    return toMutantRunResult(result, options.disableBail);
  }

  async #start(run: Run, files: readonly string[], isChosen: (id: string) => boolean) {
    globalThis.__stryker__ = run.context;
    await this.#runs.run(run, async () => {
      for (const file of this.#order.sorted(files)) {
        const start = performance.now();
        await runFile(run, file, isChosen);
        const isKilled = run.bail && hasFailed(run);
        this.#order.learn(file, performance.now() - start, isKilled);
        if (isKilled) return;
      }
    });
  }
}

async function runFile(run: Run, file: string, isChosen: (id: string) => boolean): Promise<void> {
  const suite = new Suite();
  const fileName = path.resolve(file);
  // n8n-workflow, which a file before may have loaded, lets JSON write them.
  Reflect.deleteProperty(BigInt.prototype, 'toJSON');
  try {
    loadFresh(fileName, suite.globals);
  } catch (error) {
    if (!run.bail) throw error;
    run.results.push({ ...failed(error), id: file, name: file, fileName, timeSpentMs: 0 });
    return;
  }
  for (const [index, test] of suite.tests.entries()) {
    const id = `${file}#${String(index)}`;
    if (!isChosen(id)) continue;
    run.results.push(await runTest(run, suite, test, { id, fileName }));
    if (run.bail && hasFailed(run)) break;
  }
  await suite.close().catch(() => undefined);
}

async function runTest(
  run: Run,
  suite: Suite,
  test: Test,
  place: { readonly id: string; readonly fileName: string },
): Promise<TestResult> {
  const start = performance.now();
  run.context.currentTestId = place.id;
  const error = await suite.run(test);
  // Jest waits a turn for unhandled rejections, too.
  await turn();
  delete run.context.currentTestId;
  const reason = error ?? run.uncaught[0];
  const shared = { ...place, name: test.name, timeSpentMs: performance.now() - start };
  if (reason === undefined) return { ...shared, status: TestStatus.Success };
  return { ...shared, ...failed(reason) };
}

function failed(reason: unknown) {
  return { status: TestStatus.Failed as const, failureMessage: inspect(reason) };
}

function makeRun(context: InstrumenterContext, bail: boolean): Run {
  return { context, bail, results: [], uncaught: [] };
}

function hasFailed({ results }: Run): boolean {
  return results.at(-1)?.status === TestStatus.Failed;
}

function relative(file: string): string {
  return path.relative(process.cwd(), file);
}
