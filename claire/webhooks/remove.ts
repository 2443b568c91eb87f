import type { Client } from '../client';
import { isClaireError } from '../errors';
import type { Webhook } from '../resources';
import {
  isPending,
  WebhookRegistry,
  type WebhookOptions,
  hasSecret,
  findOwnWebhooks,
  hasHeaders,
  deleteWebhook,
  fetchWebhook,
} from './remote';
import type { KnownWebhook } from './wanted';

export interface RemoveOptions extends WebhookOptions {
  /** Webhooks of another registration at the same address; they stay. */
  others?: readonly KnownWebhook[] | undefined;
}

/**
 * Deletes all our webhooks. Tries each before it throws, preferably an error after which Claire may
 * have acted; `onKnown` then got what is left.
 */
export async function removeAll(
  at: { url: string },
  known: readonly KnownWebhook[],
  client: Client,
  options: RemoveOptions = {},
): Promise<void> {
  const found = await findOwnWebhooks(at, known, client, options);
  const ours: Webhook[] = [];
  for (const record of found.ours) {
    if (!(await isOwnedByOther(record, client, options))) ours.push(record);
  }
  const registry = await WebhookRegistry.open(pickKnown(ours, known), options);
  const ids = ours.map(({ id }) => id);
  const errors = await removeEach(ids, registry, client, options);
  const error = errors.find(({ thrown }) => mayHaveActed(thrown)) ?? errors[0];
  if (error !== undefined) throw error.thrown;
  await registry.dropPending();
}

function mayHaveActed(thrown: unknown): boolean {
  return isClaireError(thrown) && thrown.mayHaveActed;
}

/** Deletes a webhook at our address, unless another registration made it. */
export async function removeOne(
  record: Webhook,
  client: Client,
  options: RemoveOptions = {},
): Promise<void> {
  if (!(await isOwnedByOther(record, client, options)))
    await deleteWebhook(record.id, client, options);
}

/** Decides by the secret, as one Claire may have two base URLs. */
async function isOwnedByOther(
  record: Webhook,
  client: Client,
  options: RemoveOptions,
): Promise<boolean> {
  const { others = [] } = options;
  const possible = others.filter(({ id }) => id === record.id || id === null);
  if (possible.length === 0) return false;
  const fetched = hasHeaders(record) ? record : await fetchWebhook(record.id, client, options);
  return fetched !== undefined && possible.some(({ secretHash }) => hasSecret(fetched, secretHash));
}

/** Tries to delete each, and returns the errors. What remains stays in the registry. */
export async function removeEach(
  ids: readonly number[],
  registry: WebhookRegistry,
  client: Client,
  options: WebhookOptions,
): Promise<{ thrown: unknown }[]> {
  const errors: { thrown: unknown }[] = [];
  for (const id of ids) {
    try {
      await deleteWebhook(id, client, options);
      await registry.drop(id);
    } catch (thrown) {
      errors.push({ thrown });
    }
  }
  return errors;
}

/**
 * The stored entries of these webhooks, and of those that Claire may have made. One without an entry
 * is found again by its address.
 */
export function pickKnown(
  records: readonly Webhook[],
  known: readonly KnownWebhook[],
): KnownWebhook[] {
  const ids = new Set<number | null>(records.map(({ id }) => id));
  return known.filter((one) => isPending(one) || ids.has(one.id));
}
