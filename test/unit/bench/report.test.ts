import { expect, it } from '@jest/globals';
import { judge, toPage } from '../../../tools/bench/report';
import type { Comparison } from '../../../tools/bench/task';

const row: Comparison = {
  ...{ task: 'look-ups', line: 'TLS, 30 ms', unit: 'ms', rival: 'others', better: 'less' },
  ...{ ours: [4, 2, 3], theirs: [6] },
};

it('the figures of the benchmarks say of each row whether its target was reached', () => {
  expect([judge(row), judge({ ...row, target: 2 }), judge({ ...row, target: 2.1 })]).toMatchObject([
    { task: 'look-ups', line: 'TLS, 30 ms', ours: 3, theirs: 6, ratio: 2, reached: null },
    { target: 2, reached: true },
    { target: 2.1, reached: false },
  ]);
  expect(judge({ ...row, better: 'more', target: 0.5 })).toMatchObject({
    ratio: 0.5,
    reached: true,
  });
});

it('the page of the benchmarks has a row for each comparison', () => {
  const versions = { node: '24' };
  const machine = { processor: 'one', cores: 2, memoryGb: 4, system: 'Linux', load: 0, versions };
  const rest = { loadAfter: 0, minutes: 14.26, tasks: [] };

  const page = toPage({ machine: machine as never, comparisons: [{ ...row, target: 3 }], ...rest });

  const [line = ''] = page.split('\n').filter((text) => text.startsWith('| look-ups'));
  expect(line.split('|').map((cell) => cell.trim())).toEqual([
    ...['', 'look-ups', 'TLS, 30 ms', '3 (2–4)', '6', 'ms', 'others', '3 and 1', '2', '3'],
    ...['**no**', ''],
  ]);
  expect(page).toContain('in 14.3 minutes.');
});
