import { isObject, type Json } from '../../claire/json';
import { toLabel } from '../../claire/models/enumerations';
import type { WebhookFields, WebhookHeader } from '../records/webhook';
import type { SandboxState } from '../sandbox-state';
import { badRequest, type Call } from './call';
import { integer, optionalFlag, optionalInteger, optionalText, locationInScope } from './read';

type Given = Pick<
  WebhookFields,
  | 'name'
  | 'webhook_trigger_id'
  | 'url'
  | 'queued'
  | 'active'
  | 'dealer_location_id'
  | 'checklist_id'
  | 'headers'
>;

/** What the user may say about a webhook. Left out is Go's zero: also `active`, which is then off. */
export function readWebhook(state: SandboxState, call: Call, body: Json): Given {
  const trigger = integer(body, 'webhook_trigger_id');
  const isLater = state.settings.laterEvents.some(({ id }) => id === trigger);
  if (!isLater && toLabel('WebhookTriggerID', trigger) === undefined) {
    throw badRequest(`There is no trigger ${String(trigger)}`);
  }
  const location = optionalInteger(body, 'dealer_location_id');
  if (location !== null) locationInScope(state, call, location);
  return {
    name: optionalText(body, 'name') ?? '',
    webhook_trigger_id: trigger,
    url: readUrl(optionalText(body, 'url')),
    queued: optionalFlag(body, 'queued') ?? false,
    active: optionalFlag(body, 'active') ?? false,
    dealer_location_id: location,
    checklist_id: readChecklist(state, optionalInteger(body, 'checklist_id')),
    headers: readHeaders(body.headers),
  };
}

function readUrl(text: string | null): string {
  if (text === null || !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw badRequest('url must be an http or https address');
  }
  return text;
}

function readChecklist(state: SandboxState, id: number | null): number | null {
  if (id !== null && !state.store.checklists.some((checklist) => checklist.id === id)) {
    throw badRequest(`There is no checklist ${String(id)}`);
  }
  return id;
}

function readHeaders(given: unknown): WebhookHeader[] | null {
  const headers = Array.isArray(given) ? given.filter(isObject).map(readHeader) : [];
  return headers.length > 0 ? headers : null;
}

function readHeader(header: Json): WebhookHeader {
  const name = optionalText(header, 'name') ?? '';
  const value = optionalText(header, 'value') ?? '';
  try {
    new Headers([[name, value]]);
  } catch {
    throw badRequest('A header needs a valid name and value');
  }
  return { id: 0, webhook_id: 0, name, value };
}

/** What Claire's queue carries, by Go's names, as far as the sample shows the type. */
const typedPayload = {
  WebhookTriggerID: 'whole number',
  AppointmentID: 'whole number',
  DealerID: 'whole number',
  DealerLocationID: 'whole number',
  ChecklistID: 'whole number',
  WONr: 'text',
  CommunicationKey: 'text',
  CustomerDMSNr: 'text',
  CustomerType: 'text',
  CustomerName: 'text',
  ReceptionistName: 'text',
  ReceptionistPhone: 'text',
  ReceptionistProfilePictureURL: 'text',
  DMSLocationSource: 'text',
  IsShopColor: 'text',
  ChecklistName: 'text',
  DMSNr: 'text',
  AppointmentImportError: 'text',
} as const;

const untypedPayload = [
  'CustomerRemarks',
  'CorrectPhone',
  'CorrectEmail',
  'LocationVAT',
  'ScheduledInterventions',
  'CustomerOrder',
  'CustomerContactItems',
  'IsShop',
];

const payloadNames = new Set([...Object.keys(typedPayload), ...untypedPayload]);

/** What of a test's payload reaches the queue: Go's struct has no place for anything else. */
export function pickPayload(message: Json): Json {
  return Object.fromEntries(Object.entries(message).filter(([name]) => payloadNames.has(name)));
}

/** The body of a test of a webhook. */
export const testFields = {
  WebhookID: 'whole number',
  CommunicationReceiverID: 'whole number',
  Payload: { record: typedPayload },
} as const;
