import { toLabel } from '../models';
import { isObject, readId, toRecords } from '../json';
import { readEventHeader, type IncomingHeaders } from './secret';
import type { KnownWebhook } from './wanted';
import type { CallOptions, Client } from '../client';
import { invalidInput } from '../errors';
import { operations } from '../resources';

/** Events about a communication: they name the customer and carry a key. */
export const communicationEvents: ReadonlySet<number> = new Set([
  6, 7, 8, 9, 10, 11, 12, 15, 16, 17,
]);

/** The event of a delivery, for a flow. Its keys are a contract with saved flows. */
export interface ClaireEvent {
  event: number | null;
  eventName: string | null;
  appointmentId: number | null;
  dealerId: number | null;
  locationId: number | null;
  workOrderNumber: string | null;
  /** The body, unchanged. */
  payload: Readonly<Record<string, unknown>>;
}

/**
 * Reads the body of a delivery; `undefined` if it names no appointment and no location. The event
 * is read from the header, as Claire puts it into the body for event 19 only.
 */
export function readEvent(body: unknown, headers: IncomingHeaders): ClaireEvent | undefined {
  if (!isObject(body)) return undefined;
  const payload = { ...body };
  const appointmentId = readId(payload.appointment_id);
  const locationId = readId(payload.dealer_location_id);
  if (appointmentId === null && locationId === null) return undefined;
  const event = readEventHeader(headers) ?? readId(payload.webhook_trigger_id);
  return {
    event,
    eventName: toLabel('WebhookTriggerID', event) ?? null,
    appointmentId,
    dealerId: readId(payload.dealer_id),
    locationId,
    workOrderNumber: typeof payload.wo_nr === 'string' ? payload.wo_nr : null,
    payload,
  };
}

/** Adds Claire's name of an event that is unknown to this package. */
export function addEventName(event: ClaireEvent, known: readonly KnownWebhook[]): ClaireEvent {
  if (event.eventName !== null || event.event === null) return event;
  const kept = known.find((one) => one.event === event.event)?.eventName ?? '';
  return kept === '' ? event : { ...event, eventName: kept };
}

/**
 * Whether an event passes the filter: no locations let all pass, and so does an event without one.
 */
export function isFromLocations(
  { locationId }: ClaireEvent,
  locationIds: readonly number[],
): boolean {
  return locationIds.length === 0 || locationId === null || locationIds.includes(locationId);
}

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
  const { listTriggers } = operations.webhook;
  const { data } = await client.call(listTriggers, {}, { ...options, fresh: true });
  const records = toRecords(listTriggers, data).filter(isObject);
  const offered = new Map(
    records.map(({ id, name }) => [id, typeof name === 'string' ? name : '']),
  );
  const missing = unknown.filter((event) => !offered.has(event));
  if (missing.length > 0) {
    const events = `event${missing.length === 1 ? '' : 's'} ${missing.join(', ')}`;
    throw invalidInput(
      `Claire does not offer the ${events}. Choose among the events that it lists.`,
    );
  }
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
