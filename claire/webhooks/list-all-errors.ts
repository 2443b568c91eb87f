import type { CallOptions, Client } from '../client';
import { type AllErrors, ErrorPages, type Newest } from './error-pages';

/** Reads all pages of a webhook's errors. Rejects with a `ClaireError`. */
export async function listAllErrors(
  client: Client,
  webhookId: number,
  options?: CallOptions,
): Promise<AllErrors> {
  const pages = await ErrorPages.open(client, webhookId, options);
  await pages.readOn({ isOld: () => false, max: Infinity });
  return pages.all;
}

/**
 * Reads the newest errors of a webhook, and some more; all, where their times do not tell the order.
 * Rejects with a `ClaireError`.
 */
export async function listNewestErrors(
  client: Client,
  webhookId: number,
  newest: Newest,
  options?: CallOptions,
): Promise<AllErrors> {
  const pages = await ErrorPages.open(client, webhookId, options);
  if (pages.haveNewestLast) await pages.readBack(newest);
  else await pages.readOn(newest);
  return pages.all;
}
