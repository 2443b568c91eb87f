import type { NodeRed } from '../types/node-red';
import { thrownField as fieldOf } from './thrown';

/** Of the module, as Node-RED may load the package again without a restart. */
const watched = new WeakSet<object>();
const waiting = new Set<() => void>();

let deploying = false;
let begun = false;

/** Hears of each stop and each start of the flows. Every set of nodes asks for it. */
export function watchFlows({ events }: Pick<NodeRed, 'events'>): void {
  if (watched.has(events)) return;
  watched.add(events);
  events.on('flows:stopping', (event) => {
    deploying = isDeploy(event);
  });
  events.on('flows:started', () => {
    deploying = false;
    begun = true;
    const all = [...waiting];
    waiting.clear();
    for (const work of all) work();
  });
}

/** Whether the flows stop to be started again at once. */
export function isDeploying(): boolean {
  return deploying;
}

/** Whether the flows have been started at all since Node-RED was. */
export function haveBegun(): boolean {
  return begun;
}

/**
 * Does it when all nodes of the flows are there: Status and Catch nodes would not hear of anything
 * that a node says while it is made. Calling what it returns takes it back.
 */
export function onceStarted(work: () => void): () => void {
  waiting.add(work);
  return () => void waiting.delete(work);
}

/** When they are all there, or at once when the signal aborts. */
export function untilStarted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const takeBack = onceStarted(resolve);
    signal.addEventListener(
      'abort',
      () => {
        takeBack();
        resolve();
      },
      { once: true },
    );
  });
}

/** Of all reasons to stop, a deploy only tells what it changes of the whole configuration. */
function isDeploy(event: unknown): boolean {
  const diff = fieldOf(event, 'diff');
  return typeof diff === 'object' && diff !== null && 'globalConfigChanged' in diff;
}
