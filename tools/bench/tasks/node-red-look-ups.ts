import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import { far, loopback, near, type Place } from '../claire-at';
import { ask, nodeRedBench, type NodeRedBench } from '../node-red';
import { addCars } from '../rows';
import { alternately, once } from '../sampling';
import { atLeast, type Comparison, type Goal, type Setting, type Task } from '../task';

const messages = 5000;
const cars = 1000;
const allDifferent = 2000;

const flows = ['node-red-look-ups-claire', 'node-red-look-ups-http-request'];

const untilAnswered = 20;

/** Why all at once may be faster than 64 at once, which are all that a server is to have of us. */
function bound(milliseconds: number): string {
  const rate = String(Math.round((maxInFlight * 1000) / milliseconds));
  return `${String(maxInFlight)} in flight for ${String(milliseconds)} ms each are ${rate} requests a second at best, and no more are to be at the server; the other side has all of them there. Tried: three instead of four round trips until there are 64, and no fall by the delay of Node-RED itself`;
}

export const nodeRedLookUps: Task = {
  name: 'node-red-look-ups',
  line: 'loopback',
  about:
    'Look-ups in a real Node-RED, from a split to a join: claire-api beside the core node http request with kept connections and all requests at once, for 5,000 messages with 1,000 different VINs and for 2,000 with 2,000.',
  async measure(setting) {
    const comparisons = await measureAt(loopback, setting, {
      repeated: {
        ...atLeast(2),
        text: 'at least twice its rate',
        tried:
          'one request for what several ask at once; the rest is processor time of a message, of which our code is a fifth',
      },
      different: { ...atLeast(0.9), text: 'at least 0.9 of it', tried: bound(untilAnswered) },
    });
    return { comparisons };
  },
};

export const nodeRedLookUpsOnTheLine: Task = {
  name: 'node-red-look-ups-line',
  line: `${near.line} and ${far.line}`,
  about: 'The same look-ups in Node-RED on a line: claire-api beside the core node http request.',
  async measure(setting) {
    const comparisons: Comparison[] = [];
    for (const place of [near, far]) {
      const tried = bound((place.roundTrip ?? 0) + untilAnswered);
      const rates = await measureAt(place, setting, {
        repeated: { ...atLeast(4), text: 'at least four times its rate', tried },
        different: { ...atLeast(1.2), text: 'at least 1.2 times its rate', tried },
      });
      comparisons.push(...rates.map((row) => ({ ...row, line: place.line })));
    }
    return { comparisons };
  },
};

interface Size {
  readonly rows: number;
  readonly different: number;
}

function sizes({ maxRows }: Setting): Record<'repeated' | 'different', Size> {
  const rows = Math.min(messages, maxRows);
  const part = Math.min(allDifferent, rows);
  return {
    repeated: { rows, different: Math.min(cars, Math.ceil(rows / 5)) },
    different: { rows: part, different: part },
  };
}

async function measureAt(
  place: Place,
  setting: Setting,
  goals: Record<'repeated' | 'different', Goal>,
): Promise<Comparison[]> {
  const bench = await nodeRedBench(setting.environment, flows, place);
  try {
    await addCars(bench.claire, allDifferent);
    const { repeated, different } = sizes(setting);
    const plan = { runs: setting.runs, seconds: 20 };
    const both = (size: Size) => ({
      ours: () => messagesASecond(bench, 'claire', size),
      theirs: () => messagesASecond(bench, 'core', size),
    });
    await alternately(both({ rows: Math.min(100, repeated.rows), different: 20 }), once);
    return [
      compare(repeated, await alternately(both(repeated), plan), goals.repeated),
      compare(different, await alternately(both(different), plan), goals.different),
    ];
  } finally {
    await bench.close();
  }
}

function compare(
  { rows, different }: Size,
  { ours, theirs }: { ours: number[]; theirs: number[] },
  target: Goal,
): Comparison {
  return {
    task: `Node-RED: ${String(rows)} look-ups of ${String(different)} VINs: messages a second`,
    unit: 'messages a second',
    rival: 'http request',
    ours,
    theirs,
    better: 'more',
    target,
  };
}

/** By Node-RED's own clock, from the array of VINs to the array of cars. */
async function messagesASecond(bench: NodeRedBench, side: string, size: Size): Promise<number> {
  const { milliseconds, found } = await ask(bench, `/bench/look-ups/${side}`, size);
  if (found !== size.rows)
    throw new Error(`${side} found ${String(found)} of ${String(size.rows)}.`);
  return (size.rows * 1000) / Number(milliseconds);
}
