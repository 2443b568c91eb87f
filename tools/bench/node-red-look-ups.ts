import { ask, nodeRedBench, type NodeRedBench } from './node-red';
import { addCars } from './rows';
import { alternately, once } from './sampling';
import { atLeast, type Comparison, type Task } from './task';
import { maxInFlight } from './in-flight';

const messages = 5000;
const cars = 1000;
/** Each takes its turn at ten under way: a part of them tells the rest. */
const allDifferent = 2000;

export const nodeRedLookUps: Task = {
  name: 'node-red-look-ups',
  about:
    'Look-ups for 5,000 messages in a real Node-RED, from a split to a join: claire-api, which has at most ten requests under way, beside the core node http request with its connections kept alive, which starts all requests at once; with 1,000 different VINs. Once more for 2,000 messages with 2,000 VINs.',
  async measure({ environment, maxRows, runs }) {
    const { nodeRed: tarball } = await environment.tarballs();
    const files = ['node-red-look-ups-claire', 'node-red-look-ups-http-request'];
    const bench = await nodeRedBench(tarball, files);
    try {
      await addCars(bench.claire, allDifferent);
      const rows = Math.min(messages, maxRows);
      const some = { rows, different: Math.min(cars, Math.ceil(rows / 5)) };
      await alternately(sides(bench, { rows: Math.min(100, rows), different: 20 }), once);
      const repeated = await compare(bench, some, runs);
      const part = Math.min(allDifferent, rows);
      const different = await compare(bench, { rows: part, different: part }, runs);
      const most = await maxInFlight(bench.claire, sides(bench, some).ours);
      return {
        comparisons: [repeated, different],
        notes: [
          `node-red-look-ups: requests of claire-api under way at once: at most ${String(most)}.`,
        ],
      };
    } finally {
      await bench.close();
    }
  },
};

interface Size {
  readonly rows: number;
  readonly different: number;
}

async function compare(bench: NodeRedBench, size: Size, runs: number): Promise<Comparison> {
  const { ours, theirs } = await alternately(sides(bench, size), { runs, seconds: 90 });
  return {
    task: `Node-RED: ${String(size.rows)} look-ups of ${String(size.different)} VINs: messages a second`,
    unit: 'messages a second',
    rival: 'http request',
    ours,
    theirs,
    better: 'more',
    target: { ...atLeast(2), text: 'at least twice its rate' },
  };
}

function sides(bench: NodeRedBench, size: Size) {
  return {
    ours: () => messagesASecond(bench, 'claire', size),
    theirs: () => messagesASecond(bench, 'core', size),
  };
}

/** By Node-RED's own clock, from the array of VINs to the array of cars. */
async function messagesASecond(bench: NodeRedBench, side: string, size: Size): Promise<number> {
  const { milliseconds, found } = await ask(bench, `/bench/look-ups/${side}`, size);
  if (found !== size.rows)
    throw new Error(`${side} found ${String(found)} of ${String(size.rows)}.`);
  return (size.rows * 1000) / Number(milliseconds);
}
