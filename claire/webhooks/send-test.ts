import type { CallResponse, CallOptions, Client, InputOf } from '../client';
import { parseInput } from '../http/request/request';
import { communicationEvents } from './event';
import { importResult } from '../models/enumerations';
import { toLabel } from '../models';
import { type Webhook, operations } from '../resources';
import { isObject } from '../json';

type Payload = InputOf<typeof operations.webhook.test>['Payload'];

/** No appointment has this id, so that a tested flow reaches no real customer. */
export const noAppointment = 999_999_999;
const placeholder = 'TEST';

/**
 * Makes Claire call a webhook once. Without a payload, or with an empty one, it sends what the
 * webhook's event would bring. Rejects with a `ClaireError`.
 */
export async function sendTest(
  client: Client,
  message: Readonly<Record<string, unknown>>,
  options?: CallOptions,
): Promise<CallResponse<null>> {
  const { test } = operations.webhook;
  const { Payload: given = {} } = message;
  const checked = test.input.parse(parseInput(test, { ...message, Payload: given }));
  const isEmpty = isObject(given) && Object.keys(given).length === 0;
  const payload = isEmpty
    ? await buildPayload(client, checked.WebhookID, options)
    : checked.Payload;
  return client.call(test, { ...checked, Payload: payload }, options);
}

async function buildPayload(
  client: Client,
  webhookId: number,
  options: CallOptions | undefined,
): Promise<Payload> {
  const { get } = operations.webhook;
  const { data: webhook } = await client.call(get, { webhook_id: webhookId }, options);
  return {
    ...readEventNumber(webhook),
    AppointmentID: noAppointment,
    ...readNumber('DealerID', webhook.dealer_id),
    ...readNumber('DealerLocationID', await findLocation(webhook, client, options)),
    WONr: placeholder,
  };
}

/** The event's fields, beside the four that every event has. */
function readEventNumber({ webhook_trigger_id: event, checklist_id: checklist }: Webhook): Payload {
  if (toLabel('WebhookTriggerID', event) === undefined) return {};
  return {
    WebhookTriggerID: event,
    ...readNumber('ChecklistID', checklist),
    ...(communicationEvents.has(event) ? communicationFields : {}),
    ...(event === importResult ? { DMSNr: placeholder } : {}),
  };
}

const communicationFields = {
  CommunicationKey: placeholder,
  CustomerDMSNr: placeholder,
  CustomerType: 'driver',
} as const;

/** The webhook's location, else the first that the key sees. */
async function findLocation(
  { dealer_location_id: own }: Webhook,
  client: Client,
  options: CallOptions | undefined,
): Promise<unknown> {
  if (own) return own;
  const { data } = await client.call(operations.location.list, {}, options);
  return data?.[0]?.id;
}

/** Go writes 0 for a missing id. */
function readNumber(name: string, value: unknown): Record<string, number> {
  const isNumber = typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
  return isNumber ? { [name]: value } : {};
}
