import type { CallOptions, Client } from '../client';
import { isClaireError, type ClaireError } from '../errors';
import { operations } from '../operations';
import { valueOf } from '../operations/answer';
import { fieldsFor, type WantedWebhooks } from './wanted';

/** Creates the webhook of one event and gives back its id. */
export async function create(
  wanted: WantedWebhooks,
  event: number,
  client: Client,
  options: CallOptions,
): Promise<number> {
  try {
    const fields = fieldsFor(wanted, event);
    const { data } = await client.call(operations.webhook.create, fields, options);
    return Number(valueOf(data, 'ID'));
  } catch (error) {
    if (!isClaireError(error) || !mayHaveCreated(error)) throw error;
    // A second webhook would deliver every event twice, so look before anybody asks again.
    const created = await lookFor(wanted, event, client, options);
    if (created === undefined) throw error;
    return created;
  }
}

/** A good status with a body that cannot be read is a webhook without an id. */
function mayHaveCreated({ mayHaveActed, code }: ClaireError): boolean {
  return mayHaveActed || code === 'CLAIRE_BAD_RESPONSE';
}

async function lookFor(
  { url }: WantedWebhooks,
  event: number,
  client: Client,
  options: CallOptions,
): Promise<number | undefined> {
  const { data } = await client.call(operations.webhook.list, {}, options);
  return data?.find((one) => one.url === url && one.webhook_trigger_id === event)?.id;
}
