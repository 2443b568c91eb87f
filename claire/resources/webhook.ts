import { z } from 'zod/v4';
import { isObject, type Json, readProperty, readWholeNumber, toGiven, toRecords } from '../json';
import { areShown, toHeaderLines } from './webhook-headers';
import {
  annotateType,
  AppointmentId,
  ChecklistId,
  count,
  countOrNull,
  DealerId,
  flag,
  flagOrNull,
  givenText,
  LocationId,
  must,
  openObject,
  stamps,
  text,
  WebhookId,
  WorkOrderNumber,
} from '../models/values';
import {
  customerKinds,
  fields,
  listOfRecords,
  listWithin,
  noInput,
  oneRecord,
  operation,
  resource,
  type Read,
} from './operation';

/** The JSON names of a header are not in the reference; Go reads these whatever their case. */
const WebhookHeader = z
  .looseObject({ name: text('Name of the header'), value: text('Value of the header') })
  .describe('A header that Claire sends with each call');

const Webhook = z
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

const CreatedWebhook = z.looseObject({ ID: WebhookId }).describe('What a new webhook is called');

/** No sample shows one; these names follow those of every other record. */
const WebhookError = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the entry'),
    webhook_id: WebhookId,
    reason: text('Why the call went wrong'),
  })
  .partial()
  .describe('A call of a webhook that went wrong');

export type WebhookError = z.output<typeof WebhookError>;

const WebhookTrigger = z
  .looseObject({
    ...stamps,
    id: annotateType('WebhookTriggerID', count('Number of the event')),
    name: text('Name of the event'),
    description: text('When it happens'),
  })
  .describe('An event that a webhook can wait for');

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

const yesOrNo = must('true or false');

