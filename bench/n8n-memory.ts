import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod/v4';
import { startN8n } from '../lab/n8n/server';
import { startSandbox } from '../sandbox';
import { pack } from '../scripts/steps/pack';
import { alternately } from './sampling';
import type { Comparison, Target, Task } from './task';
import { workflowFrom } from './workflow-file';

const rows = 50_000;
const Memory = z.object({ live: z.number(), resident: z.number() });
type Memory = z.infer<typeof Memory>;

const aQuarterMore: Target = {
  text: 'at most a quarter more',
  reachedBy: ({ ours, theirs }) => ours <= theirs * 1.25,
};

export const n8nMemory: Task = {
  name: 'n8n-memory',
  about:
    'The most memory that the process of a real n8n needs for a run of 50,000 items: a Code node that makes appointments and our node that imports them, beside the same Code node and a node that does nothing. Needed is what is left of the heap after a garbage collection, looked at up to four times a second.',
  async measure({ mostRows, runs }) {
    const count = Math.min(rows, mostRows);
    const sides = {
      ours: () => sample('night-claire', count),
      theirs: () => sample('night-nothing', count),
    };
    const { ours, theirs } = await alternately(sides, { runs, seconds: 600 });
    return {
      comparisons: [compare(count, ours, theirs)],
      notes: [`n8n-memory: resident at most ${shown(ours)} MB (ours), ${shown(theirs)} MB.`],
    };
  },
};

function compare(count: number, ours: readonly Memory[], theirs: readonly Memory[]): Comparison {
  const megabytes = ({ live }: Memory): number => live / 2 ** 20;
  return {
    task: `n8n: memory for ${String(count)} items`,
    unit: 'MB of heap',
    rival: 'No Operation',
    ours: ours.map(megabytes),
    theirs: theirs.map(megabytes),
    better: 'less',
    target: aQuarterMore,
  };
}

function shown(samples: readonly Memory[]): string {
  return samples.map(({ resident }) => (resident / 2 ** 20).toFixed(0)).join(', ');
}

/** One run in a process of its own: memory that was taken once is never given back. */
async function sample(file: string, count: number): Promise<Memory> {
  const userFolder = mkdtempSync(path.join(tmpdir(), 'claire-bench-memory-'));
  const report = path.join(userFolder, 'memory.json');
  const claire = await startSandbox({ seed: 1, rateLimit: 100_000_000 });
  const n8n = await startN8n({
    userFolder,
    packageTarball: (await pack()).n8n,
    env: {
      NODE_OPTIONS: `--expose-gc --import ${pathToFileURL(path.join(__dirname, 'memory-of-process.mjs')).href}`,
      CLAIRE_BENCH_MEMORY: report,
      DB_PING_TIMEOUT_MS: '120000',
    },
  });
  try {
    const { url, apiKey } = claire;
    const data = { baseUrl: url, apiKey };
    const claireApi = await n8n.rest.createCredential({ name: 'Claire', type: 'claireApi', data });
    const names = { claireUrl: url, credentialIds: { claireApi } };
    const id = await n8n.rest.createWorkflow(workflowFrom(file, names, { rows: count }));
    const { status } = await n8n.rest.run(id, 'Start', 600_000);
    if (status !== 'success') throw new Error(`n8n ended the run with "${String(status)}".`);
    if (!existsSync(report)) throw new Error('The process of n8n told nothing of its memory.');
    return Memory.parse(JSON.parse(readFileSync(report, 'utf8')));
  } finally {
    await n8n.stop();
    await claire.close();
    rmSync(userFolder, { recursive: true, force: true });
  }
}
