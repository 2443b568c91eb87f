import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import { type Sample, sample } from '../execution';
import type { N8nBench } from '../bench-environment';
import { far, near, type Place } from '../claire-at';
import { addCars } from '../rows';
import { alternately, once, type Plan } from '../sampling';
import { atLeast, type Comparison, type Setting, type Task } from '../task';
import type { Size } from '../workflow-file';

const cars = 1000;
/** One item after the other is slow, and each costs the same: a part of them tells the rest. */
const inTheLoop = 100;
const repeatedRows = 5_000;

export const lookUps: Task = {
  name: 'look-ups',
  line: 'loopback',
  about:
    'Look-ups of 1,000 different VINs in a real n8n: our node beside the HTTP Request node with all requests at once; and beside Loop Over Items with one HTTP Request a turn (100 items; the figure is per item).',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    await addCars(bench.claire, cars);
    const rows = Math.min(cars, maxRows);
    const loopRows = Math.min(inTheLoop, maxRows);
    const sides = async (all: Size, loop: Size) => ({
      claire: await side(bench, 'look-ups-claire', 'Claire', all),
      burst: await side(bench, 'look-ups-http-request', 'HTTP Request', all),
      loop: await side(bench, 'look-ups-loop-over-items', 'Done', loop),
    });
    await alternately(await sides({ rows: 20 }, { rows: 5 }), once);
    const measured = await sides({ rows }, { rows: loopRows });
    const { claire, burst, loop } = await alternately(measured, { runs, seconds: 40 });
    const task = `look-ups of ${String(rows)} VINs`;
    const ours = { ours: perItem(claire, rows), better: 'less', unit: 'ms an item' } as const;
    return {
      comparisons: [
        {
          ...ours,
          task: `${task}: time`,
          rival: 'HTTP Request, all at once',
          theirs: perItem(burst, rows),
          target: atLeast(1.1),
        },
        {
          ...ours,
          task: `${task}, one by one: time`,
          rival: `Loop Over Items (${String(loopRows)} items)`,
          theirs: perItem(loop, loopRows),
          target: atLeast(7),
        },
      ],
    };
  },
};

export const lookUpsOnTheLine: Task = {
  name: 'look-ups-line',
  line: `${near.line} and ${far.line}`,
  about:
    'The same look-ups on a line: our node beside the HTTP Request node with all requests at once.',
  async measure(setting) {
    const comparisons: Comparison[] = [];
    for (const place of [near, far]) comparisons.push(...(await onTheLine(setting, place)));
    return { comparisons };
  },
};

async function onTheLine(
  { environment, maxRows, runs }: Setting,
  place: Place,
): Promise<Comparison[]> {
  const bench = await environment.n8nBench(place);
  const rows = Math.min(cars, maxRows);
  const { ours, theirs } = await lookUpBoth(bench, { rows }, { runs, seconds: 35 });
  return [
    {
      task: `look-ups of ${String(rows)} VINs: time`,
      ...{ line: place.line, rival: 'HTTP Request, all at once' },
      ...{ better: 'less', unit: 'ms an item' },
      ours: perItem(ours, rows),
      theirs: perItem(theirs, rows),
      target: { ...atLeast(1.2), tried: bound(place) },
    },
  ];
}

/** Why all at once may be faster than 64 at once, which are all that a server is to have of us. */
function bound({ roundTrip = 0 }: Place): string {
  const milliseconds = 3 * roundTrip + 20;
  const best = (milliseconds / maxInFlight).toFixed(1);
  return `n8n opens a connection for each request, so one takes ${String(milliseconds)} ms, and 64 in flight ${best} ms an item at best; the other side has all in flight. Tried: to get to 64 sooner, and no fall by the delay of n8n itself`;
}

function perItem(samples: readonly Sample[], count: number): number[] {
  return samples.map(({ seconds }) => (seconds * 1000) / count);
}

export const repeatedLookUps: Task = {
  name: 'repeated-look-ups',
  line: 'loopback',
  about:
    '5,000 look-ups of 500 different VINs in a real n8n: our node, with one request a run for each VIN, beside the HTTP Request node.',
  async measure({ environment, maxRows, runs }) {
    const bench = await environment.n8nBench();
    const rows = Math.min(repeatedRows, maxRows);
    const size = { rows, different: Math.ceil(rows / 10) };
    const { ours, theirs } = await lookUpBoth(bench, size, { runs, seconds: 30 });
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

/** Our node and the HTTP Request node with all requests at once, after a few that nobody measures. */
async function lookUpBoth(bench: N8nBench, size: Size, plan: Plan) {
  await addCars(bench.claire, cars);
  const sides = async (of: Size) => ({
    ours: await side(bench, 'look-ups-claire', 'Claire', of),
    theirs: await side(bench, 'look-ups-http-request', 'HTTP Request', of),
  });
  await alternately(await sides({ rows: 20 }), once);
  return alternately(await sides(size), plan);
}

/** A run of one of bench/workflows, which has to find every car. */
async function side(bench: N8nBench, file: string, node: string, size: Size) {
  const workflow = await bench.add(file, size);
  return async () => {
    const result = await sample(bench, workflow, node);
    const found = result.items.length;
    if (found === size.rows) return result;
    throw new Error(`${file} found ${String(found)} of ${String(size.rows)} cars.`);
  };
}
