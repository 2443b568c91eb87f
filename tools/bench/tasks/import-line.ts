import type { Line } from '../../lab/line/line';
import { n8nBench } from '../n8n';
import { nodeRedBench } from '../node-red';
import { alternately, warmUp } from '../sampling';
import { type BenchServers, far } from '../servers';
import type { Comparison, Task } from '../task';
import { importing } from '../workflows/node-red';

const rows = 10_000;
const roundTrip = (far.roundTrip ?? 0) / 1000;

interface Run {
  readonly seconds: number;
  /** The least time that so many requests take there. */
  readonly floor: number;
}

/** A run of a platform, which says how long it took and what it imported. */
type Import = (rows: number) => Promise<{ seconds: number; requests: number; imported: number }>;

export const importOnTheLine: Task = {
  name: 'import-line',
  about:
    'Import of 10,000 appointments of one location, confirmed, on a line, in a real n8n and Node-RED, beside the least time of its requests there: a round trip of 150 ms each, always with its maximum in flight, and no connection to open.',
  async measure(servers) {
    return [
      compare('import', await inN8n(servers)),
      { ...compare('Node-RED: import', await inNodeRed(servers)), target: 1 / 4 },
    ];
  },
};

async function inN8n(servers: BenchServers): Promise<Run[]> {
  const { line, side, workflows } = await n8nBench(servers, far);
  return sample(line, async (count) => {
    const run = await side(workflows.importing(count, 'confirmation'), 'Claire', count);
    const { items, ...result } = await run();
    return { ...result, imported: items.filter(({ status }) => status === 'imported').length };
  });
}

async function inNodeRed(servers: BenchServers): Promise<Run[]> {
  const { claire, line, ask } = await nodeRedBench(servers, importing, far);
  return sample(line, async (count) => {
    claire.forgetRequests();
    const { milliseconds, imported } = await ask('/import', { rows: count });
    const requests = claire.requests().length;
    return { seconds: Number(milliseconds) / 1000, requests, imported: Number(imported) };
  });
}

async function sample(line: Line | undefined, run: Import): Promise<Run[]> {
  const of = (count: number) => async (): Promise<Run> => {
    await line?.forget();
    const { seconds, requests, imported } = await run(count);
    if (imported !== count) throw new Error(`${String(imported)} of ${String(count)} are imported`);
    const inFlight = (await line?.counts())?.mostOpen ?? 1;
    return { seconds, floor: (requests * roundTrip) / inFlight };
  };
  await warmUp({ ours: of(20) });
  return (await alternately({ ours: of(rows) }, 30)).ours;
}

function compare(what: string, runs: readonly Run[]): Comparison {
  return {
    task: `${what} of ${String(rows)} rows, confirmed: seconds`,
    ...{ line: far.line, unit: 'seconds', rival: 'the floor of the wire', better: 'less' },
    ours: runs.map(({ seconds }) => seconds),
    theirs: runs.map(({ floor }) => floor),
  };
}
