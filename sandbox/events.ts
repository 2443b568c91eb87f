import { communicationEvents } from '../claire/webhooks/event';
import { checkCreated, importResult } from '../claire/models/enumerations';
import type { Deliveries, Payload } from './deliveries';
import { customerKinds, type CustomerKind } from './records/customer';
import type { AppointmentRecord } from './records/appointment';
import type { WebhookFields } from './records/webhook';
import { findCustomer } from './present';
import type { Store } from './store';

/** What an event needs: the records, and the way to the webhooks. */
export interface EventDependencies {
  readonly store: Store;
  readonly deliveries: Deliveries;
}

export interface EventDetails {
  /** For event 1: webhooks that wait for another checklist are not called. That of the newest check. */
  checklistId?: number;
  /** For communication events; the first customer that the appointment has when left out. */
  customerType?: CustomerKind;
  /** For event 19: the import failed for this reason. */
  importError?: string;
}

/** Calls every webhook that waits for this event of this appointment; says how many. */
export function fireEvent(
  state: EventDependencies,
  trigger: number,
  record: AppointmentRecord,
  details: EventDetails = {},
): number {
  const { fields } = record;
  const isCommunication = communicationEvents.has(trigger);
  if (isCommunication) fields.customcom_key ??= record.receptionistKey;
  const payload = {
    ...describePlace(record.dealerId, fields.location_id, fields.workorder_number),
    ...(trigger === importResult ? { webhook_trigger_id: importResult } : {}),
    ...describeSubject(trigger, fields.id, details.importError),
    ...(isCommunication ? describeCommunication(state, record, details) : {}),
  };
  const place = { dealerId: record.dealerId, locationId: fields.location_id };
  const checklistId = details.checklistId ?? findChecklist(state, fields.id);
  return callWebhooks(state, trigger, place, payload, checklistId);
}

/** The result of an import that made no appointment. */
export function fireImportFailure(
  state: EventDependencies,
  place: Place,
  workOrder: string,
  reason: string,
): number {
  const payload = {
    ...describePlace(place.dealerId, place.locationId, workOrder),
    webhook_trigger_id: importResult,
    appointment_import_error: reason,
  };
  return callWebhooks(state, importResult, place, payload);
}

/** Of the newest check. */
function findChecklist(state: EventDependencies, appointmentId: number): number | undefined {
  return state.store.checks.get(appointmentId)?.at(-1)?.checklist?.id;
}

interface Place {
  dealerId: number;
  locationId: number;
}

function callWebhooks(
  state: EventDependencies,
  trigger: number,
  place: Place,
  payload: Payload,
  checklistId?: number,
): number {
  const waiting = [...state.store.webhooks.values()].filter(
    (webhook) =>
      webhook.active &&
      webhook.webhook_trigger_id === trigger &&
      webhook.dealer_id === place.dealerId &&
      isFor(webhook.dealer_location_id, place.locationId) &&
      (trigger !== checkCreated || isFor(webhook.checklist_id, checklistId)),
  );
  for (const webhook of waiting) state.deliveries.send(webhook, trigger, payload);
  return waiting.length;
}

function isFor(wanted: number | null, actual: number | undefined): boolean {
  return wanted === null || wanted === actual;
}

function describePlace(dealerId: number, locationId: number, workOrder: string): Payload {
  return { dealer_id: dealerId, dealer_location_id: locationId, wo_nr: workOrder };
}

/** A failed import names no appointment, but says why. */
function describeSubject(trigger: number, appointmentId: number, importError?: string): Payload {
  return trigger === importResult && importError !== undefined
    ? { appointment_import_error: importError }
    : { appointment_id: appointmentId };
}

function describeCommunication(
  state: EventDependencies,
  record: AppointmentRecord,
  details: EventDetails,
): Payload {
  const type =
    details.customerType ?? customerKinds.find((kind) => record.customers[kind] !== null);
  if (type === undefined) return { communication_key: record.communicationKey };
  return {
    communication_key: record.communicationKey,
    customer_dmsnr: findCustomer(state.store, record, type)?.dms_nr ?? '',
    customer_type: type,
  };
}

/** The payload of a test call: Claire's queue message has Go's names, the call has JSON's. */
export function testPayload(webhook: WebhookFields, message: Payload): Payload {
  const named = Object.entries(message).filter(([, value]) => value !== null);
  const payload = Object.fromEntries(named.map(([name, value]) => [jsonName(name), value]));
  if (webhook.webhook_trigger_id !== importResult) delete payload.webhook_trigger_id;
  return payload;
}

function jsonName(goName: string): string {
  if (goName === 'WONr') return 'wo_nr';
  if (goName === 'CustomerDMSNr') return 'customer_dmsnr';
  return goName
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
