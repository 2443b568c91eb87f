import type { CallOptions, Client, InputOf } from '../client';
import { isClaireError } from '../errors';
import { operations } from '../operations';
import { readProperty } from '../operations/answer';
import { compare, type Comparison } from './compare';
import { namesOfLaterEvents } from './later-events';
import { WebhookRegistry, type WebhookOptions } from './webhook-registry';
import { limitReached } from './limit';
import { remove, uncut, unlessGone } from './remote';
import { toKnownWebhooks, removeEach } from './remove';
import { hashSecret, newSecret } from './secret';
import { fieldsFor, repaired, type KnownWebhook, type WantedWebhooks } from './wanted';

/**
 * Makes our webhooks at Claire equal to the wanted ones, and touches nobody else's. After any
 * failure it can be run again with what `onKnown` was told, or with nothing at all.
 */
export async function reconcile(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions = {},
): Promise<readonly KnownWebhook[]> {
  const difference = await compare(wanted, known, client, options);
  const changing = [...difference.missing, ...difference.drifted.map(({ event }) => event)];
  const names = await namesOfLaterEvents(changing, client, options);
  const named = { ...wanted, names };
  const registry = await WebhookRegistry.open(toHeld(named, difference, known), options);
  // First, as they count towards the key's limit.
  for (const { id } of difference.surplus) {
    await remove(id, client, options);
    await registry.drop(id);
  }
  const gone: number[] = [];
  for (const { event, record, secret = newSecret(), headerNames } of difference.drifted) {
    // With the earlier names too: Claire may never be told.
    await registry.put(toKnown(named, { event, id: record.id, secret, headerNames }));
    const fields = repaired(record, { wanted, event, secret, headerNames });
    if (await isUpdated(fields, client, options)) continue;
    await registry.drop(record.id);
    gone.push(event);
  }
  const missing = [...difference.missing, ...gone];
  await createAll(named, { ...difference, missing }, registry, client, options);
  return registry.known();
}

/** Somebody may have deleted it since it was looked at. */
async function isUpdated(
  fields: InputOf<typeof operations.webhook.update>,
  client: Client,
  options: CallOptions,
): Promise<boolean> {
  const update = () => client.call(operations.webhook.update, fields, uncut(options));
  return (await unlessGone(update)) !== undefined;
}

/** Whether Claire holds exactly the wanted webhooks under the stored ids. It asks Claire. */
export async function isInPlace(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions = {},
): Promise<boolean> {
  const { inPlace, drifted, missing, surplus } = await compare(wanted, known, client, options);
  if (drifted.length + missing.length + surplus.length > 0) return false;
  return inPlace.every(({ event, record }) =>
    known.some((one) => one.id === record.id && one.event === event),
  );
}

/** With Claire's names of the events that this package does not know. */
interface NamedWebhooks extends WantedWebhooks {
  names: ReadonlyMap<number, string>;
}

async function createAll(
  wanted: NamedWebhooks,
  { missing, surplus, total }: Comparison,
  registry: WebhookRegistry,
  client: Client,
  options: WebhookOptions,
): Promise<void> {
  const created: number[] = [];
  for (const event of missing) {
    try {
      created.push(await create(wanted, event, registry, client, options));
    } catch (error) {
      if (!isClaireError(error) || error.code !== 'CLAIRE_WEBHOOK_LIMIT') throw error;
      // All or nothing. What cannot be removed now stays in the ledger, for the caller.
      const left = (await removeEach(created, registry, client, options)).length;
      const [existing, needed] = [total - surplus.length, missing.length];
      throw limitReached(error, { existing, needed, left });
    }
  }
}

async function create(
  wanted: NamedWebhooks,
  event: number,
  registry: WebhookRegistry,
  client: Client,
  options: CallOptions,
): Promise<number> {
  const secret = newSecret();
  // The first event may come before Claire's answer does.
  await registry.put(toKnown(wanted, { event, id: null, secret }));
  const id = await ask(fieldsFor(wanted, event, secret), client, options).catch(
    async (error: unknown) => {
      // What Claire may have made all the same is known again by its secret.
      if (isClaireError(error) && !error.mayHaveActed) await registry.drop(null);
      throw error;
    },
  );
  await registry.put(toKnown(wanted, { event, id, secret }));
  return id;
}

/** After a lost answer the client has looked for the webhook already. */
async function ask(
  fields: ReturnType<typeof fieldsFor>,
  client: Client,
  options: CallOptions,
): Promise<number> {
  const { data } = await client.call(operations.webhook.create, fields, uncut(options));
  return Number(readProperty(data, 'ID'));
}

function toHeld(
  wanted: NamedWebhooks,
  { inPlace, drifted, surplus }: Comparison,
  known: readonly KnownWebhook[],
): KnownWebhook[] {
  const eventNames = new Map(known.map(({ event, eventName }) => [event, eventName]));
  const chosen = [...inPlace, ...drifted].flatMap(({ event, record: { id }, secret, ...rest }) => {
    if (secret === undefined) return [];
    const eventName = eventNames.get(event);
    return [toKnown(wanted, { event, id, secret, eventName, ...rest })];
  });
  return [...chosen, ...toKnownWebhooks(surplus, known)];
}

interface Held {
  event: number;
  id: number | null;
  secret: string;
  eventName?: string | undefined;
  headerNames?: readonly string[];
}

function toKnown(
  { names, headers = [] }: NamedWebhooks,
  { event, id, secret, eventName = names.get(event), headerNames = [] }: Held,
): KnownWebhook {
  const own = headers.map(({ name }) => name.toLowerCase());
  const added = [...new Set([...headerNames, ...own])];
  return {
    event,
    id,
    secretHash: hashSecret(secret),
    ...(eventName === undefined ? {} : { eventName }),
    ...(added.length === 0 ? {} : { headerNames: added }),
  };
}
