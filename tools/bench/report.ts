import type { Machine } from './machine';
import { median } from './sampling';
import type { Comparison, Goal, Measured, Task } from './task';

interface TaskResult {
  readonly task: string;
  /** Where Claire stands. */
  readonly line: string;
  readonly ours: number | null;
  readonly theirs: number | null;
  /** How many times better ours is. */
  readonly ratio: number | null;
  readonly target: string;
  /** Null: for information. */
  readonly reached: boolean | null;
  /** Why there is nothing to reach. */
  readonly reason?: string;
  /** What was tried where it is not reached. */
  readonly tried?: string;
}

export interface Finished {
  readonly task: Task;
  /** Or why it could not be measured. */
  readonly measured: Measured | { readonly problem: string };
}

export interface Report {
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly finished: readonly Finished[];
  /** Of all tasks. */
  readonly minutes: number;
}

/** What `--json` prints. */
export function toJson({ machine, versions, finished }: Report): string {
  return JSON.stringify({ machine, versions, tasks: finished.flatMap(results) }, null, 2);
}

function results({ task, measured }: Finished): TaskResult[] {
  if ('comparisons' in measured) return measured.comparisons.map((one) => result(task, one));
  const { name, line } = task;
  const nothing = { ours: null, theirs: null, ratio: null };
  return [{ task: name, line, ...nothing, target: 'not measured', reached: false }];
}

function result(
  { line }: Task,
  { task, line: ownLine = line, better, target, ...runs }: Comparison,
): TaskResult {
  const [ours, theirs] = [median(runs.ours), median(runs.theirs)];
  const ratio = better === 'less' ? theirs / ours : ours / theirs;
  return {
    task,
    line: ownLine,
    ours: rounded(ours),
    theirs: rounded(theirs),
    ratio: rounded(ratio),
    target: target.text,
    ...('reason' in target
      ? { reached: null, reason: target.reason }
      : judge(target, target.reachedBy({ ours, theirs, ratio }))),
  };
}

function judge({ tried }: Goal, reached: boolean): Pick<TaskResult, 'reached' | 'tried'> {
  return { reached, ...(!reached && tried !== undefined && { tried }) };
}

/** docs/benchmarks.md. */
export function toMarkdown(report: Report, when: Date): string {
  const { finished } = report;
  return [
    ...introduction(report, when),
    ...finished.flatMap(({ task, measured }) =>
      'comparisons' in measured
        ? measured.comparisons.map((comparison) => tableRow(task, comparison))
        : [emptyRow(task)],
    ),
    '',
    '## What is compared',
    '',
    ...finished.map(({ task }) => `- \`${task.name}\`: ${task.about}`),
    ...notes(finished),
    '',
  ].join('\n');
}

function introduction({ machine, versions, minutes }: Report, when: Date): string[] {
  const { system, processor, cores, memoryGb, load } = machine;
  return [
    '# Benchmarks',
    '',
    '`npm run bench` writes this page; do not edit it. Both sides take turns in one run, on one machine, against one sandbox without a rate limit, with the [workflows](../tools/bench/workflows) of both. Lines: _loopback_ is plain HTTP with 20 ms of latency; the others are TLS with that round trip, ± 10 ms, to a server that works 20 ms on each request, on 40 at once, and queues the rest; there a new connection costs two round trips more ([tools/lab/line](../tools/lab/line)). Times in n8n are its own, from the end of the node that makes the rows to the end of the last node. [speed.md](speed.md) says what holds each row back.',
    '',
    '- Figures are medians, with the smallest and the largest in brackets. The ratio says how many times better ours is.',
    `- Machine: ${processor}, ${String(cores)} cores, ${String(memoryGb)} GB, ${system}. Load: ${load.map(String).join(' before, ')} after; ratios bear it better than times.`,
    `- Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `- Measured on ${when.toISOString().slice(0, 10)}, in ${minutes.toFixed(1)} minutes.`,
    '',
    '| Task | Line | Ours | Theirs | Unit | Beside | Runs | Ratio | Target | Reached |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
}

function tableRow(of: Task, comparison: Comparison): string {
  const { task, unit, rival, ours, theirs } = comparison;
  const { line, ratio, target, reason, reached, tried } = result(of, comparison);
  const runs = [...new Set([ours.length, theirs.length])].join(' and ');
  const aim = reason === undefined ? target : `${target}: ${reason}`;
  const cells = [task, line, spread(ours), spread(theirs), unit, rival, runs, String(ratio), aim];
  return `| ${[...cells, verdict(reached, tried)].join(' | ')} |`;
}

function verdict(reached: boolean | null, tried: string | undefined): string {
  if (reached === null) return '–';
  if (reached) return 'yes';
  return tried === undefined ? '**no**' : `**no**: ${tried}`;
}

function emptyRow({ name, line }: Task): string {
  return `| ${name} | ${line} | not measured | | | | 0 | | | **no** |`;
}

function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = String(rounded(median(values)));
  return least === most ? middle : `${middle} (${String(rounded(least))}–${String(rounded(most))})`;
}

function notes(finished: readonly Finished[]): string[] {
  const lines = finished.flatMap(({ task, measured }) =>
    'problem' in measured
      ? [`${task.name}: not measured. What stopped it: ${measured.problem.slice(0, 120)}`]
      : (measured.notes ?? []),
  );
  return lines.length === 0 ? [] : ['', '## Notes', '', ...lines.map((line) => `- ${line}`)];
}

/** Three digits are more than the spread allows. */
function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
