import { nodeRedBench } from '../node-red';
import { addCars } from '../rows';
import { alternately, warmUp } from '../sampling';
import { type BenchServers, far, loopback, near, type Place } from '../servers';
import type { Comparison, Task } from '../task';
import { lookUps } from '../workflows/node-red';

const repeated = { rows: 5000, different: 1000 };
const different = { rows: 2000, different: 2000 };

type Size = typeof repeated;
type Targets = Readonly<Record<'repeated' | 'different', number>>;

export const nodeRedLookUps: Task = {
  name: 'node-red-look-ups',
  about:
    'Look-ups in a real Node-RED, from a split to a join: claire-api beside the core node http request with kept connections and all requests at once, for 5,000 messages with 1,000 different VINs and for 2,000 with 2,000.',
  measure: (servers) => measureAt(loopback, servers, { repeated: 2, different: 0.9 }),
};

export const nodeRedLookUpsOnTheLine: Task = {
  name: 'node-red-look-ups-line',
  about: 'The same look-ups in Node-RED on a line: claire-api beside the core node http request.',
  async measure(servers) {
    const targets = { repeated: 4, different: 1.2 };
    const atNear = await measureAt(near, servers, targets);
    return [...atNear, ...(await measureAt(far, servers, targets))];
  },
};

async function measureAt(
  place: Place,
  servers: BenchServers,
  targets: Targets,
): Promise<Comparison[]> {
  const { claire, ask } = await nodeRedBench(servers, lookUps, place);
  await addCars(claire, different.rows);
  /** By Node-RED's own clock, from the array of VINs to the array of cars. */
  const messagesASecond = async (side: string, size: Size): Promise<number> => {
    const { milliseconds, found } = await ask(`/look-ups-${side}`, size);
    if (found === size.rows) return (size.rows * 1000) / Number(milliseconds);
    throw new Error(`${side} found ${String(found)} of ${String(size.rows)}.`);
  };
  const both = (size: Size) => ({
    ours: () => messagesASecond('claire', size),
    theirs: () => messagesASecond('core', size),
  });
  const compare = async (size: Size, target: number): Promise<Comparison> => ({
    task: `Node-RED: ${String(size.rows)} look-ups of ${String(size.different)} VINs: messages a second`,
    ...{ line: place.line, unit: 'messages a second', rival: 'http request', better: 'more' },
    ...(await alternately(both(size), 20)),
    target,
  });
  await warmUp(both({ rows: 100, different: 20 }));
  return [await compare(repeated, targets.repeated), await compare(different, targets.different)];
}
