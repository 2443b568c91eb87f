import type { CallOptions, Client } from '../client';
import { isClaireError } from '../errors';
import { operations } from '../operations';
import { valueOf } from '../operations/answer';
import { compare, type Comparison } from './compare';
import { Ledger, type WebhookOptions } from './ledger';
import { limitReached } from './limit';
import { remove } from './remote';
import { asKnown, removeEach } from './remove';
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
  const ledger = await Ledger.open(held(difference), options);
  // First, as they count towards the key's limit.
  for (const { id } of difference.surplus) {
    await remove(id, client, options);
    await ledger.drop(id);
  }
  for (const { event, record } of difference.drifted) {
    const fields = { ...record, ...fieldsFor(wanted, event) };
    await client.call(operations.webhook.update, fields, options);
  }
  await createAll(wanted, difference, ledger, client, options);
  return ledger.known();
}

/** Whether Claire holds exactly the wanted webhooks under the stored ids. It asks Claire. */
export async function isInPlace(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: CallOptions = {},
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
      const id = await create(fieldsFor(wanted, event), client, options);
      created.push(id);
      await ledger.add({ event, id });
    } catch (error) {
      if (!isClaireError(error) || error.code !== 'CLAIRE_WEBHOOK_LIMIT') throw error;
      // All or nothing. What cannot be removed now stays in the ledger, for the caller.
      await removeEach(created, ledger, client, options);
      throw limitReached(error, total - surplus.length, missing.length);
    }
  }
}

/** After a lost answer the client has looked for the webhook already. */
async function create(
  fields: ReturnType<typeof fieldsFor>,
  client: Client,
  options: CallOptions,
): Promise<number> {
  const { data } = await client.call(operations.webhook.create, fields, options);
  return Number(valueOf(data, 'ID'));
}

function held({ right, drifted, surplus }: Comparison): KnownWebhook[] {
  const chosen = [...right, ...drifted].map(({ event, record }) => ({ event, id: record.id }));
  return [...chosen, ...surplus.map(asKnown)];
}
