import { z } from 'zod/v4';
import { annotateType } from '../models/annotate-type';
import {
  ChecklistId,
  DealerId,
  LocationId,
  WebhookId,
  AppointmentId,
  WorkOrderNumber,
} from '../models/ids';
import { count, countOrNull, flag, flagOrNull, openObject, stamps, text } from '../models/values';

/** The JSON names of a header are not in the reference; Go reads these whatever their case. */
export const WebhookHeader = z
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
