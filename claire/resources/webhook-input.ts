import { z } from 'zod/v4';
import { AppointmentId, ChecklistId, LocationId, WebhookId } from '../models/ids';
import { givenText, must } from '../models/values';
import { customerKinds, fields } from './inputs';
import { Webhook, WebhookHeader } from './webhook-records';

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
