import type { Client } from '../client';
import type { Webhook } from '../models';
import { Ledger, type WebhookOptions } from './ledger';
import { findOurs, remove } from './remote';
import type { KnownWebhook } from './wanted';

/**
 * Deletes all webhooks that are ours. Tries each before it throws the first error; `onKnown` then
 * was told what is left.
 */
export async function removeAll(
  at: { url: string },
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions = {},
): Promise<void> {
  const { ours } = await findOurs(at, known, client, options);
  const ledger = await Ledger.open(knownOf(ours, known), options);
  const ids = ours.map(({ id }) => id);
  const [error] = await removeEach(ids, ledger, client, options);
  if (error !== undefined) throw error.thrown;
}

/** Tries each, and gives back what went wrong. What could not be removed stays in the ledger. */
export async function removeEach(
  ids: readonly number[],
  ledger: Ledger,
  client: Client,
  options: WebhookOptions,
): Promise<{ thrown: unknown }[]> {
  const errors: { thrown: unknown }[] = [];
  for (const id of ids) {
    try {
      await remove(id, client, options);
      await ledger.drop(id);
    } catch (thrown) {
      errors.push({ thrown });
    }
  }
  return errors;
}

/** What is kept of these. One that only its address makes ours is found again by that. */
export function knownOf(
  records: readonly Webhook[],
  known: readonly KnownWebhook[],
): KnownWebhook[] {
  const ids = new Set<number | null>(records.map(({ id }) => id));
  return known.filter(({ id }) => ids.has(id));
}
