import { operations } from '../../../claire/resources';
import { removeOne } from '../../../claire/webhooks';
import type { ClaireAccount } from '../account/account';
import type { RetainedTriggers } from '../webhooks/retained-triggers';

export interface ImportHooks {
  /** Up to the ids of the webhooks. */
  readonly address: string;
  readonly accountId: string;
}

interface Calls {
  readonly signal: AbortSignal;
  readonly maxWait: number;
}

/** The id of an account's own webhook for the imports of a location. */
export function importHookId(accountId: string, locationId: number | string): string {
  return `${accountId}-import-${String(locationId)}`;
}

/** What imports of an earlier process could not remove: it was killed in the middle. */
export class ImportLeftovers {
  /** Done already since Node-RED started: within one process nothing is left behind unknown. */
  readonly #removals = new Map<string, Promise<void>>();

  constructor(private readonly retainedTriggers: RetainedTriggers) {}

  /**
   * Asks Claire once, and touches only webhooks whose address is the account's and ends with a
   * number: that is ours alone.
   */
  async remove(account: ClaireAccount, hooks: ImportHooks, calls: Calls): Promise<void> {
    const key = `${account.fingerprint} ${hooks.address} ${hooks.accountId}`;
    // The node that began it may have been less patient, or was stopped.
    if ((await this.#removals.get(key)?.then(done, failed)) === true) return;
    const work = this.#removeListed(account, hooks, calls);
    this.#removals.set(key, work);
    try {
      await work;
    } catch (thrown) {
      if (this.#removals.get(key) === work) this.#removals.delete(key);
      throw thrown;
    }
  }

  async #removeListed(
    { client }: ClaireAccount,
    { address, accountId }: ImportHooks,
    calls: Calls,
  ): Promise<void> {
    const { retainedTriggers } = this;
    const { data } = await client.call(operations.webhook.list, {}, { ...calls, fresh: true });
    const prefix = `${address}/${encodeURIComponent(importHookId(accountId, ''))}`;
    for (const webhook of data ?? []) {
      if (!isOurs(webhook.url, prefix)) continue;
      const id = importHookId(accountId, webhook.url.slice(prefix.length));
      await retainedTriggers.runExclusive(id, () =>
        removeOne(webhook, client, { ...calls, others: retainedTriggers.listKnown(id) }),
      );
    }
  }
}

const done = (): boolean => true;
const failed = (): boolean => false;

function isOurs(url: string, prefix: string): boolean {
  return url.startsWith(prefix) && /^\d+$/.test(url.slice(prefix.length));
}
