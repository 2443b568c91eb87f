import { parseArgs } from 'node:util';
import { poll } from '../../../claire/changes';
import { ChangingClaire, locationIds, settingsFor } from './changing-claire';

/** A process of its own that polls so often, and prints the megabytes of heap that are left. */
const options = { polls: { type: 'string', default: '10000' } } as const;
const { polls } = parseArgs({ options }).values;

async function heapAfter(count: number): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Run it with --expose-gc.');
  const claire = new ChangingClaire(locationIds(2), 3);
  let stored: unknown;
  for (let done = 0; done < count; done += 1) {
    claire.change(7);
    stored = (await poll(claire.dependencies, settingsFor(2), stored)).state;
  }
  gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

void heapAfter(Number(polls)).then((megabytes) => {
  process.stdout.write(megabytes.toFixed(1));
});
