import { z } from 'zod/v4';
import {
  ChecklistId,
  DealerId,
  LocationId,
  WebhookId,
  AppointmentId,
  WorkOrderNumber,
  annotateType,
  count,
  countOrNull,
  flag,
  flagOrNull,
  openObject,
  stamps,
  text,
  givenText,
  must,
} from '../models/values';
import { customerKinds, fields } from './operation';

/** The JSON names of a header are not in the reference; Go reads these whatever their case. */
const WebhookHeader = z
  .looseObject({ name: text('Name of the header'), value: text('Value of the header') })
  .describe('A header that Claire sends with each call');

export type WebhookHeader = z.output<typeof WebhookHeader>;

export const Webhook = z
  .looseObject({
    ...stamps,
    id: WebhookId,
    name: text('Name of the webhook'),
    webhook_trigger_id: annotateType('WebhookTriggerID', count('Event that the webhook waits for')),
    dealer_id: DealerId,
    dealer_location_id: LocationId.nullable().describe('Only for this location'),
    public_account_id: countOrNull('API key that made the webhook'),
    user_id: countOrNull('User who made the webhook'),
    url: text('Address that Claire calls'),
    queued: flag('Whether calls are made one after the other'),
    checklist_id: ChecklistId.nullable().describe('Only for checks of this checklist'),
    active: flag('Whether the webhook is on'),
    headers: annotateType(
      'WebhookHeader',
      z.array(WebhookHeader).nullable().describe('Headers that Claire sends with each call'),
    ),
    public_account: annotateType('PublicAccount', openObject('API key that made the webhook')),
    user: annotateType('User', openObject('User who made the webhook')),
    has_recent_error: flagOrNull('Whether a call went wrong lately'),
  })
  .describe('An address that Claire calls when something happens');

export type Webhook = z.output<typeof Webhook>;

export const CreatedWebhook = z
  .looseObject({ ID: WebhookId })
  .describe('What a new webhook is called');

export type CreatedWebhook = z.output<typeof CreatedWebhook>;

/** No sample shows one; these names follow those of every other record. */
export const WebhookError = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the entry'),
    webhook_id: WebhookId,
    reason: text('Why the call went wrong'),
  })
  .partial()
  .describe('A call of a webhook that went wrong');

export type WebhookError = z.output<typeof WebhookError>;

export const WebhookTrigger = z
  .looseObject({
    ...stamps,
    id: annotateType('WebhookTriggerID', count('Number of the event')),
    name: text('Name of the event'),
    description: text('When it happens'),
  })
  .describe('An event that a webhook can wait for');

export type WebhookTrigger = z.output<typeof WebhookTrigger>;

/**
 * What Claire posts to a webhook. The reference contradicts itself on which fields are always
 * there, so none is required here: each receiver checks the fields that it needs.
 */
export const WebhookCall = z
  .looseObject({
    appointment_id: AppointmentId,
    dealer_id: DealerId,
    dealer_location_id: LocationId,
    wo_nr: WorkOrderNumber,
    communication_key: text('Key of the customer’s own view; with communication events only'),
    customer_dmsnr: text('Number of the customer in the DMS; with communication events only'),
    customer_type: text('driver, owner or contractor; with communication events only'),
    webhook_trigger_id: annotateType(
      'WebhookTriggerID',
      count('The event; promised for import results only'),
    ),
    appointment_import_error: text('Why an appointment was not imported'),
  })
  .partial()
  .describe('What Claire posts to a webhook');

export type WebhookCall = z.output<typeof WebhookCall>;

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const headerValue = /^\P{Cc}*$/u;
const yesOrNo = must('true or false');

const Header = WebhookHeader.extend({
  name: z
    .string(must('text'))
    .regex(headerName, 'must be a header name: letters, digits and hyphens, no spaces')
    .describe('Name of the header'),
  value: z
    .string(must('text'))
    .regex(headerValue, 'must hold no line breaks or other control characters')
    .describe('Value of the header'),
});

/** Fields that Claire fills in may be there, as a webhook can be copied; whatever they hold. */
export const filledByClaire = {
  created_on: anything(Webhook.shape.created_on),
  updated_on: anything(Webhook.shape.updated_on),
  dealer_id: anything(Webhook.shape.dealer_id),
  public_account_id: anything(Webhook.shape.public_account_id),
  user_id: anything(Webhook.shape.user_id),
  public_account: anything(Webhook.shape.public_account),
  user: anything(Webhook.shape.user),
  has_recent_error: anything(Webhook.shape.has_recent_error),
};