export const Header = WebhookHeader.extend({
  name: z
    .string(must('text'))
    .regex(
      /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
      'must be a header name: letters, digits and hyphens, no spaces',
    )
    .describe('Name of the header'),
  value: z
    .string(must('text'))
    .regex(/^\P{Cc}*$/u, 'must hold no line breaks or other control characters')
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

const WebhookFields = z.looseObject({
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
const WebhookChange = WebhookFields.extend({
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
const open = (description: string) => z.unknown().optional().describe(description);

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
      CustomerRemarks: open('What the customer remarked'),
      CorrectPhone: open('What the customer said about the telephone number'),
      CorrectEmail: open('What the customer said about the e-mail address'),
      CustomerName: typeName.describe('Name of the customer'),
      LocationVAT: open('VAT of the location'),
      ScheduledInterventions: open('Work that was asked for'),
      CustomerOrder: open('What the customer ordered'),
      CustomerContactItems: open('What the customer wants to be contacted about'),
      DMSLocationSource: typeName.describe('DMS that the location works with'),
      IsShop: open('Whether the shop marker is set'),
      IsShopColor: typeName.describe('Colour of the shopping cart'),
      ChecklistID: ChecklistId.nullish(),
      ChecklistName: typeName.describe('Name of the checklist'),
      DMSNr: typeName.describe('Number of the appointment in the DMS'),
      AppointmentImportError: typeName.describe('Why an appointment was not imported'),
    },
    must('an object'),
  )
  .describe('What Claire is to post');

const TestCall = fields({
  WebhookID: WebhookId,
  CommunicationReceiverID: number.describe('Who is to get the communication'),
  Payload: TestPayload,
});

function anything({ description }: z.ZodType) {
  return z.unknown().optional().meta({ description });
}

function isWebAddress(value: string): boolean {
  if (/[\s\p{Cc}]/u.test(value)) return false;
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}

const byId = fields({ webhook_id: WebhookId });

/** These two are needed to verify a creation, before the resource is there. */
const get = operation({
  id: 'webhook.get',
  label: 'Get webhook',
  method: 'GET',
  path: '/v1/webhooks/view',
  inputIn: 'query',
  input: byId,
  ...oneRecord({ Webhook }),
  repeatsId: 'webhook_id',
  summary: 'Gets one webhook with its headers',
  reference: 'Get a webhook details',
});

const list = operation({
  id: 'webhook.list',
  label: 'List webhooks',
  method: 'GET',
  path: '/v1/webhooks/list',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords({ Webhook }),
  summary: 'Lists the webhooks that this API key made',
  reference: 'Get the list of existing webhooks',
});

export const webhook = resource({
  label: 'Webhook',
  plural: 'Webhooks',
  description: 'Addresses that Claire calls when something happens',
  models: { CreatedWebhook, Webhook, WebhookError, WebhookTrigger },
  operations: {
    create: operation({
      id: 'webhook.create',
      label: 'Create webhook',
      method: 'POST',
      path: '/v1/webhooks/create',
      inputIn: 'body',
      input: WebhookFields,
      model: 'CreatedWebhook',
      // Without its id, nothing else can be done with it.
      output: z.custom<z.output<typeof CreatedWebhook>>(
        (answer) => isObject(answer) && WebhookId.safeParse(readProperty(answer, 'ID')).success,
        'must be an object with the ID of the webhook',
      ),
      isRead: false,
      // A second webhook would use up the key's limit and deliver every event twice.
      onAmbiguousFailure: { find: findCreatedWebhook },
      limitError: 'CLAIRE_WEBHOOK_LIMIT',
      notInForms: ['id', ...Object.keys(filledByClaire)],
      summary: 'Creates a webhook: an address that Claire calls when an event happens',
      reference: 'Create a webhook',
    }),
    delete: operation({
      id: 'webhook.delete',
      label: 'Delete webhook',
      method: 'POST',
      path: '/v1/webhooks/delete',
      inputIn: 'query',
      input: byId,
      output: null,
      isRead: false,
      onAmbiguousFailure: 'repeat',
      isGone: isNotListed,
      summary: 'Deletes a webhook that this API key made',
      reference: 'Delete a webhook',
    }),
    get,
    listErrors: operation({
      id: 'webhook.listErrors',
      label: 'List failed calls',
      method: 'POST',
      path: '/v1/webhooks/list_errors',
      inputIn: 'body',
      input: fields({
        WebhookID: WebhookId,
        Page: z
          .int(must('a whole number, 0 or more'))
          .nonnegative(must('a whole number, 0 or more'))
          .describe('Page of the list; whether the first is 0 or 1 is not documented'),
      }),
      ...listWithin('items', { WebhookError }),
      pagesIn: 'nb_pages',
      requiredInForms: ['WebhookID'],
      summary: 'Lists the calls of a webhook that went wrong in the last three months',
      reference: 'List webhook errors',
    }),
    listTriggers: operation({
      id: 'webhook.listTriggers',
      label: 'List events',
      method: 'GET',
      path: '/v1/webhooks/list_triggers',
      inputIn: 'nothing',
      input: noInput,
      ...listOfRecords({ WebhookTrigger }),
      summary: 'Lists the events that a webhook can wait for',
      reference: 'Get the list of triggers',
    }),
    test: operation({
      id: 'webhook.test',
      label: 'Test webhook',
      method: 'POST',
      path: '/v1/webhooks/test',
      inputIn: 'body',
      input: TestCall,
      output: null,
      isRead: false,
      onAmbiguousFailure: 'stop',
      summary: 'Calls a webhook once with a payload of your own',
      reference: 'Test a webhook',
    }),
    update: operation({
      id: 'webhook.update',
      label: 'Change webhook',
      method: 'POST',
      path: '/v1/webhooks/update',
      inputIn: 'body',
      input: WebhookChange,
      output: null,
      clearable: ['dealer_location_id', 'checklist_id'],
      notInForms: Object.keys(filledByClaire),
      // Claire keeps what the node sends along.
      requiredInForms: ['id'],
      isRead: false,
      onAmbiguousFailure: 'repeat',
      summary: 'Changes a webhook that this API key made; headers that are left out are removed',
      reference: 'Update a webhook',
    }),
    list,
  },
});

async function isNotListed({ webhook_id }: Json, read: Read): Promise<boolean> {
  const listed = toRecords(list, await read(list, {})).filter(isObject);
  return listed.every(({ id }) => readWholeNumber(id) !== webhook_id);
}

/** The answer that creating would have given, if Claire has a webhook with all that was sent. */
async function findCreatedWebhook(wanted: Json, read: Read): Promise<{ ID: number } | undefined> {
  const ids = toRecords(list, await read(list, {}))
    .filter(isObject)
    .filter((webhook) => isTheSame(wanted, webhook))
    .map(({ id }) => id)
    .filter((id) => typeof id === 'number')
    .sort((one, other) => other - one);
  for (const ID of ids) {
    const made = await read(get, { webhook_id: ID });
    const headers = isObject(made) ? readProperty(made, 'headers') : undefined;
    // Neither found nor made a second time.
    if (!areShown(headers)) throw new Error('Claire does not show the headers');
    if (toHeaderLines(headers) === toHeaderLines(wanted.headers)) return { ID };
  }
  return undefined;
}

function isTheSame(wanted: Json, webhook: Json): boolean {
  const given = ['queued', 'active'].filter((field) => typeof wanted[field] === 'boolean');
  const fields = ['url', 'webhook_trigger_id', 'name', 'dealer_location_id', 'checklist_id'];
  return [...fields, ...given].every(
    (field) => toComparable(wanted[field]) === toComparable(webhook[field]),
  );
}

/** Claire may list an address with a slash, a name in capitals and a number as text. */
function toComparable(value: unknown): string {
  return String(toGiven(value)).toLowerCase().replace(/\/$/, '');
}
