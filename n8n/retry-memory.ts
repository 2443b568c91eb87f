import type { IExecuteFunctions } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import type { CallResponse, Client, InputOf, OutputOf } from '../claire/client';
import { type ClaireError, isClaireError } from '../claire/errors';
import { isObject } from '../claire/json';
import type { Operation } from '../claire/resources';
import { isTool, readRunIndex } from './execution';

/** Changes that Claire may have made. Not kept with the execution: who retries that has looked. */
const ambiguousFailures = new WeakMap<object, Map<string, ClaireError>>();

/**
 * n8n's *Retry On Fail* runs a node again for all its items, also for those that went well. What
 * must not be done a second time is therefore kept with the execution, by what it was made of.
 */
export class RetryMemory {
  readonly #run: string;
  readonly #kept: Record<string, unknown> = {};
  #ambiguousFailures = new Map<string, ClaireError>();

  constructor(context: IExecuteFunctions) {
    // A model that asks for the same twice means it, and its calls are no runs of a workflow.
    const isOfRun = !isTool(context);
    this.#run = isOfRun ? readRunIndex(context) : '';
    if (!isOfRun) return;
    const memory = context.getContext('node');
    const earlier: unknown = memory.retryMemory;
    if (isMemory(earlier)) this.#kept = earlier;
    memory.retryMemory = this.#kept;
    this.#ambiguousFailures = ambiguousFailures.get(memory) ?? this.#ambiguousFailures;
    ambiguousFailures.set(memory, this.#ambiguousFailures);
  }

  /** Throws again what left open whether this was done. */
  throwAmbiguous(work: string, given: unknown): void {
    const thrown = this.#ambiguousFailures.get(this.#workKey(work, given));
    if (thrown !== undefined) throw thrown;
  }

  keepAmbiguous(work: string, given: unknown, thrown: ClaireError): void {
    this.#ambiguousFailures.set(this.#workKey(work, given), thrown);
  }

  get(work: string, given: unknown): unknown {
    return this.#kept[this.#workKey(work, given)];
  }

  keep(work: string, given: unknown, result: unknown): void {
    this.#kept[this.#workKey(work, given)] = result;
  }

  forget(work: string, given: unknown): void {
    Reflect.deleteProperty(this.#kept, this.#workKey(work, given));
  }

  /** What is given may hold what others keep secret, such as the value of a header. */
  #workKey(work: string, given: unknown): string {
    const hash = createHash('sha256').update(writeJson(given)).digest('hex');
    return `${work} ${this.#run} ${hash.slice(0, 32)}`;
  }
}

/** Nothing of what is no JSON: it is refused before it is sent. */
function writeJson(given: unknown): string {
  try {
    return JSON.stringify(given);
  } catch {
    return '';
  }
}

function isMemory(kept: unknown): kept is Record<string, unknown> {
  return isObject(kept);
}

/** Clients that change nothing at Claire a second time for an item. */
export function withChangeMemory(
  context: IExecuteFunctions,
): (client: Client, item: number) => Client {
  const memory = new RetryMemory(context);
  return (client, item) => ({
    async call<O extends Operation>(
      operation: O,
      input: InputOf<O>,
      options = {},
    ): Promise<CallResponse<OutputOf<O>>> {
      if (operation.isRead) return client.call(operation, input, options);
      const change = `${operation.id} ${String(item)}`;
      const made = memory.get(change, input);
      if (isResponse<O>(made)) return made;
      memory.throwAmbiguous(change, input);
      const calling = client.call(operation, input, options);
      void calling.catch((thrown: unknown) => {
        const mayBeDone = isClaireError(thrown) && thrown.mayHaveActed;
        if (mayBeDone && operation.onAmbiguousFailure !== 'repeat')
          memory.keepAmbiguous(change, input, thrown);
      });
      const response = await calling;
      memory.keep(change, input, response);
      return response;
    },
  });
}

/** Only what the client has put there, in this execution, by the change that it was made for. */
function isResponse<O extends Operation>(made: unknown): made is CallResponse<OutputOf<O>> {
  return isObject(made);
}
