import { randomBytes } from 'node:crypto';
import type { CallOptions, Client, CallResponse, InputOf } from '../client';
import { isObject, readId } from '../json';
import { operations, type Webhook } from '../resources';
import { onAbort } from '../waits';
import type { Intermediaries } from '../callers';
import type { Clock } from '../ports';
import { parseInput } from '../http/request';
import { communicationEvents } from './event';
import { importResult } from '../models/enumerations';
import { toLabel } from '../models';

/** A webhook that Claire is to call, and the marker of the call. */
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
  if (!isObject(body)) return undefined;
  const { wo_nr: marker, appointment_id: id } = body;
  if (typeof id === 'number' && id > 0 && id !== noAppointment) return undefined;
  return typeof marker === 'string' && markerForm.test(marker) ? marker : undefined;
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

/** A delivery that carries our secret. */
export interface ReceivedCall {
  /** The marker of a call that we asked for; `undefined` for an event. */
  readonly marker: string | undefined;
  readonly intermediaries: Intermediaries;
}

/** The result of a test call, and how long it took. */
export interface Arrival {
  /** Undefined when none came in time. */
  readonly call: ReceivedCall | undefined;
  readonly milliseconds: number;
}

/** A person waits for it. */
const maxCallTime = 15_000;

/** The test calls that this process has asked Claire for, by their markers. */
export class ExpectedCalls {
  readonly #expected = new Map<string, (call: ReceivedCall) => void>();

  async ask(
    request: (marker: string) => Promise<void>,
    clock: Clock,
    signal?: AbortSignal,
  ): Promise<Arrival> {
    const marker = createTestCallMarker();
    const ended = new AbortController();
    const forget = onAbort(signal, () => {
      ended.abort();
    });
    const askedAt = clock.monotonic();
    const arrive = (call?: ReceivedCall) => ({ call, milliseconds: clock.monotonic() - askedAt });
    let arrival: Arrival | undefined;
    this.#expected.set(marker, (call) => {
      arrival ??= arrive(call);
      ended.abort();
    });
    try {
      await request(marker);
      await clock.sleep(maxCallTime, ended.signal);
      return arrival ?? arrive();
    } finally {
      this.#expected.delete(marker);
      forget();
    }
  }

  received(call: ReceivedCall): void {
    if (call.marker !== undefined) this.#expected.get(call.marker)?.(call);
  }
}

type Payload = InputOf<typeof operations.webhook.test>['Payload'];

/** No appointment has this id, so that a tested flow reaches no real customer. */
const noAppointment = 999_999_999;
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

async function findLocation(
  { dealer_location_id: own }: Webhook,
  client: Client,
  options: CallOptions | undefined,
): Promise<unknown> {
  if (own) return own;
  const { data } = await client.call(operations.location.list, {}, options);
  return data?.[0]?.id;
}

function readNumber(name: string, value: unknown): Record<string, number> {
  const id = readId(value);
  return id === null ? {} : { [name]: id };
}
