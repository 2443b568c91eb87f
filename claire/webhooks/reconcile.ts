import type { CallOptions, Client, InputOf } from '../client';
import { isClaireError } from '../errors';
import { operations } from '../operations';
import { valueOf } from '../operations/answer';
import { compare, type Comparison } from './compare';
import { Ledger, type WebhookOptions } from './ledger';
import { limitReached } from './limit';
import { remove, uncut, unlessGone } from './remote';
import { knownOf, removeEach } from './remove';
import { hashOf, newSecret } from './secret';
import { fieldsFor, type KnownWebhook, type WantedWebhooks } from './wanted';

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
  const ledger = await Ledger.open(held(difference, known), options);
  // First, as they count towards the key's limit.
  for (const { id } of difference.surplus) {
    await remove(id, client, options);
    await ledger.drop(id);
  }
  const gone: number[] = [];
  for (const { event, record, secret = newSecret() } of difference.drifted) {
    await ledger.put({ event, id: record.id, secretHash: hashOf(secret) });
    const fields = { ...record, ...fieldsFor(wanted, event, secret) };
    if (await isUpdated(fields, client, options)) continue;
    await ledger.drop(record.id);
    gone.push(event);
  }
  const missing = [...difference.missing, ...gone];
  await createAll(wanted, { ...difference, missing }, ledger, client, options);
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

async function createAll(
  wanted: WantedWebhooks,
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
  wanted: WantedWebhooks,
  event: number,
  ledger: Ledger,
  client: Client,
  options: CallOptions,
): Promise<number> {
  const secret = newSecret();
  const secretHash = hashOf(secret);
  // The first event may come before Claire's answer does.
  await ledger.put({ event, id: null, secretHash });
  const id = await ask(fieldsFor(wanted, event, secret), client, options).catch(
    async (error: unknown) => {
      // What Claire may have made all the same is known again by its secret.
      if (isClaireError(error) && !error.mayHaveActed) await ledger.drop(null);
      throw error;
    },
  );
  await ledger.put({ event, id, secretHash });
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
  { right, drifted, surplus }: Comparison,
  known: readonly KnownWebhook[],
): KnownWebhook[] {
  const chosen = [...right, ...drifted].flatMap(({ event, record: { id }, secret }) =>
    secret === undefined ? [] : [{ event, id, secretHash: hashOf(secret) }],
  );
  return [...chosen, ...knownOf(surplus, known)];
}
