import { onAbort } from '../../claire/waits';
import type { NodeRed } from '../types/node-red';
import { readThrownField } from './errors';

/** Knows whether flows run, and starts work that waits for them. */
export class FlowLifecycle {
  readonly #watched = new WeakSet<object>();
  readonly #waiting = new Set<() => void>();
  /** Whether the flows stop to be started again at once. */
  isDeploying = false;
  /** Whether other nodes of the flow go on: their messages may still come. */
  isOfSomeNodes = false;
  /** Whether the flows have been started at all since Node-RED was. */
  haveBegun = false;

  /** Hears of each stop and each start of the flows. Every set of nodes asks for it. */
  watch({ events }: Pick<NodeRed, 'events'>): void {
    if (this.#watched.has(events)) return;
    this.#watched.add(events);
    events.on('flows:stopping', (event) => {
      this.isDeploying = isDeploy(event);
      this.isOfSomeNodes = readThrownField(event, 'type') === 'nodes';
    });
    events.on('flows:started', () => {
      this.#begin();
    });
  }

  /**
   * Runs `work` when all nodes of the flows are there: Status and Catch nodes would hear nothing
   * that a node says while it is made. The returned function cancels that.
   */
  onceStarted(work: () => void): () => void {
    this.#waiting.add(work);
    return () => void this.#waiting.delete(work);
  }

  /** When they are all there, or at once when the signal aborts. */
  untilStarted(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const takeBack = this.onceStarted(resolve);
      onAbort(signal, () => {
        takeBack();
        resolve();
      });
    });
  }

  /** When the first flows of this process are there: until then a message may find no next node. */
  untilBegun(signal: AbortSignal): Promise<void> {
    return this.haveBegun ? Promise.resolve() : this.untilStarted(signal);
  }

  #begin(): void {
    this.isDeploying = false;
    this.haveBegun = true;
    const all = [...this.#waiting];
    this.#waiting.clear();
    for (const work of all) work();
  }
}

/** Only the event of a deploy has a diff with this property. */
function isDeploy(event: unknown): boolean {
  const diff = readThrownField(event, 'diff');
  return typeof diff === 'object' && diff !== null && 'globalConfigChanged' in diff;
}
