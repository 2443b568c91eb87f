import { randomBytes } from 'node:crypto';
import type { CallOptions, Client } from '../client';
import { isObject } from '../json';
import { operations } from '../resources';
import { noAppointment } from './send-test';

/** A webhook that Claire is to call, with what tells the call from an event. */
export interface TestCall {
  webhookId: number;
  event: number;
  marker: string;
}

const markerForm = /^CLAIRE-TEST-CALL-[0-9a-f]{16}$/;

/** Goes where a work order number goes: of all that we may choose, only that is in each delivery. */
export function createTestCallMarker(): string {
  return `CLAIRE-TEST-CALL-${randomBytes(8).toString('hex')}`;
}

/**
 * The marker in the body of a delivery that we asked for; `undefined` in that of an event, also of an
 * appointment whose work order number looks like one.
 */
export function readTestCall(body: unknown): string | undefined {
  if (!isObject(body) || isAppointment(body.appointment_id)) return undefined;
  const { wo_nr: marker } = body;
  return typeof marker === 'string' && markerForm.test(marker) ? marker : undefined;
}

function isAppointment(id: unknown): boolean {
  return typeof id === 'number' && id > 0 && id !== noAppointment;
}

/**
 * Asks Claire to call a webhook once, with one request. Rejects with a `ClaireError`; with
 * `mayHaveActed` the call may come all the same.
 */
export async function requestTestCall(
  client: Client,
  { webhookId, event, marker }: TestCall,
  options?: CallOptions,
): Promise<void> {
  const Payload = { WebhookTriggerID: event, AppointmentID: noAppointment, WONr: marker };
  await client.call(operations.webhook.test, { WebhookID: webhookId, Payload }, options);
}
