import type { CallOptions, CallResponse, Client } from '../client';
import { isObject, type Json } from '../json';
import { operations, type Operation } from '../resources';
import { normalizeWebhook } from './normalize-webhook';

// The client checks the input against the operation's schema, wherever it comes from.
const get: Operation = operations.webhook.get;
const update: Operation = operations.webhook.update;

/** Claire replaces the whole webhook, headers included: fields that stay have to be sent back. */
export async function updateWebhook(
  client: Client,
  { id, ...changes }: Json,
  options: CallOptions,
): Promise<CallResponse<unknown>> {
  const { data }: CallResponse<unknown> = await client.call(get, { webhook_id: id }, options);
  const current = isObject(data) ? { ...data, ...normalizeWebhook(data) } : {};
  return client.call(update, { ...current, ...changes, id }, options);
}
