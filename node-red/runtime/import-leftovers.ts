import { isClaireError } from '../../claire/errors';
import { operations } from '../../claire/operations';
import type { ClaireAccount } from './account';

/** Done already since Node-RED started: within one process nothing is left behind unknown. */
const looked = new Map<string, Promise<void>>();

/**
 * Removes what imports of an earlier process could not: it was killed in the middle. Asks Claire
 * once, and touches only webhooks whose address is `prefix` and a number: that is ours alone.
 */
export async function removeLeftovers(
  account: ClaireAccount,
  prefix: string,
  signal: AbortSignal,
  maxWait: number,
): Promise<void> {
  const key = `${account.fingerprint} ${prefix}`;
  const work = looked.get(key) ?? look(account, prefix, { signal, maxWait });
  looked.set(key, work);
  try {
    await work;
  } catch (thrown) {
    if (looked.get(key) === work) looked.delete(key);
    throw thrown;
  }
}

async function look(
  { client }: ClaireAccount,
  prefix: string,
  options: { signal: AbortSignal; maxWait: number },
): Promise<void> {
  const { list, delete: remove } = operations.webhook;
  const { data } = await client.call(list, {}, { ...options, fresh: true });
  for (const { id, url } of data ?? []) {
    if (!isOurs(url, prefix)) continue;
    await client.call(remove, { webhook_id: id }, options).catch(unlessGone);
  }
}

function isOurs(url: string, prefix: string): boolean {
  return url.startsWith(prefix) && /^\d+$/.test(url.slice(prefix.length));
}

function unlessGone(thrown: unknown): void {
  if (!isClaireError(thrown) || thrown.code !== 'CLAIRE_NOT_FOUND') throw thrown;
}
