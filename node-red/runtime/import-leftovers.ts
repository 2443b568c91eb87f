import { operations } from '../../claire/resources';
import { removeOne } from '../../claire/webhooks';
import type { ClaireAccount } from './account';
import { retainedTriggers } from './retained-triggers';

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

/** Done already since Node-RED started: within one process nothing is left behind unknown. */
const looked = new Map<string, Promise<void>>();

/**
 * Removes what imports of an earlier process could not: it was killed in the middle. Asks Claire
 * once, and touches only webhooks whose address is the account's and ends with a number: that is
 * ours alone.
 */
export async function removeLeftovers(
  account: ClaireAccount,
  hooks: ImportHooks,
  calls: Calls,
): Promise<void> {
  const key = `${account.fingerprint} ${hooks.address} ${hooks.accountId}`;
  // The node that began it may have been less patient, or was stopped.
  if ((await looked.get(key)?.then(done, failed)) === true) return;
  const work = look(account, hooks, calls);
  looked.set(key, work);
  try {
    await work;
  } catch (thrown) {
    if (looked.get(key) === work) looked.delete(key);
    throw thrown;
  }
}

const done = (): boolean => true;
const failed = (): boolean => false;

async function look(
  { client }: ClaireAccount,
  { address, accountId }: ImportHooks,
  calls: Calls,
): Promise<void> {
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

function isOurs(url: string, prefix: string): boolean {
  return url.startsWith(prefix) && /^\d+$/.test(url.slice(prefix.length));
}
