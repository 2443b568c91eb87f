import type { Client } from '../client';
import { ClaireError, isClaireError } from '../errors';
import type { Webhook } from '../resources';
import { readProperty } from '../json';
import { areShown } from '../resources/webhook-headers';
import { fetchUnknownEventNames } from './event';
import {
  pickKnown,
  RemoteWebhooks,
  removeEach,
  type WebhookOptions,
  WebhookRegistry,
} from './remote';
import { hashSecret, createSecret } from './secret';
import {
  buildWebhook,
  findUserHeaders,
  repairWebhook,
  headersNotShown,
  type KnownWebhook,
  type WantedWebhooks,
  hasDrifted,
  readSecret,
} from './wanted';

/**
 * Makes our webhooks at Claire equal to the wanted ones and touches no others. After a failure it
 * can run again with what `onKnown` last got, or with nothing.
 */
export async function reconcile(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions = {},
): Promise<readonly KnownWebhook[]> {
  const remote = new RemoteWebhooks(client, options);
  const comparison = await compare(wanted, known, remote);
  if (wanted.headers === undefined) comparison.drifted.forEach(requireHeaders);
  const changing = [...comparison.missing, ...comparison.drifted.map(({ event }) => event)];
  const names = await fetchUnknownEventNames(changing, client, options);
  const named = { ...wanted, names };
  const registry = new WebhookRegistry(listKnown(named, comparison, known), options);
  await registry.notify();
  const context = { wanted: named, registry, remote };
  // Deleted first, as they count towards the key's limit.
  await deleteAll(comparison.surplus, context);
  const gone = await repairAll(comparison.drifted, context);
  await createAll({ ...comparison, missing: [...comparison.missing, ...gone] }, context);
  await registry.dropPending();
  return registry.known();
}

/** A repair sends back the headers that others have added. */
function requireHeaders({ record, headerNames }: Compared): void {
  if (!areShown(record.headers, findUserHeaders(record, headerNames)))
    throw headersNotShown(record.id);
}

interface ReconcileContext {
  wanted: NamedWebhooks;
  registry: WebhookRegistry;
  remote: RemoteWebhooks;
}

async function deleteAll(
  surplus: Comparison['surplus'],
  { registry, remote }: ReconcileContext,
): Promise<void> {
  for (const { id } of surplus) {
    await remote.delete(id);
    await registry.drop(id);
  }
}

/** Returns the events whose webhook has gone from Claire meanwhile. */
async function repairAll(
  drifted: Comparison['drifted'],
  { wanted, registry, remote }: ReconcileContext,
): Promise<number[]> {
  const gone: number[] = [];
  for (const { event, record, secret = createSecret(), headerNames } of drifted) {
    // Keeps the earlier names, as the update may not reach Claire.
    const secretHash = hashSecret(secret);
    await registry.put(toKnown(wanted, { event, id: record.id, secretHash, headerNames }));
    if (await remote.update(repairWebhook(record, { wanted, event, secret, headerNames })))
      continue;
    await registry.drop(record.id);
    gone.push(event);
  }
  return gone;
}

/** Asks Claire whether it has exactly the wanted webhooks under the stored ids. */
export async function isInPlace(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions = {},
): Promise<boolean> {
  const remote = new RemoteWebhooks(client, options);
  const { inPlace, drifted, missing, surplus } = await compare(wanted, known, remote);
  if (drifted.length + missing.length + surplus.length > 0) return false;
  return inPlace.every(({ event, record }) =>
    known.some((one) => one.id === record.id && one.event === event),
  );
}

/** The wanted webhooks, and Claire's names of the events that are unknown to this package. */
interface NamedWebhooks extends WantedWebhooks {
  names: ReadonlyMap<number, string>;
}

async function createAll(
  { missing, surplus, total }: Comparison,
  context: ReconcileContext,
): Promise<void> {
  const { registry, remote } = context;
  const created: number[] = [];
  for (const event of missing) {
    try {
      created.push(await createWebhook(event, context));
    } catch (error) {
      if (!isClaireError(error) || error.code !== 'CLAIRE_WEBHOOK_LIMIT') throw error;
      // All or nothing. A webhook that cannot be deleted now stays in the registry.
      const left = (await removeEach(created, registry, remote)).length;
      const [existing, needed] = [total - surplus.length, missing.length];
      // A maximum of something else.
      if (existing + created.length === 0) throw new ClaireError('CLAIRE_BAD_REQUEST', error);
      throw webhookLimitError(error, { existing, needed, left });
    }
  }
}

async function createWebhook(
  event: number,
  { wanted, registry, remote }: ReconcileContext,
): Promise<number> {
  const secret = createSecret();
  const secretHash = hashSecret(secret);
  // The first delivery may come before Claire's response.
  await registry.put(toKnown(wanted, { event, id: null, secretHash }));
  // After a lost response, the client itself searches for the webhook.
  const { data, attempts } = await remote
    .create(buildWebhook(wanted, event, secret))
    .catch(async (error: unknown) => {
      // Otherwise Claire may have created it; its secret then identifies it.
      if (isClaireError(error) && !error.mayHaveActed) await registry.drop(secretHash);
      throw error;
    });
  const id = Number(readProperty(data, 'ID'));
  await registry.put(toKnown(wanted, { event, id, secretHash }));
  // Claire may have carried out an earlier try only after it was looked for: each event came twice.
  for (const other of attempts > 1 ? await remote.list() : []) {
    const isDouble = other.url === wanted.url && other.webhook_trigger_id === event;
    if (isDouble && other.id !== id) await remote.delete(other.id);
  }
  return id;
}

