import { collectGarbage } from '../../collect-garbage';

/** Megabytes that are left after a garbage collection, at ten moments of a stream of so many. */
export async function measureLeft(stream: AsyncIterable<unknown>, count: number) {
  const used: number[] = [];
  const items = stream[Symbol.asyncIterator]();
  for (let read = 1; (await items.next()).done !== true; read += 1) {
    if (read % (count / 10) !== 0) continue;
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    used.push((heapUsed + arrayBuffers) / 2 ** 20);
  }
  return used;
}

/** What grows does so to the end; what the engine itself keeps for a while does not. */
export function growth([first = 0, ...later]: readonly number[]): number {
  return Math.min(...later.slice(-3)) - first;
}
