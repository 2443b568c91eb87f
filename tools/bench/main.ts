import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { doing } from '../lab/progress';
import { command } from '../scripts/steps/command';
import { core } from './tasks/core';
import { importing } from './tasks/import';
import { eventsOnTheLine } from './tasks/events-line';
import { importOnTheLine } from './tasks/import-line';
import { BenchEnvironment } from './bench-environment';
import { lookUps, lookUpsOnTheLine, repeatedLookUps } from './tasks/look-ups';
import { nodeRedLookUps, nodeRedLookUpsOnTheLine } from './tasks/node-red-look-ups';
import { nodeRedTrigger } from './tasks/node-red-trigger';
import { type Finished, type Report, toJson, toMarkdown } from './report';
import { load, machine, versions } from './machine';
import type { Setting, Task } from './task';
import { trigger } from './tasks/trigger';

/** In this order: the first ones share an n8n, which the others stop. */
const tasks: readonly Task[] = [
  ...[core, importing, lookUps, repeatedLookUps, lookUpsOnTheLine],
  ...[importOnTheLine, eventsOnTheLine, trigger],
  ...[nodeRedLookUps, nodeRedLookUpsOnTheLine, nodeRedTrigger],
];
const page = path.join(__dirname, '..', '..', 'docs', 'benchmarks.md');
const fullRuns = 5;

/** Measures, prints the page, or with `--json` the figures and nothing else. */
command(async ({ args, onStop }) => {
  const { only, rows, runs, json } = read(args);
  const environment = new BenchEnvironment();
  onStop(() => environment.close());
  const setting = { environment, maxRows: rows ?? Infinity, runs: runs ?? fullRuns };
  const report = await measure(chosen(only), setting);
  const text = toMarkdown(report, new Date());
  // A part of the tasks, or of their rows, is not what the page promises; it tells the runs itself.
  if (only === undefined && rows === undefined) writeFileSync(page, text);
  process.stdout.write(`${json === true ? toJson(report) : `\n${text}`}\n`);
  return report.finished.every(({ measured }) => 'comparisons' in measured) ? 0 : 1;
});

function read(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { only: text, rows: text, runs: text, json: { type: 'boolean' } } as const;
  const { only, rows, runs, json } = parseArgs({ args, options }).values;
  return { only, rows: number(rows), runs: number(runs), json };
}

function number(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`"${text}" is no whole number above 0.`);
}

function chosen(only: string | undefined): readonly Task[] {
  if (only === undefined) return tasks;
  const found = tasks.filter(({ name }) => name === only);
  if (found.length > 0) return found;
  const names = tasks.map(({ name }) => name).join(', ');
  throw new Error(`There is no task "${only}". There are: ${names}.`);
}

async function measure(wanted: readonly Task[], setting: Setting): Promise<Report> {
  const [before, measured] = [machine(), versions()];
  const finished: Finished[] = [];
  const started = performance.now();
  for (const task of wanted) finished.push(await measureOne(task, setting));
  const all = { ...before, load: [...before.load, load()] };
  const minutes = (performance.now() - started) / 60_000;
  return { machine: all, versions: measured, finished, minutes };
}

/** What one task cannot do keeps no other from being measured. */
async function measureOne(task: Task, setting: Setting): Promise<Finished> {
  try {
    const measured = await doing(`Measuring ${task.name}`, () => task.measure(setting));
    return { task, measured };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${task.name} could not be measured: ${problem}\n`);
    await setting.environment.quiet(); // The next task gets an n8n that is well.
    return { task, measured: { problem } };
  }
}