/** A webhook to create. */
export const WebhookFields = z.looseObject({
  ...filledByClaire,
  name: givenText('Name of the webhook'),
  webhook_trigger_id: eventNumber('Event that the webhook waits for'),
  url: z
    .string(must('text'))
    .refine(isWebAddress, 'must be an address that starts with http:// or https://')
    .describe('Address that Claire calls'),
  id: z.int(must('a whole number')).optional().describe('Not used: Claire numbers the webhook'),
  dealer_location_id: LocationId.nullish().describe('Only for this location'),
  checklist_id: ChecklistId.nullish().describe('Only for checks of this checklist'),
  queued: z.boolean(yesOrNo).optional().describe('Whether calls are made one after the other'),
  active: z.boolean(yesOrNo).optional().describe('Whether the webhook is on'),
  headers: z
    .array(Header, must('a list'))
    .nullish()
    .describe('Headers that Claire sends with each call'),
});

/** All of a webhook: Claire loses fields that are left out. */
export const WebhookChange = WebhookFields.extend({
  id: WebhookId,
  // One that has no name at Claire can be changed as well.
  name: z.string(must('text')).describe('Name of the webhook'),
});

/** Any, as Claire may have new ones: `webhook.listTriggers` tells. */
function eventNumber(description: string) {
  const error = must('the number of an event, such as 4');
  return z.int(error).positive(error).describe(description);
}

const number = z.int(must('a whole number')).nullish();
const typeName = z.string(must('text')).nullish();

/** Go's names, as the sample has them: this is the message that Claire's queue carries. */
const TestPayload = z
  .looseObject(
    {
      WebhookTriggerID: eventNumber('The event').optional(),
      AppointmentID: AppointmentId.optional(),
      DealerID: number.describe('Claire number of the dealer'),
      DealerLocationID: LocationId.optional(),
      WONr: typeName.describe('Number of the work order'),
      CommunicationKey: typeName.describe('Key of the customer’s own view'),
      CustomerDMSNr: typeName.describe('Number of the customer in the DMS'),
      CustomerType: z.enum(customerKinds, must('driver, owner or contractor')).nullish(),
      ReceptionistName: typeName.describe('Name of the receptionist'),
      ReceptionistPhone: typeName.describe('Telephone number of the receptionist'),
      ReceptionistProfilePictureURL: typeName.describe('Picture of the receptionist'),
      CustomerRemarks: z.unknown().optional().describe('What the customer remarked'),
      CorrectPhone: z
        .unknown()
        .optional()
        .describe('What the customer said about the telephone number'),
      CorrectEmail: z
        .unknown()
        .optional()
        .describe('What the customer said about the e-mail address'),
      CustomerName: typeName.describe('Name of the customer'),
      LocationVAT: z.unknown().optional().describe('VAT of the location'),
      ScheduledInterventions: z.unknown().optional().describe('Work that was asked for'),
      CustomerOrder: z.unknown().optional().describe('What the customer ordered'),
      CustomerContactItems: z
        .unknown()
        .optional()
        .describe('What the customer wants to be contacted about'),
      DMSLocationSource: typeName.describe('DMS that the location works with'),
      IsShop: z.unknown().optional().describe('Whether the shop marker is set'),
      IsShopColor: typeName.describe('Colour of the shopping cart'),
      ChecklistID: ChecklistId.nullish(),
      ChecklistName: typeName.describe('Name of the checklist'),
      DMSNr: typeName.describe('Number of the appointment in the DMS'),
      AppointmentImportError: typeName.describe('Why an appointment was not imported'),
    },
    must('an object'),
  )
  .describe('What Claire is to post');

export const TestCall = fields({
  WebhookID: WebhookId,
  CommunicationReceiverID: number.describe('Who is to get the communication'),
  Payload: TestPayload,
});

function anything({ description }: z.ZodType) {
  return z.unknown().optional().meta({ description });
}

export function isHeaderName(text: string): boolean {
  return headerName.test(text);
}

export function isHeaderValue(text: string): boolean {
  return headerValue.test(text);
}

function isWebAddress(value: string): boolean {
  if (/[\s\p{Cc}]/u.test(value)) return false;
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
