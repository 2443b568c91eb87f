import { sample } from '../execution';
import { far } from '../claire-at';
import { ask, nodeRedBench } from '../node-red';
import { alternately, median, once } from '../sampling';
import { atLeast, atMost, forInformation, type Comparison, type Setting, type Task } from '../task';

const rows = 10_000;
const roundTrip = (far.roundTrip ?? 0) / 1000;
const goal = {
  ...atLeast(1 / 4),
  text: 'under four times it',
  tried:
    'the line alone takes 1.7 s (test/unit/import/confirmation.test.ts): three rounds of batches 0.5, a second before the first poll, 40 polls at once 0.2. Four times the floor is 1.31 s: each poll would have to follow its batch at once, at the cost of 40 more requests to a slow Claire. Tried: one poll a quarter of a second after the last batch, which adds a round trip',
};
const n8nConnects = forInformation(
  'n8n opens a connection for each request, which makes three round trips of one: with 64 in flight from the first moment, two rounds of batches and one of looks take 1.4 s, more than four times the floor',
);

interface Run {
  readonly seconds: number;
  readonly requests: number;
  /** Answers with status 429. */
  readonly refused: number;
  /** Requests, at most: as many as there were connections. */
  readonly inFlight: number;
  readonly imported: number;
}

export const importOnTheLine: Task = {
  name: 'import-line',
  line: far.line,
  about:
    'Import of 10,000 appointments of one location, confirmed, on a line, in a real n8n and Node-RED, beside the least time of its requests there: a round trip of 150 ms each, always with its maximum in flight, and no connection to open.',
  async measure(setting) {
    const count = Math.min(rows, setting.maxRows);
    const n8n = await inN8n(setting, count);
    const nodeRed = await inNodeRed(setting, count);
    return {
      comparisons: [
        toSeconds(`import of ${String(count)} rows, confirmed`, n8n, n8nConnects),
        toRefused(`import of ${String(count)} rows, confirmed`, n8n),
        toSeconds(`Node-RED: import of ${String(count)} rows, confirmed`, nodeRed, goal),
        toRefused(`Node-RED: import of ${String(count)} rows, confirmed`, nodeRed),
      ],
      notes: [toNote('n8n', count, n8n), toNote('Node-RED', count, nodeRed)],
    };
  },
};

async function inN8n({ environment, runs }: Setting, count: number): Promise<Run[]> {
  const bench = await environment.n8nBench(far);
  const side = async (of: number) => {
    const workflow = await bench.add('import-claire-confirmed', { rows: of });
    const ours = async (): Promise<Run> => {
      await bench.line?.forget();
      const { items, ...result } = await sample(bench, workflow, 'Claire');
      const inFlight = (await bench.line?.counts())?.mostOpen ?? 1;
      return { ...result, inFlight, imported: countImported(items) };
    };
    return { ours };
  };
  await alternately(await side(Math.min(20, count)), once);
  return (await alternately(await side(count), { runs, seconds: 20 })).ours;
}

async function inNodeRed({ environment, runs }: Setting, count: number): Promise<Run[]> {
  const bench = await nodeRedBench(environment, ['node-red-import-claire'], far);
  const { claire, line } = bench;
  const run = async (of: number): Promise<Run> => {
    claire.forgetRequests();
    await line?.forget();
    const { milliseconds, imported } = await ask(bench, '/bench/import', { rows: of });
    const requests = claire.requests();
    return {
      seconds: Number(milliseconds) / 1000,
      requests: requests.length,
      refused: requests.filter(({ status }) => status === 429).length,
      inFlight: (await line?.counts())?.mostOpen ?? 1,
      imported: Number(imported),
    };
  };
  try {
    await run(Math.min(20, count));
    return (await alternately({ ours: () => run(count) }, { runs, seconds: 30 })).ours;
  } finally {
    await bench.close();
  }
}

function countImported(items: readonly Readonly<Record<string, unknown>>[]): number {
  return items.filter(({ status }) => status === 'imported').length;
}

function toSeconds(task: string, runs: readonly Run[], target: Comparison['target']): Comparison {
  return {
    task: `${task}: seconds`,
    unit: 'seconds',
    rival: 'the floor of the wire',
    ours: runs.map(({ seconds }) => seconds),
    theirs: runs.map(({ requests, inFlight }) => (requests * roundTrip) / inFlight),
    better: 'less',
    target,
  };
}

function toRefused(task: string, runs: readonly Run[]): Comparison {
  return {
    task: `${task}: answers with status 429`,
    unit: 'answers',
    rival: 'none',
    ours: runs.map(({ refused }) => refused),
    theirs: [0],
    better: 'less',
    target: atMost(0, 'answers'),
  };
}

function toNote(platform: string, count: number, runs: readonly Run[]): string {
  const of = (figure: keyof Run): string => String(median(runs.map((run) => run[figure])));
  return `import-line, ${platform}: imported, with Claire's id, after the confirmation: ${of('imported')} of ${String(count)}, with ${of('requests')} requests, at most ${of('inFlight')} in flight.`;
}
