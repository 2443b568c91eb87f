import { describe, expect, it } from '@jest/globals';
import { type Report, toJson, toMarkdown } from '../../../tools/bench/report';
import { atLeast, atMost, forInformation, type Target, type Task } from '../../../tools/bench/task';

const task: Task = {
  name: 'look-ups',
  line: 'loopback',
  about: 'Look-ups.',
  measure: () => Promise.reject(new Error('Not asked for')),
};

const row = (target: Target, line?: string) => ({
  ...{ task: 'look-ups', unit: 'ms', rival: 'others', ours: [4, 2, 3], theirs: [6] },
  ...{ better: 'less' as const, target, ...(line !== undefined && { line }) },
});

const report: Report = {
  machine: { system: 'Linux', processor: 'one', cores: 2, memoryGb: 4, load: [0, 0] },
  versions: {},
  minutes: 14.26,
  finished: [
    {
      task,
      measured: {
        comparisons: [
          row(atLeast(2)),
          row(atLeast(2.1), 'TLS, 30 ms'),
          row(atMost(2, 'ms')),
          row({ ...atLeast(2), tried: 'nothing' }),
          row({ ...atLeast(3), tried: 'more at once, which the server refuses' }),
          row(forInformation('n8n decides it')),
        ],
      },
    },
    { task, measured: { problem: 'n8n did not start' } },
  ],
};

describe('the figures of the benchmarks', () => {
  it('say of each row on which line it was reached, or why there is nothing to reach', () => {
    const { tasks } = JSON.parse(toJson(report)) as { tasks: unknown };

    expect(tasks).toMatchObject([
      { line: 'loopback', ours: 3, theirs: 6, ratio: 2, reached: true },
      { line: 'TLS, 30 ms', reached: false },
      { reached: false },
      { reached: true },
      { reached: false, tried: 'more at once, which the server refuses' },
      { reached: null, reason: 'n8n decides it' },
      { line: 'loopback', ours: null, target: 'not measured', reached: false },
    ]);
  });

  it('are rows of the page, with the line of each', () => {
    const page = toMarkdown(report, new Date(0));

    const rows = page.split('\n').filter((line) => line.startsWith('| look-ups |'));
    expect(rows.map((text) => text.split(' | ').at(1))).toEqual([
      ...['loopback', 'TLS, 30 ms', 'loopback', 'loopback', 'loopback', 'loopback', 'loopback'],
    ]);
    expect(rows.map((text) => text.split(' | ').at(-1))).toEqual([
      ...['yes |', '**no** |', '**no** |', 'yes |'],
      ...['**no**: more at once, which the server refuses |', '– |', '**no** |'],
    ]);
    expect(rows[5]).toContain('for information: n8n decides it');
    expect(page).toContain('Measured on 1970-01-01, in 14.3 minutes.');
  });
});
