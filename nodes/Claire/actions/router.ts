import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { onAbort, workOff } from '../../../claire/waits';
import type { CallOptions, Client, Wait } from '../../../claire/client';
import { withoutCustomerKeys } from '../../../claire/http/redact';
import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import { withChangeMemory } from '../../../n8n/retry-memory';
import { clock } from '../../../n8n/clock';
import { openAccount, type OpenAccount } from '../../../n8n/client';
import { toNodeError } from '../../../n8n/errors';
import { isTool } from '../../../n8n/execution';
import type { Action, ItemAction, RunAction } from './action';
import { findAction } from './catalogue';
import { toErrorItem } from './error-item';
import { readMaxWait } from './parameters';
import { withCachedParameters } from './cached-parameters';

/** Runs the chosen operation. The only loop over items is here. */
export async function route(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const waits = new Waits();
  try {
    const action = findAction(context);
    const account = await openAccount(context);
    return [await new Run(withCachedParameters(context), account, waits).perform(action)];
  } catch (thrown) {
    const error = toNodeError(context.getNode(), thrown);
    if (!context.continueOnFail()) throw error;
    // n8n would pass the input on as if it were what Claire said.
    return [context.getInputData().map((input, index) => toErrorItem(error, input, index))];
  } finally {
    waits.report(context);
  }
}

type Result = { records: IDataObject[] } | { thrown: unknown };

class Run {
  /** Ends running calls once the run cannot succeed any more, or the user has stopped it. */
  readonly #givenUp = new AbortController();
  readonly #signal = this.#givenUp.signal;
  readonly #continuesOnFail: boolean;
  readonly #isTool: boolean;

  constructor(
    private readonly context: IExecuteFunctions,
    private readonly account: OpenAccount,
    private readonly waits: Waits,
  ) {
    this.#continuesOnFail = context.continueOnFail();
    this.#isTool = isTool(context);
  }

  async perform(action: Action): Promise<INodeExecutionData[]> {
    const forget = onAbort(this.context.getExecutionCancelSignal(), () => {
      this.#givenUp.abort();
    });
    try {
      return await ('perform' in action ? this.#performEach(action) : this.#performAll(action));
    } finally {
      forget();
    }
  }

  async #performAll(action: RunAction): Promise<INodeExecutionData[]> {
    const { context } = this;
    const { client } = this.account;
    const items = context.getInputData();
    const done = await action.performAll({ context, client, items, options: this.#options(0) });
    return this.#isTool
      ? done.map((item) => ({ ...item, json: withoutCustomerKeys(item.json) }))
      : done;
  }

  async #performEach(action: ItemAction): Promise<INodeExecutionData[]> {
    const items = this.context.getInputData();
    const clientFor = this.#chooseClient(action);
    const results = new Array<Result | undefined>(items.length).fill(undefined);
    await workOff(
      results.keys(),
      // The limit of requests in flight is often lower.
      action.isRead ? maxInFlight : 1,
      async (index) => {
        results[index] = await this.#performItem(action, clientFor(index), index);
      },
      () => this.#signal.aborted && results.some((one) => one !== undefined && 'thrown' in one),
    );
    return results.flatMap((result, index) => this.#toItems(result, items[index], index));
  }

  #chooseClient({ isRead }: ItemAction): (index: number) => Client {
    if (isRead) {
      const shared = this.account.client.forOneRun();
      return () => shared;
    }
    // Nothing is shared here: what a change reads has to be what Claire has now.
    const once = withChangeMemory(this.context);
    return (index) => once(this.account.client, index);
  }

  async #performItem(action: ItemAction, client: Client, index: number): Promise<Result> {
    const { context } = this;
    try {
      const options = this.#options(index);
      const { defaultCountry } = this.account;
      const call = { context, client, index, options, defaultCountry };
      const records = await action.perform(call);
      return { records: this.#isTool ? records.map(withoutCustomerKeys) : records };
    } catch (thrown) {
      const first = !this.#signal.aborted;
      if (!this.#continuesOnFail) this.#givenUp.abort();
      // A call that ends because another item failed is no news for the user.
      return first || this.#continuesOnFail ? { thrown } : { records: [] };
    }
  }

  #toItems(
    result: Result | undefined,
    input: INodeExecutionData | undefined,
    index: number,
  ): INodeExecutionData[] {
    if (result === undefined) return [];
    if ('records' in result) {
      return result.records.map((json) => ({ json, pairedItem: { item: index } }));
    }
    const error = toNodeError(this.context.getNode(), result.thrown, index);
    if (!this.#continuesOnFail) throw error;
    return [toErrorItem(error, input, index)];
  }

  #options(index: number): CallOptions {
    return {
      maxWait: readMaxWait(this.context, index),
      signal: this.#signal,
      onWait: this.waits.onWait,
    };
  }
}

/** Adds up how long a run stood still for the rate limit; waits at the same time count once. */
export class Waits {
  #milliseconds = 0;
  #until = 0;

  readonly onWait = ({ milliseconds, reason }: Wait): void => {
    if (reason !== 'rate limit') return;
    const now = clock.monotonic();
    const end = now + milliseconds;
    this.#milliseconds += Math.max(0, end - Math.max(now, this.#until));
    this.#until = Math.max(this.#until, end);
  };

  /** For the user, who otherwise only sees a slow node. */
  report(context: IExecuteFunctions): void {
    // Claire was open again before.
    const ahead = Math.max(0, this.#until - clock.monotonic());
    const seconds = Math.round((this.#milliseconds - ahead) / 1000);
    if (seconds < 1) return;
    context.addExecutionHints({
      message: `Waited ${String(seconds)} s for Claire's rate limit. All workflows and systems that use this API key share it.`,
      type: 'info',
      location: 'outputPane',
    });
  }
}
