import type { CallOptions, Client, InputOf } from '../client';
import { isClaireError } from '../errors';
import { operations } from '../operations';
import { valueOf } from '../operations/answer';
import { compare, type Comparison } from './compare';
import { namesOfLaterEvents } from './later-events';
import { Ledger, type WebhookOptions } from './ledger';
import { limitReached } from './limit';
import { remove, uncut, unlessGone } from './remote';
import { knownOf, removeEach } from './remove';
import { hashOf, newSecret } from './secret';
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
  const ledger = await Ledger.open(held(named, difference, known), options);
  // First, as they count towards the key's limit.
  for (const { id } of difference.surplus) {
    await remove(id, client, options);
    await ledger.drop(id);
  }
  const gone: number[] = [];
  for (const { event, record, secret = newSecret(), headerNames } of difference.drifted) {
    // With the earlier names too: Claire may never be told.
    await ledger.put(keptOf(named, { event, id: record.id, secret, headerNames }));
    const fields = repaired(record, { wanted, event, secret, headerNames });
    if (await isUpdated(fields, client, options)) continue;
    await ledger.drop(record.id);
    gone.push(event);
  }
  const missing = [...difference.missing, ...gone];
  await createAll(named, { ...difference, missing }, ledger, client, options);
  return ledger.known();
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
  const { right, drifted, missing, surplus } = await compare(wanted, known, client, options);
  if (drifted.length + missing.length + surplus.length > 0) return false;
  return right.every(({ event, record }) =>
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
  ledger: Ledger,
  client: Client,
  options: WebhookOptions,
): Promise<void> {
  const created: number[] = [];
  for (const event of missing) {
    try {
      created.push(await create(wanted, event, ledger, client, options));
    } catch (error) {
      if (!isClaireError(error) || error.code !== 'CLAIRE_WEBHOOK_LIMIT') throw error;
      // All or nothing. What cannot be removed now stays in the ledger, for the caller.
      const left = (await removeEach(created, ledger, client, options)).length;
      const [existing, needed] = [total - surplus.length, missing.length];
      throw limitReached(error, { existing, needed, left });
    }
  }
}

async function create(
  wanted: NamedWebhooks,
  event: number,
  ledger: Ledger,
  client: Client,
  options: CallOptions,
): Promise<number> {
  const secret = newSecret();
  // The first event may come before Claire's answer does.
  await ledger.put(keptOf(wanted, { event, id: null, secret }));
  const id = await ask(fieldsFor(wanted, event, secret), client, options).catch(
    async (error: unknown) => {
      // What Claire may have made all the same is known again by its secret.
      if (isClaireError(error) && !error.mayHaveActed) await ledger.drop(null);
      throw error;
    },
  );
  await ledger.put(keptOf(wanted, { event, id, secret }));
  return id;
}

/** After a lost answer the client has looked for the webhook already. */
async function ask(
  fields: ReturnType<typeof fieldsFor>,
  client: Client,
  options: CallOptions,
): Promise<number> {
  const { data } = await client.call(operations.webhook.create, fields, uncut(options));
  return Number(valueOf(data, 'ID'));
}

function held(
  wanted: NamedWebhooks,
  { right, drifted, surplus }: Comparison,
  known: readonly KnownWebhook[],
): KnownWebhook[] {
  const eventNames = new Map(known.map(({ event, eventName }) => [event, eventName]));
  const chosen = [...right, ...drifted].flatMap(({ event, record: { id }, secret, ...rest }) => {
    if (secret === undefined) return [];
    const eventName = eventNames.get(event);
    return [keptOf(wanted, { event, id, secret, eventName, ...rest })];
  });
  return [...chosen, ...knownOf(surplus, known)];
}

interface Held {
  event: number;
  id: number | null;
  secret: string;
  eventName?: string | undefined;
  headerNames?: readonly string[];
}

function keptOf(
  { names, headers = [] }: NamedWebhooks,
  { event, id, secret, eventName = names.get(event), headerNames = [] }: Held,
): KnownWebhook {
  const own = headers.map(({ name }) => name.toLowerCase());
  const added = [...new Set([...headerNames, ...own])];
  return {
    event,
    id,
    secretHash: hashOf(secret),
    ...(eventName === undefined ? {} : { eventName }),
    ...(added.length === 0 ? {} : { headerNames: added }),
  };
}
