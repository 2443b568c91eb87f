import type { Json } from '../../lab/n8n/rest';
import { type Sample, sample } from '../execution';
import type { N8nBench } from '../bench-environment';
import { alternately, median, once } from '../sampling';
import { atLeast, type Comparison, forInformation, type Target, type Task } from '../task';

const rows = 5_000;
const noConfirmation = 'the other side confirms nothing';

/** Bare: the name of the folder `claire/import` says what it is about. */
export const importing: Task = {
  name: 'import',
  line: 'loopback',
  about:
    'Import of 5,000 appointments of one location in a real n8n: our node, waiting for nothing, beside the HTTP Request node with one request a row, and beside a Code node that makes batches of 100 for an HTTP Request node. Once more with confirmation, which neither of the others has.',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    const count = Math.min(rows, maxRows);
    await sides(bench, Math.min(20, count)).then((warm) => alternately(warm, once));
    const samples = await alternately(await sides(bench, count), {
      runs,
      seconds: 60,
    });
    const { claire, confirmed, oneByOne, byHand } = samples;
    return {
      comparisons: [
        compare('requests', count, claire, oneByOne, atLeast(Math.min(95, count))),
        compare('seconds', count, claire, oneByOne, atLeast(20)),
        {
          ...compare('seconds', count, claire, byHand, atLeast(1)),
          task: `import of ${String(count)} rows, batches by hand: seconds`,
          rival: 'Code and HTTP Request',
        },
        {
          ...compare('seconds', count, confirmed, oneByOne, forInformation(noConfirmation)),
          task: `import of ${String(count)} rows, confirmed: seconds`,
        },
      ],
      notes: [
        `import: answers with status 429: ${sum(claire, 'refused')} (ours), ${sum(oneByOne, 'refused')} (one request a row).`,
        `import: outcomes in the output for ${String(count)} rows: ${outcomes(claire)} (ours), ${outcomes(byHand)} (batches by hand).`,
        `import: imported, with Claire's id, after the confirmation: ${outcomes(confirmed, 'imported')} of ${String(count)}, with ${String(median(confirmed.map((run) => run.requests)))} requests.`,
      ],
    };
  },
};

async function sides(bench: N8nBench, count: number) {
  const files = ['import-claire', 'import-claire-confirmed', 'import-http-request'];
  const [claire, confirmed, oneByOne, byHand] = await Promise.all(
    [...files, 'import-batched-by-hand'].map((file) => bench.add(file, { rows: count })),
  );
  return {
    claire: () => sample(bench, String(claire), 'Claire'),
    confirmed: () => sample(bench, String(confirmed), 'Claire'),
    oneByOne: () => sample(bench, String(oneByOne), 'HTTP Request'),
    byHand: () => sample(bench, String(byHand), 'HTTP Request'),
  };
}

function compare(
  figure: 'requests' | 'seconds',
  count: number,
  ours: readonly Sample[],
  theirs: readonly Sample[],
  target: Target,
): Comparison {
  return {
    task: `import of ${String(count)} rows: ${figure}`,
    unit: figure,
    rival: 'HTTP Request, one request a row',
    ours: ours.map((run) => run[figure]),
    theirs: theirs.map((run) => run[figure]),
    better: 'less',
    target,
  };
}

function sum(samples: readonly Sample[], figure: 'refused'): string {
  return String(samples.reduce((all, run) => all + run[figure], 0));
}

function outcomes(samples: readonly Sample[], wanted?: string): string {
  const isOne = ({ status }: Json): boolean =>
    wanted === undefined ? typeof status === 'string' : status === wanted;
  return String(samples[0]?.items.filter(isOne).length ?? 0);
}
