import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { root } from './packed';

const page = join(root, 'docs/benchmarks.md');
const Results = z.strictObject({
  machine: z.looseObject({ cores: z.number() }),
  versions: z.record(z.string(), z.string()),
  tasks: z.array(z.looseObject({ task: z.string(), ours: z.number(), theirs: z.number() })),
});

function bench(...args: string[]): string {
  return execFileSync(process.execPath, [join(root, 'tools/scripts/run.mjs'), 'bench', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const pageNow = () => (existsSync(page) ? readFileSync(page, 'utf8') : undefined);

describe('npm run bench', () => {
  it('prints its figures as JSON and nothing else, and leaves the page for a whole run', () => {
    const before = pageNow();

    const results: unknown = JSON.parse(bench('--json', '--only', 'core', '--rows', '200'));

    expect(Results.parse(results).tasks.map(({ task }) => task)).toEqual(['core: 200 rows']);
    expect(pageNow()).toBe(before);
  });

  it('does not take a task that it does not have', () => {
    expect(() => bench('--json', '--only', 'elsewhere')).toThrow('Command failed');
  });
});
