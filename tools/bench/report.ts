import { execFileSync } from 'node:child_process';
import os from 'node:os';
import n8nWorkflow from 'n8n-workflow/package.json';
import zod from 'zod/package.json';
import { version } from '../../package.json';
import { n8nVersions } from '../lab/n8n/install';
import { nodeRedVersions } from '../lab/node-red/install';
import { toMarkdown } from '../scripts/generate/markdown-table';
import { median } from './sampling';
import type { Comparison, Task } from './task';

/** With a list of versions, and the processes that wanted a core over the minute before. */
export function describeMachine() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return {
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    load: readLoad(),
    versions: {
      'n8n-nodes-claire': `${version} (${commit.trim()})`,
      node: process.versions.node,
      n8n: n8nVersions.newest,
      'node-red': nodeRedVersions.newest,
      'n8n-workflow': n8nWorkflow.version,
      zod: zod.version,
    },
  };
}

export function readLoad(): number {
  return Math.round((os.loadavg()[0] ?? 0) * 10) / 10;
}

/** What `--json` prints of each comparison. */
export function judge({ task, line, better, target, ...runs }: Comparison) {
  const [ours, theirs] = [median(runs.ours), median(runs.theirs)];
  const ratio = better === 'less' ? theirs / ours : ours / theirs;
  const reached = target === undefined ? null : ratio >= target;
  return {
    task,
    line,
    ours: round(ours),
    theirs: round(theirs),
    ratio: round(ratio),
    target,
    reached,
  };
}

interface Report {
  readonly machine: ReturnType<typeof describeMachine>;
  readonly loadAfter: number;
  readonly minutes: number;
  readonly comparisons: readonly Comparison[];
  readonly tasks: readonly Task[];
}

/** docs/benchmarks.md. */
export function toPage({ machine, loadAfter, minutes, comparisons, tasks }: Report): string {
  const { processor, cores, memoryGb, system, load, versions } = machine;
  const all = Object.entries(versions).map(([name, one]) => `${name} ${one}`);
  return [
    '# Benchmarks',
    '',
    '`npm run bench` writes this page; do not edit it. Both sides take turns in one run, on one machine, against one sandbox without a rate limit, with the [workflows](../tools/bench/workflows) of both. Lines: _loopback_ is plain HTTP with 20 ms of latency; the others are TLS with that round trip, ± 10 ms, to a server that works 20 ms on each request, on 40 at once, and queues the rest; there a new connection costs two round trips more ([tools/lab/line](../tools/lab/line)). Times in n8n are its own, from the end of the node that makes the rows to the end of the last node. [speed.md](speed.md) says what holds each row back.',
    '',
    '- Figures are medians, with the smallest and the largest in brackets. The ratio says how many times better ours is, the target how many it should be.',
    `- Machine: ${processor}, ${String(cores)} cores, ${String(memoryGb)} GB, ${system}. Load: ${String(load)} before, ${String(loadAfter)} after; ratios bear it better than times.`,
    `- Versions: ${all.join(', ')}.`,
    `- Measured on ${new Date().toISOString().slice(0, 10)}, in ${minutes.toFixed(1)} minutes.`,
    '',
    ...toMarkdown([
      ['Task', 'Line', 'Ours', 'Theirs', 'Unit', 'Beside', 'Runs', 'Ratio', 'Target', 'Reached'],
      ...comparisons.map(toRow),
    ]),
    '',
    '## What is compared',
    '',
    ...tasks.map(({ name, about }) => `- \`${name}\`: ${about}`),
    '',
  ].join('\n');
}

function toRow(comparison: Comparison): string[] {
  const { unit, rival, ours, theirs } = comparison;
  const { task, line, ratio, target, reached } = judge(comparison);
  const runs = [...new Set([ours.length, theirs.length])].join(' and ');
  const verdict = reached === null ? '–' : reached ? 'yes' : '**no**';
  const goal = target === undefined ? '–' : String(target);
  return [
    task,
    line,
    spread(ours),
    spread(theirs),
    unit,
    rival,
    runs,
    String(ratio),
    goal,
    verdict,
  ];
}

function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = String(round(median(values)));
  return least === most ? middle : `${middle} (${String(round(least))}–${String(round(most))})`;
}

/** Three digits are more than the spread allows. */
function round(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
