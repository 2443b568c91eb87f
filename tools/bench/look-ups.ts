import { type Sample, sample } from './execution';
import type { N8nBench } from './bench-environment';
import { addCars } from './rows';
import { alternately, once } from './sampling';
import { atLeast, type Comparison, type Task } from './task';
import { maxInFlight } from './in-flight';
import type { Size } from './workflow-file';

const cars = 1000;
/** One item after the other is slow, and each costs the same: a part of them tells the rest. */
const inTheLoop = 100;
const repeatedRows = 10_000;

export const lookUps: Task = {
  name: 'look-ups',
  about:
    'Look-ups of 1,000 different VINs in a real n8n: our node beside the HTTP Request node, which starts all requests at once or, with its batching on, ten every 20 ms; and beside Loop Over Items with one HTTP Request a turn (100 items; the figure is per item).',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    await addCars(bench.claire, cars);
    const rows = Math.min(cars, maxRows);
    const loopRows = Math.min(inTheLoop, maxRows);
    const sides = async (all: Size, loop: Size) => ({
      claire: await side(bench, 'look-ups-claire', 'Claire', all),
      burst: await side(bench, 'look-ups-http-request', 'HTTP Request', all),
      batched: await side(bench, 'look-ups-http-request-batched', 'HTTP Request', all),
      loop: await side(bench, 'look-ups-loop-over-items', 'Done', loop),
    });
    await alternately(await sides({ rows: 20 }, { rows: 5 }), once);
    const measured = await sides({ rows }, { rows: loopRows });
    const { claire, burst, batched, loop } = await alternately(measured, { runs, seconds: 110 });
    const most = {
      ours: await maxInFlight(bench.claire, measured.claire),
      burst: await maxInFlight(bench.claire, measured.burst),
    };
    const perItem = (samples: readonly Sample[], count: number) =>
      samples.map(({ seconds }) => (seconds * 1000) / count);
    const ours = { ours: perItem(claire, rows), better: 'less', unit: 'ms an item' } as const;
    return {
      comparisons: [
        {
          ...ours,
          task: `look-ups of ${String(rows)} VINs: time`,
          rival: 'HTTP Request, all at once',
          theirs: perItem(burst, rows),
          target: atLeast(1),
        },
        {
          ...ours,
          task: `look-ups of ${String(rows)} VINs, in batches: time`,
          rival: 'HTTP Request, ten every 20 ms',
          theirs: perItem(batched, rows),
          target: atLeast(1),
        },
        {
          ...ours,
          task: `look-ups of ${String(rows)} VINs, one by one: time`,
          rival: `Loop Over Items (${String(loopRows)} items)`,
          theirs: perItem(loop, loopRows),
          target: atLeast(7),
        },
      ],
      notes: [
        `look-ups: requests under way at once: at most ${String(most.ours)} (ours), ${String(most.burst)} (HTTP Request, all at once).`,
      ],
    };
  },
};

export const repeatedLookUps: Task = {
  name: 'repeated-look-ups',
  about:
    'Look-ups for 10,000 items that name 1,000 different VINs in a real n8n: our node, which asks once a run for each VIN, beside the HTTP Request node.',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    await addCars(bench.claire, cars);
    const rows = Math.min(repeatedRows, maxRows);
    const size = { rows, different: Math.ceil(rows / 10) };
    const sides = async (of: Size) => ({
      ours: await side(bench, 'look-ups-claire', 'Claire', of),
      theirs: await side(bench, 'look-ups-http-request', 'HTTP Request', of),
    });
    await alternately(await sides({ rows: 20 }), once);
    const { ours, theirs } = await alternately(await sides(size), {
      runs,
      seconds: 240,
    });
    const compare = (figure: 'requests' | 'seconds', times: number): Comparison => ({
      task: `${String(rows)} look-ups of ${String(size.different)} VINs: ${figure}`,
      unit: figure,
      rival: 'HTTP Request, all at once',
      ours: ours.map((run) => run[figure]),
      theirs: theirs.map((run) => run[figure]),
      better: 'less',
      target: atLeast(times),
    });
    return { comparisons: [compare('requests', 10), compare('seconds', 5)] };
  },
};

async function side(bench: N8nBench, file: string, node: string, size: Size) {
  const workflow = await bench.add(file, size);
  return async () => {
    const result = await sample(bench, workflow, node);
    const found = result.items.length;
    if (found === size.rows) return result;
    throw new Error(`${file} found ${String(found)} of ${String(size.rows)} cars.`);
  };
}
