import { isObject } from '../../../claire/json';
import type { RuntimeNode } from '../../types/node-red';

const key = 'claireChanges';

/**
 * What a node has seen, in its context. Without a configured store, Node-RED empties that at each
 * deploy, so it is kept in this process too.
 */
export class ChangesMemory {
  constructor(
    private readonly node: Pick<RuntimeNode, 'id' | 'context'>,
    /** The state is of this Claire: all of another one would be gone here. */
    private readonly baseUrl: string,
    private readonly retained: Map<string, unknown>,
  ) {}

  /** The state of the last poll, or undefined. Rejects when the context store fails. */
  async read(): Promise<unknown> {
    const stored = (await this.#readContext()) ?? this.retained.get(this.node.id);
    return isObject(stored) && stored.baseUrl === this.baseUrl ? stored.state : undefined;
  }

  /** Rejects when the context store fails; this process knows it all the same. */
  async write(state: unknown): Promise<void> {
    const stored = { baseUrl: this.baseUrl, state };
    this.retained.set(this.node.id, stored);
    await new Promise<void>((resolve, reject) => {
      this.node.context().set(key, stored, (error) => {
        if (error === undefined || error === null) resolve();
        else reject(toError(error));
      });
    });
  }

  /** For a node that is removed or disabled. */
  forget(): void {
    this.retained.delete(this.node.id);
  }

  #readContext(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.node.context().get(key, (error, value) => {
        if (error === undefined || error === null) resolve(value);
        else reject(toError(error));
      });
    });
  }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('The context store failed');
}
