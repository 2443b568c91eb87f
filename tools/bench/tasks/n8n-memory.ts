import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type N8nServer, startN8n } from '../../lab/n8n/server';
import { startSandbox } from '../../../sandbox';
import type { Target, Task } from '../task';
import { workflowFrom } from '../workflow-file';

const rows = 50_000;
/** In a heap that has room nothing is cleared away, and it would say nothing about need. */
const heapLimit = 450;

const aQuarterMore: Target = {
  text: 'at most a quarter more',
  reachedBy: ({ ours, theirs }) => ours <= theirs * 1.25,
};

export const n8nMemory: Task = {
  name: 'n8n-memory',
  line: 'loopback',
  about: `The most memory that a full garbage collection leaves in a real n8n, with a heap of ${String(heapLimit)} MB, during a run of 50,000 items: a Code node that makes appointments and our node that imports and confirms them, beside the same Code node and a node that does nothing.`,
  async measure({ environment, maxRows }) {
    const count = Math.min(rows, maxRows);
    const { n8n: packageTarball } = await environment.tarballs();
    // Side by side, as memory is compared and no time.
    const [ours, theirs] = await Promise.all(
      ['night-claire', 'night-nothing'].map((file) => megabytes(file, count, packageTarball)),
    );
    return {
      comparisons: [
        {
          task: `n8n: memory for ${String(count)} items`,
          unit: 'MB of heap',
          rival: 'No Operation',
          ours: [ours ?? Number.NaN],
          theirs: [theirs ?? Number.NaN],
          better: 'less',
          target: aQuarterMore,
        },
      ],
    };
  },
};

/** One run in a process of its own: memory that was taken once is never given back. */
async function megabytes(file: string, count: number, packageTarball: string): Promise<number> {
  const claire = await startSandbox({ seed: 1, rateLimit: 100_000_000 });
  const preload = pathToFileURL(path.join(__dirname, '..', 'memory-of-process.mjs')).href;
  const n8n = await startN8n({
    packageTarball,
    env: {
      NODE_OPTIONS: `--max-old-space-size=${String(heapLimit)} --import ${preload}`,
      DB_PING_TIMEOUT_MS: '120000',
    },
  });
  try {
    await runOnce(n8n, claire, file, count);
    return maxLeft(n8n.log());
  } finally {
    await n8n.stop();
    await claire.close();
  }
}

async function runOnce(
  { rest }: N8nServer,
  { url, apiKey }: { url: string; apiKey: string },
  file: string,
  count: number,
): Promise<void> {
  const data = { baseUrl: url, apiKey };
  const claireApi = await rest.createCredential({ name: 'Claire', type: 'claireApi', data });
  const names = { claireUrl: url, credentialIds: { claireApi } };
  const id = await rest.createWorkflow(workflowFrom(file, names, { rows: count }));
  const { status } = await rest.run(id, 'Start', 900_000);
  if (status !== 'success') throw new Error(`n8n ended the run with "${String(status)}".`);
}

/** Such as `Mark-Compact 398.1 (431.0) -> 312.2 (430.8) MB`. */
function maxLeft(log: string): number {
  const collections = log.matchAll(/Mark-Compact.*? -> ([\d.]+) \([\d.]+\) MB/g);
  const left = [...collections].map(([, after]) => Number(after));
  if (left.length === 0) throw new Error('V8 has told of no garbage collection.');
  return Math.max(...left);
}
