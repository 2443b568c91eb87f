import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { doing } from '../lab/progress';
import { command } from '../scripts/steps/command';
import { root } from '../scripts/steps/inputs';
import { describeMachine, judge, readLoad, toPage } from './report';
import { BenchServers } from './servers';
import type { Comparison, Task } from './task';
import { core } from './tasks/core';
import { importing } from './tasks/import';
import { importOnTheLine } from './tasks/import-line';
import { lookUps, lookUpsOnTheLine, repeatedLookUps } from './tasks/look-ups';
import { nodeRedLookUps, nodeRedLookUpsOnTheLine } from './tasks/node-red-look-ups';
import { nodeRedTrigger } from './tasks/node-red-trigger';
import { trigger } from './tasks/trigger';

const all: readonly Task[] = [
  ...[core, importing, lookUps, repeatedLookUps, lookUpsOnTheLine, importOnTheLine, trigger],
  ...[nodeRedLookUps, nodeRedLookUpsOnTheLine, nodeRedTrigger],
];

/** Measures, prints the page, or with `--json` the figures and nothing else. */
command(async ({ args, onStop }) => {
  const options = { only: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { only, json } = parseArgs({ args, options }).values;
  const tasks = all.filter(({ name }) => only === undefined || name === only);
  if (tasks.length === 0) {
    const names = all.map(({ name }) => name).join(', ');
    throw new Error(`There is no task "${String(only)}". There are: ${names}.`);
  }
  const machine = describeMachine();
  const servers = new BenchServers();
  onStop(() => servers.close());
  const comparisons: Comparison[] = [];
  for (const task of tasks) {
    comparisons.push(...(await doing(`Measuring ${task.name}`, () => task.measure(servers))));
    await servers.endTask();
  }
  const minutes = performance.now() / 60_000;
  const page = toPage({ machine, loadAfter: readLoad(), minutes, comparisons, tasks });
  // One task alone is not what the page promises.
  if (only === undefined) writeFileSync(path.join(root, 'docs', 'benchmarks.md'), page);
  const figures = { machine, tasks: comparisons.map(judge) };
  process.stdout.write(`${json === true ? JSON.stringify(figures, null, 2) : `\n${page}`}\n`);
  return 0;
});
