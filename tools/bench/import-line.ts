import { sample } from './execution';
import { far } from './claire-at';
import { alternately, median, once } from './sampling';
import { atLeast, atMost, type Task } from './task';

const rows = 10_000;

export const importOnTheLine: Task = {
  name: 'import-line',
  line: far.line,
  about:
    'Import of 10,000 appointments of one location, confirmed, in a real n8n on a line, beside the least time that its requests could take there: a round trip of 150 ms for each, with as many in flight all the time as it ever had, and no connection to open.',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench(far);
    const count = Math.min(rows, maxRows);
    const side = async (of: number) => {
      const workflow = await bench.add('import-claire-confirmed', { rows: of });
      const ours = async () => {
        await bench.line?.forget();
        const result = await sample(bench, workflow, 'Claire');
        // In n8n each request has a connection of its own.
        return { ...result, inFlight: (await bench.line?.counts())?.mostOpen ?? 1 };
      };
      return { ours };
    };
    await alternately(await side(Math.min(20, count)), once);
    const { ours } = await alternately(await side(count), { runs, seconds: 30 });
    const roundTrip = (far.roundTrip ?? 0) / 1000;
    const imported = ours[0]?.items.filter(({ status }) => status === 'imported').length ?? 0;
    const task = `import of ${String(count)} rows, confirmed`;
    return {
      comparisons: [
        {
          task: `${task}: seconds`,
          unit: 'seconds',
          rival: 'the floor of the wire',
          ours: ours.map(({ seconds }) => seconds),
          theirs: ours.map(({ requests, inFlight }) => (requests * roundTrip) / inFlight),
          better: 'less',
          target: { ...atLeast(1 / 4), text: 'under four times it' },
        },
        {
          task: `${task}: answers with status 429`,
          unit: 'answers',
          rival: 'none',
          ours: ours.map(({ refused }) => refused),
          theirs: [0],
          better: 'less',
          target: atMost(0, 'answers'),
        },
      ],
      notes: [
        `import-line: imported, with Claire's id, after the confirmation: ${String(imported)} of ${String(count)}, with ${String(median(ours.map((run) => run.requests)))} requests, at most ${String(median(ours.map((run) => run.inFlight)))} in flight.`,
      ],
    };
  },
};
