import type { CallOptions, Client } from '../client';
import { ClaireError } from '../errors';
import { toLabel } from '../models';
import { operations } from '../resources';
import { isObject } from '../json';

/**
 * Claire's names of the events that this package does not know. Asks Claire only if there are any;
 * throws if Claire does not offer one of them.
 */
export async function fetchUnknownEventNames(
  events: readonly number[],
  client: Client,
  options: CallOptions,
): Promise<ReadonlyMap<number, string>> {
  const unknown = events.filter((event) => toLabel('WebhookTriggerID', event) === undefined);
  if (unknown.length === 0) return new Map();
  const offered = await fetchOfferedNames(client, options);
  const missing = unknown.filter((event) => !offered.has(event));
  if (missing.length > 0) throw notOfferedError(missing);
  return new Map(unknown.map((event) => [event, offered.get(event) ?? '']));
}

/**
 * Throws for an event that Claire does not offer. An invalid number is left to the operation's own
 * check.
 */
export async function checkOffered(
  event: unknown,
  client: Client,
  options: CallOptions,
): Promise<void> {
  if (typeof event !== 'number' || !Number.isSafeInteger(event) || event < 1) return;
  await fetchUnknownEventNames([event], client, options);
}

async function fetchOfferedNames(
  client: Client,
  options: CallOptions,
): Promise<ReadonlyMap<unknown, string>> {
  const { listTriggers } = operations.webhook;
  const { data } = await client.call(listTriggers, {}, { ...options, fresh: true });
  const records: readonly unknown[] = data ?? [];
  return new Map(
    records.filter(isObject).map(({ id, name }) => [id, typeof name === 'string' ? name : '']),
  );
}

function notOfferedError(events: readonly number[]): ClaireError {
  const one = events.length === 1;
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message:
      `Claire does not offer the event${one ? '' : 's'} ${events.join(', ')}. Choose among the ` +
      'events that it lists.',
  });
}
