import type { CallOptions, Client, InputOf } from '../client';
import { ClaireError, isClaireError } from '../errors';
import { WebhookId } from '../models';
import { operations, type Webhook } from '../resources';
import { hashSecret } from './secret';
import { type KnownWebhook, namesOther, readSecret } from './wanted';

export interface Found {
  /** Our webhooks: listed without headers, or with them if they were fetched to tell. */
  ours: Webhook[];
  total: number;
}

/** Claire's webhooks: what a trigger reads and changes of them. */
export class RemoteWebhooks {
  constructor(
    private readonly client: Client,
    private readonly options: WebhookOptions,
  ) {}

  /**
   * Finds our webhooks at Claire: those at our exact address, and those with a stored id, or of the
   * event whose creation had no response, that carry its secret. An id alone proves nothing, as
   * another API key may use it.
   */
  async findOwnWebhooks(url: string, known: readonly KnownWebhook[]): Promise<Found> {
    const listed = await this.list();
    const all = [...listed, ...(await this.#fetchUnlisted(listed, known))];
    const found: Webhook[] = [];
    for (const record of all) {
      const own = record.url === url ? record : await this.findKnown(record, known);
      if (own !== undefined) found.push(own);
    }
    if (found.some(({ id }) => !WebhookId.safeParse(id).success)) throw unknownIdError();
    const { mayMove = () => true } = this.options;
    const ours = found.filter((record) => mayMove(record.url));
    const atOtherAddress = found.filter((record) => !mayMove(record.url));
    this.options.onListed?.({ atOtherAddress, notFound: listNotFound(known, found) });
    await this.options.onOursListed?.(ours);
    return { ours: ours.sort((one, other) => one.id - other.id), total: all.length };
  }

  /** A webhook with its headers, if it carries the secret of one of the known. */
  async findKnown(record: Webhook, known: readonly KnownWebhook[]): Promise<Webhook | undefined> {
    const possible = known.filter(({ id, event }) =>
      id === null ? record.webhook_trigger_id === event : record.id === id,
    );
    if (possible.length === 0) return undefined;
    const fetched = await this.fetchHeaders(record);
    const secret = fetched && readSecret(fetched);
    const hash = secret && hashSecret(secret);
    return possible.some(({ secretHash }) => secretHash === hash) ? fetched : undefined;
  }

  /** The webhook with its headers, which a list leaves out; as it is where its number cannot be read. */
  async fetchHeaders(record: Webhook): Promise<Webhook | undefined> {
    const { success, data: id } = WebhookId.safeParse(record.id);
    if (!success || (record.headers ?? []).length > 0) return record;
    return this.#unlessGone(id, () => this.#get(id));
  }

  create(fields: InputOf<typeof operations.webhook.create>) {
    return this.client.call(operations.webhook.create, fields, this.#withoutAbort);
  }

  /** Whether it was changed: it may have gone from Claire. */
  async update(fields: InputOf<typeof operations.webhook.update>): Promise<boolean> {
    const update = () => this.client.call(operations.webhook.update, fields, this.#withoutAbort);
    return (await this.#unlessGone(fields.id, update)) !== undefined;
  }

  async delete(id: number): Promise<void> {
    const remove = () =>
      this.client.call(operations.webhook.delete, { webhook_id: id }, this.#withoutAbort);
    await this.#unlessGone(id, remove);
  }

  /** A change is not aborted once it is sent, as Claire might carry it out later than the next change. */
  get #withoutAbort(): CallOptions {
    return this.options.signal?.aborted ? this.options : { ...this.options, signal: undefined };
  }

  /**
   * Resolves with nothing if Claire does not have the webhook. A gateway says so too while its Claire
   * is away: believed, the webhook would stay for ever, or come twice.
   */
  async #unlessGone<Result>(id: number, call: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await call();
    } catch (error) {
      if (!isClaireError(error) || error.code !== 'CLAIRE_NOT_FOUND') throw error;
      const all = await this.list();
      if (all.some((record) => record.id === id)) throw contradictionError(id, error);
      return undefined;
    }
  }

  /** Each once: the answers of two servers may be joined, and a double is deleted. */
  async list(): Promise<readonly Webhook[]> {
    const { data } = await this.client.call(operations.webhook.list, {}, this.#fresh);
    return [...new Map((data ?? []).map((record) => [record.id, record])).values()];
  }

  /** A list may be older than a webhook: made again, that would come twice; forgotten, it would stay. */
  async #fetchUnlisted(
    listed: readonly Webhook[],
    known: readonly KnownWebhook[],
  ): Promise<Webhook[]> {
    const found: Webhook[] = [];
    for (const { id } of listNotFound(known, listed)) {
      if (id === null || found.some((record) => record.id === id)) continue;
      try {
        found.push(await this.#get(id));
      } catch (error) {
        if (!isAbsence(error)) throw error;
      }
    }
    return found;
  }

  async #get(webhook_id: number): Promise<Webhook> {
    const { data } = await this.client.call(operations.webhook.get, { webhook_id }, this.#fresh);
    return { ...data, id: WebhookId.parse(webhook_id) };
  }

  get #fresh(): CallOptions {
    return { ...this.options, fresh: true };
  }
}

/** Whether this key has no such webhook; a refusal of any other kind may be one of a gateway. */
function isAbsence(thrown: unknown): boolean {
  if (!isClaireError(thrown)) return false;
  const { code, status } = thrown;
  return status === 403 || code === 'CLAIRE_NOT_FOUND' || code === 'CLAIRE_INVALID_INPUT';
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
  atOtherAddress: readonly Webhook[];
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
  /** Called with our webhooks as Claire lists them; a change awaits the result. */
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

  constructor(
    known: readonly KnownWebhook[],
    private readonly options: WebhookOptions,
  ) {
    this.#known = new Map(known.map((one) => [registryKey(one), one]));
  }

  known(): KnownWebhook[] {
    return [...this.#known.values()].sort(
      (one, other) => (one.id ?? Infinity) - (other.id ?? Infinity) || 0,
    );
  }

  async put(webhook: KnownWebhook): Promise<void> {
    // Replaces the pending entry.
    this.#known.delete(webhook.secretHash);
    this.#known.set(registryKey(webhook), webhook);
    await this.notify();
  }

  async drop(key: number | string): Promise<void> {
    if (this.#known.delete(key)) await this.notify();
  }

  /** All is as it should be, so nothing that Claire may have made is left. */
  async dropPending(): Promise<void> {
    const pending = this.known().filter(isPending);
    for (const one of pending) this.#known.delete(registryKey(one));
    if (pending.length > 0) await this.notify();
  }

  async notify(): Promise<void> {
    await this.options.onKnown?.(this.known());
  }
}

/** Whether Claire may have made it, and no id is known. */
function isPending({ id }: KnownWebhook): boolean {
  return id === null;
}

function registryKey({ id, secretHash }: KnownWebhook): number | string {
  return id ?? secretHash;
}

export interface RemoveOptions extends WebhookOptions {
  /** Webhooks of another registration at the same address; they stay. */
  others?: readonly KnownWebhook[] | undefined;
  /** Who removes; webhooks that name another stay. */
  owner?: string | undefined;
}

/**
 * Deletes all our webhooks. Tries each before it throws, preferably an error after which Claire may
 * have acted; `onKnown` then got the rest.
 */
export async function removeAll(
  at: { url: string },
  known: readonly KnownWebhook[],
  client: Client,
  options: RemoveOptions = {},
): Promise<void> {
  const remote = new RemoteWebhooks(client, options);
  const found = await remote.findOwnWebhooks(at.url, known);
  const ours: Webhook[] = [];
  for (const record of found.ours) {
    if (!(await isOwnedByOther(record, remote, options))) ours.push(record);
  }
  const registry = new WebhookRegistry(pickKnown(ours, known), options);
  await registry.notify();
  const ids = ours.map(({ id }) => id);
  const errors = await removeEach(ids, registry, remote);
  const mayHaveActed = (thrown: unknown) => isClaireError(thrown) && thrown.mayHaveActed;
  const error = errors.find(({ thrown }) => mayHaveActed(thrown)) ?? errors[0];
  if (error !== undefined) throw error.thrown;
  await registry.dropPending();
}

/** Deletes a webhook at our address, unless another registration made it. */
export async function removeOne(
  record: Webhook,
  client: Client,
  options: RemoveOptions = {},
): Promise<void> {
  const remote = new RemoteWebhooks(client, options);
  if (!(await isOwnedByOther(record, remote, options))) await remote.delete(record.id);
}

/** Decides by the owner that it names, or by the secret, as one Claire may have two base URLs. */
async function isOwnedByOther(
  record: Webhook,
  remote: RemoteWebhooks,
  { others = [], owner }: RemoveOptions,
): Promise<boolean> {
  const fetched = owner === undefined ? undefined : await remote.fetchHeaders(record);
  if (fetched !== undefined && owner !== undefined && namesOther(fetched, owner)) return true;
  return (await remote.findKnown(record, others)) !== undefined;
}

/** Tries to delete each, and returns the errors. What remains stays in the registry. */
export async function removeEach(
  ids: readonly number[],
  registry: WebhookRegistry,
  remote: RemoteWebhooks,
): Promise<{ thrown: unknown }[]> {
  const errors: { thrown: unknown }[] = [];
  for (const id of ids) {
    try {
      await remote.delete(id);
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
