import type { CallOptions, Client } from '../client';
import { ClaireError, isClaireError } from '../errors';
import { WebhookId } from '../models';
import { type Webhook, operations } from '../resources';
import type { WebhookOptions } from './webhook-registry';
import { hashSecret } from './secret';
import { readSecret, type KnownWebhook } from './wanted';

export interface Found {
  /** Ours, as listed without headers, or with them if they were fetched to tell. */
  ours: Webhook[];
  /** The number of webhooks of this API key. */
  total: number;
}

/**
 * Finds our webhooks at Claire: those at our exact address, and those with a stored id, or of the
 * event whose creation had no response, that carry its secret. An id alone proves nothing, as
 * another API key may use it.
 */
export async function findOwnWebhooks(
  { url }: { url: string },
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions,
): Promise<Found> {
  const { list } = operations.webhook;
  const { data } = await client.call(list, {}, { ...options, fresh: true });
  const all = data ?? [];
  const found: Webhook[] = [];
  for (const record of all) {
    const own = record.url === url ? record : await findMoved(record, known, client, options);
    if (own !== undefined) found.push(own);
  }
  if (found.some(({ id }) => !WebhookId.safeParse(id).success)) throw unknownIdError();
  const { mayMove = () => true } = options;
  const ours = found.filter((record) => mayMove(record.url));
  const elsewhere = found.filter((record) => !mayMove(record.url));
  options.onListed?.({ elsewhere, notFound: listNotFound(known, found) });
  await options.onOursListed?.(ours);
  return { ours: ours.sort((one, other) => one.id - other.id), total: all.length };
}

/** A webhook at another address, with its headers, if it carries a known secret. */
async function findMoved(
  record: Webhook,
  known: readonly KnownWebhook[],
  client: Client,
  options: CallOptions,
): Promise<Webhook | undefined> {
  const possible = known.filter(({ id, event }) =>
    id === null ? record.webhook_trigger_id === event : record.id === id,
  );
  if (possible.length === 0) return undefined;
  const fetched = await fetchWebhook(record.id, client, options);
  if (fetched === undefined) return undefined;
  return possible.some(({ secretHash }) => hasSecret(fetched, secretHash)) ? fetched : undefined;
}

/** It can be neither changed nor deleted, and another one in its place would deliver twice. */
function unknownIdError(): ClaireError {
  return new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: 'Claire lists a webhook at our address without a number that can be read',
    advice: 'Try again later; if it lasts, tell Claire support.',
  });
}

function listNotFound(known: readonly KnownWebhook[], found: readonly Webhook[]): KnownWebhook[] {
  const ids = new Set<number | null>([null, ...found.map(({ id }) => id)]);
  return known.filter(({ id }) => !ids.has(id));
}

/** A webhook with our secret is ours, whatever its address. */
export function hasSecret(record: Webhook, secretHash: string | undefined): boolean {
  const secret = readSecret(record);
  return secret !== undefined && hashSecret(secret) === secretHash;
}

/** A fetched webhook has headers, a listed one has none. */
export function hasHeaders({ headers }: Webhook): boolean {
  return (headers ?? []).length > 0;
}

/** Fetches a webhook with its headers; `undefined` if it is gone. */
export async function fetchWebhook(
  id: number,
  client: Client,
  options: CallOptions,
): Promise<Webhook | undefined> {
  return ignoreNotFound(async () => {
    const fresh = { ...options, fresh: true };
    const { data } = await client.call(operations.webhook.get, { webhook_id: id }, fresh);
    return { ...data, id: WebhookId.parse(id) };
  });
}

/** Deletes a webhook, unless it is gone. */
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
 * For a change at Claire: once sent it is not aborted, as Claire might carry it out later than the
 * next change.
 */
export function withoutAbort(options: CallOptions): CallOptions {
  return options.signal?.aborted ? options : { ...options, signal: undefined };
}

/** Resolves with `undefined` when Claire answers 404. */
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
