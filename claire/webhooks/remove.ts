import type { Client } from '../client';
import type { Webhook } from '../models';
import { Ledger, type WebhookOptions } from './ledger';
import { findOurs, remove, type Mark } from './remote';
import type { KnownWebhook } from './wanted';

/**
 * Deletes all webhooks that are ours. Tries each before it throws the first error; `onKnown` then
 * was told what is left.
 */
export async function removeAll(
  mark: Mark,
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions = {},
): Promise<void> {
  const { ours } = await findOurs(mark, known, client, options);
  const ledger = await Ledger.open(ours.map(asKnown), options);
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

export function asKnown({ id, webhook_trigger_id: event }: Webhook): KnownWebhook {
  return { event, id };
}
