import { type N8nBench, n8nBench, type Sample } from '../n8n';
import { addCars } from '../rows';
import { alternately, warmUp } from '../sampling';
import { type BenchServers, far, loopback, near, type Place } from '../servers';
import type { Comparison, Task } from '../task';
import type { Size } from '../workflows/n8n';

const cars = 1000;
/** One item after the other is slow, and each costs the same: a part of them tells the rest. */
const inTheLoop = 100;
const repeated = { rows: 5000, different: 500 };
const atOnce = 'HTTP Request, all at once';

export const lookUps: Task = {
  name: 'look-ups',
  about:
    'Look-ups of 1,000 different VINs in a real n8n: our node beside the HTTP Request node with all requests at once; and beside Loop Over Items with one HTTP Request a turn (100 items; the figure is per item).',
  async measure(servers) {
    const bench = await startBench(servers, loopback);
    const { claire, burst } = await lookUpBoth(bench, { rows: cars }, 30);
    const looping = bench.workflows.lookUpsInALoop({ rows: inTheLoop });
    const loop = await bench.side(looping, 'Done', inTheLoop);
    const oneByOne = { ...compareTimes(loopback, claire, [await loop()], inTheLoop), target: 7 };
    const rival = `Loop Over Items (${String(inTheLoop)} items)`;
    return [
      { ...compareTimes(loopback, claire, burst), target: 1.1 },
      { ...oneByOne, rival, task: `look-ups of ${String(cars)} VINs, one by one: time` },
    ];
  },
};

export const lookUpsOnTheLine: Task = {
  name: 'look-ups-line',
  about:
    'The same look-ups on a line: our node beside the HTTP Request node with all requests at once.',
  async measure(servers) {
    const comparisons: Comparison[] = [];
    for (const place of [near, far]) {
      const bench = await startBench(servers, place);
      const { claire, burst } = await lookUpBoth(bench, { rows: cars }, 35);
      comparisons.push({ ...compareTimes(place, claire, burst), target: 1.2 });
    }
    return comparisons;
  },
};

export const repeatedLookUps: Task = {
  name: 'repeated-look-ups',
  about:
    '5,000 look-ups of 500 different VINs in a real n8n: our node, with one request a run for each VIN, beside the HTTP Request node.',
  async measure(servers) {
    const bench = await startBench(servers, loopback);
    const { claire, burst } = await lookUpBoth(bench, repeated, 30);
    const compare = (figure: 'requests' | 'seconds', target: number): Comparison => ({
      task: `${String(repeated.rows)} look-ups of ${String(repeated.different)} VINs: ${figure}`,
      ...{ line: 'loopback', unit: figure, rival: atOnce, better: 'less', target },
      ours: claire.map((run) => run[figure]),
      theirs: burst.map((run) => run[figure]),
    });
    return [compare('requests', 10), compare('seconds', 5)];
  },
};

async function startBench(servers: BenchServers, place: Place): Promise<N8nBench> {
  const bench = await n8nBench(servers, place);
  await addCars(bench.claire, cars);
  return bench;
}

/** Our node and the HTTP Request node with all requests at once. */
async function lookUpBoth({ side, workflows }: N8nBench, size: Size, seconds: number) {
  const sides = async (of: Size) => ({
    claire: await side(workflows.lookUps(of), 'Claire', of.rows),
    burst: await side(workflows.lookUpsAtOnce(of), 'HTTP Request', of.rows),
  });
  await warmUp(await sides({ rows: 20 }));
  return alternately(await sides(size), seconds);
}

function compareTimes(
  { line }: Place,
  ours: readonly Sample[],
  theirs: readonly Sample[],
  theirItems = cars,
): Comparison {
  return {
    task: `look-ups of ${String(cars)} VINs: time`,
    ...{ line, unit: 'ms an item', rival: atOnce, better: 'less' },
    ours: ours.map(({ seconds }) => (seconds * 1000) / cars),
    theirs: theirs.map(({ seconds }) => (seconds * 1000) / theirItems),
  };
}
