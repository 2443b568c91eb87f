import { asObject } from '../../lab/n8n/rest';
import { loopback } from '../claire-at';
import { toShares } from '../cpu-profile';
import { inspected, type Inspector } from '../inspect';
import { side } from './look-ups';
import { addCars } from '../rows';
import { alternately, once } from '../sampling';
import { type Comparison, forInformation, type Task } from '../task';

const cars = 1000;

/** Where the processor time of n8n's process goes. */
export const profile: Task = {
  name: 'profile',
  line: 'loopback',
  about:
    'Processor time of n8n’s process for each of 1,000 look-ups, by V8’s profiler: what each part of the code takes itself, and with what it calls before it returns. Other threads, and what n8n does for the run, are part of it.',
  async measure({ environment, maxRows, runs }) {
    const { env, connect } = await inspected();
    const bench = await environment.n8nBench(loopback, env);
    await addCars(bench.claire, cars);
    const rows = Math.min(cars, maxRows);
    const inspector = await connect();
    const profiled = async (file: string, node: string) => {
      const work = await side(bench, file, node, { rows });
      return () => microseconds(inspector, work, rows);
    };
    const sides = {
      ours: await profiled('look-ups-claire', 'Claire'),
      theirs: await profiled('look-ups-http-request', 'HTTP Request'),
    };
    await alternately(sides, once);
    const { ours, theirs } = await alternately(sides, { runs, seconds: 120 });
    inspector.close();
    return { comparisons: Object.keys(ours[0] ?? {}).map((task) => compare(task, ours, theirs)) };
  },
};

type Times = Readonly<Record<string, number>>;

function compare(task: string, ours: readonly Times[], theirs: readonly Times[]): Comparison {
  return {
    task,
    unit: 'µs of processor time a look-up',
    rival: 'HTTP Request',
    ours: ours.map((times) => times[task] ?? Number.NaN),
    theirs: theirs.map((times) => times[task] ?? Number.NaN),
    better: 'less',
    target: forInformation('a profile'),
  };
}

/** Of a run without the profiler, shared out by one with it: a busy machine alters no share. */
async function microseconds(
  inspector: Inspector,
  work: () => Promise<unknown>,
  items: number,
): Promise<Times> {
  const before = await processorTime(inspector);
  await work();
  const each = ((await processorTime(inspector)) - before) / items;
  await inspector.call('Profiler.enable');
  await inspector.call('Profiler.start');
  await work();
  const { profile: samples } = await inspector.call('Profiler.stop');
  const shares = toShares(asObject(samples)).flatMap(({ part, self, total }) => [
    [part, self * each] as const,
    [`${part}, with what it calls`, total * each] as const,
  ]);
  return Object.fromEntries([['all', each], ...shares]);
}

async function processorTime(inspector: Inspector): Promise<number> {
  const expression = 'Object.values(process.cpuUsage()).reduce((sum, part) => sum + part)';
  const { result } = await inspector.call('Runtime.evaluate', { expression });
  return Number(asObject(result).value);
}