function listKnown(
  wanted: NamedWebhooks,
  { inPlace, drifted, surplus }: Comparison,
  known: readonly KnownWebhook[],
): KnownWebhook[] {
  const eventNames = new Map(known.map(({ event, eventName }) => [event, eventName]));
  const chosen = [...inPlace, ...drifted].flatMap(
    ({ event, record: { id }, secret, headerNames }) => {
      const state = { event, id, eventName: eventNames.get(event), headerNames };
      return secret === undefined
        ? []
        : [toKnown(wanted, { ...state, secretHash: hashSecret(secret) })];
    },
  );
  // Drops a pending creation whose webhook was found.
  const hashes = new Set(chosen.map(({ secretHash }) => secretHash));
  return [...chosen, ...pickKnown(surplus, known).filter((one) => !hashes.has(one.secretHash))];
}

function toKnown(
  { names, headers = [] }: NamedWebhooks,
  { event, id, secretHash, eventName = names.get(event), headerNames = [] }: KnownWebhook,
): KnownWebhook {
  const own = headers.map(({ name }) => name.toLowerCase());
  const added = [...new Set([...headerNames, ...own])];
  return {
    event,
    id,
    secretHash,
    ...(eventName === undefined ? {} : { eventName }),
    ...(added.length === 0 ? {} : { headerNames: added }),
  };
}

/** Adds to the client's error how many webhooks there are, and how many of ours remain. */
function webhookLimitError(
  cause: ClaireError,
  { existing, needed, left }: Readonly<Record<'existing' | 'needed' | 'left', number>>,
): ClaireError {
  const added =
    left === 0
      ? 'none was added'
      : `${String(left)} that ${left === 1 ? 'was' : 'were'} added could not be taken back yet`;
  return new ClaireError('CLAIRE_WEBHOOK_LIMIT', {
    message:
      `Claire takes no more webhooks with this API key: it has ${String(existing)}, and ` +
      `${String(needed)} more ${needed === 1 ? 'is' : 'are'} needed, so ${added}. Delete ` +
      'unused webhooks, choose fewer events, or ask Claire support to raise the limit.' +
      (cause.reason === undefined ? '' : ` Reason: ${cause.reason}`),
    status: cause.status,
    attempts: cause.attempts,
    cause,
  });
}

interface Chosen {
  event: number;
  record: Webhook;
}

interface Compared extends Chosen {
  /** The one that it carries at Claire; `undefined` if that is none of ours. */
  secret: string | undefined;
  /** The user's headers that it may still have. */
  headerNames: string[];
}

interface Comparison {
  inPlace: Compared[];
  drifted: Compared[];
  missing: number[];
  surplus: Webhook[];
  total: number;
}

async function compare(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  remote: RemoteWebhooks,
): Promise<Comparison> {
  const { ours, total } = await remote.findOwnWebhooks(wanted.url, known);
  const { chosen, missing, surplus } = assignEvents(wanted.events, known, ours);
  const inPlace: Compared[] = [];
  const drifted: Compared[] = [];
  for (const { event, record: listed } of chosen) {
    const record = await remote.fetchHeaders(listed);
    if (record === undefined) {
      missing.push(event);
      continue;
    }
    const secret = findKnownSecret(record, known);
    const { headerNames = [] } = known.find(({ id }) => id === listed.id) ?? {};
    const isInPlace =
      secret !== undefined && !hasDrifted(record, { wanted, event, secret, headerNames });
    if (isInPlace) inPlace.push({ event, record, secret, headerNames: [] });
    else drifted.push({ event, record, secret, headerNames });
  }
  return { inPlace, drifted, missing, surplus, total };
}

/** The secret of a webhook, if its hash is stored: no other secret is ever accepted. */
function findKnownSecret(record: Webhook, known: readonly KnownWebhook[]): string | undefined {
  const secret = readSecret(record);
  if (secret === undefined) return undefined;
  const hash = hashSecret(secret);
  return known.some(({ secretHash }) => secretHash === hash) ? secret : undefined;
}

/**
 * Assigns one webhook to each event: first one that is set to it, then one that was stored for it.
 */
function assignEvents(
  events: readonly number[],
  known: readonly KnownWebhook[],
  ours: readonly Webhook[],
): { chosen: Chosen[]; missing: number[]; surplus: Webhook[] } {
  const knownAs = new Map(known.map(({ id, event }) => [id, event]));
  const free = new Set(ours);
  const chosen = new Map<number, Webhook>();
  const assign = (event: number, record: Webhook | undefined) => {
    if (record === undefined) return;
    chosen.set(event, record);
    free.delete(record);
  };
  for (const event of events) {
    const waiting = ours.filter((record) => record.webhook_trigger_id === event);
    assign(event, waiting.find(({ id }) => knownAs.get(id) === event) ?? waiting[0]);
  }
  for (const event of events.filter((one) => !chosen.has(one))) {
    assign(
      event,
      [...free].find(({ id }) => knownAs.get(id) === event),
    );
  }
  return {
    chosen: [...chosen].map(([event, record]) => ({ event, record })),
    missing: [...new Set(events)].filter((event) => !chosen.has(event)),
    surplus: [...free],
  };
}
