import type { CallOptions, Client } from '../client';
import { ClaireError, isClaireError } from '../errors';
import { WebhookId } from '../models';
import { operations, type Webhook } from '../resources';
import { hashSecret } from './secret';
import { type KnownWebhook, readSecret } from './wanted';

export interface Found {
  /** Our webhooks: listed without headers, or with them if they were fetched to tell. */
  ours: Webhook[];
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
  const all = await listAll(client, options);
  const found: Webhook[] = [];
  for (const record of all) {
    const own = record.url === url ? record : await findKnown(record, known, client, options);
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

/** A webhook with its headers, if it carries the secret of one of the known. */
async function findKnown(
  record: Webhook,
  known: readonly KnownWebhook[],
  client: Client,
  options: CallOptions,
): Promise<Webhook | undefined> {
  const possible = known.filter(({ id, event }) =>
    id === null ? record.webhook_trigger_id === event : record.id === id,
  );
  if (possible.length === 0) return undefined;
  const fetched = await fetchHeaders(record, client, options);
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
function hasSecret(record: Webhook, secretHash: string | undefined): boolean {
  const secret = readSecret(record);
  return secret !== undefined && hashSecret(secret) === secretHash;
}

/** The webhook with its headers, which a list leaves out; as it is where its number cannot be read. */
export async function fetchHeaders(
  record: Webhook,
  client: Client,
  options: CallOptions,
): Promise<Webhook | undefined> {
  const { success, data: id } = WebhookId.safeParse(record.id);
  if (!success || (record.headers ?? []).length > 0) return record;
  const fresh = { ...options, fresh: true };
  const get = () => client.call(operations.webhook.get, { webhook_id: id }, fresh);
  const answer = await unlessGone(id, get, client, options);
  return answer && { ...answer.data, id };
}

export async function deleteWebhook(
  id: number,
  client: Client,
  options: CallOptions,
): Promise<void> {
  const remove = () =>
    client.call(operations.webhook.delete, { webhook_id: id }, withoutAbort(options));
  await unlessGone(id, remove, client, options);
}

/**
 * A change is not aborted once it is sent, as Claire might carry it out later than the next change.
 */
export function withoutAbort(options: CallOptions): CallOptions {
  return options.signal?.aborted ? options : { ...options, signal: undefined };
}

/**
 * Resolves with nothing if Claire does not have the webhook. A gateway says so too while its Claire
 * is away: believed, the webhook would stay for ever, or come twice.
 */
export async function unlessGone<Result>(
  id: number,
  call: () => Promise<Result>,
  client: Client,
  options: CallOptions,
): Promise<Result | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!isClaireError(error) || error.code !== 'CLAIRE_NOT_FOUND') throw error;
    const all = await listAll(client, options);
    if (all.some((record) => record.id === id)) throw contradictionError(id, error);
    return undefined;
  }
}

async function listAll(client: Client, options: CallOptions): Promise<readonly Webhook[]> {
  const { data } = await client.call(operations.webhook.list, {}, { ...options, fresh: true });
  return data ?? [];
}

function contradictionError(id: number, cause: ClaireError): ClaireError {
  return new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Claire lists webhook ${String(id)}, and says that it does not have it`,
    advice: 'Try again later; if it lasts, tell Claire support.',
    status: cause.status,
    cause,
  });
}

export interface Listed {
  /** They have our secret, at an address that must not be touched. */
  elsewhere: readonly Webhook[];
  notFound: readonly KnownWebhook[];
}

/** `signal` aborts waits and reads, and changes only before they are sent. */
export interface WebhookOptions extends CallOptions {
  /**
   * Whether a webhook with our secret at another address may be moved or deleted: it may belong to
   * a copy of this installation. If undefined, it may.
   */
  mayMove?: ((url: string) => boolean) | undefined;
  /** Called after Claire has listed its webhooks, before any change. */
  onListed?: ((listed: Listed) => void) | undefined;
  /** Called with our webhooks as Claire lists them; a change waits for what it returns. */
  onOursListed?: ((ours: readonly Webhook[]) => unknown) | undefined;
  /**
   * Called with our webhooks at Claire after each change and before the next, and with a new
   * secret's hash before Claire gets the secret. Store and accept it, and no failure loses a
   * webhook.
   */
  onKnown?: ((known: readonly KnownWebhook[]) => void | Promise<void>) | undefined;
}

/** Our webhooks at Claire; notifies the caller of each change. */
export class WebhookRegistry {
  /** The key is the id, or the hash of the secret while no id is known: Claire may have made it. */
  readonly #known: Map<number | string, KnownWebhook>;
  readonly #notify: WebhookOptions['onKnown'];

  private constructor(known: readonly KnownWebhook[], options: WebhookOptions) {
    this.#known = new Map(known.map((one) => [registryKey(one), one]));
    this.#notify = options.onKnown;
  }

  static async open(
    known: readonly KnownWebhook[],
    options: WebhookOptions,
  ): Promise<WebhookRegistry> {
    const registry = new WebhookRegistry(known, options);
    await registry.#notifyCaller();
    return registry;
  }

  known(): KnownWebhook[] {
    return [...this.#known.values()].sort(
      (one, other) => creationOrder(one) - creationOrder(other),
    );
  }

  async put(webhook: KnownWebhook): Promise<void> {
    // Replaces the pending entry.
    this.#known.delete(webhook.secretHash);
    this.#known.set(registryKey(webhook), webhook);
    await this.#notifyCaller();
  }

  async drop(key: number | string): Promise<void> {
    if (this.#known.delete(key)) await this.#notifyCaller();
  }

  /** All is as it should be, so nothing that Claire may have made is left. */
  async dropPending(): Promise<void> {
    const pending = this.known().filter(isPending);
    for (const one of pending) this.#known.delete(registryKey(one));
    if (pending.length > 0) await this.#notifyCaller();
  }

  async #notifyCaller(): Promise<void> {
    await this.#notify?.(this.known());
  }
}

/** Whether Claire may have made it, and no id is known. */
function isPending({ id }: KnownWebhook): boolean {
  return id === null;
}

function registryKey({ id, secretHash }: KnownWebhook): number | string {
  return id ?? secretHash;
}

function creationOrder({ id }: KnownWebhook): number {
  return id ?? Number.MAX_SAFE_INTEGER;
}

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
  return (await findKnown(record, options.others ?? [], client, options)) !== undefined;
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
