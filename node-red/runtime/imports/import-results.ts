import type { ImportResults as Results, Outcome, ResultQueue } from '../../../claire/import';
import type { ImportWebhook, WebhookSite } from './import-webhook';
import { registry } from '../registry';

export interface ResultsSettings extends WebhookSite {
  readonly signal: AbortSignal;
  /** Seconds for each request, at most. */
  readonly maxWait: number;
  /** Said once an import: what Claire found will be looked up then. */
  readonly onCannotListen: (thrown: unknown) => void;
}

/** What one import hears of Claire, from before its first batch to its last outcome. */
export class ImportResults implements Results {
  readonly #needed: ImportWebhook[] = [];
  #hasReported = false;

  constructor(private readonly settings: ResultsSettings) {}

  async listen(locationId: number): Promise<void> {
    const { signal, maxWait, onCannotListen } = this.settings;
    const webhook = registry.importWebhooks.open(this.settings, locationId);
    this.#needed.push(webhook);
    try {
      await webhook.need(signal, maxWait);
    } catch (thrown) {
      if (!this.#hasReported && !signal.aborted) onCannotListen(thrown);
      this.#hasReported = true;
      throw thrown;
    }
  }

  subscribe(onResult: (result: Outcome) => void, queue: ResultQueue): () => void {
    return registry.results.subscribe(this.settings.account.fingerprint, onResult, queue);
  }

  /** Resolves when what only this import needed has gone from Claire. */
  async close(): Promise<void> {
    await Promise.all(this.#needed.splice(0).map((webhook) => webhook.release()));
  }
}

/** At the start of a flow: what a killed Node-RED left behind goes, before anything is imported. */
export async function removeLeftovers(
  { account, accountId, address }: WebhookSite,
  signal: AbortSignal,
): Promise<void> {
  const hooks = { address: address(), accountId };
  await registry.importLeftovers.remove(account, hooks, { signal, maxWait: 0 });
}
