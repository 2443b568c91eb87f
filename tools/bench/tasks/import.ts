import { type N8nBench, n8nBench, type Sample } from '../n8n';
import { alternately, warmUp } from '../sampling';
import type { Comparison, Task } from '../task';

const rows = 5_000;

/** Bare: the name of the folder `claire/import` says what it is about. */
export const importing: Task = {
  name: 'import',
  about:
    'Import of 5,000 appointments of one location in a real n8n: our node, waiting for nothing, beside the HTTP Request node with one request a row, and beside a Code node that makes batches of 100 for an HTTP Request node. Once more with confirmation, which neither of the others has.',
  async measure(servers) {
    const bench = await n8nBench(servers);
    await warmUp(await sides(bench, 20));
    const { claire, confirmed, oneByOne, byHand } = await alternately(await sides(bench, rows), 60);
    const imported = confirmed.flatMap(({ items }) => items).filter(isImported).length;
    if (imported !== confirmed.length * rows) throw new Error('Not all rows are imported.');
    const task = `import of ${String(rows)} rows`;
    const rival = 'HTTP Request, one request a row';
    const seconds = (ours: readonly Sample[], theirs: readonly Sample[]): Comparison => ({
      ...{ task: `${task}: seconds`, line: 'loopback', unit: 'seconds', rival, better: 'less' },
      ours: ours.map((run) => run.seconds),
      theirs: theirs.map((run) => run.seconds),
    });
    return [
      {
        ...seconds(claire, oneByOne),
        ...{ task: `${task}: requests`, unit: 'requests', target: 95 },
        ours: claire.map(({ requests }) => requests),
        theirs: oneByOne.map(({ requests }) => requests),
      },
      { ...seconds(claire, oneByOne), target: 20 },
      {
        ...seconds(claire, byHand),
        ...{ task: `${task}, batches by hand: seconds`, rival: 'Code and HTTP Request', target: 1 },
      },
      { ...seconds(confirmed, oneByOne), task: `${task}, confirmed: seconds` },
    ];
  },
};

async function sides({ side, workflows }: N8nBench, count: number) {
  const batches = Math.ceil(count / 100);
  return {
    claire: await side(workflows.importing(count, 'nothing'), 'Claire', count),
    confirmed: await side(workflows.importing(count, 'confirmation'), 'Claire', count),
    oneByOne: await side(workflows.importOneByOne(count), 'HTTP Request', count),
    byHand: await side(workflows.importInBatches(count), 'HTTP Request', batches),
  };
}

function isImported({ status }: Readonly<Record<string, unknown>>): boolean {
  return status === 'imported';
}
