import type { IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from '../../../../claire/import';
import { isObject } from '../../../../claire/json';
import { isTool, readRunIndex } from '../../../../n8n/execution';
import { hashValue } from '../../../../n8n/hash-value';

/**
 * n8n's *Retry On Fail* runs a node again for all its items as soon as the first item that it puts
 * out has an error. The outcomes are kept with the execution until then, so that a bad first row
 * imports no other row a second time. A person who retries the execution may have changed the node
 * before: then all rows are read anew.
 */
export class RetryMemory {
  constructor(private readonly context: IExecuteFunctions) {}

  outcomes(): readonly Outcome[] | undefined {
    const kept: unknown = this.#memory()?.importOutcomes;
    return isKept(kept) && kept.run === this.#run() ? kept.outcomes : undefined;
  }

  /** Without an error in the first item n8n does not try again, and nothing has to be stored. */
  keep(outcomes: readonly Outcome[]): void {
    const memory = this.#memory();
    if (memory === undefined) return;
    if (outcomes[0]?.error === undefined) delete memory.importOutcomes;
    else memory.importOutcomes = { run: this.#run(), outcomes } satisfies Kept;
  }

  #run(): string {
    const { parameters } = this.context.getNode();
    return `${readRunIndex(this.context)} ${hashValue(parameters)}`;
  }

  #memory(): Record<string, unknown> | undefined {
    const isTriedAgain = this.context.getNode().retryOnFail === true && !isTool(this.context);
    return isTriedAgain ? this.context.getContext('node') : undefined;
  }
}

interface Kept {
  run: string;
  outcomes: readonly Outcome[];
}

/** Only what `keep` has put there, in this execution. */
function isKept(value: unknown): value is Kept {
  return isObject(value) && typeof value.run === 'string' && Array.isArray(value.outcomes);
}
