import type { CallOptions, CallResponse, Client } from '../client';
import { isObject, type Json } from '../json';
import { operations, type Operation } from '../resources';
import { readProperty } from '../resources/outputs';
import { filledByClaire } from '../resources/webhook-input';
import { KeyedMutex } from './keyed-mutex';

// The client checks the input against the operation's schema, wherever it comes from.
const get: Operation = operations.webhook.get;
const update: Operation = operations.webhook.update;

/** Of one webhook, two changes at once would each send back what the other has not changed yet. */
const updates = new KeyedMutex();

/** Claire replaces the whole webhook, headers included: fields that stay have to be sent back. */
export function updateWebhook(
  client: Client,
  changed: Json,
  options: CallOptions,
): Promise<CallResponse<unknown>> {
  // Any other id is refused before anything is sent.
  const key = typeof changed.id === 'number' ? String(changed.id) : '';
  return updates.runExclusive(key, () => readAndUpdate(client, changed, options));
}

async function readAndUpdate(
  client: Client,
  { id, ...changes }: Json,
  options: CallOptions,
): Promise<CallResponse<unknown>> {
  const { data }: CallResponse<unknown> = await client.call(get, { webhook_id: id }, options);
  const current = isObject(data) ? { ...data, ...normalizeWebhook(data) } : {};
  return client.call(update, { ...current, ...withoutFilled(changes), id }, options);
}

/** Of what Claire fills in, a flow does not get all: its keys. */
function withoutFilled(changes: Json): Json {
  return Object.fromEntries(
    Object.entries(changes).filter(([name]) => !Object.hasOwn(filledByClaire, name)),
  );
}

/**
 * Normalises the fields that Claire returns in another form than it takes: Go writes 0 for a
 * missing id, and header names in its own case.
 */
export function normalizeWebhook({ dealer_location_id, checklist_id, headers }: Json) {
  return {
    dealer_location_id: toId(dealer_location_id),
    checklist_id: toId(checklist_id),
    headers: Array.isArray(headers) ? headers.filter(isObject).map(normalizeHeader) : null,
  };
}

function toId(value: unknown): number | null {
  return typeof value === 'number' && value !== 0 ? value : null;
}

function normalizeHeader(shown: Json) {
  return { ...shown, name: toText(shown, 'name'), value: toText(shown, 'value') };
}

function toText(shown: Json, field: string): string {
  const value = readProperty(shown, field);
  return typeof value === 'string' ? value : '';
}
