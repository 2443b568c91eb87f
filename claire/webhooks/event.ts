import { toLabel } from '../models';
import { isObject } from '../operations/answer';
import { readEventHeader, type IncomingHeaders } from './secret';
import type { KnownWebhook } from './wanted';

/** Events about what Claire sent to a customer: they name the customer and carry a key. */
export const communicationEvents: ReadonlySet<number> = new Set([
  6, 7, 8, 9, 10, 11, 12, 15, 16, 17,
]);

/** What a flow gets of a webhook call. These keys are a contract with saved flows. */
export interface ClaireEvent {
  event: number | null;
  eventName: string | null;
  appointmentId: number | null;
  dealerId: number | null;
  locationId: number | null;
  workOrderNumber: string | null;
  /** All that Claire sent, untouched. */
  payload: Readonly<Record<string, unknown>>;
}

/**
 * Reads the body of a webhook call. Only an object that names an appointment or a location is an
 * event of Claire; anything else gives `undefined`. The header tells the event, because Claire
 * promises to name it for event 19 only.
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

/** With Claire's own name of an event that this package does not know, as it was kept. */
export function addEventName(event: ClaireEvent, known: readonly KnownWebhook[]): ClaireEvent {
  if (event.eventName !== null || event.event === null) return event;
  const kept = known.find((one) => one.event === event.event)?.eventName ?? '';
  return kept === '' ? event : { ...event, eventName: kept };
}

/** Whether an event is of one of these locations; no location means any, and so does an event without one. */
export function isFromLocations(
  { locationId }: ClaireEvent,
  locationIds: readonly number[],
): boolean {
  return locationIds.length === 0 || locationId === null || locationIds.includes(locationId);
}

/** 0 is Go's way to say that there is none. */
function readId(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
