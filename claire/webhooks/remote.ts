import type { CallOptions, Client } from '../client';
import { isClaireError } from '../errors';
import { type Webhook, operations } from '../operations';
import type { WebhookOptions } from './webhook-registry';
import { hashSecret } from './secret';
import { readSecret, type KnownWebhook } from './wanted';

export interface Found {
  /** Ours, as the list has them, without headers; with them where that is how they were known. */
  ours: Webhook[];
  /** How many webhooks this API key has, ours and others'. */
  total: number;
}

/**
 * The webhooks at Claire that are ours: at our exact address or, for a stored id, carrying the
 * secret that we gave it. An id alone proves nothing: with another API key it may be anybody's.
 */
export async function findOwnWebhooks(
  { url }: { url: string },
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions,
): Promise<Found> {
  const { data } = await client.call(operations.webhook.list, {}, { ...options, fresh: true });
  const all = data ?? [];
  const hashes = new Map(known.map(({ id, secretHash }) => [id, secretHash]));
  const found: Webhook[] = [];
  for (const record of all) {
    if (record.url === url) found.push(record);
    else if (hashes.has(record.id)) {
      const fetched = await fetchWebhook(record.id, client, options);
      if (fetched !== undefined && carriesSecret(fetched, hashes.get(record.id)))
        found.push(fetched);
    }
  }
  const { mayMove = () => true } = options;
  const ours = found.filter((record) => mayMove(record.url));
  const elsewhere = found.filter((record) => !mayMove(record.url));
  options.onListed?.({ elsewhere, notFound: listNotFound(known, found) });
  return { ours: ours.sort((one, other) => one.id - other.id), total: all.length };
}

function listNotFound(known: readonly KnownWebhook[], found: readonly Webhook[]): KnownWebhook[] {
  const ids = new Set<number | null>([null, ...found.map(({ id }) => id)]);
  return known.filter(({ id }) => !ids.has(id));
}

/** Whoever carries our secret was made by us, whatever address it has now. */
export function carriesSecret(record: Webhook, secretHash: string | undefined): boolean {
  const secret = readSecret(record);
  return secret !== undefined && hashSecret(secret) === secretHash;
}

/** It was looked at to find out whether it is ours: a list has no headers. */
export function hasHeaders({ headers }: Webhook): boolean {
  return (headers ?? []).length > 0;
}

/** A webhook with its headers, or `undefined` when it is gone. */
export async function fetchWebhook(
  id: number,
  client: Client,
  options: CallOptions,
): Promise<Webhook | undefined> {
  return ignoreNotFound(async () => {
    const fresh = { ...options, fresh: true };
    const { data } = await client.call(operations.webhook.get, { webhook_id: id }, fresh);
    return data;
  });
}

/** Deletes a webhook; one that is gone already is as good. */
export async function deleteWebhook(
  id: number,
  client: Client,
  options: CallOptions,
): Promise<void> {
  await ignoreNotFound(() =>
    client.call(operations.webhook.delete, { webhook_id: id }, withoutAbort(options)),
  );
}

/**
 * For a change at Claire: one that is under way is not cut off, as Claire could carry it out later,
 * after whatever is done next.
 */
export function withoutAbort(options: CallOptions): CallOptions {
  return options.signal?.aborted ? options : { ...options, signal: undefined };
}

/** `undefined` for what Claire does not have. */
export async function ignoreNotFound<Result>(
  call: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    if (isClaireError(error) && error.code === 'CLAIRE_NOT_FOUND') return undefined;
    throw error;
  }
}
